/**
 * What every pattern of failure of one event is played on: made once, so that thousands can be played. Cost O(n + m), and a
 * sort of the ids, by which whatever is alike is put in order, so that the order of rows does not matter.
 */
import { writeEarthCentred } from "../../geo/earth-centred.ts";
import { type ChoiceColumn, type TextColumn, textAt } from "../../model/index.ts";
import { buildServiceGraph, type ServiceGraph } from "../../topology/service-graph.ts";
import { topologyColumns } from "../../topology/topology.ts";
import { Worlds } from "../../topology/worlds.ts";
import type { EventQuestion } from "../events/event-question.ts";
import type { ScenarioSettings } from "../events/scenario-settings.ts";
import type { Strengths } from "../events/strengths.ts";
import type { Risks } from "../failure/risks.ts";
import { closedRoads } from "./closed-roads.ts";
import { type SitePower, sitePower } from "./site-power.ts";

export type RestoreGround = {
  readonly settings: ScenarioSettings;
  readonly graph: ServiceGraph;
  readonly worlds: Worlds;
  /** Per site and per span row a word of ones, for whoever asks worlds: changed for the asking, and put back. */
  readonly siteUp: Uint32Array;
  readonly spanUp: Uint32Array;
  readonly kind: ChoiceColumn;
  /** Per site row; nobody knows how many: 0. */
  readonly people: Float64Array;
  /** Per site row: 1 where it is served before the event. */
  readonly servedBefore: Uint8Array;
  readonly before: { readonly people: number; readonly sites: number };
  /** Per site, then per span row: its place among the ids in their order, sites first. */
  readonly rank: Uint32Array;
  /** Per element: the most hours that any of its parts takes; a working value where none are published. */
  readonly workH: Float64Array;
  /** Per element: 1 where no crew is sent: it is back after those hours by itself. 0: they are hours of a crew at work. */
  readonly alone: Uint8Array;
  /** Per site, then per span row: one of ROAD. */
  readonly roads: Uint8Array;
  /** Per site, then per span row: earth-centred metres of where crews go to; NaN: not known. */
  readonly places: Float64Array;
  /** Rows of sites that crews may start from, first choice first, each from south to north; only those whose place is known. */
  readonly depots: readonly Uint32Array[];
  readonly power: SitePower;
};

export function restoreGround(question: EventQuestion, strengths: Strengths, risks: Risks): RestoreGround {
  const { network, settings, gateways, enough } = question;
  const { sites, spans } = network;
  const graph = buildServiceGraph(topologyColumns(network), gateways);
  const worlds = new Worlds(graph, enough, sites.columns.population.values, firmOf(risks));
  const siteUp = new Uint32Array(sites.count).fill(0xffffffff);
  const spanUp = new Uint32Array(spans.count).fill(0xffffffff);
  const servedBefore = Uint8Array.from(worlds.served(siteUp, spanUp), (word) => word & 1);
  const people = sites.columns.population.values.map((known) => (Number.isNaN(known) ? 0 : known));
  const before = { people: 0, sites: 0 };
  for (let site = 0; site < sites.count; site++) {
    if (servedBefore[site] === 0) continue;
    before.people += people[site] as number;
    before.sites++;
  }
  const rank = ranksOf(sites.columns.id, spans.columns.id);
  const places = placesOf(question, graph, risks);
  return {
    settings,
    graph,
    ...{ worlds, siteUp, spanUp, kind: sites.columns.kind },
    people,
    servedBefore,
    before,
    rank,
    ...workOf(question, strengths, risks),
    roads: closedRoads(strengths, sites.count, spans.count),
    places,
    depots: depotsOf(sites.columns.kind, graph, places),
    power: sitePower(network, settings),
  };
}

function firmOf({ siteCount, spanCount, elements }: Risks) {
  const firm = { sites: new Uint8Array(siteCount).fill(1), spans: new Uint8Array(spanCount).fill(1) };
  for (const element of elements) {
    if (element < siteCount) firm.sites[element] = 0;
    else if (element < siteCount + spanCount) firm.spans[element - siteCount] = 0;
    else firm.sites[element - siteCount - spanCount] = 0;
  }
  return firm;
}

/**
 * What is published of damaged sites are days until they serve again, with the wait for people and parts in them: no crew of
 * ours is bound to one. Crews mend lines on land, of which hours at work are published.
 */
