import { describe, expect, test } from "vitest";
import { describeEvent } from "../../../../src/core/hazard/events/describe-event.ts";
import { FIRM } from "../../../../src/core/hazard/events/soil.ts";
import { risksOf } from "../../../../src/core/hazard/failure/risks-of.ts";
import { displacementCm, slideProbability } from "../../../../src/core/hazard/models/displacement.ts";
import {
  liquefies,
  SUSCEPTIBILITIES,
  settlementCm,
  spreadCm,
} from "../../../../src/core/hazard/models/liquefaction.ts";
import { buildPoints, buildPolygons, type EarthquakeEvent, type LineShape } from "../../../../src/core/model/index.ts";
import { aGrid, aHazard, box, features, numbers, texts } from "../../../builders/a-hazard.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { strengths } from "../../../builders/event-question.ts";
import { plainSettings } from "../../../builders/random-strengths.ts";

const quake: EarthquakeEvent = {
  ...{ kind: "earthquake", source: { at: [103, 31], strikeDeg: 0 }, ms: 7, region: "tibet" },
};
const along = (lat: number): LineShape => [
  [103.1, lat],
  [103.2, lat],
];
const network = aNetwork()
  .site("A", {}, [103.15, 31.15])
  .site("B", {}, [103.15, 31.35])
  .span("low", "A", "B", {}, along(31.1))
  .span("high", "A", "B", {}, along(31.3))
  .build();

