import { describe, expect, test } from "vitest";
import { assembleStudy, type ReadFile } from "../../../src/core/import/assemble/assemble-study.ts";
import {
  applyChanges,
  buildNetwork,
  type Change,
  invertChange,
  type LineShape,
  type Network,
  type Position,
  type Row,
  rowsOf,
} from "../../../src/core/model/index.ts";
import { activeBranch, branchNetwork } from "../../../src/core/study/branches.ts";
import { splitTouched } from "../../../src/core/topology/split-touched.ts";
import { aChange } from "../../builders/a-study.ts";
import { danglingReferences } from "../../builders/dangling-references.ts";
import { metres, randomLines } from "../../builders/random-lines.ts";
import { distance, distanceToLine } from "../../oracles/distance-to-line.ts";
import { partsOf } from "../../oracles/remove-and-count.ts";

const line = (...points: (readonly [number, number])[]): LineShape => points.map(([x, y]) => metres(x, y));
const site = (id: string, x: number, y = 0): Row => ({ id, values: {}, shape: metres(x, y) });

/** After cutting all that may be cut. */
function cut(network: Network): { readonly after: Network; readonly change: Change } {
  const { edits } = splitTouched(network, new Uint8Array(network.spans.count).fill(1), 5);
  const change = { ...aChange("cut"), edits };
  return { after: applyChanges(network, [change]), change };
}

const said = ({ spans }: Network) =>
  rowsOf(spans).map(
    ({ id, values: { from, to, lengthM } }) => `${id} ${String(from)}-${String(to)} ${String(lengthM)}`,
  );

describe("a cut", () => {
  //  A ----- M --- N --------- B     S is said to be 4,000 m long, and is 1,000 m
  const base = {
    sites: [site("A", 0), site("M", 250, 2), site("N", 500, -2), site("B", 1000)],
    spans: [{ id: "S", values: { from: "A", to: "B", lengthM: 4000, owner: "x" }, shape: line([0, 0], [1000, 0]) }],
  };

  test("shares a stated length out and keeps what else is said", () => {
    const { after } = cut(buildNetwork(base));
    expect(said(after)).toEqual(
      ["S/1 A-M 1000", "S/2 M-N 1000", "S/3 N-B 2000"].map((text) => expect.stringMatching(text.slice(0, 7))),
    );
    const parts = rowsOf(after.spans);
    [1000, 1000, 2000].forEach((length, i) => {
      expect(parts[i]?.values.lengthM).toBeCloseTo(length, 3);
    });
    expect(parts.map(({ values }) => values.owner)).toEqual(["x", "x", "x"]);
    // On the line, not at the site.
    expect(parts[1]?.shape?.[0]).toEqual([expect.closeTo(metres(250, 0)[0], 9), 0]);
  });

  test("puts the parts into every list in the order the route takes them", () => {
    const spans = [...base.spans, { id: "T", values: { from: "B", to: "A" }, shape: null }];
    const circuits = [
      { id: "there", values: { from: "A", to: "B", working: ["S"], protection: ["T"] }, shape: null },
      { id: "back", values: { from: "B", to: "A", working: ["S"] }, shape: null },
      { id: "round", values: { working: ["T", "S", "T"] }, shape: null },
    ];
    const cables = [{ id: "C", values: { spans: ["T", "S"] }, shape: null }];
    const { after, change } = cut(buildNetwork({ ...base, spans, circuits, cables }));
    const working = rowsOf(after.circuits).map(({ values }) => values.working);
    expect(working[0]).toEqual(["S/1", "S/2", "S/3"]);
    expect(working[1]).toEqual(["S/3", "S/2", "S/1"]);
    expect(rowsOf(after.cables)[0]?.values.spans).toEqual(["T", "S/1", "S/2", "S/3"]);
    expect(danglingReferences(after)).toEqual([]);
    expect(change.edits.filter(({ kind }) => kind === "set")).toHaveLength(4);
  });

  test("cuts stretches in risk groups too", () => {
    const member = (id: string, fromM: number | null, toM: number | null): Row => ({
      id,
      values: { group: "G", span: "S", fromM, toM },
      shape: null,
    });
    const groups = [{ id: "G", values: {}, shape: null }];
    const members = [member("whole", null, null), member("some", 300, 700), member("rest", 600, null)];
    const { after } = cut(buildNetwork({ ...base, groups, members }));
    expect(
      rowsOf(after.members).map(({ id, values: { span, fromM = null, toM = null } }) => [
        id,
        span,
        ...[fromM, toM].map((at) => (at === null ? null : 10 * Math.round(Number(at) / 10))),
      ]),
    ).toEqual([
      ["whole/1", "S/1", null, null],
      ["whole/2", "S/2", null, null],
      ["whole/3", "S/3", null, null],
      ["some/2", "S/2", 50, null],
      ["some/3", "S/3", null, 200],
      ["rest/3", "S/3", 100, null],
    ]);
    expect(danglingReferences(after)).toEqual([]);
  });

  test("takes no id that is taken", () => {
    const spans = [...base.spans, { id: "S/2", values: { from: "A", to: "B" }, shape: null }];
    expect(said(cut(buildNetwork({ ...base, spans })).after).map((text) => text.slice(0, 5))).toEqual([
      "S/2 A",
      "S~2/1",
      "S~2/2",
      "S~2/3",
    ]);
  });
});

