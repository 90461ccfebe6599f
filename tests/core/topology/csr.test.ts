import { describe, expect, test } from "vitest";
import { buildCsr, type Csr, usableLinks } from "../../../src/core/topology/csr.ts";
import { random } from "../../builders/random.ts";

const ends = (...pairs: [number, number][]) => ({
  from: Int32Array.from(pairs, ([a]) => a),
  to: Int32Array.from(pairs, ([, b]) => b),
});

/** Neighbours of a node as "neighbour by link", in the order they stand. */
function around(csr: Csr, node: number): string[] {
  const seen: string[] = [];
  for (let i = csr.starts[node] ?? 0; i < (csr.starts[node + 1] ?? 0); i++)
    seen.push(`${csr.targets[i]} by ${csr.links[i]}`);
  return seen;
}

describe("usableLinks", () => {
  test("leaves out links to nowhere, from a node to itself and masked ones", () => {
    const { from, to } = ends([0, 1], [1, 1], [-1, 0], [1, 2], [2, 0]);
    expect([...usableLinks(from, to)]).toEqual([1, 0, 0, 1, 1]);
    expect([...usableLinks(from, to, Uint8Array.of(1, 1, 0))]).toEqual([1, 0, 0, 0, 0]);
    expect([...usableLinks(from, to, null, Uint8Array.of(0, 1, 1, 1, 1))]).toEqual([0, 0, 0, 1, 1]);
  });
});

describe("buildCsr", () => {
  //   0 ===== 1 --- 2     3
  test("keeps parallel links apart, each at both ends", () => {
    const { from, to } = ends([0, 1], [1, 0], [1, 2]);
    const csr = buildCsr(4, from, to, usableLinks(from, to));
    expect(around(csr, 0)).toEqual(["1 by 0", "1 by 1"]);
    expect(around(csr, 1)).toEqual(["0 by 0", "0 by 1", "2 by 2"]);
    expect(around(csr, 2)).toEqual(["1 by 2"]);
    expect(around(csr, 3)).toEqual([]);
  });

  test("nothing at all", () => {
    const none = new Int32Array();
    expect([...buildCsr(0, none, none, new Uint8Array()).starts]).toEqual([0]);
  });

  test("lists exactly what a list of lists does, on 300 random multigraphs", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const dice = random(seed);
      const nodes = 1 + dice.below(12);
      const pairs = Array.from({ length: dice.below(30) }, (): [number, number] => [
        dice.below(nodes + 1) - 1,
        dice.below(nodes + 1) - 1,
      ]);
      const { from, to } = ends(...pairs);
      const nodeMask = Uint8Array.from({ length: nodes }, () => (dice.next() < 0.8 ? 1 : 0));
      const csr = buildCsr(nodes, from, to, usableLinks(from, to, nodeMask));
      const expected: string[][] = Array.from({ length: nodes }, () => []);
      pairs.forEach(([a, b], link) => {
        if (a < 0 || b < 0 || a === b || nodeMask[a] === 0 || nodeMask[b] === 0) return;
        expected[a]?.push(`${b} by ${link}`);
        expected[b]?.push(`${a} by ${link}`);
      });
      expect(
        expected.map((_, node) => around(csr, node)),
        `seed ${seed}`,
      ).toEqual(expected);
    }
  });
});
