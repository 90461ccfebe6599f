import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { measureLength } from "../../../../src/core/geo/measure-length.ts";
import {
  buildLines,
  buildNetwork,
  buildPolygons,
  buildText,
  type Geometry,
  type HazardLayer,
  type LineShape,
  listAt,
  type Network,
  type Position,
  type Row,
  rowsOf,
} from "../../../../src/core/model/index.ts";
import { auditCircuits } from "../../../../src/core/redundancy/circuits/audit-circuits.ts";
import { circuitsToAudit, rerouteEdit } from "../../../../src/core/redundancy/circuits/circuits-to-audit.ts";
import { verifyAudit } from "../../../../src/core/redundancy/verify/verify-audit.ts";
import { branchNetwork } from "../../../../src/core/study/branches.ts";
import { readStudy } from "../../../../src/core/study/read-study.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { random } from "../../../builders/random.ts";
import { sharingOf } from "../../../oracles/enumerate-group-pairs.ts";
import { allRoutes, type Route } from "../../../oracles/enumerate-routes.ts";

/** Proved every time. */
function audit(network: Network) {
  const { input } = circuitsToAudit(network, []);
  const found = auditCircuits(input);
  expect(verifyAudit(network, input.spans.used, found).holds).toBe(true);
  return found;
}

const row = (id: string, values: Row["values"]): Row => ({ id, values, shape: null });

function randomCase(seed: number) {
  const dice = random(seed);
  const nodes = 3 + dice.below(4);
  const ends = Array.from({ length: 4 + dice.below(8) }, () => {
    const a = dice.below(nodes);
    return [a, (a + 1 + dice.below(nodes - 1)) % nodes] as const;
  });
  const lengths = ends.map(() => 1 + dice.below(40));
  const groups = Array.from({ length: dice.below(4) }, () => ({
    spans: [dice.below(ends.length), dice.below(ends.length)],
    sites: dice.next() < 0.3 ? [dice.below(nodes)] : [],
  }));
  const routes = allRoutes(ends, lengths, 0, 1);
  const path = () => (routes.length === 0 || dice.next() < 0.1 ? null : dice.pick(routes));
  const circuits = Array.from({ length: 4 }, () => [path(), path()] as const);
  const list = (route: Route | null) => {
    const spans = (route?.links ?? []).map((link) => `L${link}`);
    const whole = dice.next() < 0.8 ? spans : spans.filter((_, i) => i !== dice.below(spans.length));
    const ordered = dice.next() < 0.5 ? whole : whole.toReversed();
    return dice.next() < 0.1 ? [...ordered, "nowhere"] : ordered;
  };
  const network = buildNetwork({
    sites: Array.from({ length: nodes }, (_, i) => row(`S${i}`, {})),
    spans: ends.map(([a, b], e) => row(`L${e}`, { from: `S${a}`, to: `S${b}`, lengthM: lengths[e] as number })),
    groups: groups.map((_, g) => row(`G${g}`, {})),
    members: groups.flatMap(({ spans, sites }, g) => [
      ...spans.map((span, i) => row(`M${g}-${i}`, { group: `G${g}`, span: `L${span}` })),
      ...sites.map((site) => row(`N${g}`, { group: `G${g}`, site: `S${site}` })),
    ]),
    circuits: circuits.map(([working, protection], c) =>
      row(`C${c}`, { from: "S0", to: "S1", working: list(working), protection: list(protection) }),
    ),
  });
  return { ends, lengths, groups, routes, network };
}

/** The route that a list of spans is, whichever way round it is written; null where it is none. */
function routeOf(list: readonly string[] | null, routes: readonly Route[]): Route | null {
  const same = (ids: readonly string[]) => ids.join() === list?.join();
  const ids = ({ links }: Route) => links.map((link) => `L${link}`);
  return routes.find((route) => same(ids(route)) || same(ids(route).reverse())) ?? null;
}

