import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { measureDistance } from "../../../../src/core/geo/distance.ts";
import { directPosition, inverseBearing } from "../../../../src/core/geo/geodesic.ts";
import { completeTrack, type StormTrack } from "../../../../src/core/hazard/models/storm-fixes.ts";
import { radiusByPressure } from "../../../../src/core/hazard/models/storm-gaps.ts";
import { followStorm, type StormWay } from "../../../../src/core/hazard/models/storm-track.ts";
import { PROFILES, type Profile, profileWind } from "../../../../src/core/hazard/models/wind.ts";
import { type WindField, windField } from "../../../../src/core/hazard/models/wind-field.ts";
import type { Position } from "../../../../src/core/model/index.ts";
import { random } from "../../../builders/random.ts";

type Fix = readonly [hour: number, lon: number, lat: number, ...pcHpaThenVMaxMsThenRmKm: number[]];

function trackOf(fixes: readonly Fix[]): StormTrack {
  const column = (at: number) => Float64Array.from(fixes, (fix) => fix[at] ?? Number.NaN);
  return {
    ...{ hours: column(0), lons: column(1), lats: column(2), pcHpa: column(3), vMaxMs: column(4), rmKm: column(5) },
    penvHpa: new Float64Array(fixes.length).fill(Number.NaN),
  };
}

function follow(fixes: readonly Fix[], profile: Profile = "holland2008"): StormWay {
  const way = followStorm(trackOf(fixes), profile);
  if ("fault" in way) throw new Error(way.fault);
  return way;
}
const fieldOf = (fixes: readonly Fix[], profile: Profile = "holland2008") => windField(follow(fixes, profile), profile);

/** Westward at 20° north, about 5 m/s. */
const WEST: readonly Fix[] = [
  [0, 120, 20, 950],
  [6, 119, 20, 945],
  [12, 118, 20, 955],
];

