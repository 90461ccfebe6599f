import { describe, expect, test } from "vitest";
import { assembleStudy, type ReadFile } from "../../../src/core/import/assemble-study.ts";
import { type LineShape, type NetworkRows, type Row, rowsOf, type Value } from "../../../src/core/model/index.ts";

/** About a metre, on the equator. */
const M = 9e-6;
const line = (...eastM: number[]): LineShape => eastM.map((east) => [east * M, 0]);
const site = (id: string, eastM: number): Row => ({ id, values: { name: id }, shape: [eastM * M, 0] });
const span = (id: string, shape: LineShape | null, values: Record<string, Value> = {}): Row => ({ id, values, shape });

function read(files: Readonly<Record<string, NetworkRows>>, snapM?: number) {
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
  const assembly = assembleStudy(raw, "2026-01-02T03:04:05Z", snapM);
  if (!assembly.ok) throw new Error("two studies");
  const { base } = assembly.study;
  return {
    sites: rowsOf(base.sites).map(({ id, values }) => (values.kind === "junction" ? `${id} (junction)` : id)),
    spans: rowsOf(base.spans).map(({ id, values }) => `${id}: ${String(values.from)} to ${String(values.to)}`),
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
  //        | T         does not reach into S
  test("touching the middle of another are reported and not connected", () => {
    const { issues } = read({
      a: {
        spans: [
          span("S", line(-100, 100)),
          span("T", [
            [0, 2 * M],
            [0, 100 * M],
          ]),
        ],
      },
    });
    expect(issues).toContainEqual({ rule: "topology.tees", file: "a", ends: 1, metres: 5 });
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
