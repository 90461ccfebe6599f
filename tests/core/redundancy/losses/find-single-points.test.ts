import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findSinglePoints } from "../../../../src/core/redundancy/losses/find-single-points.ts";
import { darkSideOfSite, darkSideOfSpan } from "../../../../src/core/redundancy/losses/list-dark-side.ts";
import { verifySinglePoints } from "../../../../src/core/redundancy/verify/verify-single-points.ts";
import { buildServiceGraph } from "../../../../src/core/topology/service-graph.ts";
import { random } from "../../../builders/random.ts";
import { cutOffByRemoval, type PlainNetwork, partsLeft } from "../../../oracles/cut-off-slowly.ts";
import { columnsOf, randomPlainNetwork } from "../../../oracles/plain-networks.ts";
import { readGraphml } from "../../../oracles/read-graphml.ts";
import { bridgesByRemoval } from "../../../oracles/remove-and-count.ts";

/** Proved every time; a long chain would take long. */
function find(network: PlainNetwork, enough = 1) {
  const columns = columnsOf(network);
  const gateways = { ids: network.gateways.map((site) => `S${site}`) };
  const circuitsAt = Uint32Array.from({ length: network.sites }, (_, i) => i % 3);
  const found = findSinglePoints({ columns, gateways, enough, circuitsAt });
  const graph = buildServiceGraph(columns, gateways);
  if (network.sites < 1000) expect(verifySinglePoints(found, graph, columns.sitePopulation.values).holds).toBe(true);
  return found;
}

const plain = (sites: number, spans: PlainNetwork["spans"], gateways: readonly number[] = []): PlainNetwork => ({
  sites,
  spans,
  gateways,
  inService: Array.from({ length: sites }, () => true),
  people: Array.from({ length: sites }, (_, i) => 10 ** i),
});

