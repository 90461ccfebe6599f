/** Answers: which sites have a position that is known, for later files to be held against? */
import type { KnownPlace } from "../../geo/known-places.ts";
import { type Network, type Position, type ReadRow, rowsOf } from "../../model/index.ts";
import type { Content } from "../format.ts";

export function placesIn(content: Content): readonly KnownPlace[] {
  return content.kind === "study" ? placesOf(content.study.base.sites) : placesOfRows(content.rows.sites ?? []);
}

export function placesOf(sites: Network["sites"]): readonly KnownPlace[] {
  return placesOfRows(rowsOf(sites));
}

function placesOfRows(rows: readonly ReadRow[]): readonly KnownPlace[] {
  const places: KnownPlace[] = [];
  for (const { id, values, shape } of rows) {
    if (shape === null || typeof shape[0] !== "number") continue;
    places.push({ id, name: typeof values.name === "string" ? values.name : "", position: shape as Position });
  }
  return places;
}
