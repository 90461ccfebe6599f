/** What rivals are measured beside: files to a connected network, and what the loss of spans and sites does. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFiles } from "../../src/core/import/read-files.ts";
import type { Network } from "../../src/core/model/index.ts";
import { type SinglePoints, singlePointsOf } from "../../src/core/redundancy/losses/find-single-points.ts";
import { measureRings } from "../../src/core/redundancy/rings/measure-rings.ts";
import { buildArcs } from "../../src/core/redundancy/routes/arcs.ts";
import { pairFromSource } from "../../src/core/redundancy/routes/pair-from-source.ts";
import { countWays } from "../../src/core/redundancy/ways/count-ways.ts";
import { branchNetwork } from "../../src/core/study/branches.ts";
import { circuitsAt } from "../../src/core/topology/circuits-at.ts";
import { buildServiceGraph, type ServiceGraph } from "../../src/core/topology/service-graph.ts";
import { topologyColumns } from "../../src/core/topology/topology.ts";
import { Checked } from "./checked.ts";
import { GATEWAYS, sum } from "./redundancy-rows.ts";
import type { BenchRow } from "./rows.ts";

export const RIVAL_ROWS: readonly BenchRow[] = [
  {
    id: "import-csv",
    title: "Sites and spans with shapes as CSV to a connected network, components counted",
    ofFiles: true,
    prepare: (_network, folder) => () => importFiles(folder, ["sites.csv", "spans.csv"]),
  },
  {
    id: "import-geojson",
    title: "The same as GeoJSON",
    ofFiles: true,
    prepare: (_network, folder) => () => importFiles(folder, ["sites.geojson", "spans.geojson"]),
  },
  {
    id: "service-graph",
    title: "Topology columns to the graph that carries service: ends, masks, double listings, gateways",
    alsoSmall: true,
    prepare: (network) => {
      const columns = structuredClone(topologyColumns(network));
      return () => buildServiceGraph(columns, GATEWAYS);
    },
  },
  {
    id: "single-points",
    title: "Of that graph: bridges, cut sites, components, and the people each of them cuts off",
    alsoSmall: true,
    prepare: (network) => {
      const columns = structuredClone(topologyColumns(network));
      const question = { columns, gateways: GATEWAYS, enough: 1, circuitsAt: circuitsAt(network) };
      const graph = buildServiceGraph(columns, GATEWAYS);
      return () => {
        const found = singlePointsOf(graph, question);
        return new Checked(found, () => ({ W2: partsText(found), W3: lossesText(found) }));
      };
    },
  },
  {
    id: "ways",
    title: "Span-disjoint ways of every site to the gateways, up to three",
    alsoSmall: true,
    prepare: (network) => {
      const columns = structuredClone(topologyColumns(network));
      return () => {
        const { ways } = countWays(buildServiceGraph(columns, GATEWAYS));
        return new Checked(ways, () => ({ W4: waysText(ways) }));
      };
    },
  },
  {
    id: "pairs",
    title: "The shortest span-disjoint pair of routes of every site to the gateways",
    alsoSmall: true,
    prepare: (network) => {
      const columns = structuredClone(topologyColumns(network));
      const lengths = network.spans.columns.lengthM.values;
      return () => {
        const { from, to, used, gateways } = buildServiceGraph(columns, GATEWAYS);
        const roots = listGateways(gateways);
        const sites = columns.siteStatus.codes.length;
        const { pair } = pairFromSource(buildArcs(sites, { from, to, used, lengths }, "span", roots), sites);
        return new Checked(pair, () => ({ W4b: pairsText(pair, gateways, sites) }));
      };
    },
  },
];

async function importFiles(folder: string, names: readonly string[]): Promise<Checked> {
  const files = names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
  const reading = await readFiles({ files, options: {}, at: "2026-01-02T03:04:05Z" });
  if (!reading.ok) throw new Error(`${reading.fault.rule} ${JSON.stringify(reading.fault.values)}`);
  const network = branchNetwork(reading.study);
  const { componentCount } = measureRings(topologyColumns(network));
  return new Checked(network, () => ({ W1: contentText(network), components: String(componentCount) }));
}

function contentText({ sites, spans }: Network): string {
  const metres = sum(spans.columns.lengthM.values);
  const people = sum(sites.columns.population.values);
  return `sites=${sites.count};spans=${spans.count};len=${metres.toFixed(3)};pop=${people}`;
}

function partsText({ bridge, cutSite, componentCount, order }: SinglePoints): string {
  let largest = 0;
  for (let c = 0; c + 1 < order.components.length; c++) {
    largest = Math.max(largest, (order.components[c + 1] as number) - (order.components[c] as number));
  }
  return `bridges=${sum(bridge)};aps=${sum(cutSite)};comps=${componentCount};largest=${largest}`;
}

function lossesText({ bridge, cutSite, bySpan, bySite }: SinglePoints): string {
  const people = (losses: Float64Array, mask: Uint8Array) => losses.filter((_, row) => mask[row] === 1);
  const spans = people(bySpan.population, bridge);
  const sites = people(bySite.population, cutSite);
  return `bridge_sum=${sum(spans)};bridge_max=${largestOf(spans)};ap_sum=${sum(sites)};ap_max=${largestOf(sites)}`;
}

function waysText(ways: Uint8Array): string {
  return [0, 1, 2, 3].map((k) => `k${k}=${ways.reduce((count, way) => count + Number(way === k), 0)}`).join(";");
}

/** Of the sites in sample.csv. */
function pairsText(pair: Float64Array, gateways: ServiceGraph["gateways"], sites: number): string {
  const step = Math.max(1, Math.floor(sites / 1000));
  const sampled = Array.from({ length: Math.min(1000, sites) }, (_, i) => i * step);
  const metres = sampled.filter((site) => gateways?.[site] !== 1).map((site) => pair[site] as number);
  const found = metres.filter(Number.isFinite);
  return `pairs=${found.length};sum_m=${sum(found).toFixed(3)}`;
}

function listGateways(gateways: ServiceGraph["gateways"]): Int32Array {
  return Int32Array.from((gateways ?? new Uint8Array()).keys()).filter((site) => gateways?.[site] === 1);
}

function largestOf(numbers: Float64Array): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
