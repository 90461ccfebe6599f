import { describe, expect, test } from "vitest";
import { assembleStudy } from "../../../src/core/import/assemble/assemble-study.ts";
import {
  applyChanges,
  buildNetwork,
  type Change,
  type Finding,
  invertChange,
  type Network,
  type Row,
  rowsOf,
  TABLE_NAMES,
} from "../../../src/core/model/index.ts";
import { takeOffSite } from "../../../src/core/repair/repair-ends.ts";
import { REPAIRABLE, repairOf } from "../../../src/core/repair/repair-of.ts";
import { cutsIn, takeBack } from "../../../src/core/repair/repairs-in.ts";
import { reviewTopology } from "../../../src/core/repair/review-topology.ts";
import type { Repair } from "../../../src/core/repair/topology-rules.ts";
import { activeBranch, branchNetwork } from "../../../src/core/study/branches.ts";
import { aChange } from "../../builders/a-study.ts";
import { danglingReferences } from "../../builders/dangling-references.ts";
import type { Random } from "../../builders/random.ts";
import { metres, randomLines } from "../../builders/random-lines.ts";

const made = ({ intent, why, edits }: Repair): Change => ({ ...aChange("repair"), intent, why, edits });
const repaired = (network: Network, repair: Repair) => applyChanges(network, [made(repair)]);
const line = (...points: (readonly [number, number])[]) => points.map(([x, y]) => metres(x, y));
const site = (id: string, x: number, y = 0, kind = "station"): Row => ({ id, values: { kind }, shape: metres(x, y) });
const junction = (id: string, x: number, y = 0) => site(id, x, y, "junction");
const span = (id: string, from: string, to: string, ...points: (readonly [number, number])[]): Row => ({
  id,
  values: { from: from || null, to: to || null },
  shape: line(...points),
});

async function findings(network: Network, rule: string): Promise<readonly Finding[]> {
  return (await reviewTopology({ network })).findings.filter((finding) => finding.rule === rule);
}

async function repairFirst(network: Network, rule: string): Promise<Network> {
  const [finding] = await findings(network, rule);
  if (finding === undefined) throw new Error(`no ${rule}`);
  const repair = repairOf(network, finding);
  if (repair === null) throw new Error(`no repair of ${rule}`);
  const after = repaired(network, repair);
  expect(repairOf(after, finding)).toBeNull();
  return after;
}

const ends = ({ spans }: Network) =>
  rowsOf(spans).map(({ id, values: { from, to } }) => `${id}: ${String(from)} ${String(to)}`);
const siteIds = ({ sites }: Network) => rowsOf(sites).map(({ id }) => id);

describe("near misses", () => {
  //  A ====== J . 20 m . B ====== C
  test("an end is led to a site, and its junction goes", async () => {
    const sites = [site("A", 0), junction("J", 200), site("B", 220), site("C", 400)];
    const spans = [span("S", "A", "J", [0, 0], [200, 0]), span("T", "B", "C", [220, 0], [400, 0])];
    const after = await repairFirst(buildNetwork({ sites, spans }), "topology.near-miss");
    expect(ends(after)).toEqual(["S: A B", "T: B C"]);
    expect(siteIds(after)).toEqual(["A", "B", "C"]);
    expect(rowsOf(after.spans)[0]?.shape).toEqual(line([0, 0], [200, 0], [220, 0]));
  });

  test("two ends meet; told once", async () => {
    const sites = [site("A", 0), junction("J", 200), junction("K", 220), site("C", 400)];
    const spans = [span("S", "A", "J", [0, 0], [200, 0]), span("T", "K", "C", [220, 0], [400, 0])];
    const network = buildNetwork({ sites, spans });
    expect(await findings(network, "topology.near-miss")).toHaveLength(1);
    const after = await repairFirst(network, "topology.near-miss");
    expect(siteIds(after)).toHaveLength(3);
    expect(await findings(after, "topology.near-miss")).toEqual([]);
  });

  //  A ========= B
  //       . 20 m
  //       J ==== C
  test("an end is led to the middle of a line, which is cut; a circuit over it follows", async () => {
    const sites = [site("A", 0), site("B", 400), junction("J", 200, -20), site("C", 200, -300)];
    const spans = [span("S", "A", "B", [0, 0], [400, 0]), span("T", "J", "C", [200, -20], [200, -300])];
    const circuits = [{ id: "c", values: { from: "A", to: "B", working: ["S"] }, shape: null }];
    const after = await repairFirst(buildNetwork({ sites, spans, circuits }), "topology.near-miss");
    expect(ends(after)).toEqual(["T: J C", "S/1: A J", "S/2: J B"]);
    expect(rowsOf(after.circuits)[0]?.values.working).toEqual(["S/1", "S/2"]);
    expect(rowsOf(after.spans)[0]?.shape).toEqual([
      [expect.closeTo(metres(200, 0)[0], 9), 0],
      ...line([200, -20], [200, -300]),
    ]);
  });

  test("a site without spans takes over the junction beside it, and what names that", async () => {
    const sites = [site("A", 0), junction("J", 200), site("B", 200, -20), site("C", 400)];
    const spans = [span("S", "A", "J", [0, 0], [200, 0]), span("T", "J", "C", [200, 0], [400, 0])];
    const circuits = [{ id: "c", values: { from: "A", to: "J" }, shape: null }];
    const after = await repairFirst(buildNetwork({ sites, spans, circuits }), "topology.near-miss");
    expect(ends(after)).toEqual(["S: A B", "T: B C"]);
    expect(siteIds(after)).toEqual(["A", "B", "C"]);
    expect(rowsOf(after.circuits)[0]?.values.to).toBe("B");
  });

  test("a line that passes beside a site without spans is led there and back", async () => {
    const sites = [site("A", 0), site("B", 400), site("X", 200, 30)];
    const network = buildNetwork({ sites, spans: [span("S", "A", "B", [0, 0], [400, 0])] });
    const after = await repairFirst(network, "topology.near-miss");
    expect(ends(after)).toEqual(["S/1: A X", "S/2: X B"]);
    expect(rowsOf(after.spans)[0]?.shape?.at(-1)).toEqual(metres(200, 30));
  });
});

