import { describe, expect, test } from "vitest";
import { Refusal } from "../../../../src/core/engineering-model.ts";
import { findPositionAlong } from "../../../../src/core/geo/find-along.ts";
import { measureChainages } from "../../../../src/core/geo/measure-length.ts";
import { describeEvent } from "../../../../src/core/hazard/events/describe-event.ts";
import { eventsIn } from "../../../../src/core/hazard/events/events-in.ts";
import { guessRegion } from "../../../../src/core/hazard/events/guess-region.ts";
import { HISTORICAL_EVENTS } from "../../../../src/core/hazard/events/historical-events.ts";
import { strengthsOf } from "../../../../src/core/hazard/events/strengths-of.ts";
import { ATTENUATION } from "../../../../src/core/hazard/models/read-attenuation.ts";
import {
  buildLines,
  buildPoints,
  buildPolygons,
  type EarthquakeEvent,
  HAZARD_EVENT_KINDS,
  type LineShape,
  type Position,
} from "../../../../src/core/model/index.ts";
import { en } from "../../../../src/words/en/index.ts";
import { zh } from "../../../../src/words/zh/index.ts";
import { aGrid, aHazard, box, features, numbers, texts } from "../../../builders/a-hazard.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { eventQuestion, strengths } from "../../../builders/event-question.ts";
import { random } from "../../../builders/random.ts";
import { randomHazardEvent } from "../../../builders/random-study.ts";

describe("the disasters that a layer can be played as", () => {
  test("are the earthquakes that the relations cover, with a strike and a region that are guessed", () => {
    const points = buildPoints([[103.4, 31], [0, 0], [103.4, 31], null, [118, 39.6]]);
    const columns = { Mag: numbers([8, 8, 4.9, 7, 7.8]), name: texts("汶川", null, null, null, "唐山") };
    const layer = aHazard({ kind: "earthquake", measure: "Mag", unit: null, features: features(points, columns) });
    expect(eventsIn(layer)).toEqual([
      {
        ...{ name: "汶川", feature: 0, guessed: ["strikeDeg", "region"] },
        event: { kind: "earthquake", source: { at: [103.4, 31], strikeDeg: 0 }, ms: 8, region: "tibet" },
      },
      expect.objectContaining({ name: "唐山", feature: 4 }),
    ]);
  });

  test("are what was measured, a fault's line, an outline of water, slopes, fire and ice", () => {
    const line = buildLines([
      [
        [103, 31],
        [104, 32],
      ],
    ]);
    const outline = features(buildPolygons([[[box(0, 0, 1, 1)]]]));
    const kinds = (layer: Parameters<typeof eventsIn>[0]) => eventsIn(layer).map(({ event }) => event.kind);
    const grid = aGrid(0, 1, 1, [[1]]);
    expect(kinds(aHazard({ kind: "earthquake", measure: "PGA", unit: "%g", grid }))).toEqual(["observed-shaking"]);
    expect(kinds(aHazard({ kind: "earthquake", measure: "PGA", unit: "ell", grid }))).toEqual([]);
    expect(eventsIn(aHazard({ kind: "fault", features: features(line) }))).toMatchObject([
      { event: { source: { begins: "in-the-middle" }, region: "tibet" }, guessed: ["ms", "region"] },
    ]);
    for (const kind of ["flood", "landslide", "wildfire", "ice"] as const) {
      expect(kinds(aHazard({ kind, features: outline }))).toEqual([kind]);
      expect(kinds(aHazard({ kind }))).toEqual([]);
    }
    expect(kinds(aHazard({ kind: "lightning", features: outline }))).toEqual([]);
  });

  test("are the storms of its tracks, winds over ten minutes turned into winds over one", () => {
    const columns = {
      storm: texts("201522", "201522", "201601", "201601"),
      name: texts("MUJIGAE", "MUJIGAE", "X", "X"),
      time: texts("2015-10-03T00:00:00Z", "2015-10-03T06:00:00Z", "2016-01-01T00:00:00Z", "some day"),
      pressureHpa: numbers([960, 940, 990, 990]),
      windMs: numbers([44, Number.NaN, 20, 20]),
      windMeanMin: numbers([10, 10, 2, 2]),
    };
    const points = buildPoints([
      [113, 20],
      [112, 20.5],
      [120, 20],
      [121, 20],
    ]);
    const layer = aHazard({ kind: "typhoon", track: "storm", features: features(points, columns) });
    const [only, ...more] = eventsIn(layer);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ name: "MUJIGAE 201522", feature: 0 });
    expect(only?.event).toMatchObject({
      kind: "typhoon",
      fixes: [
        { hour: 0, at: [113, 20], pcHpa: 960, vMaxMs: 50, rmKm: null },
        { hour: 6, at: [112, 20.5], pcHpa: 940, vMaxMs: null },
      ],
    });
  });
});

test("tracks of a table are told apart by their storms, whatever their times are written like", () => {
  const points = buildPoints([
    [113, 20],
    [112, 20.5],
    [120, 20],
    [121, 20],
    [122, 20],
  ]);
  const hours = (times: readonly string[], winds = "最大风速(m/s)") => {
    const columns = {
      台风编号: texts("1", "1", "2", "2", "2"),
      时间: texts(...times),
      [winds]: numbers([30, 40, 20, 20, 20]),
    };
    const layer = aHazard({ kind: "typhoon", features: features(points, columns) });
    return eventsIn(layer).map(({ event }) => (event.kind === "typhoon" ? event.fixes.map(({ hour }) => hour) : []));
  };
  const written = ["2015-10-03T18:00:00Z", "2015/10/4 0:00", "2015100306", "20151003 12", "2015100318"];
  expect(hours(written)).toEqual([[0, 6]]);
  expect(hours([...written.slice(0, 3), "2015-10-03 12:30", "2015100318"])).toEqual([
    [0, 6],
    [0, 6.5, 12],
  ]);
});

