import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findBridges } from "../../../../src/core/redundancy/rings/find-bridges.ts";
import { buildCsr, usableLinks } from "../../../../src/core/topology/csr.ts";
import { searchDepthFirst } from "../../../../src/core/topology/depth-first.ts";
import { frozen } from "../../../builders/frozen.ts";
import { random } from "../../../builders/random.ts";
import { readGraphml } from "../../../oracles/read-graphml.ts";
import {
  bridgesByRemoval,
  countParts,
  type Links,
  partsOf,
  smallerSidesByRemoval,
} from "../../../oracles/remove-and-count.ts";

function find({ nodes, ends }: Links) {
  const from = Int32Array.from(ends, (pair) => pair?.[0] ?? -1);
  const to = Int32Array.from(ends, (pair) => pair?.[1] ?? -1);
  const order = searchDepthFirst(buildCsr(nodes, from, to, usableLinks(from, to)));
  const component = new Uint32Array(nodes);
  order.components.forEach((first, c) => {
    for (const node of order.nodes.subarray(first, order.components[c + 1] ?? first)) component[node] = c;
  });
  return { ...findBridges(order, ends.length), component, componentCount: order.components.length - 1 };
}

const bridgesOf = (nodes: number, ...ends: [number, number][]) => [...find({ nodes, ends }).bridge];

function randomLinks(seed: number): Links {
  const dice = random(seed);
  const nodes = 1 + dice.below(14);
  const ends: [number, number][] = Array.from({ length: dice.below(24) }, () => [dice.below(nodes), dice.below(nodes)]);
  // A third of the graphs double some of their links, the other way round as often as not.
  if (seed % 3 === 0) for (const [a, b] of ends.slice(0, 4)) ends.push(dice.next() < 0.5 ? [a, b] : [b, a]);
  return { nodes, ends };
}

describe("findBridges", () => {
  test("no node, one node, two apart", () => {
    expect(find({ nodes: 0, ends: [] })).toMatchObject({ componentCount: 0 });
    expect(find({ nodes: 1, ends: [] })).toMatchObject({ componentCount: 1 });
    expect([...find({ nodes: 2, ends: [] }).component]).toEqual([0, 1]);
  });

  //   0 --- 1 --- 2
  test("a chain is all bridges", () => expect(bridgesOf(3, [0, 1], [1, 2])).toEqual([1, 1]));

  //   0 ===== 1
  test("of two parallel links neither is a bridge", () => expect(bridgesOf(2, [0, 1], [1, 0])).toEqual([0, 0]));

  //   0 ===== 1 --- 2
  test("a spur behind a doubled link is", () => expect(bridgesOf(3, [0, 1], [0, 1], [1, 2])).toEqual([0, 0, 1]));

  //   0 --- 1        4 --- 5
  //    \   /          \   /
  //      2 ------------ 3
  test("the one link between two rings", () => {
    expect(bridgesOf(6, [0, 1], [1, 2], [2, 0], [2, 3], [3, 4], [4, 5], [5, 3])).toEqual([0, 0, 0, 1, 0, 0, 0]);
  });

  //   0 --- 1     1 --- 2     share node 1: no link of two rings touching in a node is a bridge
  //    \   /       \   /
  //      3           4
  test("two rings that touch in a node", () => {
    expect(bridgesOf(5, [0, 1], [1, 3], [3, 0], [1, 2], [2, 4], [4, 1])).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("a link from a node to itself is none", () => expect(bridgesOf(2, [0, 0], [0, 1])).toEqual([0, 1]));

  test("agrees with taking every link away in turn, on 500 random multigraphs", () => {
    for (let seed = 1; seed <= 500; seed++) {
      const links = randomLinks(seed);
      const found = find(links);
      expect([...found.bridge], `bridges, seed ${seed}`).toEqual(bridgesByRemoval(links));
      expect([...found.smallerSide], `smaller sides, seed ${seed}`).toEqual(smallerSidesByRemoval(links));
      expect([...found.component], `components, seed ${seed}`).toEqual(partsOf(links));
      expect(found.componentCount).toBe(countParts(links));
    }
  });

  test("finds the same links whatever the nodes are numbered and in whatever order the links stand", () => {
    for (let seed = 1; seed <= 100; seed++) {
      const links = randomLinks(seed);
      const dice = random(seed + 1000);
      const number = dice.shuffled(Array.from({ length: links.nodes }, (_, node) => node));
      const order = dice.shuffled(links.ends.map((_, e) => e));
      const ends = order.map((e) => {
        const [a, b] = links.ends[e] as [number, number];
        return [number[b] as number, number[a] as number] as const;
      });
      const renumbered = find({ nodes: links.nodes, ends }).bridge;
      const plain = find(links).bridge;
      expect([...renumbered], `seed ${seed}`).toEqual(order.map((e) => plain[e]));
    }
  });

  test("a chain of 200,000 does not overflow", () => {
    const nodes = 200_000;
    const ends = Array.from({ length: nodes - 1 }, (_, i): [number, number] => [i, i + 1]);
    const { bridge, componentCount } = find({ nodes, ends });
    expect(componentCount).toBe(1);
    expect(bridge.every((is) => is === 1)).toBe(true);
  });

  test("writes to nothing it was given, and reports as it goes", () => {
    const nodes = 200_000;
    const from = Int32Array.from({ length: nodes - 1 }, (_, i) => i);
    const csr = buildCsr(
      nodes,
      from,
      from.map((i) => i + 1),
      new Uint8Array(nodes - 1).fill(1),
    );
    const written = frozen(csr);
    const reports: number[] = [];
    searchDepthFirst(csr, (done, total) => reports.push(done / total));
    expect(written()).toEqual([]);
    expect(reports.length).toBeGreaterThan(1);
    expect(reports).toEqual([...reports].sort((a, b) => a - b));
  });
});

const TOPOLOGIES = join(import.meta.dirname, "../../../../shared/data/topologies");

describe("the Internet Topology Zoo", () => {
  if (!existsSync(TOPOLOGIES)) {
    test.skip(`there is no ${TOPOLOGIES}: nothing to compare with`, () => {});
    return;
  }
  const [head = "", ...rows] = readFileSync(join(TOPOLOGIES, "zoo-expected.csv"), "utf8").trim().split(/\r?\n/);
  const columns = head.split(",");
  test.each(rows.map((row) => row.split(",")))("%s", (...row) => {
    const expected = (column: string) => Number(row[columns.indexOf(column)]);
    const { nodes, edges } = readGraphml(readFileSync(join(TOPOLOGIES, "zoo", `${row[0]}.graphml`), "utf8"));
    const links: Links = {
      nodes: nodes.length,
      ends: edges.map(([a, b]) => [nodes.indexOf(a), nodes.indexOf(b)]),
    };
    const { bridge, componentCount } = find(links);
    expect(nodes.length).toBe(expected("nodes"));
    expect(componentCount).toBe(expected("components"));
    expect(bridge.reduce((sum, is) => sum + is, 0)).toBe(expected("bridges_multi"));
  });
});
