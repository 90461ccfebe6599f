import { describe, expect, test } from "vitest";
import { ellipsoidDistance } from "../../../src/core/geo/distance.ts";
import type { ScenarioSettings } from "../../../src/core/hazard/events/scenario-settings.ts";
import { scenarioSettings } from "../../../src/core/hazard/events/scenario-settings.ts";
import { buildColumn, buildPolygons, type HazardLayer, type Network, textAt } from "../../../src/core/model/index.ts";
import { GRADING } from "../../../src/core/readiness/grading.ts";
import { type AreaReadiness, measureReadiness } from "../../../src/core/readiness/measure-readiness.ts";
import type { RiskOfSites } from "../../../src/core/readiness/site-facts.ts";
import { aNetwork } from "../../builders/a-network.ts";
import { filledIn, networkOf, type Rows, randomDistricts } from "./random-districts.ts";

const settings = scenarioSettings({}) as ScenarioSettings;

function ask(network: Network, hazards: readonly HazardLayer[] = [], risk: RiskOfSites | null = null) {
  const rule = { gateways: { kinds: ["core"] }, enough: 1 };
  return measureReadiness({ ...rule, network, hazards, settings, grading: GRADING, risk });
}

const rowOf = (areas: readonly AreaReadiness[], id: string | null) => {
  const found = areas.find(({ area }) => area === id);
  if (found === undefined) throw new Error(`no row of ${id}`);
  return found;
};
const told = (area: AreaReadiness, id: string) => area.reasons.find(({ criterion }) => criterion === id)?.value;

/** Who reaches a gateway without these spans, by walking. */
function servedWithout({ sites, spans }: Rows, lost: ReadonlySet<string>): Set<string> {
  const up = new Set((sites ?? []).filter(({ values }) => values.status === "existing").map(({ id }) => id));
  const reached = new Set((sites ?? []).filter(({ id, values }) => up.has(id) && values.kind === "core").map(({ id }) => id)); // biome-ignore format: one line
  for (let before = -1; before < reached.size; ) {
    before = reached.size;
    for (const { id, values } of spans ?? []) {
      const [from, to] = [String(values.from), String(values.to)];
      if (lost.has(id) || !up.has(from) || !up.has(to)) continue;
      if (reached.has(from) || reached.has(to)) for (const end of [from, to]) reached.add(end);
    }
  }
  return reached;
}

