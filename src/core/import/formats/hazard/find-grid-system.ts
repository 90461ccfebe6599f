/** Answers: in which coordinate system does a grid lie? What a person says, else what the file says, else degrees. */
import { readCrs } from "../../../geo/crs-text.ts";
import { openSystem } from "../../../geo/open-system.ts";
import type { Position } from "../../../model/index.ts";
import type { Coordinates } from "../../format.ts";
import type { IssueValues } from "../../issue.ts";

export type StatedSystem = {
  /** Its own name. */
  readonly name: string;
  /** As openSystem takes it; null where nobody here knows how to compute it. */
  readonly system: string | null;
  /** Its datum has no exact public transform: positions may be some hundred metres off. */
  readonly inexact: boolean;
};

export type FoundGridSystem =
  | {
      readonly ok: true;
      readonly system: string;
      /** x is the northing and y the easting. */
      readonly swapped: boolean;
      readonly coordinates: Coordinates;
      readonly issues: readonly { readonly rule: string; readonly values: IssueValues }[];
    }
  | { readonly ok: false; readonly rule: string; readonly values: IssueValues };

const DEGREES = "EPSG:4326";

export function findGridSystem(
  stated: StatedSystem | null,
  given: string | undefined,
  corners: readonly Position[],
): FoundGridSystem {
  const detected = stated?.name ?? null;
  const found = (system: string, confidence: Coordinates["confidence"], used: string, swapped = false) => {
    return { ok: true as const, system, swapped, coordinates: { detected, used, confidence } };
  };
  const [x, y] = corners[0] ?? [Number.NaN, Number.NaN];
  if (given !== undefined) {
    const writing = readCrs(given);
    if (writing !== null && writing.system !== null && writing.notation === "decimal")
      return { ...found(writing.system.id, "given", given, writing.order === "yx"), issues: [] };
    if (writing?.system === null) return { ok: false, rule: "grid.crs-needed", values: { x, y } };
    if (openSystem(given) === null) return { ok: false, rule: "import.unknown-crs", values: { crs: given } };
    return { ...found(given, "given", given), issues: [] };
  }
  if (stated !== null) {
    const { name, system, inexact } = stated;
    if (system === null) return { ok: false, rule: "grid.crs-unknown", values: { crs: name } };
    const issues = inexact ? [{ rule: "import.inexact-datum", values: { crs: name } }] : [];
    return { ...found(system, "stated", /^\w+:\d+$/.test(system) ? system : name), issues };
  }
  const far = corners.find(([lon, lat]) => !(Math.abs(lon) <= 360 && Math.abs(lat) <= 90));
  if (far !== undefined) return { ok: false, rule: "grid.crs-needed", values: { x: far[0], y: far[1] } };
  return { ...found(DEGREES, "unsure", DEGREES), issues: [{ rule: "grid.crs-assumed", values: {} }] };
}
