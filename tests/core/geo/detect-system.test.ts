import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { buildTransform } from "../../../src/core/geo/build-transform.ts";
import type { Candidate } from "../../../src/core/geo/candidate.ts";
import {
  BD09,
  CGCS2000,
  type CoordinateSystem,
  GCJ02,
  SYSTEMS,
  WGS84,
} from "../../../src/core/geo/coordinate-systems.ts";
import { readCrs } from "../../../src/core/geo/crs-text.ts";
import { CLEAR, detectSystem, type Sighting } from "../../../src/core/geo/detect-system.ts";
import { measureDistance } from "../../../src/core/geo/distance.ts";
import { isMainland } from "../../../src/core/geo/is-mainland.ts";
import { KnownPlaces } from "../../../src/core/geo/known-places.ts";
import { readWriting } from "../../../src/core/geo/read-writing.ts";
import { loadTowns, type Town, type Towns } from "../../../src/core/geo/towns.ts";
import type { Position } from "../../../src/core/model/index.ts";
import { type Random, random } from "../../builders/random.ts";

let towns: Towns;
beforeAll(async () => {
  towns = await loadTowns();
});

type Site = { readonly town: Town; readonly at: Position };

/** Sites about towns, all within three degrees of each other where the system is used. */
function sitesIn(system: CoordinateSystem, rng: Random, count: number): readonly Site[] {
  const [west, south, east, north] = system.area;
  const chinese = /gauss|gcj|bd|cgcs/.test(system.family);
  const home = towns.all.filter(
    ({ position: [lon, lat] }) =>
      lon >= west && lon <= east && lat >= south && lat <= north && (!chinese || isMainland([lon, lat])),
  );
  if (home.length === 0) return [];
  const [lon, lat] = rng.pick(home).position;
  const near = home.filter(({ position: [x, y] }) => Math.abs(x - lon) < 3 && Math.abs(y - lat) < 3);
  return Array.from({ length: count }, () => {
    const town = rng.pick(near);
    const [x, y] = town.position;
    return { town, at: [x + (rng.next() - 0.5) * 0.2, y + (rng.next() - 0.5) * 0.2] as const };
  });
}

function asSightings(sites: readonly Site[], write: (at: Position) => Position, named: boolean): readonly Sighting[] {
  return sites.map(({ town, at }, i) => ({
    position: write(at),
    id: `S${i}`,
    name: named ? `${town.zh || town.en} POP` : "",
  }));
}

function detect(sightings: readonly Sighting[], known: KnownPlaces | null = null): readonly Candidate[] {
  return detectSystem({ sightings, towns, known });
}

/** How far from the truth a candidate puts the sites. */
function missOf(candidate: Candidate | undefined, sightings: readonly Sighting[], sites: readonly Site[]): number {
  const writing = candidate === undefined ? null : readCrs(candidate.crs);
  if (writing === null) return Number.POSITIVE_INFINITY;
  const move = readWriting(writing);
  return Math.max(...sites.map(({ at }, i) => measureDistance(move(sightings[i]?.position ?? [0, 0]), at)));
}

type Tally = { clear: number; unsure: number; wrong: string[]; notListed: number };

/** Systems that differ in nothing but the way they are told: one of each kind, and every zone in its turn. */
function detectAll(named: boolean, systems: readonly CoordinateSystem[], write = plainly): Tally {
  const tally: Tally = { clear: 0, unsure: 0, wrong: [], notListed: 0 };
  systems.forEach((system, i) => {
    const rng = random(100 + i);
    const sites = sitesIn(system, rng, 4 + rng.below(20));
    if (sites.length === 0) return;
    const sightings = asSightings(sites, write(system), named);
    const candidates = detect(sightings);
    const [best] = candidates;
    const right = missOf(best, sightings, sites) < 1;
    if (best === undefined || best.score < CLEAR) tally.unsure++;
    else if (right) tally.clear++;
    else tally.wrong.push(`${system.id} as ${best.crs} ${best.score}`);
    if (!candidates.some((each) => missOf(each, sightings, sites) < 1)) tally.notListed++;
  });
  return tally;
}

