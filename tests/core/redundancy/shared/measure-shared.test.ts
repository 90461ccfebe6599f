import { describe, expect, test } from "vitest";
import {
  type AnyTable,
  applyChanges,
  type ChangeId,
  type Edit,
  type LineShape,
  type Network,
  rowAt,
  textAt,
  valueAt,
} from "../../../../src/core/model/index.ts";
import { groupSets } from "../../../../src/core/redundancy/losses/group-sets.ts";
import { measureSetLosses } from "../../../../src/core/redundancy/losses/measure-set-losses.ts";
import { groupEdits, inferredId, verdictOn } from "../../../../src/core/redundancy/shared/group-edits.ts";
import {
  type InferredGroup,
  measureShared,
  SHARED_DEFAULTS,
  type Shared,
} from "../../../../src/core/redundancy/shared/measure-shared.ts";
import { sharedTables } from "../../../../src/core/redundancy/shared/shared-tables.ts";
import { verifyShared } from "../../../../src/core/redundancy/verify/verify-shared.ts";
import { circuitsAt } from "../../../../src/core/topology/circuits-at.ts";
import { topologyColumns } from "../../../../src/core/topology/topology.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { random } from "../../../builders/random.ts";
import { metres } from "../../../builders/random-lines.ts";

const at = (points: readonly (readonly [number, number])[]): LineShape =>
  points.map(([x, y]) => metres(x, y, [104, 30]));

const serviceOf = (network: Network) => ({
  ...{ columns: topologyColumns(network), gateways: { kinds: ["core"] as const }, enough: 1 },
  circuitsAt: circuitsAt(network),
});

/** Proved every time. */
function measure(network: Network, asked: { readonly withinM?: number; readonly overM?: number } = {}): Shared {
  const question = { ...serviceOf(network), lines: network.spans.geometry, ...SHARED_DEFAULTS, ...asked };
  const shared = measureShared(question);
  expect(verifyShared(question, shared.groups)).toEqual({ holds: true, checked: shared.groups.length });
  return shared;
}

const idsOf = ({ spans }: Network, group: InferredGroup) => group.spans.map((row) => textAt(spans.columns.id, row));

/** A ring G – A – B – G whose spans G–A and B–G lie in one trench for 900 m before G. */
function flatRing() {
  return aNetwork()
    .site("G", { kind: "core", population: 5 })
    .site("A", { population: 10 })
    .site("B", { population: 20 })
    .span("GA", "G", "A", { laying: "duct" }, at([[0, 0], [900, 3], [2000, 800]]))
    .span("AB", "A", "B", { laying: "duct" }, at([[2000, 800], [2000, -800]]))
    .span("BG", "B", "G", { laying: "duct" }, at([[2000, -800], [900, 0], [0, 0]])); // biome-ignore format: points
}

