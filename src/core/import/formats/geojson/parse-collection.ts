/**
 * Answers: which value is this text of GeoJSON? As JSON.parse reads it, but that a long list of features is read in
 * batches and lines of plain positions are packed at once: the positions of a million lines, two numbers in a list each,
 * would take ten times the memory.
 *
 * A batch ends where the text looks like the gap between two features. Whether it is one JSON.parse says: read from the
 * start of a feature, a piece is whole features exactly if it is JSON within brackets, for nothing read so far depends on
 * what follows. What stands before the list and behind its last batch is read as one text, with the others left out.
 */
import { newLine } from "../../../model/index.ts";
import { type Parsed, parseJson } from "../../bytes/parse-json.ts";
import { recordOf } from "./read-features.ts";

/** Characters of a batch. */
const BATCH = 1 << 22;
const LIST = /"features"\s*:\s*\[/;
/** No collection says more than this before its features, unless it is a study of ours. */
const LONGEST_HEAD = 1 << 16;

export function parseCollection(text: string, batch = BATCH): Parsed {
  const list = text.length < 2 * batch ? null : LIST.exec(text.slice(0, LONGEST_HEAD));
  const head = list === null ? "" : text.slice(0, list.index + list[0].length);
  if (list === null || !opensFeatures(head)) return parseJson(text);
  const features: unknown[] = [];
  const gap = /\}\s*,\s*\{/g;
  let from = head.length;
  while (text.length - from > batch) {
    gap.lastIndex = from + batch;
    const found = gap.exec(text);
    if (found === null) break;
    const comma = text.indexOf(",", found.index);
    const parsed = parseJson(`[${text.slice(from, comma)}]`);
    if (!parsed.ok || !Array.isArray(parsed.value)) break;
    for (const feature of parsed.value as readonly unknown[]) features.push(packed(feature));
    from = comma + 1;
  }
  const rest = parseJson(head + text.slice(from));
  // The whole text says where it is broken.
  if (!rest.ok) return parseJson(text);
  const root = recordOf(rest.value) ?? {};
  for (const feature of Array.isArray(root.features) ? (root.features as readonly unknown[]) : [])
    features.push(packed(feature));
  return { ok: true, value: { ...root, features } };
}

/** Whether the list is that of the outermost object. */
function opensFeatures(head: string): boolean {
  const closed = parseJson(`${head}]}`);
  return closed.ok && Array.isArray(recordOf(closed.value)?.features);
}

/** The feature with its line packed, if it is a line of nothing but longitudes and latitudes. */
function packed(feature: unknown): unknown {
  const geometry = recordOf(recordOf(feature)?.geometry);
  const line: unknown = geometry?.type === "LineString" ? geometry.coordinates : null;
  if (!Array.isArray(line) || line.length < 2) return feature;
  const coordinates = newLine(line.length);
  for (let i = 0; i < line.length; i++) {
    const position: unknown = line[i];
    if (!Array.isArray(position) || position.length !== 2) return feature;
    const [lon, lat]: readonly unknown[] = position;
    if (typeof lon !== "number" || typeof lat !== "number") return feature;
    coordinates[2 * i] = lon;
    coordinates[2 * i + 1] = lat;
  }
  return { ...(feature as object), geometry: { ...geometry, coordinates } };
}
