/** Answers: what is in these bytes of GeoJSON: a study of ours, or rows from elsewhere? */

import { buildTransform } from "../../../geo/build-transform.ts";
import { findSystem, WGS84 } from "../../../geo/coordinate-systems.ts";
import type { WktSystem } from "../../../geo/read-wkt-system.ts";
import type { Issue } from "../../../model/index.ts";
import { Damaged } from "../../../study/decode.ts";
import { decodeText } from "../../bytes/text-codec.ts";
import type { Coordinates, Reading, ReadOptions } from "../../format.ts";
import { type IssueValues, issueAt } from "../../issue.ts";
import { readLayers } from "../../layers/read-layers.ts";
import { shownValue } from "../../meaning/fit-value.ts";
import { parseCollection } from "./parse-collection.ts";
import { recordOf } from "./read-features.ts";
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

/** Of an object that is none of these, its first names say what it is. */
const SHOWN_KEYS = 6;
const LONGEST_SHOWN = 80;

export function readGeojson(bytes: Uint8Array, file: string, options: ReadOptions = {}): Reading {
  const fault = (rule: string, values: IssueValues = {}): Reading => ({
    ok: false,
    fault: faultAt(file, rule, values),
  });
  const parsed = parseBytes(bytes, options.encoding);
  if (!parsed.ok) return fault(parsed.rule, parsed.values);
  const { encoding } = parsed;
  const features = featuresOf(parsed.value);
  if (typeof features === "string") return fault("geojson.not-geojson", { found: features });
  if (features === null) return fault("geojson.no-features");

  const root = recordOf(parsed.value) ?? {};
  const member = recordOf(root[MEMBER]);
  if (member?.format === MEMBER_FORMAT) return readStudy(features, member, file, encoding);

  const stated = systemNamed(root.crs);
  if (stated === undefined && options.crs === undefined)
    return fault("import.unknown-crs", { crs: shownValue(recordOf(recordOf(root.crs)?.properties)?.name) });
  const layer = { name: "", features, stated: stated ?? null, byFormat: true };
  return readLayers([layer], { file, options, encoding });
}

type ParsedBytes =
  | { readonly ok: true; readonly value: unknown; readonly encoding: string }
  | { readonly ok: false; readonly rule: string; readonly values: IssueValues };

/** By itself, so that the text is let go before its features are read. */
function parseBytes(bytes: Uint8Array, as: string | undefined): ParsedBytes {
  const decoded = decodeText(bytes, as);
  const { encoding } = decoded;
  if (!decoded.ok) return { ok: false, rule: decoded.rule, values: { encoding, bytes: bytes.length } };
  const parsed = parseCollection(decoded.text);
  if (!parsed.ok) return { ok: false, rule: "geojson.not-json", values: { message: parsed.message } };
  return { ok: true, value: parsed.value, encoding };
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
  const { study, issues, ...counts } = readOwn(features, member, file);
  const coordinates: Coordinates = { detected: null, used: WGS84.id, confidence: "by-format" };
  return {
    ok: true,
    content: { kind: "study", study },
    issues,
    ...counts,
    total: features.length,
    coordinates,
    encoding,
  };
}

function faultAt(file: string, rule: string, values: IssueValues): Issue {
  return issueAt(file, null, rule, "critical", values);
}

/** A bare feature or geometry is a collection of one. The name of what was found where it is neither; null: no list. */
function featuresOf(value: unknown): readonly unknown[] | string | null {
  const root = recordOf(value);
  if (root === null) return Array.isArray(value) ? "[…]" : shownValue(value);
  if (root.type === undefined) return `{${Object.keys(root).slice(0, SHOWN_KEYS).join(", ").slice(0, LONGEST_SHOWN)}}`;
  if (root.type === "FeatureCollection") return Array.isArray(root.features) ? root.features : null;
  if (root.type === "Feature") return [root];
  if (GEOMETRIES.some((type) => type === root.type)) return [{ type: "Feature", properties: {}, geometry: root }];
  return shownValue(root.type);
}

/** Today's GeoJSON is WGS-84 and says nothing; that of 2008 may name a system in `crs`. undefined: one nobody here knows. */
function systemNamed(crs: unknown): WktSystem | null | undefined {
  const name = recordOf(recordOf(crs)?.properties)?.name;
  if (typeof name !== "string") return null;
  const code = /EPSG:(?:[\d.]*:)?(\d+)$/i.exec(name)?.[1];
  const system = /CRS:?84$/i.test(name) ? WGS84 : findSystem(`EPSG:${code ?? ""}`);
  if (system === null) return undefined;
  return {
    name,
    id: system.id,
    toWgs84: system.id === WGS84.id ? null : buildTransform(system, WGS84),
    inexact: system.inexact,
  };
}
