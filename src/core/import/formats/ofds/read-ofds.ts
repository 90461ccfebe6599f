/**
 * Answers: which sites and spans does a file of the Open Fibre Data Standard hold?
 * Its GeoJSON comes as two files, of nodes and of spans, its JSON as whole networks. Spans tell their end nodes in
 * full: those are taken where no file has the node itself.
 */
import { WGS84 } from "../../../geo/coordinate-systems.ts";
import type { ReadRow } from "../../../model/index.ts";
import { checkSelfLoops } from "../../assemble/check-span-ends.ts";
import { parseJson } from "../../bytes/parse-json.ts";
import { decodeText } from "../../bytes/text-codec.ts";
import type { Reading, ReadOptions } from "../../format.ts";
import { nothingUsable } from "../../issue.ts";
import { refuseFile } from "../../refuse-file.ts";
import { readFeatures, recordOf } from "../geojson/read-features.ts";
import { type Member, nodeProperties, spanProperties } from "./ofds-properties.ts";

type Feature = { readonly type: unknown; readonly properties: unknown; readonly geometry: unknown };

export function readOfds(bytes: Uint8Array, file: string, options: ReadOptions = {}): Reading {
  const decoded = decodeText(bytes, options.encoding);
  if (!decoded.ok) return refuseFile(file, decoded.rule, { encoding: decoded.encoding, bytes: bytes.length });
  const parsed = parseJson(decoded.text);
  if (!parsed.ok) return refuseFile(file, "geojson.not-json", { message: parsed.message });
  const root = recordOf(parsed.value) ?? {};
  const items = Array.isArray(root.networks) ? root.networks.flatMap(itemsOfNetwork) : itemsOfFeatures(root.features);
  if (items.length === 0) return refuseFile(file, "ofds.nothing");

  const ends: unknown[] = [];
  const { rows, issues, rejected, fixed } = readFeatures(
    items.map((item) => featureOf(item, ends)),
    file,
    null,
  );
  if (rejected.length === items.length) {
    return refuseFile(file, "geojson.nothing-usable", nothingUsable({ features: items.length }, rejected));
  }
  return {
    ok: true,
    content: { kind: "rows", rows, impliedSites: sitesOf(ends, file) },
    issues: [...issues, ...checkSelfLoops(rows.spans, file)],
    rejected,
    fixed,
    total: items.length,
    coordinates: { detected: null, used: WGS84.id, confidence: "by-format" },
    encoding: decoded.encoding,
  };
}

type Item = { readonly of: "node" | "span" | null; readonly member: Member; readonly feature: Feature };

function itemsOfFeatures(features: unknown): Item[] {
  const list: readonly unknown[] = Array.isArray(features) ? features : [];
  return list.map((item): Item => {
    const { type, properties, geometry } = recordOf(item) ?? {};
    const { featureType, ...member } = recordOf(properties) ?? {};
    const feature = { type, properties, geometry };
    if (featureType === "node" || featureType === "span") return { of: featureType, member, feature };
    return { of: null, member, feature };
  });
}

function itemsOfNetwork(raw: unknown): Item[] {
  const { nodes, spans, id, name } = recordOf(raw) ?? {};
  const network = { id, name };
  const itemOf = (of: "node" | "span", place: string, part: unknown): Item => {
    const { [place]: geometry, ...member } = recordOf(part) ?? {};
    return { of, member: { ...member, network }, feature: { type: "Feature", properties: {}, geometry } };
  };
  return [
    ...(Array.isArray(nodes) ? nodes.map((part) => itemOf("node", "location", part)) : []),
    ...(Array.isArray(spans) ? spans.map((part) => itemOf("span", "route", part)) : []),
  ];
}

/** What is neither node nor span is read as the plain feature it is. */
function featureOf({ of, member, feature }: Item, ends: unknown[]): Feature {
  if (of === null || feature.type !== "Feature") return feature;
  if (of === "node") return { ...feature, properties: { ...nodeProperties(member), table: "sites" } };
  ends.push(member.start, member.end);
  return { ...feature, properties: { ...spanProperties(member), table: "spans" } };
}

function sitesOf(ends: readonly unknown[], file: string): readonly ReadRow[] {
  const nodes = new Map<unknown, Member>();
  for (const end of ends) {
    const node = recordOf(end);
    if (node !== null && node.id !== undefined && !nodes.has(node.id)) nodes.set(node.id, node);
  }
  const features = Array.from(nodes.values(), ({ location, ...node }) => ({
    type: "Feature",
    properties: { ...nodeProperties(node), table: "sites" },
    geometry: location ?? null,
  }));
  return readFeatures(features, file, null).rows.sites;
}
