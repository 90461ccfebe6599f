/** Answers: in which coordinate system are the positions of this file? */
import { buildTransform, type Transform } from "../geo/build-transform.ts";
import { findSystem, WGS84 } from "../geo/coordinate-systems.ts";
import type { WktSystem } from "../geo/read-wkt-system.ts";
import type { Position } from "../model/index.ts";
import type { Coordinates } from "./format.ts";
import type { IssueValues } from "./issue.ts";

export type PositionsFound = {
  /** What the file says of itself; null where it says nothing, or nothing that can be understood. */
  readonly stated: WktSystem | null;
  /** The format knows no other system than WGS-84. */
  readonly byFormat?: boolean;
  /** A position of every feature. */
  readonly sample: readonly Position[];
  /** The id of the system that a person says. */
  readonly given: string | undefined;
};

export type FoundCoordinates =
  | {
      readonly ok: true;
      /** null where the positions are in WGS-84 already. */
      readonly toWgs84: Transform | null;
      readonly coordinates: Coordinates;
      readonly issues: readonly { readonly rule: string; readonly values: IssueValues }[];
    }
  | { readonly ok: false; readonly rule: string; readonly values: IssueValues };

/** What a person says, else what the file says, else WGS-84 if the numbers can be degrees. */
export function findCoordinates({ stated, byFormat = false, sample, given }: PositionsFound): FoundCoordinates {
  const detected = stated?.name ?? null;
  if (given !== undefined) {
    const system = findSystem(given);
    if (system === null) return { ok: false, rule: "import.unknown-crs", values: { crs: given } };
    const toWgs84 = system.id === WGS84.id ? null : buildTransform(system, WGS84);
    return { ok: true, toWgs84, coordinates: { detected, used: given, confidence: "given" }, issues: [] };
  }
  if (stated !== null) {
    const { name, id, toWgs84, inexact } = stated;
    const used = toWgs84 === null ? WGS84.id : (id ?? name);
    const issues = inexact ? [{ rule: "import.inexact-datum", values: { crs: name } }] : [];
    return { ok: true, toWgs84, coordinates: { detected, used, confidence: "stated" }, issues };
  }
  const far = sample.find(([x, y]) => Math.abs(x) > 360 || Math.abs(y) > 90);
  if (far !== undefined && !byFormat) return { ok: false, rule: "import.crs-needed", values: { x: far[0], y: far[1] } };
  const confidence = byFormat ? "by-format" : "unsure";
  return { ok: true, toWgs84: null, coordinates: { detected: null, used: WGS84.id, confidence }, issues: [] };
}
