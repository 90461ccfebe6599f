/** Answers: which sites stand behind a figure, how do sites spread, and which areas are told? */
import type { AreaIndicators } from "../../../core/redundancy/indicators/area-indicators.ts";
import type { Indicators } from "../../../core/redundancy/indicators/measure-indicators.ts";
import type { IndicatorId } from "../../../core/redundancy/indicators/thresholds.ts";

/** Rows of the sites that a figure is about: those that miss it, or those that set it; null where it is about all. */
export function sitesBehind(found: Indicators, id: IndicatorId): number[] | null {
  const { siteMask, onRing, dualHoming, chains, oversized, behind, diameter, gatewayM } = found;
  const where = (mask: Uint8Array, is: (site: number) => boolean) =>
    Array.from(mask.keys()).filter((site) => mask[site] === 1 && is(site));
  const ends = ({ from, to }: Indicators["diameter"]["hops"]) => (from < 0 ? [] : [from, to]);
  switch (id) {
    case "ring-rate":
      return where(siteMask, (site) => onRing[site] === 0);
    case "dual-homing-rate":
      return dualHoming && where(dualHoming.asked, (site) => dualHoming.bySpan[site] === 0);
    case "dual-homing-rate-site":
      return dualHoming && where(dualHoming.asked, (site) => dualHoming.bySite[site] === 0);
    case "chain-sites":
      return sitesOfChain(found, largestAt(chains.sites));
    case "chain-m":
      return sitesOfChain(found, largestAt(chains.metres));
    case "aggregation-sites":
      return oversized.length > 0 ? [...oversized] : atMost(behind.sites);
    case "aggregation-people":
      return oversized.length > 0 ? [...oversized] : atMost(behind.people);
    case "diameter-hops":
      return ends(diameter.hops);
    case "diameter-m":
      return ends(diameter.metres);
    case "gateway-m-longest":
      return atMost(gatewayM);
    case "gateway-m-mean":
      return null;
  }
}

export function sitesOfChain({ chains }: Indicators, chain: number): number[] {
  return chain < 0 ? [] : Array.from(chains.of.keys()).filter((site) => chains.of[site] === chain);
}

/** −1 where nothing is more than 0. */
function largestAt(values: Uint32Array | Float64Array): number {
  let best = -1;
  for (let row = 0; row < values.length; row++)
    if ((values[row] as number) > (best < 0 ? 0 : (values[best] as number))) best = row;
  return best;
}

function atMost(values: Uint32Array | Float64Array): number[] {
  const row = largestAt(values);
  return row < 0 ? [] : [row];
}

/** Rows of the sites in service with so many ways, from none up; the last class holds more too. */
export function sitesByWays({ siteMask, ways }: Pick<Indicators, "siteMask" | "ways">, classes: number): number[][] {
  const rows: number[][] = Array.from({ length: classes }, () => []);
  for (let site = 0; site < siteMask.length; site++)
    if (siteMask[site] === 1) rows[Math.min(ways[site] as number, classes - 1)]?.push(site);
  return rows;
}

/** Metres at which a bar begins. */
export const DISTANCE_STARTS = [0, 5, 10, 25, 50, 100, 200, 500].map((km) => 1000 * km);

export type ByDistance = {
  /** Rows of sites per bar. */
  readonly bins: readonly (readonly number[])[];
  /** In service, and without a way to any gateway. */
  readonly none: readonly number[];
};

export function sitesByDistance({ siteMask, gatewayM }: Pick<Indicators, "siteMask" | "gatewayM">): ByDistance {
  const bins: number[][] = DISTANCE_STARTS.map(() => []);
  const none: number[] = [];
  for (let site = 0; site < siteMask.length; site++) {
    if (siteMask[site] === 0) continue;
    const metres = gatewayM[site] as number;
    if (Number.isNaN(metres)) none.push(site);
    else bins[DISTANCE_STARTS.findLastIndex((start) => metres >= start)]?.push(site);
  }
  return { bins, none };
}

/** The levels that areas are told at, in their order; null is that of areas nothing is said of. */
export function levelsOf(areas: readonly AreaIndicators[]): (string | null)[] {
  return [...new Set(areas.filter(({ area }) => area !== null).map(({ level }) => level))];
}
