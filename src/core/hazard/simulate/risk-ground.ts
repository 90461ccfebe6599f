/** What every draw of one event is played on: made once from the network and what may fail in it. Cost O(n + m + parts). */
import type { Network, Settings } from "../../model/index.ts";
import { buildServiceGraph } from "../../topology/service-graph.ts";
import { topologyColumns } from "../../topology/topology.ts";
import { Worlds } from "../../topology/worlds.ts";
import type { Risks } from "../failure/risks.ts";
import { Dice } from "./dice.ts";

export type RiskGround = {
  readonly risks: Risks;
  readonly worlds: Worlds;
  /** What may fail, as in Risks, each once, ascending; and per part its place among them. */
  readonly elements: Uint32Array;
  readonly elementOf: Uint32Array;
  /** So many of the elements are sites and spans; those behind them are mains. */
  readonly ownCount: number;
  /** Per site and span among them two words that stand for it in the print of a pattern. */
  readonly prints: Int32Array;
  /** Per node of worlds.graph: 1 where it is served before. */
  readonly servedBefore: Uint8Array;
  readonly before: { readonly people: number; readonly sites: number };
  /** Words for every site and every span, all of them up; whoever changes one puts it back. */
  readonly siteUp: Uint32Array;
  readonly spanUp: Uint32Array;
  /** Whether anything is unknown that makes the best case another than the worst. */
  readonly hasUnknown: boolean;
};

export function riskGround(network: Network, { gateways, enough }: Settings, risks: Risks): RiskGround {
  const { siteCount, spanCount } = risks;
  const [elements, elementOf] = elementsOf(risks);
  const firm = { sites: new Uint8Array(siteCount).fill(1), spans: new Uint8Array(spanCount).fill(1) };
  let ownCount = 0;
  for (const element of elements) {
    if (element < siteCount) firm.sites[element] = 0;
    else if (element < siteCount + spanCount) firm.spans[element - siteCount] = 0;
    else break;
    ownCount++;
  }
  const graph = buildServiceGraph(topologyColumns(network), gateways);
  const worlds = new Worlds(graph, enough, network.sites.columns.population.values, firm);
  const siteUp = new Uint32Array(siteCount).fill(0xffffffff);
  const spanUp = new Uint32Array(spanCount).fill(0xffffffff);
  const servedBefore = Uint8Array.from(worlds.servedNodes(siteUp, spanUp), (word) => word & 1);
  const before = { people: 0, sites: 0 };
  for (let node = 0; node < servedBefore.length; node++) {
    if (servedBefore[node] === 0) continue;
    before.people += worlds.graph.people[node] as number;
    before.sites += worlds.graph.sites[node] as number;
  }
  const dice = new Dice();
  const prints = new Int32Array(2 * ownCount);
  for (let i = 0; i < ownCount; i++) {
    dice.begin(elements[i] as number, 0, 0, 0, 0);
    [prints[2 * i], prints[2 * i + 1]] = [dice.word(), dice.word()];
  }
  const hasUnknown = risks.most.some((load, at) => load !== risks.least[at]);
  return { risks, worlds, elements, elementOf, ownCount, prints, servedBefore, before, siteUp, spanUp, hasUnknown };
}

function elementsOf({ elements }: Risks): readonly [elements: Uint32Array, elementOf: Uint32Array] {
  const each = elements.filter((element, part) => part === 0 || element !== elements[part - 1]);
  const elementOf = new Uint32Array(elements.length);
  for (let part = 1; part < elements.length; part++) {
    elementOf[part] = (elementOf[part - 1] as number) + (elements[part] === elements[part - 1] ? 0 : 1);
  }
  return [each, elementOf];
}

/** Lets the i-th of the elements, a site or a span, fail in the worlds of a word, and in no other. */
export function setFailing({ risks, elements, siteUp, spanUp }: RiskGround, i: number, worlds: number): void {
  const element = elements[i] as number;
  if (element < risks.siteCount) siteUp[element] = ~worlds;
  else spanUp[element - risks.siteCount] = ~worlds;
}

/** Lets it hold in the worlds of a word after all. */
export function spareIn({ risks, elements, siteUp, spanUp }: RiskGround, i: number, worlds: number): void {
  const element = elements[i] as number;
  if (element < risks.siteCount) siteUp[element] = (siteUp[element] as number) | worlds;
  else spanUp[element - risks.siteCount] = (spanUp[element - risks.siteCount] as number) | worlds;
}

/**
 * Adds per world what is cut off with things failing as they are set now; and per node how often that comes about, where
 * the w-th world counts times[w].
 */
export function countLost(
  { worlds, servedBefore, siteUp, spanUp }: RiskGround,
  worldCount: number,
  times: Float64Array,
  into: { readonly people: Float64Array; readonly sites: Float64Array; readonly cutOff: Float64Array },
): void {
  const served = worlds.servedNodes(siteUp, spanUp);
  const { people, sites } = worlds.graph;
  const all = worldCount === 32 ? 0xffffffff : (1 << worldCount) - 1;
  for (let node = 0; node < served.length; node++) {
    if (servedBefore[node] === 0) continue;
    for (let dark = (all & ~(served[node] as number)) >>> 0; dark !== 0; ) {
      const world = 31 - Math.clz32(dark);
      dark = (dark ^ (1 << world)) >>> 0;
      into.people[world] = (into.people[world] as number) + (people[node] as number);
      into.sites[world] = (into.sites[world] as number) + (sites[node] as number);
      into.cutOff[node] = (into.cutOff[node] as number) + (times[world] as number);
    }
  }
}
