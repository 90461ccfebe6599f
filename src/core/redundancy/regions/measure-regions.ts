/**
 * Answers: where does one disaster of radius r cut the most people off? All spans that a disc touches and all sites in it
 * are lost at once. Exact, find-worst-places.ts says why. Where there are gateways the worst place is the one with the
 * most people cut off, then the most sites. Where there are none the people follow whatever part is the largest, so that
 * only the sites count.
 */

import type { Analysis } from "../../analysis.ts";
import type { Lines, Points, Position } from "../../model/index.ts";
import type { ServiceAssumptions } from "../../topology/service-graph.ts";
import { type ElementSet, packSets } from "../losses/element-sets.ts";
import type { NetworkToCut } from "../losses/find-single-points.ts";
import { setLossesOf } from "../losses/measure-set-losses.ts";
import type { CutOff } from "../losses/tally.ts";
import { findWorstPlaces, type Harm } from "./find-worst-places.ts";

export type RegionQuestion = NetworkToCut & {
  /** Degrees, and metres; or of a plane, all in the unit of its drawing. */
  readonly sites: Points;
  readonly spans: Lines;
  readonly radius: number;
  readonly planar: boolean;
  /** So many places, two radii apart or more. */
  readonly places: number;
};

export type HitPlace = {
  readonly centre: Position;
  /** Rows, ascending. */
  readonly spans: Uint32Array;
  readonly sites: Uint32Array;
};

export type Regions = {
  /** The worst first; fewer than asked for where no other disc cuts anything off. */
  readonly places: readonly HitPlace[];
  /** Spans without a line and sites without a position: no disc can hit them. */
  readonly unplaced: number;
  /** Per place. */
  readonly cutOff: CutOff;
  readonly radius: number;
  readonly assumptions: ServiceAssumptions;
};

export const measureRegions: Analysis<RegionQuestion, Regions> = (question, report) => {
  const { columns, gateways, enough, circuitsAt, sites, spans, radius, planar } = question;
  const spanCount = spans.starts.length - 1;
  const losses = setLossesOf({ columns, gateways, enough, circuitsAt });
  const lossesOf = (sets: readonly ElementSet[]) => losses(packSets(sets));
  const harmOf = (sets: readonly Uint32Array[]): Harm[] => {
    const { cutOff, assumptions } = lossesOf(sets.map((set) => rowsOf(set, spanCount)));
    return sets.map((_, i) => {
      const lost = cutOff.sites[i] as number;
      return assumptions.gateways > 0 ? [cutOff.population[i] as number, lost] : [lost, 0];
    });
  };
  const found = findWorstPlaces({ sites, spans, radius, planar }, question.places, harmOf, report);
  const places = found.map(({ hit, centre }): HitPlace => ({ centre, ...rowsOf(hit, spanCount) }));
  return { places, radius, unplaced: countUnplaced(sites, spans), ...lossesOf(places) };
};

function countUnplaced({ coordinates }: Points, { starts }: Lines): number {
  let count = 0;
  for (let row = 0; row + 1 < starts.length; row++) {
    if ((starts[row + 1] as number) - (starts[row] as number) < 2) count++;
  }
  for (let i = 0; i < coordinates.length; i += 2) {
    if (!Number.isFinite((coordinates[i] as number) + (coordinates[i + 1] as number))) count++;
  }
  return count;
}

function rowsOf(
  elements: Uint32Array,
  spanCount: number,
): { readonly spans: Uint32Array; readonly sites: Uint32Array } {
  const sites = elements.filter((element) => element >= spanCount).map((element) => element - spanCount);
  return { spans: elements.filter((element) => element < spanCount), sites };
}