describe("disasters of the past", () => {
  test("can all be played where they were, and are told in both languages", () => {
    expect(new Set(HISTORICAL_EVENTS.map(({ id }) => id)).size).toBe(HISTORICAL_EVENTS.length);
    for (const { event, name, source } of HISTORICAL_EVENTS) {
      expect([name.en, name.zh, source].every((text) => text !== "")).toBe(true);
      const at =
        event.kind === "cable-cut" ? event.at : "at" in event.source ? event.source.at : middleOf(event.source.fault);
      const network = aNetwork()
        .site("A", {}, at)
        .span("s", "A", "A", { laying: "submarine" }, [at, [at[0] + 0.01, at[1]]])
        .build();
      const found = strengths(network, event);
      if (event.kind === "cable-cut") expect(found.zones).toHaveLength(1);
      else {
        expect(found.sites.intensity?.[0]).toBeGreaterThan(8);
        expect(Object.keys(ATTENUATION.regions)).toContain(event.region);
        expect(guessRegion(at)).not.toBeNull();
      }
    }
  });
});

function middleOf(line: LineShape): Position {
  const chainages = measureChainages(line);
  return findPositionAlong(line, chainages, (chainages.at(-1) ?? 0) / 2) ?? [0, 0];
}

test("Wenchuan along its rupture shakes as was observed, at both of its ends and beside it", () => {
  const past = HISTORICAL_EVENTS.find(({ id }) => id === "wenchuan-2008-rupture")?.event as EarthquakeEvent;
  const fault = "fault" in past.source ? past.source.fault : [];
  const km = (measureChainages(fault).at(-1) ?? 0) / 1000;
  expect([km > 220, km < 260]).toEqual([true, true]);
  const network = aNetwork()
    .site("映秀", {}, [103.49, 31.06])
    .site("汶川", {}, [103.59, 31.48])
    .site("北川", {}, [104.45, 31.83])
    .site("成都", {}, [104.07, 30.66])
    .build();
  // Observed: XI, VIII, XI and VI to VII.
  const found = [...(strengths(network, past).sites.intensity ?? [])];
  for (const [i, observed] of [11, 8, 11, 6.5].entries()) {
    expect(Math.abs((found[i] as number) - observed)).toBeLessThan(1);
  }
});

test("regions are guessed where relations are known, and nowhere else", () => {
  const guesses: Readonly<Record<string, Position>> = {
    ...{ 成都: [104.07, 30.67], 拉萨: [91.1, 29.65], 乌鲁木齐: [87.6, 43.8], 北京: [116.4, 39.9] },
    ...{ 西安: [108.9, 34.3], 广州: [113.3, 23.1], 海口: [110.3, 20], 哈尔滨: [126.6, 45.8], 喀什: [76, 39.5] },
  };
  expect(Object.entries(guesses).map(([name, at]) => `${name} ${guessRegion(at)}`)).toEqual([
    ...["成都 tibet", "拉萨 tibet", "乌鲁木齐 xinjiang", "北京 eastern", "西安 central", "广州 eastern"],
    ...["海口 eastern", "哈尔滨 eastern", "喀什 xinjiang"],
  ]);
  expect(guessRegion([0, 51])).toBeNull();
  const seeded = random(4);
  for (let i = 0; i < 1000; i++) {
    const region = guessRegion([360 * seeded.next() - 180, 180 * seeded.next() - 90]);
    if (region !== null) expect(Object.hasOwn(ATTENUATION.regions, region)).toBe(true);
  }
});

describe("words for disasters", () => {
  test("say of every kind by which relations it is reckoned, in both languages", () => {
    for (const kind of HAZARD_EVENT_KINDS) {
      const bases = describeEvent(randomHazardEvent(random(1), kind), []);
      expect(bases.length).toBeGreaterThan(0);
      for (const { relation } of bases) {
        for (const words of [en, zh]) {
          expect(words.events.relations[relation].formula).not.toBe("");
          expect(words.events.relations[relation].valid).not.toBe("");
        }
      }
    }
  });

  test("say every note and every refusal without a gap, on 600 random disasters", () => {
    const seeded = random(9);
    const network = aNetwork()
      .site("A", { substations: ["110 kV"], powerFeeds: 2 }, [100.5, 30.5])
      .site("B")
      .span("s", "A", "B", {}, [
        [100.2, 30.2],
        [100.8, 30.8],
      ])
      .span("t", "A", "B")
      .build();
    const layer = aHazard({
      id: "hazard-0",
      grid: aGrid(100, 31, 0.5, [
        [1, Number.NaN],
        [-1, 0],
      ]),
    });
    for (let i = 0; i < 600; i++) {
      const found = strengthsOf(eventQuestion(network, randomHazardEvent(seeded), [layer]));
      for (const words of [en, zh]) {
        const said = found instanceof Refusal ? [words.events.refused(found)] : found.notes.map(words.events.note);
        for (const sentence of said) expect(sentence).toMatch(/^(?!.*(undefined|NaN|null)).+[.。：:，)]?$/s);
      }
    }
  });
});
