import { expect, test } from "vitest";
import { assembleStudy } from "../../../src/core/import/assemble/assemble-study.ts";
import { applyChanges, type Network } from "../../../src/core/model/index.ts";
import { repairAll } from "../../../src/core/repair/repair-all.ts";
import { repairOf } from "../../../src/core/repair/repair-of.ts";
import { reviewTopology } from "../../../src/core/repair/review-topology.ts";
import { branchNetwork } from "../../../src/core/study/branches.ts";
import { aChange } from "../../builders/a-study.ts";
import { danglingReferences } from "../../builders/dangling-references.ts";
import { randomLines } from "../../builders/random-lines.ts";

function networkOf(seed: number): Network {
  const { sites, spans } = randomLines(seed);
  const content = { kind: "rows", rows: { sites, spans } } as const;
  const coordinates = { detected: null, used: "EPSG:4326", confidence: "by-format" } as const;
  const file = { name: "a", hash: "a", issues: [], encoding: "utf-8", coordinates, content };
  const assembly = assembleStudy([file], "2026-01-02T03:04:05Z", 5, seed % 3 === 0);
  if (!assembly.ok) throw new Error("two studies");
  return branchNetwork(assembly.study);
}

test("what can be put right is, of each rule and of all of them, in one list of edits that fits the network", async () => {
  let [together, pointless] = [0, 0];
  for (let seed = 1; seed <= 120; seed++) {
    const network = networkOf(seed);
    const { findings } = await reviewTopology({ network });
    const rules = [...new Set(findings.map(({ rule }) => rule))];
    for (const some of [...rules.map((rule) => findings.filter((each) => each.rule === rule)), findings]) {
      const { edits, made, left } = repairAll({ network, findings: some });
      expect(made + left).toBe(some.length);
      const possible = some.filter((finding) => repairOf(network, finding) !== null).length;
      expect(made > 0).toBe(possible > 0);
      const after = applyChanges(network, [{ ...aChange("all"), edits }]);
      expect(danglingReferences(after).length, `seed ${seed}`).toBeLessThanOrEqual(danglingReferences(network).length);
      if (some !== findings) {
        const still = some.filter((finding) => repairOf(after, finding) !== null);
        expect(still, `seed ${seed} ${some[0]?.rule}`).toEqual([]);
      }
      together += made;
      // Of two repairs the one may make the other pointless.
      if (made < possible) pointless++;
    }
  }
  expect(together).toBeGreaterThan(600);
  expect(pointless).toBeGreaterThan(0);
});

test("crossings of one line with many are connected one after another", async () => {
  const spans = Array.from({ length: 30 }, (_, i) => ({
    id: `S${i}`,
    values: {},
    shape: [
      [103 + i / 1000, 30.9],
      [103 + i / 1000, 31.1],
    ] as [number, number][],
  }));
  const long = { id: "L", values: {}, shape: [[102.9, 31] as const, [103.2, 31] as const] };
  const content = { kind: "rows", rows: { spans: [...spans, long] } } as const;
  const coordinates = { detected: null, used: "EPSG:4326", confidence: "by-format" } as const;
  const file = { name: "a", hash: "a", issues: [], encoding: "utf-8", coordinates, content };
  const assembly = assembleStudy([file], "2026-01-02T03:04:05Z", 5);
  if (!assembly.ok) throw new Error("two studies");
  const network = branchNetwork(assembly.study);
  const { findings } = await reviewTopology({ network });
  const crossings = findings.filter(({ rule }) => rule === "topology.crossing");
  expect(crossings).toHaveLength(30);
  const reported: number[] = [];
  const { edits, made, left } = repairAll({ network, findings: crossings }, (done) => reported.push(done));
  // Each but the first finds only a part of the line, of another name.
  expect([made, left]).toEqual([30, 0]);
  const after = applyChanges(network, [{ ...aChange("all"), edits }]);
  expect(after.spans.count).toBe(network.spans.count + 60);
  expect((await reviewTopology({ network: after })).counts["topology.crossing"]).toBe(0);
  expect(reported.every((done, i) => i === 0 || done >= (reported[i - 1] ?? 0))).toBe(true);
});
