/** Answers: where do these attributes of a site put it? Their names say longitude and latitude in some language. */
import type { Position } from "../model/index.ts";

type Attributes = Readonly<Record<string, string | number>>;

const LON = new Set(["longitude", "lon", "lng", "long", "经度", "东经"]);
const LAT = new Set(["latitude", "lat", "纬度", "北纬"]);

/** rest: the attributes without the two that make the position; all of them where there is none. */
export function readPosition(attributes: Attributes): {
  readonly position: Position | null;
  readonly rest: Attributes;
} {
  const names = Object.keys(attributes);
  const lonName = names.find((name) => LON.has(name.trim().toLowerCase()));
  const latName = names.find((name) => LAT.has(name.trim().toLowerCase()));
  if (lonName === undefined || latName === undefined) return { position: null, rest: attributes };
  const { [lonName]: lon, [latName]: lat, ...rest } = attributes;
  if (lon === "" || lat === "" || !Number.isFinite(Number(lon)) || !Number.isFinite(Number(lat))) {
    return { position: null, rest: attributes };
  }
  return { position: [Number(lon), Number(lat)], rest };
}
