/** Answers: where do these attributes of a site put it? Their names say longitude and latitude in some language. */
import type { Position } from "../../model/index.ts";
import { recogniseField } from "../meaning/recognise-fields.ts";

type Attributes = Readonly<Record<string, string | number>>;

/** rest: the attributes without the two that make the position; all of them where there is none. */
export function readPosition(attributes: Attributes): {
  readonly position: Position | null;
  readonly rest: Attributes;
} {
  const names = Object.keys(attributes);
  const lonName = names.find((name) => roleOf(name) === "lon");
  const latName = names.find((name) => roleOf(name) === "lat");
  if (lonName === undefined || latName === undefined) return { position: null, rest: attributes };
  const { [lonName]: lon, [latName]: lat, ...rest } = attributes;
  if (lon === "" || lat === "" || !Number.isFinite(Number(lon)) || !Number.isFinite(Number(lat))) {
    return { position: null, rest: attributes };
  }
  return { position: [Number(lon), Number(lat)], rest };
}

/** x and y are where a drawing of the graph puts it. */
function roleOf(name: string): string | null {
  return /^[xy]$/i.test(name.trim()) ? null : (recogniseField("sites", name)?.field ?? null);
}