describe("audit of circuits", () => {
  test("agrees with what every pair of paths shares, and proposes the shortest that shares nothing, on 500 networks", () => {
    const seen = { pass: 0, fail: 0, unknown: 0, clear: 0, less: 0 };
    for (let seed = 1; seed <= 500; seed++) {
      const { groups, routes, network } = randomCase(seed);
      const { circuits, counts } = audit(network);
      expect(counts.pass + counts.fail + counts.unknown).toBe(4);
      circuits.forEach((circuit, c) => {
        const told = `seed ${seed} circuit ${c}`;
        const { columns } = network.circuits;
        const working = routeOf(listAt(columns.working, c), routes);
        const protection = routeOf(listAt(columns.protection, c), routes);
        expect([circuit.working.fault === null, circuit.protection.fault === null], told).toEqual([
          working !== null,
          protection !== null,
        ]);
        seen[circuit.verdict]++;
        if (working === null || protection === null) expect(circuit.verdict, told).not.toBe("pass");
        else {
          const [inGroups, inSpans, inSites] = sharingOf(working, protection, groups);
          const { shared, disjoint } = circuit;
          expect([shared.groups.length, shared.spans.length, shared.sites.length], told).toEqual([
            inGroups,
            inSpans,
            inSites,
          ]);
          const group = inGroups > 0 ? false : groups.length > 0 ? true : null;
          expect(disjoint, told).toEqual({ span: inSpans === 0, site: inSites === 0, group });
          const verdict = inGroups + inSpans + inSites > 0 ? "fail" : group === null ? "unknown" : "pass";
          expect(circuit.verdict, told).toBe(verdict);
        }
        if (working === null || circuit.verdict === "pass") {
          expect(circuit.reroute, told).toBeNull();
          return;
        }
        const clear = routes.filter((route) =>
          sharingOf(working, route, groups)
            .slice(0, 3)
            .every((n) => n === 0),
        );
        const now = protection === null ? null : sharingOf(working, protection, groups);
        const isClearNow = now?.slice(0, 3).every((n) => n === 0) ?? false;
        if (clear.length > 0 && !isClearNow) {
          seen.clear++;
          expect(circuit.reroute?.route.metres, told).toBe(Math.min(...clear.map(({ length }) => length)));
        }
        if (circuit.reroute === null) return;
        const { route } = circuit.reroute;
        const proposed = routeOf(
          route.spans.map((span) => `L${span}`),
          routes,
        );
        if (proposed === null) throw new Error(told);
        const then = sharingOf(working, proposed, groups);
        expect(then[1], told).toBe(0);
        if (now === null) return;
        seen.less++;
        const order = (a: readonly number[], b: readonly number[]) =>
          (a[0] as number) - (b[0] as number) ||
          (a[1] as number) - (b[1] as number) ||
          (a[2] as number) - (b[2] as number);
        expect(order(then, now), told).toBeLessThan(0);
      });
    }
    expect(
      Object.values(seen).every((count) => count > 40),
      JSON.stringify(seen),
    ).toBe(true);
  });

  test.each([
    [["A", "C"], "wrong-ends", -1],
    [["A", "nowhere"], "unknown-span", 1],
    [["A", "D", "B"], "gap", 1],
    [["A", "planned"], "not-in-use", 1],
    [["A", "loose"], "span-ends-unknown", 1],
    [[], "empty", -1],
    [["B", "A"], null, -1],
  ])("a path over %j: %s", (working, fault, faultAt) => {
    const network = buildNetwork({
      sites: ["1", "2", "3", "4"].map((id) => row(id, {})),
      spans: [
        row("A", { from: "1", to: "2" }),
        row("B", { from: "2", to: "3" }),
        row("C", { from: "2", to: "4" }),
        row("D", { from: "4", to: "1" }),
        row("planned", { from: "2", to: "3", status: "planned" }),
        row("loose", { from: "2", to: "elsewhere" }),
      ],
      circuits: [row("X", { from: "1", to: "3", working })],
    });
    expect(audit(network).circuits[0]?.working).toMatchObject({ fault, faultAt });
  });

  test("a proposed path becomes a change of the circuit; it stays with the owners that the circuit runs over", () => {
    const span = (id: string, from: string, to: string, owner: string, laying = "duct") =>
      row(id, { from, to, owner, laying, lengthM: 5 });
    const spans = [
      span("A", "1", "3", "we"),
      span("theirs", "1", "3", "they"),
      span("radio", "1", "3", "we", "microwave"),
      span("B", "1", "2", "we"),
      span("C", "2", "3", "we"),
    ];
    const network = buildNetwork({
      sites: ["1", "2", "3"].map((id) => row(id, {})),
      spans,
      circuits: [row("X", { from: "1", to: "3", working: ["A"], protection: ["A"] })],
    });
    const [circuit] = audit(network).circuits;
    if (circuit === undefined) throw new Error("no circuit");
    expect(circuit.disjoint).toEqual({ span: false, site: true, group: null });
    const edit = { kind: "set", table: "circuits", id: "X", field: "protection", value: ["B", "C"], before: ["A"] };
    expect(rerouteEdit(network, 0, circuit)).toEqual(edit);
  });
});

