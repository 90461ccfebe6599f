import { describe, expect, test } from "vitest";
import { radialIceMm } from "../../../../src/core/hazard/models/ice.ts";
import {
  buildPoints,
  buildPolygons,
  type LineShape,
  type Position,
  type TyphoonEvent,
} from "../../../../src/core/model/index.ts";
import { aGrid, aHazard, box, features, numbers } from "../../../builders/a-hazard.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { refusal, strengths } from "../../../builders/event-question.ts";
import { random } from "../../../builders/random.ts";
import { metres } from "../../../builders/random-lines.ts";
import { distanceToLine } from "../../../oracles/distance-to-line.ts";
import { isInside } from "../../../oracles/is-inside.ts";

const codes = ({ notes }: { readonly notes: readonly { readonly code: string }[] }) => notes.map(({ code }) => code);

describe("shaking as it was measured", () => {
  const pga = (over = {}) =>
    aHazard({
      ...{ id: "PGA", kind: "earthquake", measure: "PGA", unit: "%g", source: "ShakeMap x", time: "t" },
      ...{
        grid: aGrid(0, 2, 1, [
          [10, 20],
          [30, Number.NaN],
        ]),
      },
      ...over,
    });
  const event = { kind: "observed-shaking", layer: "PGA" } as const;
  const network = aNetwork()
    .site("A", {}, [0.5, 1.5])
    .site("B", {}, [1.5, 0.5])
    .site("C", {}, [7, 0.5])
    .span("s", "A", "B", {}, [
      [0.5, 0.4],
      [0.5, 0.6],
    ])
    .build();

  test.each([
    ["%g", 0.1],
    ["g", 10],
    ["gal", 10 / 980.665],
    ["cm/s2", 10 / 980.665],
    ["m/s²", 10 / 9.80665],
  ])("in %s", (unit, expected) => {
    expect(strengths(network, event, [pga({ unit })]).sites.pgaG?.[0]).toBeCloseTo(expected, 6);
  });

  test("is unknown on cells without a value, and nothing beside the layer; what was not measured is said", () => {
    const found = strengths(network, event, [pga()]);
    expect(found.sites.pgaG?.[1]).toBeNaN();
    expect(found.sites.pgaG?.[2]).toBe(0);
    expect([...(found.pieces.strengths.pgaG ?? [])].every((value) => Math.abs(value - 0.3) < 1e-6)).toBe(true);
    expect(codes(found)).toEqual(["no-strength", "no-strength", "beside-layer", "no-value", "no-ground-failure"]);
    expect(found.sites.pgvCms).toBeUndefined();
    expect(found.sigmaLn).toEqual({});
  });

  test("comes with the velocity and the intensity of the same source", () => {
    const pgv = aHazard({ ...pga(), id: "PGV", measure: "PGV", unit: "cm/s", grid: aGrid(0, 2, 2, [[25]]) });
    const mmi = aHazard({ ...pga(), id: "MMI", measure: "MMI", unit: null, grid: aGrid(0, 2, 2, [[7]]) });
    const other = aHazard({ ...pgv, id: "x", source: "another" });
    const found = strengths(network, event, [other, mmi, pga(), pgv]);
    expect([found.sites.pgvCms?.[0], found.sites.intensity?.[0]]).toEqual([25, 7]);
    expect(strengths(network, event, [pga(), other]).sites.pgvCms).toBeUndefined();
  });

  test("by outlines is that of the strongest that holds a place", () => {
    const shapes = buildPolygons([[[box(0, 0, 1, 2)]], [[box(0, 0, 2, 1)]]]);
    const layer = pga({
      grid: null,
      unit: "g",
      measure: "pga",
      features: features(shapes, { pga: numbers([0.2, 0.1]) }),
    });
    expect([...(strengths(network, event, [layer]).sites.pgaG ?? [])]).toEqual([0.2, 0.1, 0]);
  });

  test.each([
    [{ measure: "MMI" }, "missing pgaG"],
    [{ measure: null }, "missing pgaG"],
    [{ unit: "furlong" }, "unknown unit"],
    [{ unit: null }, "unknown unit"],
    [{ grid: null, features: features(buildPoints([[0, 0]]), { PGA: numbers([1]) }) }, "missing polygons"],
  ])("is refused of a layer with %o: %s", (over, why) => {
    expect(refusal(network, event, [pga(over)])).toBe(why);
  });
});

