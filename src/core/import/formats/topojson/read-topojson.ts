/**
 * Answers: which features does this TopoJSON hold? Every object of it is a layer.
 * Lines are kept once, as arcs, and named by number. A geometry that names an arc there is not is a row rejected; one
 * that names so many that they would not fit into memory is a file refused.
 */
import { feature } from "topojson-client";
import { parseJson } from "../../bytes/parse-json.ts";
import { decodeText } from "../../bytes/text-codec.ts";
import type { Reading, ReadOptions } from "../../format.ts";
import { type Layer, readLayers } from "../../layers/read-layers.ts";
import { refuseFile } from "../../refuse-file.ts";
import { recordOf } from "../geojson/read-features.ts";

type Topology = Parameters<typeof feature>[0];
type GeometryObject = Exclude<Parameters<typeof feature>[1], string>;

/** Positions that the arcs of all geometries may unfold to. */
const MOST_POSITIONS = 50_000_000;

export function readTopojson(bytes: Uint8Array, file: string, options: ReadOptions = {}): Reading {
  const decoded = decodeText(bytes, options.encoding);
  if (!decoded.ok) return refuseFile(file, decoded.rule, { encoding: decoded.encoding, bytes: bytes.length });
  const parsed = parseJson(decoded.text);
  if (!parsed.ok) return refuseFile(file, "geojson.not-json", { message: parsed.message });
  const root = recordOf(parsed.value) ?? {};
  const objects = recordOf(root.objects) ?? {};
  const arcs: readonly unknown[] = Array.isArray(root.arcs) ? root.arcs : [];
  const geometries = new Map(Object.entries(objects).map(([name, object]) => [name, geometriesOf(object)]));
  const positions = countPositions([...geometries.values()].flat(), arcs);
  if (positions > MOST_POSITIONS)
    return refuseFile(file, "topojson.too-many-positions", { positions, limit: MOST_POSITIONS });
  const topology = { ...root, arcs } as unknown as Topology;
  const layers = Array.from(geometries, ([name, all]): Layer => {
    const features = all.map((geometry) => featureOf(topology, geometry));
    return { name: geometries.size === 1 ? "" : name, features, stated: null, byFormat: true };
  }).filter(({ features }) => features.length > 0);
  if (layers.length === 0) return refuseFile(file, "topojson.nothing");
  return readLayers(layers, { file, options, encoding: decoded.encoding });
}

function geometriesOf(object: unknown): readonly unknown[] {
  const { type, geometries } = recordOf(object) ?? {};
  return type === "GeometryCollection" && Array.isArray(geometries) ? geometries : [object];
}

function featureOf(topology: Topology, geometry: unknown): unknown {
  const { type, id, properties } = recordOf(geometry) ?? {};
  if (typeof type !== "string") return { type: "Feature", properties, geometry: null };
  try {
    return feature(topology, geometry as GeometryObject);
  } catch {
    // It names an arc there is not, or is nested deeper than the stack.
    return { type: "Feature", id, properties, geometry: { type, coordinates: null } };
  }
}

/** Without recursion, however deep the lists of arcs are. A few bytes may name a long arc any number of times. */
function countPositions(geometries: readonly unknown[], arcs: readonly unknown[]): number {
  const queue: unknown[] = [...geometries];
  let positions = 0;
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (typeof next === "number") {
      const arc = arcs[next < 0 ? ~next : next];
      if (Array.isArray(arc)) positions += arc.length;
    } else if (Array.isArray(next)) for (const each of next) queue.push(each);
    else {
      const { geometries: inner, arcs: named } = recordOf(next) ?? {};
      for (const each of [inner, named]) if (Array.isArray(each)) queue.push(each);
    }
  }
  return positions;
}