describe("the other repairs", () => {
  test("connect what touches, and what crosses", async () => {
    const sites = [site("A", 0), site("B", 400), site("C", 200, 200), site("D", 200, -200), site("M", 100, 2)];
    const spans = [span("S", "A", "B", [0, 0], [400, 0]), span("T", "C", "D", [200, 200], [200, -200])];
    const network = buildNetwork({ sites, spans });
    const touched = await repairFirst(network, "topology.touch");
    expect(ends(touched)).toEqual(["T: C D", "S/1: A M", "S/2: M B"]);
    const crossed = await repairFirst(touched, "topology.crossing");
    expect(ends(crossed)).toEqual(["S/1: A M", "S/2/1: M S/2-J", "S/2/2: S/2-J B", "T/1: C S/2-J", "T/2: S/2-J D"]);
  });

  test("place a junction where an end names no site, and take an end off its site again", async () => {
    const sites = [site("A", 0)];
    const network = buildNetwork({ sites, spans: [span("S", "A", "gone", [0, 3], [400, 0])] });
    const after = await repairFirst(network, "topology.dangling-end");
    expect(ends(after)).toEqual(["S: A S-J"]);
    const off = takeOffSite(after, "S", "from");
    expect(off && ends(repaired(after, off))).toEqual(["S: S-J~2 S-J"]);
    expect(takeOffSite(after, "S", "to")).toBeNull();
    expect(takeOffSite(after, "nobody", "to")).toBeNull();
  });

  test("merge what is listed twice: the rest of its words, its cables and its stretches stay", async () => {
    const sites = [site("A", 0), site("B", 1000)];
    const [S, T] = [span("S", "A", "B", [0, 0], [1000, 0]), span("T", "B", "A", [1000, 0], [0, 0])];
    const spans = [
      { ...S, values: { ...S.values, cables: ["X"] } },
      { ...T, values: { ...T.values, owner: "x", cables: ["Y"] } },
    ];
    const cables = ["X", "Y"].map((id) => ({ id, values: { spans: ["S", "T"] }, shape: null }));
    const groups = [{ id: "G", values: {}, shape: null }];
    const members = [{ id: "m", values: { group: "G", span: "T", fromM: 100, toM: null }, shape: null }];
    const network = buildNetwork({ sites, spans, cables, groups, members });
    const after = await repairFirst(network, "topology.listed-both-ways");
    expect(rowsOf(after.spans)).toMatchObject([{ id: "S", values: { owner: "x", cables: ["X", "Y"] } }]);
    expect(rowsOf(after.cables).map(({ values }) => values.spans)).toEqual([["S"], ["S"]]);
    const [member] = rowsOf(after.members);
    expect(member?.values).toMatchObject({ span: "S", toM: expect.closeTo(1001.1 - 100, 0) });
    expect(member?.values.fromM).toBeUndefined();
  });

  test("remove a span of no length at one site, never one that joins two", async () => {
    const sites = [site("A", 0), site("B", 0)];
    const spans = [span("S", "A", "A", [0, 0], [0, 0]), span("T", "A", "B", [0, 0], [0, 0])];
    const network = buildNetwork({ sites, spans });
    const found = await findings(network, "topology.zero-length");
    expect(found.map((finding) => repairOf(network, finding)?.intent ?? null)).toEqual(["remove", null]);
  });
});

