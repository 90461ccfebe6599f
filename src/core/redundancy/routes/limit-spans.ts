/**
 * Answers: which spans may a route use, where some are to be avoided and only some ways of laying or owners will do?
 * What is not known to fit does not: a span of unknown laying or owner is left out where these count.
 */
import { choiceAt, type Network, textAt } from "../../model/index.ts";

export type RouteLimits = {
  /** Rows that no route may use; the ends of a route are free. */
  readonly avoidSpans: ReadonlySet<number>;
  readonly avoidSites: ReadonlySet<number>;
  /** Null where any will do. */
  readonly laying: readonly string[] | null;
  readonly owners: readonly string[] | null;
};

export const NO_LIMITS: RouteLimits = { avoidSpans: new Set(), avoidSites: new Set(), laying: null, owners: null };

type Spans = { readonly from: Int32Array; readonly to: Int32Array; readonly used: Uint8Array };

export function limitSpans(
  { spans }: Network,
  { from, to, used }: Spans,
  { avoidSpans, avoidSites, laying, owners }: RouteLimits,
  ends: readonly number[],
): { readonly used: Uint8Array; readonly layingUnknown: number; readonly ownerUnknown: number } {
  const left = used.slice();
  let [layingUnknown, ownerUnknown] = [0, 0];
  const isAvoided = (site: number) => avoidSites.has(site) && !ends.includes(site);
  for (let e = 0; e < left.length; e++) {
    if (left[e] === 0) continue;
    const mode = laying === null ? null : choiceAt(spans.columns.laying, e);
    const owner = owners === null ? null : textAt(spans.columns.owner, e);
    if (laying !== null && mode === null) layingUnknown++;
    if (owners !== null && owner === null) ownerUnknown++;
    const fits =
      (laying === null || (mode !== null && laying.includes(mode))) &&
      (owners === null || (owner !== null && owners.includes(owner)));
    if (!fits || avoidSpans.has(e) || isAvoided(from[e] as number) || isAvoided(to[e] as number)) left[e] = 0;
  }
  return { used: left, layingUnknown, ownerUnknown };
}
