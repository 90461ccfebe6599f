/**
 * Answers: what do the curves of a file look like after a person changed a number of one, or prefers another that fits?
 * The text of a file, in the form of `data/hazards/fragility.json`, which its reader checks like any other.
 */
import type { DamageState, Fragility, FragilityCurve, Lognormal } from "./fragility.ts";
import type { DataFault } from "./read-data.ts";
import { readFragility } from "./read-fragility.ts";

export type FragilityEdit =
  | { readonly curve: string; readonly state: DamageState; readonly shape: Lognormal; readonly source: string }
  /** The first that fits is in use: this one comes before all others of its measure. */
  | { readonly preferred: string };

/** The text of the file; what is wrong with it where it would not be one. */
export function editFragility(fragility: Fragility, edit: FragilityEdit): string | DataFault {
  const curves = "preferred" in edit ? preferring(fragility.curves, edit.preferred) : reshaped(fragility.curves, edit);
  const text = JSON.stringify({ ...fragility, curves }, null, 2);
  const read = readFragility(text);
  return "curves" in read ? text : read;
}

function preferring(curves: readonly FragilityCurve[], id: string): readonly FragilityCurve[] {
  const wished = curves.find((curve) => curve.id === id);
  if (wished === undefined) return curves;
  const at = curves.findIndex(
    ({ measure, assets }) => measure === wished.measure && assets.some((asset) => wished.assets.includes(asset)),
  );
  const others = curves.filter((curve) => curve !== wished);
  return others.toSpliced(at, 0, wished);
}

/** What a person sets nobody has confirmed; where the other numbers came from stays told. */
function reshaped(
  curves: readonly FragilityCurve[],
  { curve: id, state, shape, source }: Extract<FragilityEdit, { readonly curve: string }>,
): readonly FragilityCurve[] {
  return curves.map((curve) => {
    if (curve.id !== id || curve.lognormal?.[state] === undefined) return curve;
    const changed = { ...curve, lognormal: { ...curve.lognormal, [state]: shape }, status: "unconfirmed" as const };
    return curve.source.startsWith(source) ? changed : { ...changed, source: `${source} ${curve.source}` };
  });
}