function workOf({ network, settings }: EventQuestion, { zones }: Strengths, risks: Risks) {
  const { siteCount, spanCount, elements, fixH } = risks;
  const firstMains = siteCount + spanCount;
  const workH = new Float64Array(firstMains + siteCount);
  const alone = new Uint8Array(workH.length).fill(1).fill(0, siteCount, firstMains);
  for (let part = 0; part < elements.length; part++) {
    const element = elements[part] as number;
    const published = fixH[part] as number;
    const usual = element < firstMains ? settings.otherRepairH : settings.mainsOutH;
    workH[element] = Math.max(workH[element] as number, published >= 0 ? published : usual);
  }
  const { laying } = network.spans.columns;
  const submarine = laying.options.indexOf("submarine") + 1;
  for (let span = 0; span < spanCount; span++) if (laying.codes[span] === submarine) alone[siteCount + span] = 1;
  for (const { loses, outH, spans } of zones) {
    if (loses === "service" && !Number.isNaN(outH)) for (const span of spans) alone[siteCount + span] = 1;
  }
  return { workH, alone };
}

/** Where a site stands; of a span the middle one of the places where it may fail, else the middle between its ends. */
function placesOf({ network }: EventQuestion, { from, to }: ServiceGraph, risks: Risks): Float64Array {
  const { siteCount, spanCount, elements, places: failsAt } = risks;
  const { coordinates } = network.sites.geometry;
  const places = new Float64Array(3 * (siteCount + spanCount)).fill(Number.NaN);
  for (let site = 0; site < siteCount; site++) {
    writeEarthCentred(coordinates[2 * site] as number, coordinates[2 * site + 1] as number, places, 3 * site);
  }
  for (let part = 0; part < elements.length; ) {
    const element = elements[part] as number;
    const known: number[] = [];
    for (; part < elements.length && elements[part] === element; part++) {
      if (!Number.isNaN(failsAt[2 * part])) known.push(part);
    }
    const middle = known[known.length >> 1];
    if (element < siteCount || element >= siteCount + spanCount || middle === undefined) continue;
    writeEarthCentred(failsAt[2 * middle] as number, failsAt[2 * middle + 1] as number, places, 3 * element);
  }
  for (let span = 0; span < spanCount; span++) {
    const at = 3 * (siteCount + span);
    const [a, b] = [from[span] as number, to[span] as number];
    if (!Number.isNaN(places[at]) || a < 0 || b < 0) continue;
    for (let axis = 0; axis < 3; axis++) {
      places[at + axis] = ((places[3 * a + axis] as number) + (places[3 * b + axis] as number)) / 2;
    }
  }
  return places;
}

const DEPOT_KINDS: readonly string[] = ["core", "aggregation"];

function depotsOf(kind: ChoiceColumn, graph: ServiceGraph, places: Float64Array): Uint32Array[] {
  const isDepot = [false, ...kind.options.map((each) => DEPOT_KINDS.includes(each))];
  const rowsOf = (may: (site: number) => boolean) =>
    Uint32Array.from(graph.siteMask.keys())
      .filter((site) => graph.siteMask[site] === 1 && !Number.isNaN(places[3 * site]) && may(site))
      .sort((a, b) => (places[3 * a + 2] as number) - (places[3 * b + 2] as number));
  return [
    rowsOf((site) => isDepot[kind.codes[site] as number] as boolean),
    rowsOf((site) => graph.gateways?.[site] === 1),
  ];
}

function ranksOf(siteIds: TextColumn, spanIds: TextColumn): Uint32Array {
  const ranks = [siteIds, spanIds].map((ids) => {
    const texts = Array.from(ids.codes, (_, row) => textAt(ids, row) ?? "");
    const order = Uint32Array.from(texts.keys()).sort((a, b) => {
      const [x, y] = [texts[a] as string, texts[b] as string];
      return x < y ? -1 : x > y ? 1 : a - b;
    });
    const rank = new Uint32Array(order.length);
    order.forEach((row, place) => {
      rank[row] = place;
    });
    return rank;
  });
  const [ofSites, ofSpans] = ranks as [Uint32Array, Uint32Array];
  const rank = new Uint32Array(ofSites.length + ofSpans.length);
  rank.set(ofSites);
  rank.set(
    ofSpans.map((place) => ofSites.length + place),
    ofSites.length,
  );
  return rank;
}
