import { expect, test } from "vitest";
import { measureGatewayDistances } from "../../../../src/core/redundancy/indicators/gateway-distances.ts";
import { measureDiameter } from "../../../../src/core/redundancy/indicators/measure-diameter.ts";
import { buildServiceGraph } from "../../../../src/core/topology/service-graph.ts";
import { random } from "../../../builders/random.ts";
import type { PlainNetwork } from "../../../oracles/cut-off-slowly.ts";
import { columnsOf, randomPlainNetwork } from "../../../oracles/plain-networks.ts";

/** Every way between every two sites, by Floyd and Warshall. */
function distances({ sites, spans }: PlainNetwork, lengths: ArrayLike<number>): number[][] {
  const far = Array.from({ length: sites }, (_, a) =>
    Array.from({ length: sites }, (_, b) => (a === b ? 0 : Infinity)),
  );
  const of = (a: number, b: number) => far[a]?.[b] as number;
  const put = (a: number, b: number, metres: number) => {
    (far[a] as number[])[b] = Math.min(of(a, b), metres);
  };
  spans.forEach((ends, e) => {
    if (ends === null) return;
    put(ends[0], ends[1], lengths[e] as number);
    put(ends[1], ends[0], lengths[e] as number);
  });
  for (let k = 0; k < sites; k++)
    for (let a = 0; a < sites; a++) for (let b = 0; b < sites; b++) put(a, b, of(a, k) + of(k, b));
  return far;
}

const graphOf = (network: PlainNetwork) =>
  buildServiceGraph(columnsOf(network), { ids: network.gateways.map((site) => `S${site}`) });

/** Without second listings of the same spans, whose lengths count for nothing. */
function networkOf(seed: number) {
  const drawn = randomPlainNetwork(seed, { sites: 16, spans: 26 });
  const { used } = graphOf(drawn);
  const network = { ...drawn, spans: drawn.spans.map((ends, e) => (used[e] === 1 ? ends : null)) };
  const dice = random(seed + 99);
  return { network, lengths: Float64Array.from(network.spans, () => dice.below(40)) };
}

test("the diameter is the longest of all shortest ways, in spans and in metres, on 400 random multigraphs", () => {
  for (let seed = 1; seed <= 400; seed++) {
    const { network, lengths } = networkOf(seed);
    const { csr } = graphOf(network);
    for (const by of [null, lengths]) {
      const far = distances(network, by ?? network.spans.map(() => 1));
      const longest = Math.max(0, ...far.flat().filter(Number.isFinite));
      const found = measureDiameter(csr, by);
      expect([found.lower, found.upper], `seed ${seed}`).toEqual([longest, longest]);
      if (found.from >= 0) expect(far[found.from]?.[found.to], `seed ${seed}`).toBe(longest);
      else expect(network.spans.every((ends) => ends === null)).toBe(true);
    }
  }
});

test("the diameter lies between its bounds where the searches run out, on 300 random multigraphs", () => {
  let open = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const { network, lengths } = networkOf(seed);
    const longest = Math.max(0, ...distances(network, lengths).flat().filter(Number.isFinite));
    const { lower, upper } = measureDiameter(graphOf(network).csr, lengths, undefined, 1);
    expect(lower, `seed ${seed}`).toBeLessThanOrEqual(longest);
    expect(upper, `seed ${seed}`).toBeGreaterThanOrEqual(longest * (1 - 1e-9));
    if (lower < upper) open++;
  }
  expect(open).toBeGreaterThan(50);
});

test("every site is as far from the nearest gateway as the shortest of all ways, on 300 random multigraphs", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const { network, lengths } = networkOf(seed);
    if (network.gateways.length === 0) continue;
    const { csr, gateways } = graphOf(network);
    const { metres } = measureGatewayDistances(csr, gateways as Uint8Array, lengths);
    const far = distances(network, lengths);
    network.inService.forEach((is, site) => {
      const nearest = is ? Math.min(...network.gateways.map((gateway) => far[site]?.[gateway] as number)) : Infinity;
      expect(metres[site], `seed ${seed} site ${site}`).toBe(nearest === Infinity ? Number.NaN : nearest);
    });
  }
});

test("a chain of 200,000 is settled by a few searches", () => {
  const sites = 200_000;
  const spans = Array.from({ length: sites - 1 }, (_, i) => [i, i + 1] as const);
  const inService = Array.from({ length: sites }, () => true);
  const { csr } = graphOf({ sites, spans, inService, gateways: [], people: [] });
  expect(measureDiameter(csr, null, undefined, 2_000_000)).toMatchObject({ lower: sites - 1, upper: sites - 1 });
});