describe("shared risk inferred from lines", () => {
  test("a ring that lies on one route: what it cuts off, its evidence and its confidence", () => {
    const network = flatRing().build();
    const { groups, cutOff, pairs, assumptions } = measure(network);
    const [group] = groups as [InferredGroup];
    expect([groups.length, pairs, assumptions.gateways]).toEqual([1, 1, 1]);
    expect(idsOf(network, group)).toEqual(["GA", "BG"]);
    expect([group.kind, [...group.ring], cutOff.sites[0], cutOff.population[0]]).toEqual(["corridor", [0, 2], 2, 30]);
    expect(group.lengthM).toBeCloseTo(925, -1.5);
    expect(group.meanM).toBeLessThan(3);
    expect(group.confidence).toBeCloseTo((1 - group.meanM / 40) * (group.lengthM / (group.lengthM + 200)), 2);
    const [onA, onB] = group.members as [InferredGroup["members"][0], InferredGroup["members"][0]];
    expect([onA.span, onA.fromM, onB.span]).toEqual([0, 0, 2]);
    expect(onB.toM - onB.fromM).toBeCloseTo(group.lengthM, -1.5);
  });

  test("laid differently, or nobody knows how, it is less sure", () => {
    const laid = (one: string | null, other: string | null) => {
      const network = aNetwork()
        .site("A")
        .span("1", "A", "A", { laying: one }, at([[0, 0], [900, 0]]))
        .span("2", "A", "A", { laying: other }, at([[0, 5], [900, 5]])); // biome-ignore format: points
      return measure(network.build()).groups[0]?.confidence ?? 0;
    };
    expect(laid("duct", "duct")).toBeGreaterThan(laid("duct", null));
    expect(laid("duct", null)).toBeGreaterThan(laid("duct", "aerial"));
  });

  test("spans not in service, radio links, and spans without lines share nothing that is known", () => {
    const line = at([[0, 0], [900, 0]]); // biome-ignore format: points
    const network = aNetwork()
      .site("A")
      .site("B")
      .span("1", "A", "B", {}, line)
      .span("2", "A", "B", { laying: "microwave" }, line)
      .span("3", "A", "B", { status: "planned" }, line)
      .span("4", "A", "B")
      .build();
    expect(measure(network)).toMatchObject({ groups: [], pairs: 0, withoutLine: 1, radioLinks: 1, complete: true });
  });

  test("no network at all", () => {
    expect(measure(aNetwork().build())).toMatchObject({ groups: [], pairs: 0, withoutLine: 0 });
  });

  test("5,000 spans on the very same line, either way round, are one corridor, told at once", () => {
    const line = at([[0, 0], [500, 50], [900, 0]]); // biome-ignore format: points
    const builder = aNetwork().site("A").site("B");
    const rows = Array.from({ length: 5_000 }, (_, i) => i);
    const base = builder.build();
    const edits = [
      {
        kind: "add" as const,
        table: "spans" as const,
        rows: rows.map((i) => ({
          id: `L${i}`,
          values: { from: "A", to: "B" },
          shape: i % 2 === 0 ? line : line.toReversed(),
        })),
      },
    ];
    const { groups, pairs } = measure(withEdits(base, edits));
    expect([groups.length, groups[0]?.spans.length, pairs]).toEqual([1, 5_000, (5_000 * 4_999) / 2]);
    expect(groups[0]?.minM).toBe(0);
  });

  test("a file that lists every span in both directions shares no more for it", () => {
    const builder = flatRing();
    const network = builder.build();
    const both = aNetwork();
    for (const id of ["G", "A", "B", "C", "D"]) both.site(id, { kind: id === "G" ? "core" : null });
    const lines: [string, string, LineShape][] = [
      ["G", "A", at([[0, 0], [2000, 0]])],
      ["A", "B", at([[2000, 0], [2000, 2000]])],
      ["B", "C", at([[2000, 2000], [0, 2000]])],
      ["C", "D", at([[0, 2000], [-2000, 2000]])],
    ]; // biome-ignore format: points
    for (const [from, to, line] of lines) {
      both.span(`${from}${to}`, from, to, {}, line);
      both.span(`${to}${from}`, to, from, {}, line.toReversed());
    }
    expect(measure(both.build()).groups).toEqual([]);
    expect(measure(network).groups).toHaveLength(1);
  });
});

describe("entrances", () => {
  const star = (apart: number, kind: string | null = null) => {
    const builder = aNetwork().site("H", { kind: "core" });
    for (let i = 0; i < 4; i++) builder.site(`S${i}`, { population: 1 });
    // Two leave the house in one duct, 60 m long, and part; two more leave to the other side, so far apart.
    builder
      .site("M", { kind })
      .span("1", "M", "S0", {}, at([[0, 0], [60, 0], [500, 500]]))
      .span("2", "S1", "M", {}, at([[500, -500], [60, 2], [0, 0]]))
      .span("3", "M", "S2", {}, at([[0, 0], [-60, apart / 2], [-600, 500]]))
      .span("4", "M", "S3", {}, at([[0, 0], [-60, -apart / 2], [-600, -500]])); // biome-ignore format: points
    return builder.build();
  };

  test("spans that enter a building within a few metres of each other are told; those on other sides are not", () => {
    const network = star(30);
    const { groups } = measure(network);
    expect(groups.map((group) => [group.kind, idsOf(network, group)])).toEqual([["building-entrance", ["1", "2"]]]);
    expect(textAt(network.sites.columns.id, groups[0]?.site ?? -1)).toBe("M");
    expect(measure(star(4)).groups).toHaveLength(2);
  });

  test("a manhole is no building", () => {
    expect(measure(star(30, "manhole")).groups).toEqual([]);
  });

  test("those in a corridor together are told by the corridor", () => {
    expect(measure(flatRing().build()).groups.map(({ kind }) => kind)).toEqual(["corridor"]);
  });
});