function plainly(system: CoordinateSystem): (at: Position) => Position {
  return buildTransform(WGS84, system);
}

const oneInFour = SYSTEMS.filter(({ family }, i) => family !== "utm" || i % 4 === 0);
const isPrefixed = ({ zonePrefix }: CoordinateSystem) => zonePrefix;

describe("positions of every system, at named towns", () => {
  test("are never read wrong with confidence, and the right way is among those offered", () => {
    const { clear, unsure, wrong, notListed } = detectAll(true, oneInFour);
    expect(wrong).toEqual([]);
    expect(notListed).toBe(0);
    expect(clear).toBeGreaterThan(unsure);
  }, 60_000);

  test("are clear where the zone's number stands in the easting, with names and without", () => {
    for (const named of [true, false]) {
      const { wrong, unsure, clear } = detectAll(named, SYSTEMS.filter(isPrefixed));
      expect(wrong).toEqual([]);
      expect(clear).toBeGreaterThan(9 * unsure);
    }
  }, 60_000);

  test("are turned round where the north comes first", () => {
    const turned = (system: CoordinateSystem) => {
      const write = plainly(system);
      return (at: Position): Position => [write(at)[1], write(at)[0]];
    };
    const zones = SYSTEMS.filter((system, i) => system.unit === "m" && (isPrefixed(system) || i % 8 === 0));
    const { wrong, clear } = detectAll(true, zones, turned);
    expect(wrong).toEqual([]);
    expect(clear).toBeGreaterThan(zones.length / 2);
  }, 60_000);
});

describe("numbers alone", () => {
  test("never read positions wrong with confidence", () => {
    expect(detectAll(false, oneInFour).wrong).toEqual([]);
  }, 60_000);

  test("that are small and fit nothing are a drawing", () => {
    const rng = random(4);
    const sightings = Array.from(
      { length: 30 },
      (_, i): Sighting => ({
        position: [rng.below(1900), rng.below(1000)],
        id: `N${i}`,
        name: "",
      }),
    );
    const [best] = detect(sightings);
    expect(best).toMatchObject({ crs: "local", system: null, landed: [], evidence: [] });
    expect(best?.score).toBeGreaterThan(CLEAR);
  });

  test("of nothing are nothing", () => {
    expect(detect([])).toEqual([]);
    expect(detect([{ position: [0, 0], id: "", name: "" }])).toEqual([]);
    expect(detect([{ position: [Number.NaN, 1], id: "", name: "" }])).toEqual([]);
  });
});