describe("the wind of a typhoon over its way", () => {
  test.each(PROFILES)("of %s is stronger to the right of its way in the north, to the left in the south", (profile) => {
    const inNorth = WEST.map(([h, lon, lat, p = 0]): Fix => [h, lon, lat, p, 42]);
    const north = fieldOf(inNorth, profile);
    const south = fieldOf(
      inNorth.map(([h, lon, lat, ...strength]): Fix => [h, lon, -lat, ...strength]),
      profile,
    );
    const ms = (field: WindField, lat: number) => field.strongest(119, lat)?.ms ?? 0;
    expect(ms(north, 20.4)).toBeGreaterThan(ms(north, 19.6) + 4);
    expect(ms(south, -20.4)).toBeGreaterThan(ms(south, -19.6) + 4);
    expect(ms(south, -20.4)).toBeCloseTo(ms(north, 20.4), 6);
  });

  test("at one step is the profile and the movement, each in its direction", () => {
    const seeded = random(2016);
    for (let turn = 0; turn < 300; turn++) {
      const profile = seeded.pick(PROFILES);
      const { steps } = follow(WEST, profile);
      const field = windField(
        { steps, found: { pcHpa: 0, vMaxMs: 0, rmKm: 0, penvHpa: 0 }, gaps: [], leaps: [] },
        profile,
      );
      const at = seeded.below(steps.length);
      const step = steps[at];
      if (step === undefined) throw new Error("step");
      const centre = step.frame.toEarth(0, 0);
      const bearing = 360 * seeded.next();
      const place = directPosition(centre, bearing, 290_000 * seeded.next());
      const km = measureDistance(centre, place) / 1000;
      const fading = Math.min(1, step.vortex.rmKm / km);
      const own = Math.hypot(step.east, step.north);
      const round =
        profile === "holland1980"
          ? 0.9 * profileWind(profile, step.vortex, km)
          : Math.max(0, profileWind(profile, step.vortex, km) - fading * own);
      // Against the clock: from the bearing of the place a quarter turn to the left.
      const blows = ((inverseBearing(centre, place) - 90) * Math.PI) / 180;
      const u = round * Math.sin(blows) + fading * step.east;
      const v = round * Math.cos(blows) + fading * step.north;
      expect(field.at(at, ...place) ?? 0).toBeCloseTo(Math.hypot(u, v), 1);
    }
  });

  test("is the strongest of all its steps, and unknown where none reaches", () => {
    const field = fieldOf(WEST);
    const seeded = random(3);
    for (let turn = 0; turn < 300; turn++) {
      const place: Position = [116 + 6 * seeded.next(), 16 + 8 * seeded.next()];
      const each = Array.from(field.hours, (_, step) => field.at(step, ...place));
      const known = each.filter((ms) => ms !== null);
      const worst = field.strongest(...place);
      expect(worst?.ms ?? null).toBe(known.length === 0 ? null : Math.max(...known));
      if (worst !== null) expect(each[field.hours.indexOf(worst.hour)]).toBe(worst.ms);
    }
    expect(field.strongest(100, 20)).toBeNull();
    expect(field.strongest(119, 23.5)).toBeNull();
    expect(field.at(99, 119, 20)).toBeNull();
    expect(field.strongest(Number.NaN, 20)).toBeNull();
  });

  test("has no notches: shorter steps change it by less than 2 %", () => {
    const halved: Fix[] = [];
    for (let i = 0; i <= 240; i++) halved.push([i / 20, 120 - i / 120, 20, 950 + (i / 240) * 5]);
    const [coarse, fine] = [fieldOf([halved[0] as Fix, halved[240] as Fix]), fieldOf(halved)];
    for (let i = 0; i < 50; i++) {
      const place: Position = [119.5 - i / 50, 20.3];
      expect((coarse.strongest(...place)?.ms ?? 0) / (fine.strongest(...place)?.ms ?? 1)).toBeCloseTo(1, 1.7);
    }
  });

  test("goes on across the antimeridian as anywhere else", () => {
    const eastwards = (from: number): Fix[] => [
      [0, from, 20, 950],
      [6, ((from + 1 + 180) % 360) - 180, 20, 945],
      [12, ((from + 2 + 180) % 360) - 180, 20, 955],
    ];
    const [crossing, plain] = [fieldOf(eastwards(179)), fieldOf(eastwards(120))];
    for (const [east, lat] of [
      [0.5, 20.3],
      [1.5, 19.5],
      [2.5, 20.1],
    ] as const) {
      const there = crossing.strongest(((179 + east + 180) % 360) - 180, lat);
      expect(there?.ms).toBeCloseTo(plain.strongest(120 + east, lat)?.ms ?? 0, 6);
    }
  });

  test("of a storm with one fix, which stands still, is the same all round", () => {
    const field = fieldOf([[0, 120, 20, 950]]);
    const ms = [0, 90, 180, 270].map(
      (bearing) => field.strongest(...directPosition([120, 20], bearing, 60_000))?.ms ?? 0,
    );
    for (const one of ms) expect(one).toBeCloseTo(ms[0] ?? 0, 1);
    expect(field.hours).toHaveLength(1);
  });

  test("grows with the depth of the storm", () => {
    const deeper = WEST.map(([h, lon, lat, p = 0]): Fix => [h, lon, lat, p - 20, Number.NaN, 40]);
    const same = WEST.map(([h, lon, lat, p = 0]): Fix => [h, lon, lat, p, Number.NaN, 40]);
    for (const profile of PROFILES) {
      const [one, other] = [fieldOf(same, profile), fieldOf(deeper, profile)];
      for (let lat = 18; lat < 22; lat += 0.25) {
        expect(other.strongest(119, lat)?.ms).toBeGreaterThanOrEqual(one.strongest(119, lat)?.ms ?? 0);
      }
    }
  });
});

