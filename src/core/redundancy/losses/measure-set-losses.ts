/**
 * Answers: for each of these sets of spans and sites, how much is cut off if all of it is lost together?
 * Sets of few links are told one by one from one search (lose-few.ts), all larger ones together (lose-many.ts); a search
 * per set would cost K (n + m). Served means what it means in find-single-points.ts.
 */

import type { Analysis, Report } from "../../analysis.ts";
import { searchDepthFirst } from "../../topology/depth-first.ts";
import { buildServiceGraph, type ServiceAssumptions } from "../../topology/service-graph.ts";
import { type ElementSets, packSets, setAt } from "./element-sets.ts";
import type { NetworkToCut } from "./find-single-points.ts";
import { FewLost } from "./lose-few.ts";
import { loseMany } from "./lose-many.ts";
import { type CutOff, emptyCutOff, runningTotals, writeCutOff } from "./tally.ts";

export type SetsToLose = NetworkToCut & {
  readonly sets: ElementSets;
};

export type SetLosses = { readonly cutOff: CutOff; readonly assumptions: ServiceAssumptions };

export const measureSetLosses: Analysis<SetsToLose, SetLosses> = ({ sets, ...network }, report) =>
  setLossesOf(network)(sets, report);

/** What is asked about sets again and again, of one network, searches it once. */
export function setLossesOf(network: Omit<SetsToLose, "sets">): (sets: ElementSets, report?: Report) => SetLosses {
  const { columns, enough, circuitsAt } = network;
  const graph = buildServiceGraph(columns, network.gateways);
  const { siteMask, gateways, assumptions } = graph;
  const weights = { siteMask, population: columns.sitePopulation.values, circuitsAt, gateways };
  const order = searchDepthFirst(graph.csr);
  const few = new FewLost(graph, order, runningTotals(order, weights), enough);
  return (sets, report) => {
    const count = sets.spanStarts.length - 1;
    const cutOff = emptyCutOff(count);
    const large: number[] = [];
    for (let set = 0; set < count; set++) {
      const lost = few.cutOff(setAt(sets, set));
      if (lost === null) large.push(set);
      else writeCutOff(cutOff, set, lost);
      report?.(set + 1 - large.length, count);
    }
    if (large.length > 0) {
      const done = count - large.length;
      loseMany(
        graph,
        order,
        weights,
        enough,
        packSets(large.map((set) => setAt(sets, set))),
        (i, lost) => writeCutOff(cutOff, large[i] as number, lost),
        (i) => report?.(done + i, count),
      );
    }
    return { cutOff, assumptions };
  };
}