describe("single points of failure", () => {
  //   G 0 --- 1 --- 2
  test("on a chain, everything behind", () => {
    const { bySpan, bySite, bridge, cutSite } = find(plain(3, [[0, 1], [1, 2]], [0])); // biome-ignore format: a chain
    expect([...bridge]).toEqual([1, 1]);
    expect([...bySpan.sites]).toEqual([2, 1]);
    expect([...bySpan.population]).toEqual([110, 100]);
    expect([...cutSite]).toEqual([0, 1, 0]);
    expect([...bySite.sites]).toEqual([3, 2, 1]);
    expect([...bySite.circuits]).toEqual([3, 3, 2]);
  });

  test("between two gateways a bridge parts and cuts nobody off", () => {
    const { bySpan, bridge } = find(plain(2, [[0, 1]], [0, 1]));
    expect([[...bridge], [...bySpan.sites]]).toEqual([[1], [0]]);
  });

  test("of two parallel spans neither is one", () => {
    expect([...find(plain(2, [[0, 1], [1, 0]], [0])).bySpan.sites]).toEqual([0, 0]); // biome-ignore format: a pair
  });

  test("where nothing serves, the largest part that remains does; two alike leave the one with more people", () => {
    expect([...find(plain(3, [[0, 1], [1, 2]])).bySpan.population]).toEqual([1, 100]); // biome-ignore format: a chain
    expect([...find(plain(2, [[0, 1]])).bySpan.population]).toEqual([1]);
  });

  test("no site at all", () => {
    expect(find(plain(0, []))).toMatchObject({ siteCount: 0, componentCount: 0, minNewLinks: 0 });
  });

  test("a file that lists every link both ways protects nothing", () => {
    const ring = [[0, 1], [1, 2], [2, 3], [3, 4]] as const; // biome-ignore format: a chain
    const both = [...ring, ...ring.map(([a, b]) => [b, a] as const)];
    const { bridge, assumptions } = find(plain(5, both, [0]));
    expect(bridge.reduce((sum, is) => sum + is, 0)).toBe(4);
    expect(assumptions.listedTwice).toBe(4);
  });

  test("agree with taking every span and site away in turn, on 400 random multigraphs", () => {
    for (let seed = 1; seed <= 400; seed++) {
      const network = randomPlainNetwork(seed);
      const enough = seed % 5 === 0 ? 2 : 1;
      const found = find(network, enough);
      const told = `seed ${seed}`;
      expect(found.componentCount, told).toBe(partsLeft(network).length);
      expect([...found.bridge], told).toEqual(bridgesByRemoval({ nodes: network.sites, ends: network.spans }));
      const check = (kind: "span" | "site", row: number) => {
        const dark = cutOffByRemoval(network, enough, kind === "span" ? { spans: [row] } : { sites: [row] });
        const listed = kind === "span" ? darkSideOfSpan(found, row) : darkSideOfSite(found, row);
        const by = kind === "span" ? found.bySpan : found.bySite;
        const people = (sites: Iterable<number>) =>
          [...sites].reduce((sum, site) => sum + (network.people[site] ?? 0), 0);
        const all = [...listed];
        expect(by.sites[row], `${told} ${kind} ${row}`).toBe(dark.size);
        expect(by.population[row], `${told} ${kind} ${row}`).toBe(people(dark));
        expect(all.length, `${told} ${kind} ${row}`).toBe(dark.size);
        expect(people(all), `${told} ${kind} ${row}`).toBe(people(dark));
        expect(by.populationUnknown[row]).toBe(all.filter((site) => network.people[site] === null).length);
        expect(by.circuits[row]).toBe(all.reduce((sum, site) => sum + (site % 3), 0));
        if (network.gateways.length > 0) expect(all, told).toEqual([...dark].sort((a, b) => a - b));
      };
      for (const span of network.spans.keys()) check("span", span);
      network.inService.forEach((is, site) => {
        if (is) check("site", site);
        const parts = partsLeft(network);
        const left = partsLeft(network, { sites: [site] });
        const alone = parts.some((part) => part.has(site) && part.size === 1);
        expect(found.cutSite[site], `${told} cut site ${site}`).toBe(
          is && left.length > parts.length - (alone ? 1 : 0) ? 1 : 0,
        );
      });
    }
  });

  test("so many new links leave no bridge, and one fewer does not, on 200 small graphs", () => {
    for (let seed = 1; seed <= 200; seed++) {
      const dice = random(seed);
      const sites = 2 + dice.below(4);
      const spans = Array.from({ length: sites - 1 }, (_, i): [number, number] => [dice.below(i + 1), i + 1]);
      if (dice.next() < 0.5) spans.push([0, sites - 1]);
      const pairs = spans.flatMap((_, i) => Array.from({ length: sites }, (_, j): [number, number] => [i, j]));
      const all = pairs.filter(([a, b]) => a < b);
      const isWhole = (more: readonly [number, number][]) =>
        bridgesByRemoval({ nodes: sites, ends: [...spans, ...more] }).every((is) => is === 0);
      const enoughWith = (count: number, from = 0, more: readonly [number, number][] = []): boolean =>
        count === 0 ? isWhole(more) : all.some((pair, i) => i >= from && enoughWith(count - 1, i, [...more, pair]));
      let fewest = 0;
      while (!enoughWith(fewest)) fewest++;
      expect(find(plain(sites, spans)).minNewLinks, `seed ${seed}`).toBe(fewest);
    }
  });

  test("a chain of 200,000 does not overflow", () => {
    const sites = 200_000;
    const { bySpan } = find(
      plain(
        sites,
        Array.from({ length: sites - 1 }, (_, i) => [i, i + 1] as const),
        [0],
      ),
    );
    expect(bySpan.sites[0]).toBe(sites - 1);
  });
});

const TOPOLOGIES = join(import.meta.dirname, "../../../../shared/data/topologies");

describe.skipIf(!existsSync(TOPOLOGIES))("the Internet Topology Zoo (skipped where ../shared/data is absent)", () => {
  const [head = "", ...rows] = existsSync(TOPOLOGIES)
    ? readFileSync(join(TOPOLOGIES, "zoo-expected.csv"), "utf8").trim().split(/\r?\n/)
    : [];
  const columns = head.split(",");
  test.each(rows.map((row) => row.split(",")))("%s", (...row) => {
    const expected = (column: string) => Number(row[columns.indexOf(column)]);
    const { nodes, edges } = readGraphml(readFileSync(join(TOPOLOGIES, "zoo", `${row[0]}.graphml`), "utf8"));
    const ends = edges.map(([a, b]) => [nodes.indexOf(a), nodes.indexOf(b)] as const);
    const found = find(
      plain(
        nodes.length,
        ends.map(([a, b]) => (a === b ? null : [a, b])),
      ),
    );
    expect(found.componentCount).toBe(expected("components"));
    expect(found.bridge.reduce((sum, is) => sum + is, 0)).toBe(expected("bridges_multi"));
    expect(found.cutSite.reduce((sum, is) => sum + is, 0)).toBe(expected("articulation"));
    if (expected("components") === 1) expect(found.minNewLinks).toBe(expected("min_edges_to_bridge_connect"));
  });
});
