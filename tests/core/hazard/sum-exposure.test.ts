import { describe, expect, test } from "vitest";
import { ellipsoidDistance } from "../../../src/core/geo/distance.ts";
import { measureLength } from "../../../src/core/geo/measure-length.ts";
import { measureExposure } from "../../../src/core/hazard/measure-exposure.ts";
import { classOrUnknown } from "../../../src/core/hazard/strength-classes.ts";
import { type ExposureSum, sumExposure } from "../../../src/core/hazard/sum-exposure.ts";
import { worstExposure } from "../../../src/core/hazard/worst-exposure.ts";
import {
  buildLines,
  buildNetwork,
  buildPolygons,
  type Column,
  type Geometry,
  type HazardLayer,
  LAYING_MODES,
  type LineShape,
  lineAt,
  type Network,
  type Position,
  valueAt,
} from "../../../src/core/model/index.ts";
import { aNetwork } from "../../builders/a-network.ts";
import { type Random, random } from "../../builders/random.ts";

type Box = readonly [west: number, south: number, east: number, north: number];
const ringOf = ([west, south, east, north]: Box): LineShape => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];
const holds = ([west, south, east, north]: Box, [x, y]: Position) => x > west && x < east && y > south && y < north;

function aHazard(geometry: Geometry, count: number, strengths: readonly number[], over: Partial<HazardLayer> = {}) {
  const depthM: Column = { type: "number", values: Float64Array.from(strengths) };
  const hazard: HazardLayer = {
    ...{ id: "h", name: "h", kind: "flood", measure: "depthM", unit: "m", returnPeriodYears: null, time: null },
    ...{ source: "", status: "given", track: null, features: { count, columns: { depthM }, geometry }, grid: null },
    ...over,
  };
  return hazard;
}

function sum(network: Network, ...hazards: HazardLayer[]) {
  const asked = { lines: network.spans.geometry, sites: network.sites.geometry, hazards };
  const exposure = measureExposure(asked);
  return { exposure, ...sumExposure({ network, hazards, exposure }) };
}

const east = (from: number, to: number, y = 0.05): LineShape => [
  [from, y],
  [to, y],
];
const lengthOf = (from: number, to: number) => measureLength(east(from, to));

describe("exposure in sums", () => {
  const hazard = aHazard(buildPolygons([[[ringOf([0.1, 0, 0.2, 0.1])]], [[ringOf([0.15, 0, 0.3, 0.1])]]]), 2, [
    1.5,
    Number.NaN,
  ]);

  test("by area as outlines run, those above without an outline from what lies below, the rest in none", () => {
    const network = aNetwork()
      .site("A", { area: "west", owner: "one" }, [0.12, 0.05])
      .site("B", { area: "east" }, [0.25, 0.05])
      .span("AB", "A", "B", { owner: "one", laying: "aerial" }, east(0, 0.5))
      .row("areas", "all")
      .row("areas", "west", { parent: "all" }, [[ringOf([0, 0, 0.18, 1])]])
      .row("areas", "east", { parent: "all" }, [[ringOf([0.18, 0, 0.25, 1])]])
      .build();
    const { layers, areasBy } = sum(network, hazard);
    expect(areasBy).toBe("outlines");
    const { total, byArea, byLaying, byOwner } = layers[0] as (typeof layers)[number];
    expect(total.metres).toBeCloseTo(lengthOf(0.1, 0.3), 1);
    expect(total.unknownM).toBeCloseTo(lengthOf(0.2, 0.3), 1);
    // From 1 m on is the fourth class of five.
    expect(total.metresByClass[3]).toBeCloseTo(lengthOf(0.1, 0.2), 1);
    expect([total.sites, total.unknownSites]).toEqual([2, 1]);
    const metres = Object.fromEntries(byArea.map(({ of, metres: own }) => [of, own]));
    expect(metres.west).toBeCloseTo(lengthOf(0.1, 0.18), 1);
    expect(metres.east).toBeCloseTo(lengthOf(0.18, 0.25), 1);
    expect(metres.all).toBeCloseTo(lengthOf(0.1, 0.25), 1);
    expect(metres.null).toBeCloseTo(lengthOf(0.25, 0.3), 1);
    expect(byArea.map(({ of, sites, spans }) => [of, spans, sites])).toEqual([
      ["all", 1, 2],
      ["west", 1, 1],
      ["east", 1, 1],
      [null, 1, 0],
    ]);
    expect(byLaying.map(({ of, spans, sites }) => [of, spans, sites])).toEqual([["aerial", 1, 0]]);
    expect(byOwner.map(({ of, spans, sites }) => [of, spans, sites])).toEqual([
      ["one", 1, 1],
      [null, 0, 1],
    ]);
  });

  test("without outlines by the areas that the sites at both ends name", () => {
    const network = aNetwork()
      .site("A", { area: "west" })
      .site("B", { area: "west" })
      .site("C", { area: "east" })
      .span("AB", "A", "B", {}, east(0.1, 0.2))
      .span("BC", "B", "C", {}, east(0.2, 0.3))
      .span("C?", "C", "?", {}, east(0.25, 0.3))
      .row("areas", "all")
      .row("areas", "west", { parent: "all" })
      .row("areas", "east", { parent: "all" })
      .build();
    const { layers, areasBy } = sum(network, hazard);
    expect(areasBy).toBe("ends");
    expect(layers[0]?.byArea.map(({ of, spans }) => [of, spans])).toEqual([
      ["all", 2],
      ["west", 1],
      [null, 1],
    ]);
  });

  test("a line that is only crossed counts spans where it crosses them", () => {
    const fault = aHazard(
      buildLines([
        [
          [0.1, -1],
          [0.1, 1],
        ],
      ]),
      1,
      [],
      { kind: "fault", measure: null, unit: null },
    );
    const network = aNetwork()
      .site("A")
      .site("B")
      .span("AB", "A", "B", {}, east(0, 0.5))
      .row("areas", "west", {}, [[ringOf([0, 0, 0.18, 1])]])
      .row("areas", "east", {}, [[ringOf([0.18, 0, 0.6, 1])]])
      .build();
    const { layers } = sum(network, fault);
    expect(layers[0]?.byArea.map(({ of, spans, metres }) => [of, spans, metres])).toEqual([["west", 1, 0]]);
  });
});

