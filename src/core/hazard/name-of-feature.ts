/** Answers: what is a feature of a hazard called? What its column of names says; null where it has none. */
import { type HazardLayer, textAt } from "../model/index.ts";

const NAMED = /^(name|名称|名字|.*名称|.*_?name)$/i;

export function nameOfFeature({ features }: HazardLayer, feature: number): string | null {
  for (const [name, column] of Object.entries(features.columns)) {
    if (column.type !== "text" || !NAMED.test(name)) continue;
    const said = textAt(column, feature);
    if (said !== null) return said;
  }
  return null;
}