describe("slopes and ground under shaking", () => {
  test("slopes with a critical acceleration may be shaken loose, each as one; those that are strong enough are none", () => {
    const slopes = aHazard({
      ...{ kind: "landslide", name: "坡", measure: null },
      features: features(
        buildPolygons([
          [[box(103, 31.05, 103.3, 31.2)]],
          [[box(103, 31.25, 103.3, 31.4)]],
          [[box(103, 31, 103.3, 31.4)]],
        ]),
        { "临界加速度(g)": numbers([0.1, 5, Number.NaN]) },
      ),
    });
    const { zones, notes, sites } = strengths(network, quake, [slopes]);
    expect(zones.map(({ spans, sites: held }) => [[...spans], [...held]])).toEqual([
      [[0], [0]],
      [
        [0, 1],
        [0, 1],
      ],
    ]);
    expect(zones[1]?.chance).toBeNaN();
    // The corner that is nearest to the epicentre.
    const corner = strengths(aNetwork().site("c", {}, [103, 31.05]).build(), quake).sites.pgaG?.[0] ?? Number.NaN;
    expect(zones[0]?.chance).toBeCloseTo(slideProbability(displacementCm("jibson-a", 0.1 / corner, Number.NaN)), 9);
    expect(notes.slice(-2)).toEqual([
      { code: "slopes-shaken", layer: "坡", zones: 2 },
      { code: "no-ground-failure", of: ["soil"] },
    ]);
    expect(sites.pgdCm).toBeUndefined();
    expect(describeEvent(quake, [slopes]).map(({ relation }) => relation)).toEqual([
      ...["motion", "intensity", "shaken-slopes"],
    ]);
  });

  test("ground moves where it may liquefy, by its susceptibility; unknown where that is", () => {
    const layer = aHazard({
      ...{ id: "soil", kind: "other", name: "土", measure: null },
      features: features(buildPolygons([[[box(103, 31.05, 103.3, 31.2)]], [[box(103, 31.25, 103.3, 31.4)]]]), {
        液化等级: texts("高", null),
      }),
    });
    const { sites, pieces, notes, soil } = strengths(network, quake, [layer]);
    const pga = sites.pgaG?.[0] ?? Number.NaN;
    expect(sites.groundChance?.[0]).toBe(liquefies("high", pga, 7, 5));
    expect(sites.pgdCm?.[0]).toBeCloseTo(settlementCm("high", 1) + spreadCm("high", pga, 7), 9);
    expect([sites.pgdCm?.[1], sites.groundChance?.[1], soil?.sites[1]]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    const own = pieces.strengths.pgdCm?.subarray(0, pieces.starts[1]) ?? new Float64Array();
    expect(own.length).toBeGreaterThan(5);
    expect(own.every((cm) => cm > 0)).toBe(true);
    expect(notes.slice(-2)).toEqual([
      { code: "soil-shaken", layer: "土" },
      { code: "no-ground-failure", of: ["slopes"] },
    ]);
  });

  test("shaking that was measured does the same, by the magnitude of its epicentre", () => {
    const soil = aHazard({
      ...{ id: "soil", kind: "other", name: "土", measure: null },
      features: features(buildPolygons([[[box(103, 31, 104, 32)]]]), { liquefaction: texts("very high") }),
    });
    const shaking = (magnitude: number) =>
      aHazard({
        ...{ id: "PGA", kind: "earthquake", measure: "PGA", unit: "g", grid: aGrid(103, 32, 1, [[0.3]]) },
        features: features(buildPoints([[103.5, 31.5]]), { magnitude: numbers([magnitude]) }),
      });
    const shaken = (magnitude: number) =>
      strengths(network, { kind: "observed-shaking", layer: "PGA" }, [shaking(magnitude), soil]).sites;
    expect(shaken(7).groundChance?.[0]).toBeCloseTo(0.219, 3);
    expect(shaken(7).pgdCm?.[0]).toBeCloseTo(12 * 2.54 + spreadCm("very-high", 0.3, 7), 4);
    expect([shaken(Number.NaN).pgdCm?.[0], shaken(Number.NaN).groundChance?.[0]]).toEqual([Number.NaN, Number.NaN]);
  });

  test("of what layers say of one place the worst counts, and ground that is known to be firm stands", () => {
    const soils = aHazard({
      ...{ id: "soil", kind: "other", name: "土", measure: null },
      features: features(
        buildPolygons([[[box(103, 31, 104, 31.2)]], [[box(103, 31, 104, 31.2)]], [[box(103, 31.3, 104, 31.4)]]]),
        { 液化等级: texts("低", "很高", "不液化") },
      ),
    });
    const { soil, sites } = strengths(network, quake, [soils]);
    expect([...(soil?.sites ?? [])]).toEqual([SUSCEPTIBILITIES.indexOf("very-high"), FIRM]);
    expect([sites.groundChance?.[1], sites.pgdCm?.[1]]).toEqual([0, 0]);
  });

  test("a stronger earthquake lowers neither the chance nor the movement, nor what follows from them", () => {
    const soil = aHazard({
      ...{ id: "soil", kind: "other", name: "土", measure: null },
      features: features(buildPolygons([[[box(103, 31, 104, 31.2)]], [[box(103, 31.2, 104, 32)]]]), {
        liquefaction: texts("very high", "moderate"),
      }),
    });
    const built = aNetwork()
      .site("A", { kind: "core", anchored: "yes" }, [103.15, 31.15])
      .site("B", { kind: "cabinet" }, [103.3, 31.35])
      .span("duct", "A", "B", { laying: "duct" }, along(31.1))
      .span("poles", "A", "B", { laying: "aerial" }, along(31.3))
      .build();
    let before: number[] = [];
    // Up to 6.5 the relations have other constants, and come out stronger than just above.
    for (let ms = 6.55; ms <= 8.5; ms += 0.05) {
      const found = strengths(built, { ...quake, ms }, [soil]);
      const { least, most } = risksOf({ network: built, settings: plainSettings() }, { ...found, zones: [] });
      const own = [...(found.sites.groundChance ?? []), ...(found.sites.pgdCm ?? [])];
      // Parts that cannot fail yet are left out.
      const now = [...own, most.length, most.reduce((sum, load) => sum + load, 0), least.reduce((a, b) => a + b, 0)];
      for (const [i, value] of now.entries()) expect(value).toBeGreaterThanOrEqual(before[i] ?? 0);
      before = now;
    }
  });

  test("neither is asked of ground that nobody says anything of", () => {
    const { notes, zones, sites } = strengths(network, quake);
    expect(notes.at(-1)).toEqual({ code: "no-ground-failure", of: ["slopes", "soil"] });
    expect([zones, sites.pgdCm]).toEqual([[], undefined]);
  });
});
