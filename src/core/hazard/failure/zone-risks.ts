/** Answers: what does each zone take that gives way as one? All that lies in it shares one key, and so one luck. */
import { choiceAt, type Network } from "../../model/index.ts";
import { inServiceMask } from "../../topology/topology.ts";
import type { Zone } from "../events/strengths.ts";
import { RESTORATION } from "../restoration.ts";
import { loadOfChance } from "./curve-loads.ts";
import { FAILURE_RULES } from "./failure-rules.ts";
import { hoursOf, writeUnknown } from "./harm.ts";
import type { Mode } from "./harms-of.ts";
import { LEVEL_COUNT } from "./risks.ts";
import type { RiskLists } from "./site-risks.ts";

export function addZoneRisks(
  { sites, spans }: Network,
  zones: readonly Zone[],
  { middles, starts }: { readonly middles: Float64Array; readonly starts: Uint32Array },
  { harms, parts, tally }: RiskLists,
  mainsOutH: number,
): void {
  const [least, most] = [new Float64Array(LEVEL_COUNT), new Float64Array(LEVEL_COUNT)];
  const [sitesUp, spansUp] = [inServiceMask(sites.columns.status), inServiceMask(spans.columns.status)];
  for (const { key, chance, loses, outH, sites: inSites, spans: inSpans } of zones) {
    if (Number.isNaN(chance)) writeUnknown(least, most);
    else {
      least.fill(loadOfChance(chance));
      most.set(least);
    }
    const add = (element: number, asset: string, fixH: number, lon: number, lat: number) => {
      const cause = harms.ruleCause("zone", asset);
      const part = { element, key: `zone:${key}`, isShared: true, cause, lon, lat };
      tally.next();
      const isAdded = parts.add({ ...part, fixH: Number.isNaN(outH) ? fixH : outH }, least, most);
      if (isAdded && Number.isNaN(chance)) tally.add(asset, "chance");
    };
    for (const site of inSites) {
      if (sitesUp[site] === 0) continue;
      const at = sites.geometry.coordinates;
      const place = [at[2 * site] as number, at[2 * site + 1] as number] as const;
      if (loses === "mains") add(sites.count + spans.count + site, "substation", mainsOutH, ...place);
      else add(site, choiceAt(sites.columns.kind, site) ?? "site", hoursOf(FAILURE_RULES.zoneState.state), ...place);
    }
    for (const span of loses === "mains" ? [] : inSpans) {
      if (spansUp[span] === 0) continue;
      const mode = choiceAt(spans.columns.laying, span) as Mode | null;
      const fixH = (mode === null ? null : RESTORATION.fixH[mode])?.value ?? Number.NaN;
      const [first, after] = [starts[span] as number, starts[span + 1] as number];
      const piece = after > first ? (first + after) >> 1 : -1;
      add(
        sites.count + span,
        mode ?? "span",
        fixH,
        middles[2 * piece] ?? Number.NaN,
        middles[2 * piece + 1] ?? Number.NaN,
      );
    }
  }
}