describe("the demonstration study", () => {
  const read = readStudy(readFileSync("data/demo/west-sichuan.faultline"));
  if (!read.ok) throw new Error("no demonstration");
  const network = branchNetwork(read.study);
  const spans = new Map(rowsOf(network.spans).map(({ id, values }) => [id, values]));
  const members = rowsOf(network.members).map(({ values }) => values);

  /** By ids and sets alone: what both paths hold, and whether each leads from one end to the other. */
  function readSlowly({ from, to, working, protection }: Row["values"]) {
    const [one, other] = [working, protection].map((path) => (path ?? []) as readonly string[]) as [string[], string[]];
    const touched = (path: readonly string[]) =>
      new Set(path.flatMap((id) => [spans.get(id)?.from, spans.get(id)?.to]).filter((id) => id !== from && id !== to));
    const groupsOf = (path: readonly string[]) => {
      const sites = touched(path);
      const isOn = ({ span, site }: Row["values"]) => path.includes(String(span)) || (!!site && sites.has(site));
      return new Set(members.filter(isOn).map(({ group }) => group));
    };
    const isWhole = (path: readonly string[]) => {
      let at = from;
      for (const id of path) {
        const span = spans.get(id);
        if (span?.from !== at && span?.to !== at) return false;
        at = (span?.from === at ? span?.to : span?.from) ?? null;
      }
      return path.length > 0 && at === to;
    };
    const common = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>) => [...a].filter((each) => b.has(each)).length;
    const shared = [
      common(groupsOf(one), groupsOf(other)),
      common(new Set(one), new Set(other)),
      common(touched(one), touched(other)),
    ];
    const whole = [isWhole(one), isWhole(other)];
    return { shared, whole, verdict: shared.some((n) => n > 0) ? "fail" : whole.includes(false) ? "unknown" : "pass" };
  }

  test("circuits planted with a shared trench, a gap or no second path are found, and no others", () => {
    const { circuits, counts } = audit(network);
    for (const [c, { id, values }] of rowsOf(network.circuits).entries()) {
      const expected = readSlowly(values);
      const circuit = circuits[c];
      if (circuit === undefined) throw new Error(id);
      const { shared, working, protection, verdict } = circuit;
      expect([shared.groups.length, shared.spans.length, shared.sites.length], id).toEqual(expected.shared);
      expect([working.fault === null, protection.fault === null], id).toEqual(expected.whole);
      expect(verdict, id).toBe(expected.verdict);
    }
    expect(Math.min(counts.pass, counts.fail, counts.unknown)).toBeGreaterThan(10);
  });
});

describe("hazards that both paths meet", () => {
  //   B        north: one polygon about A-B, one about B-C and half of A-D
  //  / \
  // A   C      A-D-C to the south; a fault crosses A-B and A-D
  //  \ /
  //   D
  const at = (x: number, y: number): Position => [104 + x / 100, 30 + y / 100];
  const places = { A: at(0, 0), B: at(5, 5), C: at(10, 0), D: at(5, -5) };
  const line = (from: keyof typeof places, to: keyof typeof places): LineShape => [places[from], places[to]];
  const network = aNetwork()
    .site("A", {}, places.A)
    .site("C", {}, places.C)
    .path("A-B-C")
    .path("A-D-C")
    .span("drawn-AB", "A", "B", {}, line("A", "B"))
    .span("drawn-BC", "B", "C", {}, line("B", "C"))
    .span("drawn-AD", "A", "D", {}, line("A", "D"))
    .span("drawn-DC", "D", "C", {}, line("D", "C"))
    .row("circuits", "c", {
      from: "A",
      to: "C",
      working: ["drawn-AB", "drawn-BC"],
      protection: ["drawn-AD", "drawn-DC"],
    })
    .row("circuits", "undrawn", { from: "A", to: "C", working: ["A-B", "B-C"], protection: ["drawn-AD", "drawn-DC"] })
    .build();
  const layer = (id: string, geometry: Geometry, names: readonly string[]): HazardLayer => ({
    ...{ id, name: id, kind: "flood", measure: null, unit: null, returnPeriodYears: null, time: null, source: "" },
    ...{ status: "given", track: null, grid: null },
    features: { count: names.length, columns: { name: buildText(names) }, geometry },
  });
  const band = (x0: number, y0: number, x1: number, y1: number) => [at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1)];
  const floods = layer(
    "flood",
    buildPolygons([[[band(0, 1, 4, 4)]], [[band(1, -3, 9, 3)]], [[band(9.5, -1, 11, 1)]]]),
    ["north", "both", "end"],
  );
  const faults = layer("fault", buildLines([[at(2, -9), at(2, 9)]]), ["fault"]);

  test("by feature, with the metres of each path; a path without a line could meet more", () => {
    const { circuits } = auditCircuits(circuitsToAudit(network, [floods, faults]).input);
    const [drawn, undrawn] = circuits;
    expect(drawn?.hazardsKnown).toBe(true);
    expect(drawn?.commonHazards).toMatchObject([
      { layer: 0, feature: 1, name: "both", atEnd: false },
      { layer: 0, feature: 2, name: "end", atEnd: true },
      { layer: 1, feature: 0, name: "fault", workingM: 0, protectionM: 0 },
    ]);
    const both = drawn?.commonHazards[0];
    // From x = 1 to 3 up, and from 7 to 9 down: four fifths of one leg together.
    expect(both?.workingM).toBeCloseTo((4 / 5) * measureLength(line("A", "B")), -2);
    expect(both?.protectionM).toBeCloseTo(both?.workingM ?? 0, -2);
    expect([undrawn?.commonHazards, undrawn?.hazardsKnown]).toEqual([[], false]);
    expect(drawn?.verdict).toBe(auditCircuits(circuitsToAudit(network, []).input).circuits[0]?.verdict);
  });
});