describe("longitude and latitude", () => {
  test("the wrong way round are recognised by the towns that are named", () => {
    const tally = { clear: 0, wrong: 0 };
    for (let seed = 0; seed < 60; seed++) {
      const rng = random(seed);
      const sites = sitesIn(WGS84, rng, 12);
      const sightings = asSightings(sites, ([lon, lat]) => [lat, lon], true);
      const [best] = detect(sightings);
      if (best === undefined || best.score < CLEAR) continue;
      const shifted = best.order === "yx";
      if (shifted) tally.clear++;
      else tally.wrong++;
    }
    expect(tally.wrong).toBe(0);
    expect(tally.clear).toBeGreaterThan(30);
  }, 60_000);

  test("in degrees and minutes are recognised over a province, and decimals never taken for them", () => {
    const write = (value: number) => {
      const degrees = Math.floor(value);
      return Math.round((degrees + (value - degrees) * 0.6) * 1e6) / 1e6;
    };
    for (let seed = 0; seed < 30; seed++) {
      const rng = random(seed);
      const sites = Array.from({ length: 40 }, (): Site => {
        const town = rng.pick(towns.find("成都"));
        return { town, at: [100 + rng.next() * 8, 27 + rng.next() * 6] };
      });
      const decimals = detect(asSightings(sites, (at) => at, false));
      expect(decimals[0]?.notation).toBe("decimal");
      const [best] = detect(asSightings(sites, ([lon, lat]) => [write(lon), write(lat)], false));
      expect(best).toMatchObject({ crs: "EPSG:4326/dm", notation: "degrees-minutes" });
      expect(best?.score).toBeGreaterThan(CLEAR);
      const [packed] = detect(asSightings(sites, (at) => [packMinutes(at[0]), packMinutes(at[1])], false));
      expect(packed?.crs).toBe("EPSG:4326/ddmm");
    }
  }, 60_000);

  test("in China may be shifted, and sites that are known tell by how much", () => {
    for (const system of [WGS84, CGCS2000, GCJ02, BD09]) {
      for (let seed = 0; seed < 20; seed++) {
        const rng = random(seed);
        const sites = sitesIn(GCJ02, rng, 10);
        const sightings = asSightings(sites, plainly(system), false);
        const blind = detect(sightings);
        expect(blind[0]?.score).toBeLessThan(CLEAR);
        expect(blind.map(({ crs }) => crs)).toEqual(expect.arrayContaining(["EPSG:4326", "GCJ02", "BD09"]));
        // Surveyed again, the sites are some metres from where they were.
        const known = new KnownPlaces().add(
          sites.slice(0, 3).map(({ at: [lon, lat] }, i) => ({
            id: `S${i}`,
            name: "",
            position: [lon + (rng.next() - 0.5) * 2e-4, lat + (rng.next() - 0.5) * 2e-4],
          })),
        );
        const [best] = detect(sightings, known);
        expect(best?.score).toBeGreaterThan(CLEAR);
        expect(missOf(best, sightings, sites)).toBeLessThan(1);
        expect(best?.knownSites?.matched).toBe(3);
      }
    }
  }, 60_000);
});

function packMinutes(value: number): number {
  const degrees = Math.floor(value);
  return Math.round((degrees * 100 + (value - degrees) * 60) * 1e4) / 1e4;
}

const oracle = new URL("../../../../shared/data/importers/gcj02-gcoord/fixtures/china-cities.json", import.meta.url);
type City = { readonly name?: string; readonly coords: Readonly<Record<"WGS84" | "GCJ02" | "BD09", Position>> };

describe.skipIf(!existsSync(oracle))("664 cities as the map services give them (needs ../shared/data)", () => {
  test("three of them that are known tell the shift of all others, which land within a metre", () => {
    const cities = JSON.parse(readFileSync(oracle, "utf8")) as readonly City[];
    for (const [written, crs, within] of [
      ["WGS84", "EPSG:4326", 0.001],
      ["GCJ02", "GCJ02", 1],
      ["BD09", "BD09", 1],
    ] as const) {
      const sightings = cities.map(({ coords }, i) => ({ position: coords[written], id: `C${i}`, name: "" }));
      const known = new KnownPlaces().add(
        [10, 200, 500].map((i) => ({ id: `C${i}`, name: "", position: cities[i]?.coords.WGS84 ?? [0, 0] })),
      );
      const [best] = detect(sightings, known);
      expect(best).toMatchObject({ crs });
      expect(best?.score).toBeGreaterThan(CLEAR);
      const move = readWriting(readCrs(crs) ?? { system: null, order: null, notation: "decimal" });
      const misses = cities.map(({ coords }) => measureDistance(move(coords[written]), coords.WGS84));
      expect(Math.max(...misses)).toBeLessThan(within);
    }
    // The services' own WGS-84 is 0.7 m off the formula everywhere; between their two systems it is exact.
    const toGcj = buildTransform(BD09, GCJ02);
    const between = cities.map(({ coords }) => measureDistance(toGcj(coords.BD09), coords.GCJ02));
    expect(Math.max(...between)).toBeLessThan(0.5);
  });
});
