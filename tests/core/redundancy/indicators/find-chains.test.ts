import { expect, test } from "vitest";
import { findChains } from "../../../../src/core/redundancy/indicators/find-chains.ts";
import { buildServiceGraph } from "../../../../src/core/topology/service-graph.ts";
import { random } from "../../../builders/random.ts";
import { type PlainNetwork, partsLeft } from "../../../oracles/cut-off-slowly.ts";
import { allRoutes } from "../../../oracles/enumerate-routes.ts";
import { columnsOf, randomPlainNetwork } from "../../../oracles/plain-networks.ts";

function chainsOf(network: PlainNetwork, lengths: Float64Array) {
  const { csr } = buildServiceGraph(columnsOf(network), { ids: [] });
  const stays = new Uint8Array(network.sites);
  for (const gateway of network.gateways) stays[gateway] = 1;
  const people = Float64Array.from(network.people, (each) => each ?? Number.NaN);
  return findChains(csr, stays, lengths, people);
}

/** On no chain: on a way between two different sites that stay, or on a way back to itself that repeats no span. */
function onChain(network: PlainNetwork, site: number): boolean {
  const ends = network.spans;
  const parts = partsLeft(network);
  const part = parts.find((each) => each.has(site)) as Set<number>;
  const isBridge = (e: number) => partsLeft(network, { spans: [e] }).length > parts.length;
  const stays = [...part].filter(
    (each) => network.gateways.includes(each) || ends.some((pair, e) => pair?.includes(each) && !isBridge(e)),
  );
  if (stays.length === 0 || stays.includes(site)) return false;
  // Not on a chain if it lies between two that stay: taking it away leaves them in different pieces.
  const left = partsLeft(network, { sites: [site] });
  const pieces = left.filter((piece) => stays.some((each) => piece.has(each)));
  return pieces.length < 2;
}

test("chains are what hangs by one span on what stays, on 400 random multigraphs", () => {
  let chained = 0;
  for (let seed = 1; seed <= 400; seed++) {
    const network = randomPlainNetwork(seed, { sites: 12, spans: 13 });
    const dice = random(seed + 3);
    const lengths = Float64Array.from(network.spans, () => 1 + dice.below(50));
    const chains = chainsOf(network, lengths);
    const isRooted = (site: number) => {
      const part = partsLeft(network).find((each) => each.has(site)) as Set<number>;
      const inside = network.spans.filter((ends) => ends !== null && part.has(ends[0])).length;
      return inside >= part.size || network.gateways.some((gateway) => part.has(gateway));
    };
    network.inService.forEach((is, site) => {
      if (!is || !isRooted(site)) return;
      expect((chains.of[site] as number) >= 0, `seed ${seed} site ${site}`).toBe(onChain(network, site));
    });
    for (let chain = 0; chain < chains.count; chain++) {
      const told = `seed ${seed} chain ${chain}`;
      const members = [...chains.of.keys()].filter((site) => chains.of[site] === chain);
      const [span, at] = [chains.span[chain] as number, chains.at[chain] as number];
      // Cut the one span, and the chain is a part by itself.
      const part = partsLeft(network, { spans: [span] }).find((each) => each.has(members[0] as number)) as Set<number>;
      expect(
        [...part].sort((a, b) => a - b),
        told,
      ).toEqual(members);
      expect(network.spans[span], told).toContain(at);
      const routes = members.flatMap((site) => allRoutes(network.spans, [...lengths], at, site));
      expect(routes.length, told).toBe(members.length);
      expect(chains.hops[chain], told).toBe(Math.max(...routes.map(({ links }) => links.length)));
      const longest = Math.max(...routes.map(({ length }) => length));
      expect(chains.metres[chain], told).toBe(longest);
      expect(routes.filter(({ length }) => length === longest).map(({ nodes }) => nodes.at(-1))).toContain(
        chains.last[chain],
      );
      const own = new Set(routes.flatMap(({ links }) => links));
      expect(chains.lengthM[chain], told).toBe([...own].reduce((sum, e) => sum + (lengths[e] as number), 0));
      expect(chains.people[chain], told).toBe(members.reduce((sum, site) => sum + (network.people[site] ?? 0), 0));
      expect(chains.unknown[chain], told).toBe(members.filter((site) => network.people[site] === null).length);
      expect(chains.sites[chain], told).toBe(members.length);
      chained++;
    }
  }
  expect(chained).toBeGreaterThan(300);
});

test("a part with neither ring nor gateway keeps one site, and the rest hangs on it", () => {
  // 0 - 1 - 2, and 3 alone
  const network: PlainNetwork = {
    sites: 4,
    spans: [[0, 1], [1, 2]], // biome-ignore format: a chain
    inService: [true, true, true, true],
    gateways: [],
    people: [1, 2, 3, 4],
  };
  const chains = chainsOf(network, Float64Array.of(5, 7));
  expect(chains.count).toBe(2);
  expect([...chains.at]).toEqual([1, 1]);
  expect([...chains.of]).toEqual([1, -1, 0, -1]);
});

test("two spans between the same two sites are no chain, and a chain of 200,000 does not overflow", () => {
  const sites = 200_001;
  const spans = Array.from({ length: sites - 1 }, (_, i) => [i, i + 1] as const);
  const network: PlainNetwork = {
    sites,
    spans: [[0, 1], ...spans],
    inService: Array.from({ length: sites }, () => true),
    gateways: [],
    people: Array.from({ length: sites }, () => 1),
  };
  const { count, hops, people } = chainsOf(network, new Float64Array(sites).fill(1));
  expect([count, hops[0], people[0]]).toEqual([1, sites - 2, sites - 2]);
});
