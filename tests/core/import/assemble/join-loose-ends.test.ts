import { describe, expect, test } from "vitest";
import { assembleStudy, type ReadFile } from "../../../../src/core/import/assemble/assemble-study.ts";
import {
  type LineShape,
  type Network,
  type NetworkRows,
  type Row,
  rowsOf,
  type Value,
} from "../../../../src/core/model/index.ts";
import { activeBranch, branchNetwork } from "../../../../src/core/study/branches.ts";

/** About a metre, on the equator. */
const M = 9e-6;
const line = (...eastM: number[]): LineShape => eastM.map((east) => [east * M, 0]);
const site = (id: string, eastM: number): Row => ({ id, values: { name: id }, shape: [eastM * M, 0] });
const span = (id: string, shape: LineShape | null, values: Record<string, Value> = {}): Row => ({ id, values, shape });

function read(files: Readonly<Record<string, NetworkRows>>, snapM?: number, splitTees?: boolean) {
  const raw = Object.entries(files).map(
    ([name, rows]): ReadFile => ({
      name,
      hash: name,
      issues: [],
      encoding: "utf-8",
      coordinates: { detected: null, used: "EPSG:4326", confidence: "by-format" },
      content: { kind: "rows", rows },
    }),
  );
  const assembly = assembleStudy(raw, "2026-01-02T03:04:05Z", snapM, splitTees);
  if (!assembly.ok) throw new Error("two studies");
  const { base } = assembly.study;
  const spansOf = ({ spans }: Network) =>
    rowsOf(spans).map(({ id, values }) => `${id}: ${String(values.from)} to ${String(values.to)}`);
  return {
    sites: rowsOf(base.sites).map(({ id, values }) => (values.kind === "junction" ? `${id} (junction)` : id)),
    spans: spansOf(base),
    now: spansOf(branchNetwork(assembly.study)),
    changes: activeBranch(assembly.study).changes,
    issues: assembly.issues.map(({ rule, place, values }) => ({ rule, file: place?.file, ...values })),
    joined: assembly.joined,
  };
}

describe("lines without sites", () => {
  //  A . 3 m ---S--- 3 m ---T---
  test("get sites at their ends: those that stand there, and junctions", () => {
    const { sites, spans, issues } = read({
      "a.kml": { sites: [site("A", 0)], spans: [span("S", line(3, 100)), span("T", line(103, 200))] },
    });
    expect(sites).toEqual(["A", "a-J1 (junction)", "a-J2 (junction)"]);
    expect(spans).toEqual(["S: A to a-J1", "T: a-J1 to a-J2"]);
    expect(issues).toEqual([
      { rule: "topology.ends-joined", file: "a.kml", snapped: 1, joined: 2, junctions: 2, metres: 5, first: "a-J1" },
    ]);
  });

  test("meet as near as they are told to", () => {
    const rows = { sites: [site("A", 0)], spans: [span("S", line(3, 100)), span("T", line(103, 200))] };
    expect(read({ a: rows }, 1).spans).toEqual(["S: a-J1 to a-J2", "T: a-J3 to a-J4"]);
  });

  test("meet those of another file, at its sites and at its junctions", () => {
    const { spans, joined } = read({
      a: { spans: [span("S", line(0, 100))] },
      b: { sites: [site("B", 198)], spans: [span("T", line(101, 200))] },
    });
    expect(spans).toEqual(["S: a-J1 to a-J2", "T: a-J2 to B"]);
    expect(joined.map(({ snappedEnds, newJunctions }) => [snappedEnds, newJunctions])).toEqual([
      [0, 2],
      [2, 0],
    ]);
  });

  //  ------S------
  //        | T         ends at the middle of S, 2 m short of it
  test("touching the middle of another cut it there, as a change; what was read stays", () => {
    const S = span("S", line(-100, 100));
    const T = span("T", [
      [0, 2 * M],
      [0, 100 * M],
    ]);
    const { spans, now, changes, issues, joined } = read({ a: { spans: [S, T] } });
    expect(spans).toEqual(["S: a-J1 to a-J2", "T: a-J3 to a-J4"]);
    expect(now).toEqual(["T: a-J3 to a-J4", "S/1: a-J1 to a-J3", "S/2: a-J3 to a-J2"]);
    expect(changes).toMatchObject([{ intent: "split", who: "import", why: "repair.split-at-touches" }]);
    expect(issues).toContainEqual({ rule: "topology.spans-split", file: "a", spans: 1, metres: 5, first: "S" });
    expect(joined[0]).toMatchObject({ splitSpans: 1 });
    expect(read({ a: { spans: [S] }, b: { spans: [T] } }).now).toHaveLength(3);
    expect(read({ b: { spans: [T] }, a: { spans: [S] } }).now).toHaveLength(3);
  });

  test("touch without being cut where a person says so, or where the file names the ends of its spans", () => {
    const [sites, T] = [[site("A", -100), site("B", 100), site("C", 0)], span("T", line(0, 50))];
    expect(read({ a: { sites, spans: [span("S", line(-100, 100), { from: "A", to: "B" })] } }).changes).toEqual([]);
    expect(read({ a: { sites, spans: [span("S", line(-100, 100))] } }).now).toEqual(["S/1: A to C", "S/2: C to B"]);
    expect(read({ a: { sites, spans: [span("S", line(-100, 100)), T] } }, 5, false).changes).toEqual([]);
  });

  test("take no junction's id from a site", () => {
    const { sites } = read({ a: { sites: [site("a-J1", 900)], spans: [span("S", line(0, 100))] } });
    expect(sites).toEqual(["a-J1", "a-J1~2 (junction)", "a-J2 (junction)"]);
  });
});

describe("ends that are left alone", () => {
  test("name a site, be it there, far away, or in no file", () => {
    const { sites, spans, issues } = read({
      a: {
        sites: [site("A", 0), site("B", 5000)],
        spans: [span("S", line(0, 100), { from: "B", to: "A" }), span("T", line(0, 100), { from: "gone" })],
      },
    });
    expect(sites).toEqual(["A", "B", "a-J1 (junction)"]);
    expect(spans).toEqual(["S: B to A", "T: gone to a-J1"]);
    expect(issues.map(({ rule }) => rule)).toEqual([
      "import.name-unknown",
      "import.site-missing",
      "topology.ends-joined",
    ]);
  });

  test("belong to a span without a line", () => {
    const { sites, spans, issues } = read({ a: { spans: [span("S", null)] } });
    expect({ sites, spans, issues }).toEqual({ sites: [], spans: ["S: undefined to undefined"], issues: [] });
  });
});
