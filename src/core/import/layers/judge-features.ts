/** Answers: which table are these features, as a person says or as they look, and which way are they to be read? */

import { recordOf } from "../formats/geojson/read-features.ts";
import { FEATURE_TABLES, type FeatureTableName } from "../formats/geojson/study-member.ts";
import { findTableMapping } from "../meaning/find-table-mapping.ts";
import { motionColumn } from "../meaning/hazard-words.ts";
import type { Mapping, Role, TableMapping } from "../meaning/mapping.ts";
import { guessTable } from "../table/guess-table.ts";
import { type FeatureGroup, headersOf, liesNowhere, markerOf } from "./group-features.ts";

export type JudgedFeatures = FeatureGroup & {
  /** File, or file [layer, points]. */
  readonly name: string;
  readonly headers: readonly string[];
  readonly mapping: TableMapping | null;
  readonly role: Role;
  /** As features, as cells because they lie nowhere, or not at all: because a person says so, or nobody knows what they are. */
  readonly way: "features" | "cells" | "ignored" | "unknown";
};

const KINDS = { sites: "points", spans: "lines", areas: "polygons" } as const;

export type Place = { readonly file: string; readonly layer: string };

export function placeOf({ file, layer }: Place, part = ""): string {
  const parts = [layer, part].filter((each) => each !== "");
  return parts.length === 0 ? file : `${file} [${parts.join(", ")}]`;
}

/** isOnly: the layer has no features but these. */
export function judgeFeatures(
  group: FeatureGroup,
  place: Place,
  isOnly: boolean,
  mappings: Mapping | undefined,
): JudgedFeatures {
  const { table } = group;
  const name = placeOf(place, isOnly ? "" : table === null ? "other" : KINDS[table]);
  const headers = headersOf(group);
  const mapping = findTableMapping(mappings, name, headers, (role) => fits(role, table));
  const about = { ...group, name, headers, mapping };
  const isNowhere = headers.length > 0 && liesNowhere(group);
  if (mapping !== null) {
    const { role } = mapping;
    const asCells = isNowhere || (role !== "hazard" && role !== "by-geometry" && !isFeatureTable(role));
    return { ...about, role, way: role === "ignore" ? "ignored" : asCells ? "cells" : "features" };
  }
  const says = markerOf(recordOf(group.features[0])?.properties);
  const guess = guessTable(headers, titleOf(place));
  if (isNowhere && guess.kind === "none") return { ...about, role: "ignore", way: "unknown" };
  if (isNowhere)
    return { ...about, role: guess.kind === "table" ? guess.table : guess.kind, way: "cells" } as JudgedFeatures;
  const hasEnds = guess.kind === "table" && guess.table === "spans";
  const records = group.features.map((feature) => recordOf(recordOf(feature)?.properties) ?? {});
  const isFault = table === "spans" && !hasEnds && motionColumn(headers, records) !== undefined;
  const isHazard = (guess.kind === "hazard" || isFault) && says === null;
  return { ...about, role: isHazard ? "hazard" : (table ?? "by-geometry"), way: "features" };
}

/** What the layer is called, or its file. */
export function titleOf({ file, layer }: Place): string {
  return layer === "" ? file.replace(/^.*\//, "").replace(/\.[^.]*$/, "") : layer;
}

export function isFeatureTable(role: Role): role is FeatureTableName {
  return FEATURE_TABLES.some((name) => name === role);
}

/** What a person says of points does not fit lines. */
function fits(role: Role, table: FeatureTableName | null): boolean {
  return table === null || !isFeatureTable(role) || role === table;
}
