import { describe, expect, test } from "vitest";
import { directPosition } from "../../../../src/core/geo/geodesic.ts";
import { measureLengths } from "../../../../src/core/geo/measure-length.ts";
import type { EarthquakeEvent, LineShape, Position } from "../../../../src/core/model/index.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { refusal, strengths } from "../../../builders/event-question.ts";
import { random } from "../../../builders/random.ts";

const EPICENTRE: Position = [103.4, 31];
const quake = (change: Partial<EarthquakeEvent> = {}): EarthquakeEvent => ({
  kind: "earthquake",
  source: { at: EPICENTRE, strikeDeg: 0 },
  ms: 7,
  region: "tibet",
  ...change,
});

/** A site so many km from the epicentre in a direction. */
const away = (bearing: number, km: number) => directPosition(EPICENTRE, bearing, 1000 * km);

describe("the shaking of an earthquake on a network", () => {
  // PGA in gal, PGV in cm/s, intensity: published relations, reckoned independently.
  test.each([
    ["xinjiang", 7, 50, [124.9, 9.55, 7.23], [82.9, 6.34, 6.73]],
    ["tibet", 7, 50, [105.6, 7.92, 7.0], [64.0, 4.81, 6.43]],
    ["eastern", 7, 50, [124.1, 9.43, 7.21], [90.3, 6.86, 6.83]],
    ["central", 7, 100, [28.0, 2.33, 5.8], [24.7, 2.06, 5.67]],
  ] as const)("meets the golden values: %s, Ms %d at %d km", (region, ms, km, major, minor) => {
    const network = aNetwork().site("along", {}, away(0, km)).site("across", {}, away(90, km)).build();
    const { sites } = strengths(network, quake({ ms, region }));
    [major, minor].forEach((expected, site) => {
      expect(980.665 * (sites.pgaG?.[site] as number)).toBeCloseTo(expected[0], 0);
      expect(sites.pgvCms?.[site]).toBeCloseTo(expected[1], 1);
      expect(sites.intensity?.[site]).toBeCloseTo(expected[2], 1);
    });
  });

  test("is asked at the middles of pieces of 1 km at most, which together are as long as the line", () => {
    const bent: LineShape = [away(0, 20), away(30, 24), away(60, 21.3)];
    const network = aNetwork()
      .site("A", {}, bent[0] as Position)
      .site("B", {}, bent[2] as Position)
      .span("near", "A", "B", {}, bent)
      .span("far", "A", "B", {}, [away(0, 900), away(0, 950)])
      .span("nowhere", "A", "B", { lengthM: 1234 })
      .build();
    const { pieces, notes, sigmaLn } = strengths(network, quake());
    const [length] = measureLengths(network.spans.geometry);
    const own = pieces.lengthM.subarray(0, pieces.starts[1]);
    expect(own.reduce((sum, each) => sum + each, 0)).toBeCloseTo(length as number, 6);
    expect(Math.max(...own)).toBeLessThanOrEqual(1000);
    expect([...pieces.starts].slice(1).map((end, i) => end - (pieces.starts[i] as number))).toEqual([own.length, 0, 1]);
    const last = pieces.lengthM.length - 1;
    expect(pieces.lengthM[last]).toBe(1234);
    expect(pieces.strengths.pgaG?.[last]).toBeNaN();
    // Every middle as a site of its own.
    const lone = aNetwork();
    for (let i = 0; i < own.length; i++)
      lone.site(`m${i}`, {}, [pieces.middles[2 * i] as number, pieces.middles[2 * i + 1] as number]);
    const again = strengths(lone.build(), quake());
    expect([...(pieces.strengths.pgaG ?? [])].slice(0, own.length)).toEqual([...(again.sites.pgaG ?? [])]);
    expect(notes.map(({ code }) => code)).toEqual(["beyond-reach", "no-place", "no-ground-failure"]);
    expect(notes[0]).toMatchObject({ km: 400, sites: 0, spans: 1 });
    expect(sigmaLn).toEqual({ pgaG: 0.5428, pgvCms: 0.6233 });
  });

  test("is nothing beyond 400 km, and unknown where nobody knows the place", () => {
    const network = aNetwork().site("far", {}, away(10, 401)).site("unplaced").site("near", {}, away(10, 399)).build();
    const { sites, notes } = strengths(network, quake());
    expect(sites.pgaG?.[0]).toBe(0);
    expect(sites.pgaG?.[1]).toBeNaN();
    expect(sites.pgaG?.[2]).toBeGreaterThan(0);
    expect(notes[0]).toEqual({ code: "beyond-reach", km: 400, sites: 1, spans: 0 });
    const untouched = strengths(aNetwork().site("far", {}, away(10, 500)).build(), quake());
    expect(untouched.notes.map(({ code }) => code)).toEqual(["untouched", "no-ground-failure"]);
  });

  test("says that a constant is suspected, where it is used, and that a fault is an envelope", () => {
    const network = aNetwork().site("A", {}, away(0, 10)).build();
    const codes = (event: EarthquakeEvent) => strengths(network, event).notes.map(({ code }) => code);
    expect(codes(quake({ ms: 6.5 }))).toContain("suspect-constant");
    expect(codes(quake({ ms: 6.6 }))).not.toContain("suspect-constant");
    expect(codes(quake({ ms: 6.5, region: "eastern" }))).not.toContain("suspect-constant");
    const fault: LineShape = [away(0, 100), away(180, 100)];
    expect(codes(quake({ source: { fault, begins: "anywhere" } }))).toContain("envelope");
    expect(codes(quake({ source: { fault, begins: "in-the-middle" } }))).not.toContain("envelope");
  });

  test("reaches across the 180th meridian", () => {
    const at: Position = [179.9, 50];
    const line: LineShape = [
      [-179.9, 50],
      [-179.7, 50.1],
    ];
    const network = aNetwork().site("A", {}, [-179.9, 50]).span("s", "A", "A", {}, line).build();
    const { sites, pieces } = strengths(network, quake({ source: { at, strikeDeg: 30 }, region: "eastern" }));
    expect(sites.pgaG?.[0]).toBeGreaterThan(0.2);
    expect(pieces.strengths.pgaG?.[0]).toBeGreaterThan(0.2);
  });

  test.each([
    [{ ms: 10 }, "out-of-range ms"],
    [{ ms: 4.9 }, "out-of-range ms"],
    [{ ms: Number.NaN }, "out-of-range ms"],
    [{ region: "atlantis" }, "unknown region"],
    [{ region: "constructor" }, "unknown region"],
    [{ source: { at: [Number.NaN, 30], strikeDeg: 0 } }, "missing source"],
    [{ source: { fault: [EPICENTRE], begins: "anywhere" } }, "missing source"],
  ] as const)("refuses %o", (change, why) => {
    expect(refusal(aNetwork().build(), quake(change as Partial<EarthquakeEvent>))).toBe(why);
  });

  test("never falls as the magnitude rises on one side of Ms 6.5, on 300 random networks", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const dice = random(seed);
      const place = () => away(360 * dice.next(), 300 * dice.next());
      const network = aNetwork()
        .site("A", {}, place())
        .site("B", {}, place())
        .span("A-B", "A", "B", {}, [place(), place()])
        .build();
      const isLow = dice.next() < 0.5;
      const [one, other] = [dice.next(), dice.next()].map((share) => (isLow ? 5 + 1.5 * share : 6.5001 + 1.9 * share));
      const source =
        dice.next() < 0.5
          ? { at: place(), strikeDeg: 360 * dice.next() }
          : ({ fault: [place(), place()], begins: "anywhere" } as const);
      const region = dice.pick(["tibet", "xinjiang", "eastern", "central"]);
      const [weak, strong] = [one, other]
        .sort((a = 0, b = 0) => a - b)
        .map((ms = 0) => strengths(network, quake({ source, ms, region })));
      for (const measure of ["pgaG", "pgvCms", "intensity"] as const) {
        for (const of of ["sites", "pieces"] as const) {
          const values = (side: typeof weak) =>
            (of === "sites" ? side?.sites : side?.pieces.strengths)?.[measure] ?? [];
          values(weak).forEach((value, i) => {
            expect(values(strong)[i]).toBeGreaterThanOrEqual(value - 1e-9);
          });
        }
      }
    }
  });
});