describe("the wind of a typhoon on a network", () => {
  const fix = (hour: number, lon: number, lat: number, pcHpa: number | null, vMaxMs: number | null = null) => ({
    ...{ hour, at: [lon, lat] as Position, pcHpa, vMaxMs, rmKm: null, penvHpa: null },
  });
  const storm = (...fixes: TyphoonEvent["fixes"]): TyphoonEvent => ({ kind: "typhoon", profile: "holland2008", fixes });
  const network = aNetwork()
    .site("near", {}, [118.9, 22.4])
    .site("far", {}, [110, 30])
    .span("s", "near", "near", {}, [
      [118.9, 22.4],
      [118.9, 22.3],
    ])
    .build();

  test("is strongest near its way, nothing out of reach, and says what the track did not", () => {
    const found = strengths(network, storm(fix(0, 120, 22, 940), fix(6, 119, 22, null), fix(24, 117, 22, 960)));
    expect(found.sites.windMs?.[0]).toBeGreaterThan(30);
    expect(found.sites.windMs?.[1]).toBe(0);
    expect(Math.max(...(found.pieces.strengths.windMs ?? []))).toBeGreaterThan(30);
    expect(codes(found)).toEqual([
      ...["storm-filled", "storm-filled", "storm-filled", "storm-filled", "storm-gap", "beyond-reach"],
    ]);
    expect(found.notes[0]).toEqual({ code: "storm-filled", of: "pcHpa", fixes: 1 });
    expect(found.notes[4]).toEqual({ code: "storm-gap", fixes: [2] });
  });

  test("is the same on both sides of the 180th meridian", () => {
    const island = aNetwork().site("A", {}, [-179.8, 15.3]).build();
    const across = strengths(island, storm(fix(0, 179, 15, 930), fix(6, 180, 15, 930), fix(12, -179, 15, 930)));
    expect(across.sites.windMs?.[0]).toBeGreaterThan(35);
    expect(codes(across)).not.toContain("storm-leap");
  });

  test.each([
    [[], "missing fixes"],
    [[fix(0, Number.NaN, 20, 950)], "missing fix-place"],
    [[fix(6, 120, 20, 950), fix(6, 119, 20, 950)], "conflict fix-time"],
    [[fix(0, 120, 20, null)], "missing storm-strength"],
  ] as const)("is refused of a track that is none: %#", (fixes, why) => {
    expect(refusal(network, storm(...fixes))).toBe(why);
  });

  test("never falls as the pressure does, on 100 random tracks", () => {
    for (let seed = 1; seed <= 100; seed++) {
      const dice = random(seed);
      const drop = 10 + 60 * dice.next();
      const fixes = (more: number) =>
        Array.from({ length: 3 }, (_, i) => {
          return { ...fix(6 * i, 120 - i, 22 + 0.3 * i, 1000 - drop - more), rmKm: 40 };
        });
      const place = aNetwork()
        .site("A", {}, [117 + 4 * dice.next(), 20 + 4 * dice.next()])
        .build();
      const [weak, strong] = [0, 20].map((more) => strengths(place, storm(...fixes(more))).sites.windMs?.[0] ?? 0);
      expect(strong).toBeGreaterThanOrEqual((weak as number) - 1e-9);
    }
  });
});

describe("ice on wires", () => {
  const event = { kind: "ice", where: { shape: [[box(0, 0, 1, 1)]] }, rainMmH: 1, windMs: 5, hours: 10 } as const;
  const network = aNetwork().site("in", {}, [0.5, 0.5]).site("out", {}, [1.5, 0.5]).build();

  test("is as thick all over the place", () => {
    expect([...(strengths(network, event).sites.iceMm ?? [])]).toEqual([radialIceMm(1, 5, 10), 0]);
    expect(radialIceMm(1, 5, 10)).toBeCloseTo(5.54, 2);
    const grid = aHazard({ kind: "ice", grid: aGrid(0, 1, 1, [[Number.NaN, 2]]) });
    const found = strengths(network, { ...event, where: { layer: "h" } }, [grid]);
    expect([...(found.sites.iceMm ?? [])]).toEqual([Number.NaN, radialIceMm(1, 5, 10)]);
  });

  test("is refused beyond what the formula covers", () => {
    expect(refusal(network, { ...event, rainMmH: 51 })).toBe("out-of-range rainMmH");
    expect(refusal(network, { ...event, windMs: -1 })).toBe("out-of-range windMs");
    expect(refusal(network, { ...event, hours: Number.NaN })).toBe("out-of-range hours");
  });
});

describe("the distance to a fire", () => {
  test("is 0 inside, that to the nearest outline up to 1 km, and endless beyond, on 300 random fires", () => {
    let compared = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const dice = random(seed);
      const origin = dice.pick<Position>([
        [104, 30],
        [179.999, -17],
        [20, 62],
      ]);
      const place = (): Position => metres(4000 * dice.next(), 4000 * dice.next(), origin);
      const ring = Array.from({ length: 3 + dice.below(3) }, place);
      const outline: LineShape = [...ring, ring[0] as Position];
      const network = aNetwork();
      for (let i = 0; i < 10; i++) network.site(`S${i}`, {}, place());
      network.span("s", "S0", "S1", {}, [place(), place()]);
      const built = network.build();
      const { sites, pieces } = strengths(built, { kind: "wildfire", where: { shape: [[ring]] } });
      const expectAll = (lonLat: Float64Array, found: ArrayLike<number>) => {
        for (let i = 0; 2 * i < lonLat.length; i++) {
          const at: Position = [lonLat[2 * i] as number, lonLat[2 * i + 1] as number];
          const away = distanceToLine(at, outline);
          const value = found[i] as number;
          compared++;
          if (isInside(at, ring)) expect(value).toBe(0);
          else if (value === Number.POSITIVE_INFINITY) expect(away).toBeGreaterThan(999);
          else expect(Math.abs(value - away)).toBeLessThan(0.5);
        }
      };
      expectAll(built.sites.geometry.coordinates, sites.fireM ?? []);
      expectAll(pieces.middles, pieces.strengths.fireM ?? []);
      // Nowhere is a piece much longer than its distance from the fire.
      pieces.lengthM.forEach((lengthM, i) => {
        const away = distanceToLine([pieces.middles[2 * i] as number, pieces.middles[2 * i + 1] as number], outline);
        expect(lengthM).toBeLessThanOrEqual(Math.max(5, 1.01 * away));
      });
    }
    expect(compared).toBeGreaterThan(1000);
  });

  test("needs outlines", () => {
    const points = aHazard({ kind: "wildfire", features: features(buildPoints([[0, 0]])) });
    expect(refusal(aNetwork().build(), { kind: "wildfire", where: { layer: "h" } }, [points])).toBe("missing polygons");
  });
});
