import { expect, test } from "vitest";
import { findCutPairs } from "../../../../src/core/redundancy/losses/find-cut-pairs.ts";
import { type PlainNetwork, partsLeft } from "../../../oracles/cut-off-slowly.ts";
import { columnsOf, randomPlainNetwork } from "../../../oracles/plain-networks.ts";

function find(network: PlainNetwork, most: number) {
  return findCutPairs({
    columns: columnsOf(network),
    gateways: { ids: network.gateways.map((site) => `S${site}`) },
    circuitsAt: Uint32Array.from({ length: network.sites }, (_, site) => site % 3),
    most,
  });
}

/** Sites that have a way to one of these now, and none without the spans. */
function cutOff(network: PlainNetwork, serving: readonly number[], spans: readonly number[]): number[] {
  const reached = (lost: readonly number[]) =>
    new Set(
      partsLeft(network, { spans: lost }).flatMap((part) => (serving.some((site) => part.has(site)) ? [...part] : [])),
    );
  const after = reached(spans);
  return [...reached([])].filter((site) => !after.has(site));
}

test("all pairs that cut something off, and what each does, on 600 random multigraphs", () => {
  let seen = 0;
  for (let seed = 1; seed <= 600; seed++) {
    const network = randomPlainNetwork(seed, { sites: 9, spans: 16 });
    const found = find(network, 1000);
    const serving = network.gateways.length > 0 ? network.gateways : [found.reference];
    const alone = network.spans.map((ends, e) => (ends === null ? [] : cutOff(network, serving, [e])));
    const pairs = new Map<string, number[]>();
    network.spans.forEach((_, e) => {
      for (let f = 0; f < e; f++) {
        const dark = cutOff(network, serving, [e, f]);
        // Neither alone does any of it, else they are no pair.
        if (dark.length > 0 && alone[e]?.length === 0 && alone[f]?.length === 0) pairs.set(`${f} ${e}`, dark);
      }
    });
    expect(found.pairCount, `seed ${seed}`).toBe(pairs.size);
    expect(found.pairs).toHaveLength(2 * pairs.size);
    seen += pairs.size;
    let before = Number.POSITIVE_INFINITY;
    found.byPair.sites.forEach((sites, row) => {
      const both = [...found.pairs.subarray(2 * row, 2 * row + 2)].sort((a, b) => a - b);
      const dark = pairs.get(both.join(" ")) ?? [];
      const known = dark.filter((site) => network.people[site] !== null);
      const people = known.reduce((sum, site) => sum + (network.people[site] as number), 0);
      expect(
        [sites, found.byPair.population[row], found.byPair.populationUnknown[row]],
        `seed ${seed} ${both.join(" ")}`,
      ).toEqual([dark.length, people, dark.length - known.length]);
      expect(found.byPair.circuits[row]).toBe(dark.reduce((sum, site) => sum + (site % 3), 0));
      expect(people).toBeLessThanOrEqual(before);
      before = people;
      const chain = found.chainOf[row] as number;
      expect(people).toBeLessThanOrEqual(found.byChain.population[chain] as number);
    });
    // A shorter list is the head of the longer one.
    expect(find(network, 3).pairs).toEqual(found.pairs.subarray(0, 6));
  }
  expect(seen).toBeGreaterThan(400);
});

test("a ring is one chain, and two parallel spans are a pair", () => {
  const ring: PlainNetwork = {
    sites: 5,
    spans: [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
      [2, 4],
      [4, 2],
    ],
    inService: [true, true, true, true, true],
    gateways: [0],
    people: [1, 10, 100, 1000, null],
  };
  const { chains, pairCount, pairs, byPair, byChain } = find(ring, 2);
  expect(pairCount).toBe(7);
  expect(Array.from(chains.starts)).toHaveLength(3);
  expect(Array.from(pairs.subarray(0, 2).toSorted())).toEqual([0, 3]);
  expect([byPair.population[0], byPair.sites[0], byPair.populationUnknown[0]]).toEqual([1110, 4, 1]);
  expect(Array.from(byChain.sites.toSorted())).toEqual([1, 4]);
});
