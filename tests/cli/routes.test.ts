import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { filesOf } from "./files-of.ts";
import { runInProcess } from "./run-in-process.ts";

const { at } = filesOf("routes");

async function routes(...args: string[]) {
  const { code, out, err } = await runInProcess(["routes", ...args, "--json"]);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}

//   A --- B --- D --- E
//    \         /
//     --- C ---
const sites = at("sites.csv", "id,lon,lat\nA,104,30\nB,104.1,30.1\nC,104.1,29.9\nD,104.2,30\nE,104.3,30\n");
const spans = at("spans.csv", "id,from,to,lengthM\nAB,A,B,10\nBD,B,D,10\nAC,A,C,20\nCD,C,D,20\nDE,D,E,\n");

describe("faultline routes", () => {
  test("two that share no span", async () => {
    expect(await routes(sites, spans, "--from", "A", "--to", "D")).toMatchObject({
      paths: [
        { spans: ["AB", "BD"], sites: ["A", "B", "D"], lengthM: 20 },
        { spans: ["AC", "CD"], sites: ["A", "C", "D"], lengthM: 40 },
      ],
      ...{ totalM: 60, feasible: true, blocking: [], fallback: [] },
    });
  });

  test("where there is no second one: what blocks it, and the two that share the least", async () => {
    const found = await routes(sites, spans, "--from", "A", "--to", "E");
    expect(found).toMatchObject({ feasible: false, blocking: [{ span: "DE" }] });
    expect(found.fallback.map(({ sites }: { sites: string[] }) => sites.join(""))).toEqual(["ABDE", "ACDE"]);
  });

  test("risk groups: what parts the sites, the pair that shares none, and what limits leave out", async () => {
    const more = at("more.csv", "id,from,to,lengthM,laying,owner\nAD,A,D,90,aerial,Other\n");
    const groups = at("groups.csv", "id,name,kind\nG1,Trench,trench\n");
    const members = at("members.csv", "id,group,span\nM1,G1,BD\nM2,G1,CD\n");
    const group = [groups, members, "--from", "A", "--to", "D", "--disjoint", "group"];
    expect(await routes(sites, spans, ...group)).toMatchObject({
      ...{ feasible: false, optimal: false, blocking: [{ group: "G1" }], sharedGroups: ["G1"], fallbackProved: true },
      fallback: [{ spans: ["AB", "BD"] }, { spans: ["AC", "CD"] }],
    });
    expect(await routes(sites, spans, more, ...group)).toMatchObject({
      ...{ feasible: true, optimal: true, blocking: [], sharedGroups: [], fallback: [] },
      paths: [{ spans: ["AB", "BD"] }, { spans: ["AD"] }],
    });
    expect(await routes(sites, spans, more, ...group, "--avoid", "AD")).toMatchObject({ feasible: false });
    expect(await routes(sites, spans, more, ...group, "--avoid", "B")).toMatchObject({
      paths: [{ spans: ["AC", "CD"] }, { spans: ["AD"] }],
    });
    const aerial = await routes(sites, spans, more, ...group, "--laying", "aerial", "--owner", "Other");
    expect(aerial).toMatchObject({ feasible: false, paths: [{ spans: ["AD"] }], blocking: [{ span: "AD" }] });
    expect(aerial.assumptions).toContain("5 spans of unknown laying are not used.");
  });

  test("through a site, within a length, near each other's", async () => {
    const more = at("far.csv", "id,from,to,lengthM\nAF,A,F,50\nFD,F,D,50\n");
    const site = at("far-site.csv", "id,lon,lat\nF,104.1,29.5\n");
    const ask = (...args: string[]) => routes(sites, site, spans, more, "--from", "A", "--to", "D", ...args);
    const through = await ask("--through", "F");
    expect(through.paths.map(({ lengthM }: { lengthM: number }) => lengthM)).toEqual([100, 20]);
    expect(through.assumptions).toContain(
      "The first route is the one that has to pass F; it may be the longer one, and the second may go anywhere.",
    );
    expect(await ask("--through", "F", "--max-imbalance-km", "0.06")).toMatchObject({
      ...{ feasible: true, optimal: true, totalM: 140, why: null },
      paths: [{ spans: ["AF", "FD"] }, { spans: ["AC", "CD"] }],
    });
    expect(await ask("--max-km", "0.03")).toMatchObject({
      ...{ feasible: false, why: "beyond", paths: [], totalM: null, fallbackProved: true },
      fallback: [{ lengthM: 20 }, { lengthM: 40 }],
      assumptions: expect.arrayContaining([expect.stringContaining("not held to the lengths")]),
    });
    expect(await ask("--through", "F", "--max-km", "1", "--verify")).toMatchObject({ verified: true });
    const near = await ask("--within-m", "9000", "--end-m", "0");
    expect(near.separation).toMatchObject({ withinM: 9000, endM: 0, minM: 0 });
    const { out } = await runInProcess(["routes", sites, spans, "--from", "A", "--to", "D", "--max-km", "0.03"]);
    expect(out).toContain("every way was tried.\nThe shortest two without that:\nRoute 1");
  });

  test("every site to the gateways", async () => {
    const found = await routes(sites, spans, "--to-gateways", "--gateways", "D");
    expect(found).toMatchObject({ disjoint: "span", gateways: 1, paired: 3, single: 1, unreached: 0 });
    expect(found.sites[0]).toEqual({
      ...{ site: "A", shortestM: 20 },
      working: { lengthM: 20, gateway: "D" },
      backup: { lengthM: 40, gateway: "D" },
    });
    expect(found.sites[3]).toMatchObject({ site: "E", working: { lengthM: null, gateway: null } });
    const two = await routes(sites, spans, "--to-gateways", "--gateways", "A,D", "--disjoint", "site");
    expect(two.sites[0]).toMatchObject({ site: "B", working: { lengthM: 10 }, backup: { lengthM: 10 } });
    expect(two.assumptions[0]).toContain("two different gateways");
    const none = await routes(sites, spans, "--to-gateways", "--gateways", "all-largest");
    expect(none).toMatchObject({ gateways: 0, sites: [] });
    const { out } = await runInProcess(["routes", sites, spans, "--to-gateways", "--gateways", "D"]);
    expect(out).toContain("Sites with one route only  1");
  });

  test.each([
    [["--from", "A", "--to", "A"], "two sites"],
    [["--from", "A", "--to", "D", "--through", "Q"], "Q"],
    [["--from", "A", "--to", "D", "--max-km", "-1"], "--max-km"],
    [["--from", "A", "--to", "D", "--within-m", "near"], "--within-m"],
    [["--from", "A", "--to", "D", "--max-km", "9", "--k", "3"], "--k"],
    [["--all-pairs", "--max-km", "9"], "--max-km"],
    [["--to-gateways", "--disjoint", "group"], "group"],
    [["--from", "A", "--to", "D", "--avoid", "Q"], "Q"],
    [["--from", "A", "--to", "D", "--laying", "flying"], "flying"],
    [["--from", "A", "--to", "D", "--disjoint", "group", "--k", "3"], "--k"],
    [["--all-pairs", "--disjoint", "group"], "group"],
    [["--from", "A"], "--to"],
    [["--from", "A", "--to", "Q"], "Q"],
    [["--all-pairs", "--disjoint", "cable"], "cable"],
    [["--all-pairs", "--k", "9"], "9"],
  ])("%j is wrong usage", async (args, said) => {
    const { code, err } = await runInProcess(["routes", sites, spans, ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });
});

const TOPOLOGIES = "../shared/data/topologies";

describe.skipIf(!existsSync(TOPOLOGIES))("published networks (skipped where ../shared/data is absent)", () => {
  const [head = "", ...rows] = existsSync(TOPOLOGIES)
    ? readFileSync(`${TOPOLOGIES}/sndlib-expected.csv`, "utf8").trim().split(/\r?\n/)
    : [];
  const columns = head.split(",");

  test.each(rows.map((row) => row.split(",")))("SNDlib %s, to the metre", async (...row) => {
    const expected = (column: string) => Number(row[columns.indexOf(column)]);
    const file = `${TOPOLOGIES}/sndlib/${row[0]}.json`;
    for (const [level, pairs, metres] of [
      ["span", "pairs_2edge", "sum_edge_disjoint_pair_m"],
      ["site", "pairs_2node", "sum_node_disjoint_pair_m"],
    ] as const) {
      const found = await routes(file, "--all-pairs", "--measure", "sphere", "--disjoint", level);
      expect([found.pairs, found.protectable]).toEqual([expected("pairs"), expected(pairs)]);
      // Pixels are no lengths.
      if (row[columns.indexOf("coords")] === "pixel") continue;
      expect(Math.round(found.sumShortestM)).toBe(expected("sum_shortest_m"));
      expect(Math.round(found.sumDisjointM)).toBe(expected(metres));
    }
  });
});
