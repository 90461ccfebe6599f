/** By what something fails, and what is not known of it, for a reader. */
import type { Cause, Unknown } from "../core/hazard/failure/risks.ts";
import type { FragilityCurve } from "../core/hazard/fragility.ts";
import type { Words } from "./index.ts";

type Named = Readonly<Record<string, string | undefined>>;

/** A kind of site, a way of laying, or what stands in no table. */
export function assetTitle({ model, failure }: Words, asset: string): string {
  const tables: readonly Named[] = [model.choices.sites.kind, model.choices.spans.laying, failure.assets];
  return tables.find((titles) => Object.hasOwn(titles, asset))?.[asset] ?? asset;
}

export function causeTitle({ failure }: Words, { id }: Cause, curves: readonly FragilityCurve[]): string {
  const curve = curves.find((each) => each.id === id);
  if (curve !== undefined) return failure.named(curve.name);
  const titles: Named = { ...failure.rules, ...failure.relations };
  return titles[id] ?? id;
}

export function unknownSentence(words: Words, { asset, missing, count }: Unknown): string {
  return words.failure.unknownOf(assetTitle(words, asset), words.failure.missing[missing], count);
}