test("as tables for SQL: a row a group with its loss, and one a stretch", () => {
  const network = flatRing().build();
  const shared = measure(network);
  const [groups, members] = sharedTables(shared, network).map(({ columns }) =>
    Object.fromEntries(columns.map(({ name, column }) => [name, valueAt(column, 0)])),
  );
  const id = inferredId(network, shared.groups[0] as InferredGroup);
  expect(groups).toMatchObject({ group_id: id, one_entrance: "no", site: null, spans_together: 2, sites_cut_off: 2 });
  expect(groups).toMatchObject({ people_cut_off: 30, ring_on_one_route: "yes", nearest_m: expect.any(Number) });
  expect(members).toMatchObject({ group_id: id, span: "GA", from_m: expect.any(Number) });
});

describe("accepting an inferred group", () => {
  test("adds it with its members, and then it is there", () => {
    const network = flatRing().build();
    const { groups, cutOff } = measure(network);
    const [group] = groups as [InferredGroup];
    const accepted = withEdits(network, groupEdits(network, group, SHARED_DEFAULTS));
    expect(rowAt(accepted.groups as AnyTable, 0)).toMatchObject({
      id: inferredId(network, group),
      values: {
        ...{ kind: "corridor", source: "inferred", accepted: "yes", confidence: group.confidence },
        evidence: expect.stringMatching(/^withinM=20 overM=200 lengthM=\d+(\.\d)? /),
      },
    });
    expect(accepted.members.count).toBe(2);
    const losses = measureSetLosses({ ...serviceOf(accepted), sets: groupSets(accepted) });
    expect(losses.cutOff.sites[0]).toBe(cutOff.sites[0]);
    expect(groupEdits(accepted, group, SHARED_DEFAULTS)).toEqual([]);
    expect([verdictOn(network, group), verdictOn(accepted, group)]).toEqual([null, "yes"]);
  });

  test("turning it down keeps its evidence and its members, and it stands for no risk", () => {
    const network = flatRing().build();
    const [group] = measure(network).groups as [InferredGroup];
    const turnedDown = withEdits(network, groupEdits(network, group, SHARED_DEFAULTS, "no"));
    expect([turnedDown.groups.count, turnedDown.members.count]).toEqual([1, 2]);
    expect(verdictOn(turnedDown, group)).toBe("no");
    expect(groupSets(turnedDown).spans.length).toBe(0);
  });

  test("a verdict can be turned round with one edit, again and again", () => {
    let network = flatRing().build();
    const [group] = measure(network).groups as [InferredGroup];
    for (const verdict of ["no", "yes", "no"] as const) {
      const edits = groupEdits(network, group, SHARED_DEFAULTS, verdict);
      network = withEdits(network, edits);
      expect([verdictOn(network, group), network.groups.count, network.members.count]).toEqual([verdict, 1, 2]);
    }
    expect(groupSets(network).spans.length).toBe(0);
  });

  test("spans that enter the buildings at both their ends together are two groups", () => {
    const network = flatRing().build();
    const entrance = { kind: "building-entrance", spans: [0, 1] } as unknown as InferredGroup;
    const ids = [0, 1].map((site) => inferredId(network, { ...entrance, site }));
    expect(new Set(ids).size).toBe(2);
  });

  test("its id follows from its spans alone, whatever their order in the file", () => {
    const dice = random(3);
    const rows = ["GA", "AB", "BG"];
    const ids = new Set(
      Array.from({ length: 5 }, () => {
        const network = flatRing().build();
        const builder = aNetwork();
        for (const site of ["G", "A", "B"]) builder.site(site);
        for (const id of dice.shuffled(rows)) {
          const row = rowAt(network.spans as AnyTable, rows.indexOf(id));
          builder.row("spans", id, row.values, row.shape);
        }
        const shuffled = builder.build();
        return inferredId(shuffled, measure(shuffled).groups[0] as InferredGroup);
      }),
    );
    expect(ids.size).toBe(1);
  });
});

function withEdits(network: Network, edits: readonly Edit[]): Network {
  const change = { id: "c" as ChangeId, intent: "add" as const, who: "", when: "", why: "", edits };
  return applyChanges(network, [change]);
}