describe("readiness of districts", () => {
  test("numbers are those that walking, sorting and counting give, in 300 networks", () => {
    for (let seed = 0; seed < 300; seed++) {
      const rows = randomDistricts(seed);
      const network = networkOf(rows);
      const { areas } = ask(network);
      const up = (rows.sites ?? []).filter(({ values }) => values.status === "existing");
      const serving = up.filter(({ values }) => values.kind === "core");
      if (serving.length === 0) continue;
      const parents = new Map((rows.areas ?? []).map(({ id, values }) => [id, values.parent as string | null]));
      const all = servedWithout(rows, new Set());
      const needs = new Map<string, boolean>(up.map(({ id }) => [id, false]));
      const groupTakes = new Map<string, boolean>(up.map(({ id }) => [id, false]));
      for (const { id } of rows.spans ?? []) {
        const left = servedWithout(rows, new Set([id]));
        for (const site of all) if (!left.has(site)) needs.set(site, true);
      }
      for (const { id, values } of rows.groups ?? []) {
        if (values.kind === "substation") continue;
        const of = (rows.members ?? [])
          .filter((member) => member.values.group === id)
          .map(({ values: member }) => member);
        const gone = new Set(of.map(({ site }) => site));
        const left = servedWithout(
          { ...rows, sites: (rows.sites ?? []).filter((site) => !gone.has(site.id)) },
          new Set(of.map(({ span }) => String(span))),
        );
        for (const site of all) if (!left.has(site)) groupTakes.set(site, true);
      }
      const waysOf = (id: string) => (all.has(id) ? (needs.get(id) ? 1 : 2) : 0);
      for (const area of areas) {
        const within = up.filter(({ values }) => {
          for (let at = values.area as string | null; at !== null; at = parents.get(at) ?? null) {
            if (at === area.area) return true;
          }
          return values.area === null && area.area === null;
        });
        const ids = within.map(({ id }) => id);
        expect(Array.from(area.siteRows, (row) => textAt(network.sites.columns.id, row))).toEqual(ids);
        expect(area.sites).toBe(ids.length);
        const count = (ways: number) => ids.filter((id) => waysOf(id) === ways).length;
        const shared = ids.filter((id) => waysOf(id) === 2 && groupTakes.get(id));
        expect(area.ways).toMatchObject({ none: count(0), one: count(1), two: count(2), shared: shared.length });
        expect(area.ways.best).toBe(ids.reduce((best, id) => Math.max(best, shared.includes(id) ? 1 : waysOf(id)), 0));
        const known = within.map(({ values }) => values.population).filter((people) => people !== null) as number[];
        expect(area.people).toBe(known.reduce((sum, people) => sum + people, 0));
        expect(area.peopleUnknown).toBe(ids.length - known.length);
        for (const [said, answer] of [
          ["yes", area.satellite.yes],
          ["no", area.satellite.no],
          [null, area.satellite.unknown],
        ] as const) {
          // biome-ignore format: one line
          expect(within.filter(({ values }) => values.satelliteBackup === said).length).toBe(answer);
        }
        expect(area.power).toEqual(powerSlowly(within));
        expectCrew(area, within, up);
      }
    }
  });

  test("whatever nobody knows turns out, the grade lies between the best and the worst, in 400 networks", () => {
    let open = 0;
    for (let seed = 0; seed < 400; seed++) {
      const rows = randomDistricts(seed, 0.35);
      const before = ask(networkOf(rows)).areas;
      const after = ask(networkOf(filledIn(rows, seed))).areas;
      for (const area of before) {
        const { best, worst, grade } = area;
        if (best === null || worst === null) continue;
        // Of sites without a place, and of people, nothing was filled in.
        const same = rowOf(after, area.area);
        expect(best <= (same.best ?? "A") && (same.worst ?? "D") <= worst).toBe(true);
        if (grade === null) open++;
        else expect(same.grade).toBe(grade);
      }
    }
    expect(open).toBeGreaterThan(100);
  });

  test("an area without sites has no grade and no bounds; sites of none have a row of their own, the last", () => {
    const network = aNetwork()
      .row("areas", "X", { level: "county" })
      .site("A", { kind: "core", status: "existing" })
      .build();
    const { areas } = ask(network);
    expect(rowOf(areas, "X")).toMatchObject({
      sites: 0,
      grade: null,
      best: null,
      worst: null,
      reasons: [],
      measures: [],
    });
    expect(areas.at(-1)).toMatchObject({ area: null, sites: 1 });
  });

  test("an empty study has no rows", () => {
    expect(ask(aNetwork().build()).areas).toEqual([]);
  });

  test("a remote district on one way gets the worst grade, one that is not remote a better one", () => {
    const power = { batteryH: 30, generatorKw: 0, fuelH: 0, satelliteBackup: "yes", status: "existing" };
    const network = aNetwork()
      .row("areas", "far", { level: "county", remote: "yes" })
      .row("areas", "near", { level: "county", remote: "no" })
      .site("C", { ...power, kind: "core" }, [100, 30])
      .site("F", { ...power, kind: "station", area: "far" }, [100.1, 30])
      .site("N", { ...power, kind: "station", area: "near" }, [100, 30.1])
      .span("CF", "C", "F", { status: "existing" })
      .span("CN", "C", "N", { status: "existing" })
      .build();
    const { areas, assumed } = ask(network);
    expect(rowOf(areas, "far").grade).toBe("D");
    expect(rowOf(areas, "far").reasons[0]).toMatchObject({ criterion: "way-out", grade: "D", value: [1, 1] });
    expect(rowOf(areas, "near").grade).toBe("C");
    expect(areas[0]?.area).toBe("far");
    expect(rowOf(areas, "far").measures.map(({ rule }) => rule)).toEqual(["second-route"]);
    expect(assumed).toMatchObject({ noRemote: false, isScenario: false, areasBy: null });
  });

  test("exposure: the larger share of metres or sites, where the hazard is strong; unknown strengths leave it open", () => {
    const square = (west: number, depth: number | null) => ({ west, depth });
    const layerOf = (parts: readonly { west: number; depth: number | null }[]): HazardLayer => ({
      ...{ id: "floods", name: "floods", kind: "flood", measure: "depthM", unit: "m", returnPeriodYears: null },
      ...{ time: null, source: "", status: "given", track: null, grid: null },
      features: {
        count: parts.length,
        columns: { depthM: buildColumn({ type: "number", unit: "m" }, parts.map(({ depth }) => depth)) }, // biome-ignore format: one line
        geometry: buildPolygons(
          parts.map(({ west }) => [[[[west, 29], [west + 0.25, 29], [west + 0.25, 31], [west, 31], [west, 29]]]] as const), // biome-ignore format: one line
        ),
      },
    });
    const network = aNetwork()
      .row("areas", "X", { level: "county", remote: "no" })
      .site("A", { kind: "core", status: "existing", area: "X" }, [99.9, 30])
      .site("B", { kind: "station", status: "existing", area: "X" }, [101.1, 30])
      .span("AB", "A", "B", { status: "existing" }, [[100, 30], [101, 30]]) // biome-ignore format: one line
      .build();
    // A quarter of the line in deep water, a quarter in shallow, which is not strong.
    const deep = ask(network, [layerOf([square(100, 2), square(100.5, 0.1)])]);
    expect(told(rowOf(deep.areas, "X"), "exposure")?.[0]).toBeCloseTo(0.25, 4);
    expect(told(rowOf(deep.areas, "X"), "exposure")?.[1]).toBeCloseTo(0.25, 4);
    const open = ask(network, [layerOf([square(100, 2), square(100.5, null)])]);
    const [least = 0, most = 0] = told(rowOf(open.areas, "X"), "exposure") ?? [];
    expect(least).toBeCloseTo(0.25, 4);
    expect(most).toBeCloseTo(0.5, 4);
    expect(told(rowOf(ask(network).areas, "X"), "exposure")).toBeUndefined();
  });

  test("a scenario adds its expected hours in the dark, and unknown ones leave the grade open", () => {
    const network = aNetwork()
      .row("areas", "X", { level: "county", remote: "no" })
      .site("A", { kind: "core", status: "existing", area: "X", population: 10 })
      .site("B", { kind: "station", status: "existing", area: "X" })
      .build();
    const bounds = (least: number[], most: number[]) => ({
      least: { cutOff: Float64Array.of(0, 0.5), darkH: Float64Array.from(least) },
      most: { cutOff: Float64Array.of(0.25, 0.75), darkH: Float64Array.from(most) },
    });
    const x = rowOf(ask(network, [], bounds([1, 3], [4, 8])).areas, "X");
    // A mean over the people, all of whom are at A; the chance is that of B.
    expect(told(x, "isolation")).toEqual([1, 4]);
    expect(x.isolation).toEqual({
      least: { chance: 0.5, darkH: 1, userHours: 10 },
      most: { chance: 0.75, darkH: 4, userHours: 40 },
    });
    const unknown = rowOf(ask(network, [], bounds([2, 3], [Number.NaN, 4])).areas, "X");
    expect(told(unknown, "isolation")).toEqual([2, Number.POSITIVE_INFINITY]);
    expect(unknown.reasons.find(({ criterion }) => criterion === "isolation")).toMatchObject({ best: "B", worst: "D", grade: null }); // biome-ignore format: one line
  });

  test("measures name sites that lack them, by their rules, and never where it is not known", () => {
    const site = (values: Record<string, string | number>) => ({ status: "existing", area: "X", ...values });
    const network = aNetwork()
      .row("areas", "X", { level: "county", remote: "yes" })
      .site("A", site({ kind: "core", batteryH: 10, generatorKw: 100, fuelH: 10, satelliteBackup: "no" }))
      .site("B", site({ kind: "tower", batteryH: 3, generatorKw: 0, satelliteBackup: "no", population: 9 }))
      .site("C", site({ kind: "aggregation", batteryH: 2, generatorKw: 0, satelliteBackup: "no", population: 5 }))
      .site("D", site({ kind: "tower", satelliteBackup: "no" }))
      .span("AB", "A", "B", { status: "existing" })
      .span("AC", "A", "C", { status: "existing" })
      .span("AC2", "C", "A", { status: "existing" })
      .row("groups", "G", { kind: "trench" })
      .row("members", "1", { group: "G", span: "AC" })
      .row("members", "2", { group: "G", span: "AC2" })
      .build();
    const { measures } = rowOf(ask(network).areas, "X");
    const ids = (rule: string) =>
      Array.from(measures.find((each) => each.rule === rule)?.sites ?? [], (row) =>
        textAt(network.sites.columns.id, row),
      );
    expect(ids("second-route")).toEqual(["B", "D"]);
    expect(ids("separate-routes")).toEqual(["C"]);
    expect(ids("battery")).toEqual(["B"]);
    expect(ids("generator")).toEqual(["C"]);
    expect(ids("fuel")).toEqual(["A"]);
    expect(ids("survey")).toEqual(["D"]);
    expect(ids("super-site")).toEqual(["B"]);
    // The core site itself cannot lose its way: the district as a whole is not cut off.
    expect(ids("satellite")).toEqual([]);
  });
});