describe("on 300 random networks", () => {
  /** Circuits, cables and stretches over all spans there are. */
  function withUsers(rows: { readonly sites: readonly Row[]; readonly spans: readonly Row[] }, dice: Random) {
    const ids = rows.spans.map(({ id }) => id);
    const some = () => dice.shuffled(ids).slice(0, 1 + dice.below(4));
    return {
      ...rows,
      groups: [{ id: "G", values: {}, shape: null }],
      cables: [{ id: "C", values: { spans: some() }, shape: null }],
      circuits: [
        { id: "c", values: { from: rows.sites[0]?.id ?? null, working: some(), protection: some() }, shape: null },
      ],
      members: ids.slice(0, 3).map((id, i): Row => {
        const stretch = dice.next() < 0.5 ? {} : { fromM: 20 * dice.next(), toM: 20 + 50 * dice.next() };
        return { id: `m${i}`, values: { group: "G", span: id, ...stretch }, shape: null };
      }),
    };
  }

  function assembled(seed: number) {
    const { sites, spans, dice } = randomLines(seed);
    const rows = withUsers({ sites, spans }, dice);
    const coordinates = { detected: null, used: "EPSG:4326", confidence: "by-format" } as const;
    const content = { kind: "rows", rows } as const;
    const file = { name: "a", hash: "a", issues: [], encoding: "utf-8", coordinates, content };
    const assembly = assembleStudy([file], "2026-01-02T03:04:05Z", 5, seed % 4 !== 0);
    if (!assembly.ok) throw new Error("two studies");
    return { study: assembly.study, dice };
  }

  const sorted = (network: Network) =>
    TABLE_NAMES.map((table) => rowsOf(network[table]).sort((a, b) => (a.id < b.id ? -1 : 1)));

  test("no repair leaves a reference to what is gone, each can be taken back, and none is made twice", async () => {
    const made_ = new Map<string, number>();
    for (let seed = 1; seed <= 300; seed++) {
      const { study } = assembled(seed);
      const network = branchNetwork(study);
      const { findings: found } = await reviewTopology({ network });
      for (const finding of found) {
        const repair = repairOf(network, finding);
        if (!REPAIRABLE.has(finding.rule)) expect(repair).toBeNull();
        if (repair === null) continue;
        made_.set(finding.rule, (made_.get(finding.rule) ?? 0) + 1);
        const change = made(repair);
        const after = applyChanges(network, [change]);
        expect(danglingReferences(after).length, `seed ${seed} ${finding.rule}`).toBeLessThanOrEqual(
          danglingReferences(network).length,
        );
        expect(sorted(applyChanges(after, [invertChange(change, change.id, "")]))).toEqual(sorted(network));
        expect(repairOf(after, finding), `seed ${seed} ${finding.rule} twice`).toBeNull();
      }
    }
    expect([...made_.keys()].sort()).toEqual([...REPAIRABLE].filter((rule) => rule !== "topology.dangling-end").sort());
    for (const [rule, times] of made_) expect(times, rule).toBeGreaterThan(10);
  });

  test("one after another, in any order, they leave a whole network with less to repair", async () => {
    let repairs = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const { study, dice } = assembled(seed);
      const first = branchNetwork(study);
      const before = danglingReferences(first);
      let network = first;
      for (const finding of dice.shuffled((await reviewTopology({ network })).findings)) {
        const repair = repairOf(network, finding);
        if (repair === null) continue;
        network = repaired(network, repair);
        repairs++;
      }
      expect(danglingReferences(network).length, `seed ${seed}`).toBeLessThanOrEqual(before.length);
    }
    expect(repairs).toBeGreaterThan(200);
  });

  test("every cut of the import can be taken back by itself, in any order, and all of them together are none", () => {
    let cuts = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const { study, dice } = assembled(seed);
      const [change] = activeBranch(study).changes;
      if (change === undefined) continue;
      const all = cutsIn(change);
      cuts += all.length;
      let network = branchNetwork(study);
      for (const [i, cut] of dice.shuffled(all).entries()) {
        const repair = takeBack(network, cut);
        if (repair === null) throw new Error(`seed ${seed}: cut ${i} stays`);
        network = repaired(network, repair);
        expect(danglingReferences(network), `seed ${seed}`).toEqual(danglingReferences(study.base));
        expect(takeBack(network, cut)).toBeNull();
        expect(rowsOf(network.spans).find(({ id }) => id === cut.span.id)).toEqual(cut.span);
      }
      expect(sorted(network), `seed ${seed}`).toEqual(sorted(study.base));
    }
    expect(cuts).toBeGreaterThan(100);
  });
});

test("a cut whose parts were changed since stays", () => {
  const sites = [site("A", 0), site("B", 400), site("M", 200)];
  const spans = [{ id: "S", values: {}, shape: line([0, 0], [400, 0]) }];
  const coordinates = { detected: null, used: "EPSG:4326", confidence: "by-format" } as const;
  const content = { kind: "rows", rows: { sites, spans } } as const;
  const assembly = assembleStudy(
    [{ name: "a", hash: "a", issues: [], encoding: "utf-8", coordinates, content }],
    "2026-01-02T03:04:05Z",
  );
  if (!assembly.ok) throw new Error("two studies");
  const [change] = activeBranch(assembly.study).changes;
  const [cut] = change === undefined ? [] : cutsIn(change);
  if (cut === undefined) throw new Error("nothing was cut");
  const network = branchNetwork(assembly.study);
  const renamed = aChange("n", { kind: "set", table: "spans", id: "S/1", field: "name", value: "x", before: null });
  expect(takeBack(network, cut)?.edits).toHaveLength(2);
  expect(takeBack(applyChanges(network, [renamed]), cut)).toBeNull();
});
