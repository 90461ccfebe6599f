/** Polygons or lines that a person drew elsewhere: every one of a GeoJSON file, in WGS-84 degrees as GeoJSON has them. */
import { readFile } from "node:fs/promises";
import { parseJson } from "../core/import/bytes/parse-json.ts";
import { type Part, readShapes } from "../core/import/formats/geojson/read-shapes.ts";
import type { LineShape, PackedLine, PolygonShape } from "../core/model/index.ts";
import { Failure, systemCode } from "./failure.ts";

export async function readPolygons(path: string): Promise<PolygonShape> {
  const shape = (await partsOf(path)).flatMap((part) => (part.kind === "polygon" ? part.shape : []));
  if (shape.length === 0) throw new Failure(1, ({ whatif }) => whatif.noPolygon(path));
  return shape;
}

export async function readLines(path: string): Promise<readonly LineShape[]> {
  const lines = (await partsOf(path)).flatMap((part) => (part.kind === "line" ? [lineOf(part.shape)] : []));
  if (lines.length === 0) throw new Failure(1, ({ whatif }) => whatif.noLine(path));
  return lines;
}

/** A geometry, a feature, or a collection of features. */
async function partsOf(path: string): Promise<readonly Part[]> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw new Failure(1, ({ cli }) => cli.failures.unreadable(path, systemCode(error)), error);
  }
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Failure(1, ({ whatif }) => whatif.noGeojson(path));
  const { features } = (parsed.value ?? {}) as { readonly features?: unknown };
  const all = Array.isArray(features) ? features : [parsed.value];
  return all.flatMap((each) => {
    const { geometry } = (each ?? {}) as { readonly geometry?: unknown };
    return readShapes(geometry ?? each, false).parts;
  });
}

function lineOf(packed: PackedLine): LineShape {
  return Array.from({ length: packed.length / 2 }, (_, i) => [packed[2 * i] as number, packed[2 * i + 1] as number]);
}
