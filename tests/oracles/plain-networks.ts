/** Small random networks with everything awkward in them, for the oracles of service, and the same as columns. */
import { buildNetwork, type Row } from "../../src/core/model/index.ts";
import { type TopologyColumns, topologyColumns } from "../../src/core/topology/topology.ts";
import { random } from "../builders/random.ts";
import type { PlainNetwork } from "./cut-off-slowly.ts";

export function columnsOf(network: PlainNetwork): TopologyColumns {
  const sites = Array.from({ length: network.sites }, (_, i): Row => {
    const status = network.inService[i] ? "existing" : "planned";
    return { id: `S${i}`, values: { status, population: network.people[i] ?? null }, shape: null };
  });
  const spans = network.spans.map((ends, e): Row => {
    const [from, to] = ends === null ? ["S0", "nowhere"] : [`S${ends[0]}`, `S${ends[1]}`];
    return { id: `L${e}`, values: { from, to, status: "existing" }, shape: null };
  });
  return topologyColumns(buildNetwork({ sites, spans }));
}

/** Every third one has no gateway. */
export function randomPlainNetwork(seed: number, largest = { sites: 12, spans: 20 }): PlainNetwork {
  const dice = random(seed);
  const sites = 1 + dice.below(largest.sites);
  const inService = Array.from({ length: sites }, () => dice.next() > 0.08);
  const spans = Array.from({ length: dice.below(largest.spans) }, (): readonly [number, number] | null => {
    const ends = [dice.below(sites), dice.below(sites)] as const;
    return ends[0] === ends[1] || !inService[ends[0]] || !inService[ends[1]] || dice.next() < 0.05 ? null : ends;
  });
  const known = inService.flatMap((is, site) => (is ? [site] : []));
  const gateways = seed % 3 === 0 ? [] : known.filter(() => dice.next() < 0.25);
  const people = Array.from({ length: sites }, () => (dice.next() < 0.2 ? null : dice.below(9)));
  return { sites, spans, inService, gateways, people };
}