test("of several layers the worst for every span and site", () => {
  const flood = (depth: number, box: Box, id: string) =>
    aHazard(buildPolygons([[[ringOf(box)]]]), 1, [depth], { id, name: id });
  const network = aNetwork()
    .site("A", {}, [0.1, 0.05])
    .site("B", {}, [0.4, 0.05])
    .span("AB", "A", "B", {}, east(0, 0.2))
    .span("BA", "B", "A", {}, east(0.3, 0.5))
    .build();
  const hazards = [
    flood(0.4, [0, 0, 0.5, 0.1], "often"),
    flood(1.7, [0.05, 0, 0.15, 0.1], "seldom"),
    aHazard(buildPolygons([]), 0, [], { kind: "landslide" }),
  ];
  const { exposure } = sum(network, ...hazards);
  const [worst, ...others] = worstExposure(hazards, exposure);
  expect(others).toEqual([]);
  expect(worst).toMatchObject({ kind: "flood", layers: [0, 1] });
  expect([[...(worst?.spans.strengths ?? [])], [...(worst?.spans.layers ?? [])]]).toEqual([
    [1, 0.3],
    [1, 0],
  ]);
  expect([[...(worst?.sites.strengths ?? [])], [...(worst?.sites.layers ?? [])]]).toEqual([
    [1.7, 0.4],
    [1, 0],
  ]);
});

/** Boxes share no edges with one another, so that a step is in or out. */
function randomBox(dice: Random): Box {
  const [x, y] = [dice.next(), dice.next()];
  return [x, y, x + 0.1 + 0.5 * dice.next(), y + 0.1 + 0.5 * dice.next()];
}

const STEPS = 200;