const NEEDED: Readonly<Record<string, number>> = { core: 24, aggregation: 24, station: 8, tower: 8, cabinet: 4 };

function powerSlowly(within: Rows[string]): AreaReadiness["power"] {
  let [asked, short, unknown] = [0, 0, 0];
  const lasts: number[] = [];
  for (const { values } of within ?? []) {
    if (values.kind === "manhole") continue;
    asked++;
    const [battery, kw, fuel] = [values.batteryH, values.generatorKw, values.fuelH] as (number | null)[];
    // Every way the unknown may turn out.
    const hours = (battery === null || battery === undefined ? [0, 1e9] : [battery]).flatMap((own) =>
      (kw === null || kw === undefined ? ((fuel ?? 0) > 0 ? [1] : [0, 1]) : [kw]).flatMap((there) =>
        (there > 0 ? (fuel === null || fuel === undefined ? [0, 1e9] : [fuel]) : [0]).map((more) => own + more),
      ),
    );
    const needs = values.kind === null ? [4, 24] : [NEEDED[String(values.kind)] as number];
    const [low, high] = [Math.min(...hours), Math.max(...hours)];
    if (high < Math.min(...needs)) short++;
    else if (low < Math.max(...needs)) unknown++;
    if (low === high) lasts.push(low);
  }
  lasts.sort((a, b) => a - b);
  const half = lasts.length / 2;
  const medianH = lasts.length === 0 ? null : ((lasts[Math.ceil(half) - 1] ?? 0) + (lasts[Math.floor(half)] ?? 0)) / 2;
  return { asked, short, unknown, leastH: lasts[0] ?? null, medianH };
}

function expectCrew({ crew }: AreaReadiness, within: Rows[string], up: Rows[string]): void {
  const placed = (up ?? []).filter(({ shape }) => shape !== null);
  const bases = placed.filter(({ values }) => values.kind === "core" || values.kind === "aggregation");
  const away = (within ?? []).map(({ shape }) => {
    if (shape === null || bases.length === 0) return Number.NaN;
    const [lon, lat] = shape as unknown as [number, number];
    return Math.min(
      ...bases.map((base) => ellipsoidDistance(lon, lat, ...(base.shape as unknown as [number, number]))),
    );
  });
  const known = away.filter((metres) => !Number.isNaN(metres));
  expect(crew.unknown).toBe(away.length - known.length);
  if (known.length === 0) {
    expect(crew.furthest).toBeNull();
    return;
  }
  expect(crew.furthest?.metres).toBeCloseTo(Math.max(...known), 6);
  expect(crew.furthest?.hours).toBeCloseTo(((4 / 3) * Math.max(...known)) / 1000 / 40, 9);
}
