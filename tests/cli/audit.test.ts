import { describe, expect, test } from "vitest";
import { filesOf } from "./files-of.ts";
import { runInProcess } from "./run-in-process.ts";

const { at } = filesOf("audit");

//   A --- B --- D
//   |\         /|
//   | --- C ---  |
//    ----- E ----
const inputs = [
  at("sites.csv", "id,lon,lat\nA,104,30\nB,104.1,30.1\nC,104.1,29.9\nD,104.2,30\nE,104.1,29.8\n"),
  at("spans.csv", "id,from,to,lengthM\nAB,A,B,10\nBD,B,D,10\nAC,A,C,20\nCD,C,D,20\nAE,A,E,30\nED,E,D,30\n"),
  at("groups.csv", "id,name,kind\nG1,North trench,trench\n"),
  at("members.csv", "id,group,span\nM1,G1,BD\nM2,G1,CD\n"),
  at("circuits.csv", "id,from,to,working,protection\nc1,A,D,AB;BD,AC;CD\nc2,A,D,AB;BD,AE;ED\nc3,A,D,AB,AE;ED\n"),
];

describe("faultline audit", () => {
  test("per circuit: paths, what they share, verdict, reasons and a better path", async () => {
    const { code, out, err } = await runInProcess(["audit", ...inputs, "--json"]);
    expect([code, err]).toEqual([0, ""]);
    const { circuits, summary, clearable } = JSON.parse(out);
    expect(summary).toEqual({ fail: 1, unknown: 1, pass: 1 });
    expect(clearable).toEqual(["c1"]);
    // 200 m away from where they meet.
    expect(circuits[1].separation.minM).toBeGreaterThan(100);
    expect(circuits[1].separation.minM).toBeLessThan(400);
    expect(circuits[1].separation.p05M).toBeGreaterThanOrEqual(circuits[1].separation.minM);
    expect(circuits[2].separation).toBeNull();
    expect(circuits).toMatchObject([
      {
        circuit: "c1",
        working: { spans: ["AB", "BD"], complete: true, lengthM: 20 },
        protection: { spans: ["AC", "CD"], complete: true, lengthM: 40 },
        disjoint: { span: true, site: true, group: false },
        shared: { groups: ["G1"], spans: [], sites: [] },
        commonHazards: [],
        verdict: "fail",
        reasons: [{ rule: "shared-group", of: "G1" }],
        reroute: { spans: ["AE", "ED"], lengthM: 60, edit: { field: "protection", value: ["AE", "ED"] } },
      },
      { circuit: "c2", verdict: "pass", reasons: [], imbalanceM: 40, reroute: null },
      {
        circuit: "c3",
        working: { complete: false, lengthM: null },
        disjoint: { span: null, site: null, group: null },
        verdict: "unknown",
        reasons: [{ rule: "working-wrong-ends" }],
        reroute: null,
      },
    ]);
  });

  test("for people: what is shared, by name", async () => {
    const { out } = await runInProcess(["audit", ...inputs, "--lang", "en"]);
    expect(out).toMatch(/c1: Not kept apart\n {2}both paths depend on: North trench\n.*\n {2}better protection path/);
  });
});
