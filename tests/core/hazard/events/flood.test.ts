import { describe, expect, test } from "vitest";
import type { FloodEvent, LineShape, Position } from "../../../../src/core/model/index.ts";
import { buildPolygons } from "../../../../src/core/model/index.ts";
import { aGrid, aHazard, box, features, numbers } from "../../../builders/a-hazard.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { refusal, strengths } from "../../../builders/event-question.ts";
import { random } from "../../../builders/random.ts";
import { isInside } from "../../../oracles/is-inside.ts";

const ofLayer: FloodEvent = { kind: "flood", where: { layer: "h" }, depthM: null };
const drawn = (shape: LineShape, depthM: number | null): FloodEvent => ({
  kind: "flood",
  where: { shape: [[shape]] },
  depthM,
});
const codes = (found: { readonly notes: readonly { readonly code: string }[] }) => found.notes.map(({ code }) => code);

describe("the depth of a flood on a network", () => {
  test("is that of the deepest feature; unknown where the feature does not say it, or says less than nothing", () => {
    const shapes = buildPolygons([[[box(0, 0, 2, 1)]], [[box(1, 0, 3, 1)]], [[box(4, 0, 5, 1)]], [[box(6, 0, 7, 1)]]]);
    const layer = aHazard({ features: features(shapes, { depthM: numbers([1, 2, Number.NaN, -3], "m") }) });
    const network = aNetwork();
    for (const lon of [0.5, 1.5, 2.5, 3.5, 4.5, 6.5]) network.site(`${lon}`, {}, [lon, 0.5]);
    const found = strengths(network.build(), ofLayer, [layer]);
    expect([...(found.sites.depthM ?? [])]).toEqual([1, 2, 2, 0, Number.NaN, Number.NaN]);
    expect(codes(found)).toEqual(["below-zero", "no-value"]);
    expect(found.notes[0]).toMatchObject({ features: 1, cells: 0 });
    expect(found.notes[1]).toMatchObject({ of: "depthM", sites: 2, spans: 0 });
  });

  test("is that of the cell; unknown where the cell has none, and beside the grid as dry as it is counted", () => {
    const layer = aHazard({
      grid: aGrid(0, 2, 1, [
        [0.5, 0],
        [Number.NaN, -1],
      ]),
      unit: "cm",
    });
    const network = aNetwork();
    const places: Position[] = [
      [0.5, 1.5],
      [1.5, 1.5],
      [0.5, 0.5],
      [1.5, 0.5],
      [2.5, 0.5],
    ];
    places.forEach((at, i) => {
      network.site(`S${i}`, {}, at);
    });
    const found = strengths(network.build(), ofLayer, [layer]);
    expect([...(found.sites.depthM ?? [])]).toEqual([0.005, 0, Number.NaN, Number.NaN, 0]);
    expect(codes(found)).toEqual(["below-zero", "beside-layer", "no-value"]);
    expect(found.notes[1]).toMatchObject({ sites: 1, spans: 0 });
  });

  test("drawn by hand is the same everywhere within, and not known where nobody says it", () => {
    const network = aNetwork().site("in", {}, [0.5, 0.5]).site("out", {}, [1.5, 0.5]).build();
    expect([...(strengths(network, drawn(box(0, 0, 1, 1), 1.5)).sites.depthM ?? [])]).toEqual([1.5, 0]);
    expect(refusal(network, drawn(box(0, 0, 1, 1), null))).toBe("missing depthM");
  });

  test("says that it touches nothing, also where the whole network lies on dry cells", () => {
    const network = aNetwork().site("A", {}, [0.5, 0.5]).build();
    expect(codes(strengths(network, drawn(box(10, 0, 11, 1), 1)))).toEqual(["untouched"]);
    expect(codes(strengths(network, ofLayer, [aHazard({ grid: aGrid(0, 1, 1, [[0]]) })]))).toEqual(["untouched"]);
  });

  test.each([
    [{}, "unknown layer", []],
    [{}, "unknown grid-place", [aHazard({ grid: { ...aGrid(0, 1, 1, [[1]]), system: "nobody's" } })]],
    [{}, "unknown unit", [aHazard({ unit: "fathom", grid: aGrid(0, 1, 1, [[1]]) })]],
    [{}, "missing features", [aHazard()]],
    [
      {},
      "missing depthM",
      [aHazard({ measure: "SEVERITY", features: features(buildPolygons([[[box(0, 0, 1, 1)]]])) })],
    ],
    [{ depthM: -1 }, "out-of-range depthM", []],
    [{ where: { shape: [[[[0, 0]]]] } }, "missing shape", []],
    [{ where: { shape: [[box(0, 0, 1, Number.NaN)]] } }, "missing shape", []],
  ] as const)("refuses %o: %s", (change, why, layers) => {
    expect(refusal(aNetwork().build(), { ...ofLayer, ...change } as FloodEvent, layers)).toBe(why);
  });

  test("takes a depth without a unit for metres, and says so", () => {
    const network = aNetwork().site("A", {}, [0.5, 0.5]).build();
    const found = strengths(network, ofLayer, [aHazard({ unit: null, grid: aGrid(0, 1, 1, [[3]]) })]);
    expect(found.sites.depthM?.[0]).toBe(3);
    expect(codes(found)).toEqual(["default"]);
  });

  test("at sites and at the middles of pieces as one polygon after the other finds it, on 300 random floods", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const dice = random(seed);
      const east = dice.pick([0, 103, 179.9]);
      const turned = (lon: number) => (lon > 180 ? lon - 360 : lon);
      const place = (): Position => [turned(east + 0.2 * dice.next()), 30 + 0.2 * dice.next()];
      const rings = Array.from({ length: 1 + dice.below(4) }, () => Array.from({ length: 3 + dice.below(4) }, place));
      const depths = rings.map(() => (dice.next() < 0.2 ? Number.NaN : dice.next()));
      const layer = aHazard({
        features: features(buildPolygons(rings.map((ring) => [[ring]])), { depthM: numbers(depths, "m") }),
      });
      const network = aNetwork();
      for (let i = 0; i < 20; i++) network.site(`S${i}`, {}, place());
      network.span("L", "S0", "S1", {}, [place(), place(), place()]);
      const { sites, pieces } = strengths(network.build(), ofLayer, [layer]);
      const coordinates = [...network.build().sites.geometry.coordinates];
      const expectAll = (lonLat: readonly number[], found: ArrayLike<number> | undefined) => {
        for (let i = 0; 2 * i < lonLat.length; i++) {
          const at = [lonLat[2 * i] as number, lonLat[2 * i + 1] as number] as const;
          const held = depths.filter((_, feature) => isInside(at, rings[feature] as LineShape));
          const known = held.filter((depth) => !Number.isNaN(depth));
          const expected = held.length === 0 ? 0 : known.length === 0 ? Number.NaN : Math.max(...known);
          expect(found?.[i]).toBe(expected);
        }
      };
      expectAll(coordinates, sites.depthM);
      expectAll([...pieces.middles], pieces.strengths.depthM);
    }
  });
});

