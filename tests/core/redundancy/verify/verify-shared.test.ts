import { expect, test } from "vitest";
import { buildNetwork, type LineShape, type Network } from "../../../../src/core/model/index.ts";
import { type InferredGroup, measureShared } from "../../../../src/core/redundancy/shared/measure-shared.ts";
import { verifyShared } from "../../../../src/core/redundancy/verify/verify-shared.ts";
import { circuitsAt } from "../../../../src/core/topology/circuits-at.ts";
import { topologyColumns } from "../../../../src/core/topology/topology.ts";
import { metres, randomLines } from "../../../builders/random-lines.ts";

const rule = { withinM: 20, overM: 40, endM: 10 };

function measure(network: Network, overM = rule.overM) {
  const service = { columns: topologyColumns(network), gateways: { kinds: ["core"] as const }, enough: 1 };
  return measureShared({ ...service, circuitsAt: circuitsAt(network), lines: network.spans.geometry, ...rule, overM });
}

test("what is inferred from 320 sets of lines runs together as it says, and what is moved or made up does not", () => {
  const seen = { corridor: 0, "building-entrance": 0, lies: 0 };
  for (let seed = 1; seed <= 320; seed++) {
    const { sites, spans } = randomLines(seed);
    const kinds = sites.map((site) => ({ ...site, values: { ...site.values, kind: "core" } }));
    const network = buildNetwork({ sites: kinds, spans });
    const asked = { lines: network.spans.geometry, ...rule };
    const { groups } = measure(network);
    expect(verifyShared(asked, groups), `seed ${seed}`).toEqual({ holds: true, checked: groups.length });
    for (const group of groups) {
      seen[group.kind]++;
      const lie = (other: Partial<InferredGroup>) => verifyShared(asked, [{ ...group, ...other }]).holds;
      expect(lie({ members: group.members.slice(1).map((each) => ({ ...each, toM: each.toM + 5000 })) })).toBe(false);
      expect(lie({ spans: group.spans.slice(1) })).toBe(false);
      if (group.kind === "corridor") expect(lie({ lengthM: group.lengthM + 1000 })).toBe(false);
      seen.lies++;
    }
  }
  expect(seen.corridor).toBeGreaterThan(200);
});

test("a building entered by two spans, and lines too far apart", () => {
  const at = (points: readonly (readonly [number, number])[]): LineShape =>
    points.map(([x, y]) => metres(x, y, [104, 30]));
  const entering = (north: number) =>
    buildNetwork({
      sites: ["M", "A", "B"].map((id) => ({ id, values: { kind: "station" }, shape: null })),
      spans: [
        { id: "1", values: { from: "M", to: "A" }, shape: at([[0, 0], [60, 0], [400, 900]]) }, // biome-ignore format: points
        { id: "2", values: { from: "M", to: "B" }, shape: at([[0, north], [60, north], [400, -900]]) }, // biome-ignore format: points
      ],
    });
  const { groups } = measure(entering(3), 200);
  expect(groups.map(({ kind }) => kind)).toEqual(["building-entrance"]);
  const holds = [3, 4.9, -7].map((north) => {
    return verifyShared({ lines: entering(north).spans.geometry, ...rule }, groups).holds;
  });
  expect(holds).toEqual([true, true, false]);
});