describe("joined and cut, on 400 random networks", () => {
  const sorted = (rows: readonly Row[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

  test("hang together as the rule told out says, whatever the order of rows", () => {
    let [compared, split] = [0, 0];
    for (let seed = 1; seed <= 400; seed++) {
      const { sites, spans, dice } = randomLines(seed);
      const expected = connectedSlowly(sites, spans, 5);
      if (expected.tight) continue;
      compared++;
      const { study } = assembled(sites, spans);
      split += activeBranch(study).changes.length;
      expect(connected(branchNetwork(study), sites, spans), `seed ${seed}`).toEqual(expected.parts);
      const shuffled = assembled(dice.shuffled(sites), dice.shuffled(spans));
      expect(connected(branchNetwork(shuffled.study), sites, spans), `seed ${seed}`).toEqual(expected.parts);
      expect(branchNetwork(shuffled.study).spans.count).toBe(branchNetwork(study).spans.count);
    }
    expect(compared).toBeGreaterThan(300);
    expect(split).toBeGreaterThan(100);
  });

  test("lose no metre of any line, point at nothing that is gone, and come back whole", () => {
    for (let seed = 1; seed <= 400; seed++) {
      const { sites, spans } = randomLines(seed);
      const { study } = assembled(sites, spans);
      const [change] = activeBranch(study).changes;
      if (change === undefined) continue;
      const network = branchNetwork(study);
      expect(danglingReferences(network), `seed ${seed}`).toEqual([]);
      for (const { id, shape } of rowsOf(study.base.spans)) {
        const parts = rowsOf(network.spans).filter((row) => row.id === id || row.id.startsWith(`${id}/`));
        const whole = lengthOf(shape as LineShape | null);
        expect(parts.reduce((sum, part) => sum + lengthOf(part.shape as LineShape | null), 0)).toBeCloseTo(whole, 2);
      }
      const back = applyChanges(network, [invertChange(change, change.id, "")]);
      expect(sorted(rowsOf(back.spans))).toEqual(sorted(rowsOf(study.base.spans)));
    }
  });
});

const lengthOf = (line: LineShape | null) =>
  (line ?? []).slice(1).reduce((sum, end, i) => sum + distance(line?.[i] as Position, end), 0);

function assembled(sites: readonly Row[], spans: readonly Row[]) {
  const file: ReadFile = {
    name: "a",
    hash: "a",
    issues: [],
    encoding: "utf-8",
    coordinates: { detected: null, used: "EPSG:4326", confidence: "by-format" },
    content: { kind: "rows", rows: { sites, spans } },
  };
  const assembly = assembleStudy([file], "2026-01-02T03:04:05Z");
  if (!assembly.ok) throw new Error("two studies");
  return assembly;
}

/** Which of the sites and spans there were hang together, as numbers of their parts. */
function connected(network: Network, sites: readonly Row[], spans: readonly Row[]): number[] {
  const all = rowsOf(network.sites).map(({ id }) => id);
  const rows = rowsOf(network.spans);
  const ends = rows.map(({ values }) => [all.indexOf(String(values.from)), all.indexOf(String(values.to))] as const);
  const part = partsOf({ nodes: all.length, ends: ends.filter(([a, b]) => a >= 0 && b >= 0) });
  const partOf = (id: string) => {
    const own = rows.findIndex((row) => row.id === id || row.id.startsWith(`${id}/`));
    return part[all.indexOf(String(rows[own]?.values.from))] ?? -1;
  };
  return renumbered([...sites.map(({ id }) => part[all.indexOf(id)] as number), ...spans.map(({ id }) => partOf(id))]);
}

function renumbered(parts: readonly number[]): number[] {
  const seen = [...new Set(parts.filter((part) => part >= 0))];
  return parts.map((part) => (part < 0 ? -1 : seen.indexOf(part)));
}

/**
 * Every end against everything. Ends take the nearest site within the tolerance; the others, from south to north and
 * west to east, the nearest of the places where one of them stood alone; then every line is one with whatever site, or
 * end of another, is near it but not near its ends.
 */
function connectedSlowly(sites: readonly Row[], spans: readonly Row[], toleranceM: number) {
  let tight = false;
  const isNear = (metres: number) => {
    if (Math.abs(metres - toleranceM) < 0.02) tight = true;
    return metres <= toleranceM;
  };
  const known = sites.flatMap(({ shape }, i) => (shape === null ? [] : [{ at: shape as Position, node: i }]));
  const nearest = (at: Position, places: readonly { readonly at: Position; readonly node: number }[]) => {
    const near = places.filter((place) => isNear(distance(at, place.at)));
    return near.sort((a, b) => distance(at, a.at) - distance(at, b.at) || southWest(a.at, b.at))[0]?.node ?? -1;
  };
  const ends = spans.flatMap(({ shape }, span) => {
    const line = shape as LineShape | null;
    return line === null ? [] : [line[0] as Position, line.at(-1) as Position].map((at) => ({ at, span, node: -1 }));
  });
  for (const end of ends) end.node = nearest(end.at, known);
  const junctions: { at: Position; node: number }[] = [];
  const loose = ends.filter(({ node }) => node < 0);
  for (const { at } of loose.toSorted((a, b) => southWest(a.at, b.at))) {
    if (nearest(at, junctions) < 0) junctions.push({ at, node: sites.length + junctions.length });
  }
  for (const end of loose) end.node = nearest(end.at, junctions);
  const firstSpan = sites.length + junctions.length;
  const joined: [number, number][] = ends.map(({ span, node }) => [firstSpan + span, node]);
  spans.forEach(({ shape }, span) => {
    if (shape === null) return;
    const line = shape as LineShape;
    const own = ends.filter((end) => end.span === span);
    for (const { at, node } of [...known, ...junctions, ...ends]) {
      if (own.some((end) => end.node === node) || !isNear(distanceToLine(at, line))) continue;
      if (own.every((end) => !isNear(distance(at, end.at)))) joined.push([firstSpan + span, node]);
    }
  });
  const part = partsOf({ nodes: firstSpan + spans.length, ends: joined });
  const wanted = [...sites.keys(), ...spans.keys()].map((i, k) => {
    if (k < sites.length) return part[i] as number;
    return spans[i]?.shape === null ? -1 : (part[firstSpan + i] as number);
  });
  return { parts: renumbered(wanted), tight };
}

const southWest = (a: Position, b: Position) => a[1] - b[1] || wrapped(a[0]) - wrapped(b[0]);
const wrapped = (lon: number) => (lon === 180 ? -180 : lon);