describe("a track that does not say all", () => {
  test("is filled from its neighbours, else from what it does say, and counted", () => {
    const full = completeTrack(
      trackOf([
        [0, 120, 20, Number.NaN, 40],
        [6, 119, 20, 950],
        [12, 118, 20, 0, 0, -9],
        [18, 117, 20, 970],
        [24, 116, 20],
      ]),
    );
    if ("fault" in full) throw new Error(full.fault);
    const { track, found } = full;
    expect(track.pcHpa[0]).toBeCloseTo(1026.3401 - 1.1008 - 4.2432 - (0.7357 * 40) / 0.514444, 3);
    expect(Array.from(track.pcHpa.subarray(1))).toEqual([950, 960, 970, 970]);
    expect(track.rmKm[2]).toBe(radiusByPressure(960));
    expect(track.vMaxMs.every((ms) => ms > 0)).toBe(true);
    expect(found).toEqual({ pcHpa: 3, vMaxMs: 4, rmKm: 5, penvHpa: 5 });
  });

  test("is turned down with a reason, and its long gaps and leaps are listed", () => {
    const fault = (fixes: readonly Fix[]) => followStorm(trackOf(fixes), "holland2008");
    expect(fault([])).toEqual({ fault: "no-fixes", fix: 0 });
    expect(fault([[0, 120, 20]])).toEqual({ fault: "no-strength", fix: 0 });
    expect(fault([[0, 120, 99, 950]])).toEqual({ fault: "no-place", fix: 0 });
    expect(
      fault([
        [0, 120, 20, 950],
        [0, 119, 20, 950],
      ]),
    ).toEqual({ fault: "time-goes-back", fix: 1 });
    const way = follow([
      [0, 120, 20, 950],
      [24, 118, 20, 950],
      [25, 110, 20, 950],
    ]);
    expect([way.gaps, way.leaps]).toEqual([[1], [2]]);
    expect(way.steps.length).toBeGreaterThan(24 + 80);
    const forgotten = follow([
      [0, 120, 20, 950],
      [1e9, 118, 20, 950],
    ]);
    expect([forgotten.gaps, forgotten.steps.length < 5000]).toEqual([[1], true]);
  });
});

const TRACKS = "../shared/data/hazards/typhoons/bst_all.txt";
const KNOT_MS = 0.514444;
const TEN_MINUTE_SHARE = 0.88;

/** Best tracks as the Japan Meteorological Agency writes them: tenths of degrees, hPa, knots over ten minutes. */
function readTracks(text: string): Fix[][] {
  const tracks: Fix[][] = [];
  for (const line of text.split("\n")) {
    const number = (from: number, to: number) => Number(line.slice(from, to));
    if (line.startsWith("66666")) tracks.push([]);
    else if (line.trim() !== "") {
      const hour = Date.UTC(2000 + number(0, 2), number(2, 4) - 1, number(4, 6), number(6, 8)) / 3_600_000;
      const vMaxMs = number(33, 36) > 0 ? (number(33, 36) * KNOT_MS) / TEN_MINUTE_SHARE : Number.NaN;
      tracks.at(-1)?.push([hour, number(19, 23) / 10, number(15, 18) / 10, number(24, 28), vMaxMs]);
    }
  }
  return tracks;
}

describe.skipIf(!existsSync(TRACKS))("published best tracks (skipped where ../shared/data is absent)", () => {
  test.each(PROFILES)("of %s blow about as hard as was reported", (profile) => {
    const tracks = readTracks(readFileSync(TRACKS, "utf8"));
    expect(tracks.length).toBeGreaterThan(100);
    const ratios: number[] = [];
    for (const fixes of tracks) {
      const way = follow(fixes, profile);
      const field = windField(way, profile);
      const reported = Math.max(...fixes.map(([, , , , vMaxMs = 0]) => (Number.isNaN(vMaxMs) ? 0 : vMaxMs)));
      if (reported < 32.7) continue;
      const deep = way.steps.filter(({ vortex }, i) => vortex.dpHpa > 20 && i % 25 === 0);
      const around = deep.flatMap(({ place: [lon, lat] }) => [0.3, -0.3].map((north) => [lon, lat + north] as const));
      ratios.push(Math.max(...around.map(([lon, lat]) => field.strongest(lon, lat)?.ms ?? 0)) / reported);
    }
    const middle = ratios.sort((a, b) => a - b)[ratios.length >> 1];
    expect(middle).toBeGreaterThan(0.85);
    expect(middle).toBeLessThan(1.2);
  });
});