describe("bridges in the water", () => {
  const across: LineShape = [
    [-1, 0.5],
    [2, 0.5],
  ];
  const river = drawn(box(0, 0, 0.0002, 1), 3);

  test("are a zone each, those of one risk group together, however narrow the water is", () => {
    const network = aNetwork()
      .span("bridge", "A", "B", { laying: "bridge-attached" }, across)
      .span("duct", "A", "B", { laying: "duct" }, across)
      .span("dry", "A", "B", { laying: "bridge-attached" }, [
        [1, 0.5],
        [2, 0.5],
      ])
      .span("one", "A", "B", { laying: "duct" }, across)
      .span("other", "A", "B", { laying: "bridge-attached" }, across)
      .row("groups", "G", { kind: "bridge", name: "老桥" })
      .row("members", "m1", { group: "G", span: "one", fromM: 100_000, toM: 120_000 })
      .row("members", "m2", { group: "G", span: "other", fromM: 100_000, toM: 120_000 })
      .build();
    const { zones, notes } = strengths(network, river, [], { scourChance: 0.2 });
    expect(notes).toEqual([]);
    expect(zones.map(({ key, name, chance, loses }) => ({ key, name, chance, loses }))).toEqual([
      { key: "scour|group|G", name: "老桥", chance: 0.2, loses: "service" },
      { key: "scour|span|bridge", name: "bridge", chance: 0.2, loses: "service" },
    ]);
    expect(zones.map(({ spans }) => [...spans])).toEqual([[3, 4], [0]]);
  });

  test("are not one for a risk group that was only inferred, or turned down", () => {
    const span = (group: Readonly<Record<string, string>>) =>
      aNetwork()
        .span("one", "A", "B", { laying: "duct" }, across)
        .row("groups", "G", { kind: "bridge", ...group })
        .row("members", "m", { group: "G", span: "one" })
        .build();
    const zones = (group: Readonly<Record<string, string>>) => strengths(span(group), river).zones.length;
    expect([zones({}), zones({ accepted: "no" }), zones({ source: "inferred" })]).toEqual([1, 0, 0]);
  });

  test("stand dry where their stretch of the span does, and nobody knows how likely they are taken where the layer has no value", () => {
    const network = aNetwork()
      .span("one", "A", "B", {}, across)
      .row("groups", "G", { kind: "bridge" })
      .row("members", "m", { group: "G", span: "one", fromM: 0, toM: 50_000 })
      .span("two", "A", "B", { laying: "bridge-attached" }, [
        [0.4, 0.5],
        [0.6, 0.5],
      ])
      .build();
    expect(strengths(network, river).zones).toEqual([]);
    const layer = aHazard({ grid: aGrid(0, 1, 1, [[Number.NaN]]) });
    const [zone, ...more] = strengths(network, ofLayer, [layer]).zones;
    expect(more).toEqual([]);
    expect(zone?.key).toBe("scour|span|two");
    expect(zone?.chance).toBeNaN();
  });
});
