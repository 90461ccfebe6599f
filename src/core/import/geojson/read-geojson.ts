/** Answers: what is in these bytes of GeoJSON: a study of ours, or rows from elsewhere? */

import { buildTransform } from "../../geo/build-transform.ts";
import { findSystem, WGS84 } from "../../geo/coordinate-systems.ts";
import type { Issue } from "../../model/index.ts";
import { Damaged } from "../../study/decode.ts";
import { adoptFields } from "../adopt-fields.ts";
import { shownValue } from "../fit-value.ts";
import type { Coordinates, Reading, ReadOptions } from "../format.ts";
import { type IssueValues, issueAt } from "../issue.ts";
import { parseJson } from "../parse-json.ts";
import { decodeText } from "../text-codec.ts";
import { readFeatures, recordOf } from "./read-features.ts";
import { readMember } from "./read-member.ts";
import { readOwn } from "./read-own.ts";
import { MEMBER, MEMBER_FORMAT, MEMBER_VERSION, type StudyMember } from "./study-member.ts";

const GEOMETRIES = [
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection",
];

export function readGeojson(bytes: Uint8Array, file: string, options: ReadOptions = {}): Reading {
  const fault = (rule: string, values: IssueValues = {}): Reading => ({
    ok: false,
    fault: faultAt(file, rule, values),
  });
  const decoded = decodeText(bytes, options.encoding);
  if (!decoded.ok) return fault(decoded.rule, { encoding: decoded.encoding, bytes: bytes.length });
  const parsed = parseJson(decoded.text);
  if (!parsed.ok) return fault("geojson.not-json", { message: parsed.message });
  const features = featuresOf(parsed.value);
  if (typeof features === "string") return fault("geojson.not-geojson", { found: features });
  if (features === null) return fault("geojson.no-features");

  const root = recordOf(parsed.value) ?? {};
  const member = recordOf(root[MEMBER]);
  if (member?.format === MEMBER_FORMAT) return readStudy(features, member, file, decoded.encoding);

  const coordinates = coordinatesOf(root.crs, options.crs);
  const system = findSystem(coordinates.used ?? "");
  if (system === null) return fault("import.unknown-crs", { crs: coordinates.detected ?? coordinates.used ?? "" });
  const toWgs84 = system.id === WGS84.id ? null : buildTransform(system, WGS84);
  const { rows, issues, rejected } = readFeatures(adoptFields(features), file, toWgs84);
  if (features.length > 0 && rejected === features.length) {
    return fault("geojson.nothing-usable", { features: features.length, first: issues[0]?.rule ?? "" });
  }
  return {
    ok: true,
    content: { kind: "rows", rows },
    issues,
    rejected,
    total: features.length,
    coordinates,
    encoding: decoded.encoding,
  };
}

function readStudy(
  features: readonly unknown[],
  raw: Readonly<Record<string, unknown>>,
  file: string,
  encoding: string,
): Reading {
  const found = raw.formatVersion;
  if (typeof found === "number" && found > MEMBER_VERSION) {
    return { ok: false, fault: faultAt(file, "geojson.newer-format", { found, known: MEMBER_VERSION }) };
  }
  let member: StudyMember;
  try {
    member = readMember(raw);
  } catch (cause) {
    // Deeper than the engine's stack is damaged too: nothing of ours is deep.
    if (!(cause instanceof Damaged || cause instanceof RangeError)) throw cause;
    return { ok: false, fault: faultAt(file, "geojson.damaged", { entry: MEMBER }) };
  }
  const { study, issues, rejected } = readOwn(features, member, file);
  const coordinates: Coordinates = { detected: null, used: WGS84.id, confidence: "by-format" };
  return { ok: true, content: { kind: "study", study }, issues, rejected, coordinates, encoding };
}

function faultAt(file: string, rule: string, values: IssueValues): Issue {
  return issueAt(file, null, rule, "critical", values);
}

/** A bare feature or geometry is a collection of one. The name of what was found where it is neither; null: no list. */
function featuresOf(value: unknown): readonly unknown[] | string | null {
  const root = recordOf(value);
  if (root === null) return Array.isArray(value) ? "[…]" : shownValue(value);
  if (root.type === "FeatureCollection") return Array.isArray(root.features) ? root.features : null;
  if (root.type === "Feature") return [root];
  if (GEOMETRIES.some((type) => type === root.type)) return [{ type: "Feature", properties: {}, geometry: root }];
  return shownValue(root.type);
}

/** Today's GeoJSON is WGS-84 and says nothing; that of 2008 may name a system in `crs`. What a person says goes first. */
function coordinatesOf(crs: unknown, given: string | undefined): Coordinates {
  const name = recordOf(recordOf(crs)?.properties)?.name;
  const detected = typeof name === "string" ? name : null;
  if (given !== undefined) return { detected, used: given, confidence: "given" };
  if (detected === null) return { detected: null, used: WGS84.id, confidence: "by-format" };
  const code = /EPSG:(?:[\d.]*:)?(\d+)$/i.exec(detected)?.[1];
  const used = /CRS:?84$/i.test(detected) ? WGS84.id : code === undefined ? null : `EPSG:${code}`;
  return { detected, used, confidence: "stated" };
}