test("sums are those of a walk along every span, on 300 random networks", () => {
  let compared = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const dice = random(seed);
    const boxes = Array.from({ length: dice.below(4) }, () => randomBox(dice));
    const strengths = boxes.map(() => dice.pick([Number.NaN, -1, 0.1, 0.4, 0.9, 3]));
    // Areas lie side by side; some networks have none with an outline.
    const hasOutlines = seed % 4 !== 0;
    const columns = [0, 1, 2].map((i): Box => [0.4 * i, 0, 0.4 * i + 0.4, 1.2]);
    const areaNames = ["a0", "a1", "a2", null];
    const at = (): Position => [1.5 * dice.next(), 1.5 * dice.next()];
    const network = buildNetwork({
      sites: Array.from({ length: 4 }, (_, i) => ({
        id: `S${i}`,
        values: { area: dice.pick(areaNames), owner: dice.pick(["x", null]) },
        shape: dice.next() < 0.2 ? null : at(),
      })),
      spans: Array.from({ length: dice.below(7) }, (_, i) => ({
        id: `L${i}`,
        values: {
          ...{ from: `S${dice.below(5)}`, to: `S${dice.below(5)}` },
          ...{ owner: dice.pick(["x", "y", null]), laying: dice.pick([...LAYING_MODES, null]) },
        },
        shape: dice.next() < 0.15 ? null : Array.from({ length: 2 + dice.below(2) }, at),
      })),
      areas: [
        { id: "all", values: {}, shape: null },
        ...columns.map((box, i) => {
          const values = { parent: i < 2 ? "all" : null };
          return { id: `a${i}`, values, shape: hasOutlines ? [[ringOf(box)]] : null };
        }),
      ],
    });
    const hazard = aHazard(buildPolygons(boxes.map((box) => [[ringOf(box)]])), boxes.length, strengths);
    const { exposure, layers } = sum(network, hazard);
    const breaks = exposure.layers[0]?.breaks ?? [];
    const found = layers[0] as (typeof layers)[number];
    const walked = walk(network, boxes, strengths, breaks, columns, hasOutlines);
    for (const by of ["byArea", "byLaying", "byOwner"] as const) {
      const mine = tableOf(found[by]);
      for (const key of new Set([...mine.keys(), ...walked[by].keys()])) {
        const [name = "", list = ""] = key.split("|");
        const off = Math.abs((mine.get(key) ?? 0) - (walked[by].get(key) ?? 0));
        if (off > 0.04 * walked.longest) throw new Error(`seed ${seed} ${by} ${name} class ${list}: off by ${off} m`);
        compared++;
      }
    }
    // What is told apart adds up.
    for (const by of [found.byLaying, found.byOwner]) {
      expect(by.reduce((metres, each) => metres + each.metres, 0)).toBeCloseTo(found.total.metres, 3);
      expect(by.reduce((spans, each) => spans + each.spans, 0)).toBe(found.total.spans);
    }
  }
  expect(compared).toBeGreaterThan(1000);
});

function tableOf(rows: readonly ExposureSum[]): Map<string, number> {
  return new Map(
    rows.flatMap(({ of, metresByClass, unknownM }) =>
      [unknownM, ...metresByClass].map((metres, list) => [`${of}|${list - 1}`, metres] as const),
    ),
  );
}

type Walked = Readonly<Record<"byArea" | "byLaying" | "byOwner", Map<string, number>>> & { readonly longest: number };

function walk(
  network: Network,
  boxes: readonly Box[],
  strengths: readonly number[],
  breaks: readonly number[],
  areas: readonly Box[],
  hasOutlines: boolean,
): Walked {
  const sums: Walked = { byArea: new Map(), byLaying: new Map(), byOwner: new Map(), longest: 0 };
  let longest = 0;
  const areaOfSite = new Map(rowsOf(network, "sites").map((site) => [site.id, site.area]));
  rowsOf(network, "spans").forEach((span, row) => {
    const line = lineAt(network.spans.geometry, row) ?? [];
    longest += line.length < 2 ? 0 : measureLength(line);
    line.slice(1).forEach((b, i) => {
      const a = line[i] as Position;
      const step = ellipsoidDistance(...a, ...b) / STEPS;
      for (let k = 0; k < STEPS; k++) {
        const share = (k + 0.5) / STEPS;
        const here: Position = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
        const classes = boxes.flatMap((box, f) =>
          holds(box, here) ? [classOrUnknown(strengths[f] as number, breaks)] : [],
        );
        if (classes.length === 0) continue;
        const list = Math.max(...classes);
        const add = (to: Map<string, number>, key: string | null | undefined) =>
          to.set(`${key ?? null}|${list}`, (to.get(`${key ?? null}|${list}`) ?? 0) + step);
        add(sums.byLaying, span.laying);
        add(sums.byOwner, span.owner);
        const above = (area: number) => (area < 2 ? [`a${area}`, "all"] : [`a${area}`]);
        if (hasOutlines) {
          const area = areas.findIndex((box) => holds(box, here));
          for (const each of area < 0 ? [null] : above(area)) add(sums.byArea, each);
        } else {
          const [one, other] = [span.from, span.to].map((end) => areaOfSite.get(end ?? "") ?? null);
          const listOf = (area: string | null | undefined) => (area == null ? [] : above(Number(area.slice(1))));
          const both = listOf(one).filter((area) => listOf(other).includes(area));
          for (const each of both.length === 0 ? [null] : both) add(sums.byArea, each);
        }
      }
    });
  });
  return { ...sums, longest };
}

function rowsOf(network: Network, table: "sites" | "spans") {
  const { columns, count } = network[table];
  return Array.from({ length: count }, (_, row) => {
    const said = (name: string) => {
      const column = (columns as Record<string, Column | undefined>)[name];
      return column === undefined ? null : (valueAt(column, row) as string | null);
    };
    return {
      ...{ id: said("id"), area: said("area"), from: said("from"), to: said("to") },
      ...{ owner: said("owner"), laying: said("laying") },
    };
  });
}
