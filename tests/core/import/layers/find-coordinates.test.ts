import { beforeAll, describe, expect, test } from "vitest";
import { buildTransform } from "../../../../src/core/geo/build-transform.ts";
import { findSystem, GCJ02, WGS84 } from "../../../../src/core/geo/coordinate-systems.ts";
import type { Sighting } from "../../../../src/core/geo/detect-system.ts";
import { KnownPlaces } from "../../../../src/core/geo/known-places.ts";
import { loadTowns, type Towns } from "../../../../src/core/geo/towns.ts";
import { findCoordinates, type PositionsFound } from "../../../../src/core/import/layers/find-coordinates.ts";
import type { Position } from "../../../../src/core/model/index.ts";

let towns: Towns;
beforeAll(async () => {
  towns = await loadTowns();
});

const PLACES: readonly (readonly [string, Position])[] = [
  ["成都局", [104.07, 30.67]],
  ["德阳局", [104.4, 31.13]],
  ["绵阳局", [104.74, 31.47]],
  ["雅安局", [103.0, 29.98]],
  ["眉山局", [103.83, 30.05]],
];

function sightings(write: (at: Position) => Position = (at) => at, named = true): readonly Sighting[] {
  return PLACES.map(([name, at], i) => ({ position: write(at), id: `S${i}`, name: named ? name : "" }));
}

function inSystem(id: string): (at: Position) => Position {
  const system = findSystem(id);
  if (system === null) throw new Error(id);
  return buildTransform(WGS84, system);
}

function find(found: Omit<PositionsFound, "options" | "stated"> & Partial<PositionsFound>) {
  const result = findCoordinates({ stated: null, ...found, options: { towns, ...found.options } });
  const rules = result.ok ? result.issues.map(({ rule }) => rule) : [result.rule];
  const land = (position: Position) => (result.ok ? (result.toWgs84?.(position) ?? position) : null);
  const coordinates = result.ok ? result.coordinates : null;
  return { result, rules, coordinates, land };
}

describe("positions that nobody says anything about", () => {
  test("in degrees are WGS-84, unsure where maps are shifted", () => {
    const { coordinates, rules, result } = find({ sightings: sightings() });
    expect(coordinates).toMatchObject({ detected: null, used: "EPSG:4326", confidence: "unsure" });
    expect(coordinates?.candidates?.map(({ crs }) => crs)).toEqual(["EPSG:4326", "GCJ02", "BD09"]);
    expect(rules).toEqual([]);
    expect(result).toMatchObject({ toWgs84: null });
    const abroad = sightings(([lon, lat]) => [lon - 99.17, lat + 21.7], false);
    expect(find({ sightings: abroad }).coordinates).toMatchObject({ used: "EPSG:4326", confidence: "likely" });
  });

  test("in degrees the wrong way round are turned, and it is said", () => {
    const { coordinates, rules, land } = find({ sightings: sightings(([lon, lat]) => [lat, lon]) });
    expect(coordinates?.used).toBe("EPSG:4326/yx");
    expect(land([30.67, 104.07])).toEqual([104.07, 30.67]);
    expect(rules).toContain("import.north-first");
  });

  test("with the zone's number in the easting are read, and why is said", () => {
    const write = inSystem("EPSG:4523");
    const { result, coordinates, land } = find({ sightings: sightings(write, false) });
    expect(coordinates).toMatchObject({ used: "EPSG:4523", confidence: "likely" });
    expect(result).toMatchObject({
      issues: [{ rule: "import.crs-guessed", values: { crs: "EPSG:4523", why: "zone-prefix", zone: 35 } }],
    });
    expect(land(write([104, 31]))).toEqual([expect.closeTo(104, 9), expect.closeTo(31, 9)]);
  });

  test("in metres that may lie in several places are refused, with all of them", () => {
    const { result } = find({ sightings: sightings(inSystem("EPSG:4544")) });
    expect(result).toMatchObject({ ok: false, rule: "import.crs-needed", values: { best: "EPSG:4544" } });
    const candidates = result.ok ? [] : (result.candidates ?? []);
    // One projection in UTM's scale and in that of Gauss-Krüger, 1.3 km apart: only a person can know.
    expect(candidates.slice(0, 2).map(({ crs }) => crs)).toEqual(["EPSG:4544", "EPSG:32648"]);
    expect(candidates[0]?.namedTowns).toMatchObject({ matched: 5 });
    expect(candidates[0]?.nearestTown).not.toBeNull();
    expect(candidates[0]?.landed).toHaveLength(5);
  });

  test("in metres at sites that are known are read", () => {
    const known = new KnownPlaces().add(PLACES.map(([name, position], i) => ({ id: `S${i}`, name, position })));
    const { coordinates } = find({ sightings: sightings(inSystem("EPSG:4544")), options: { known } });
    expect(coordinates).toMatchObject({ used: "EPSG:4544", confidence: "likely" });
  });

  test("of a drawing are no places, where the file is of use without", () => {
    const drawn = Array.from(
      { length: 20 },
      (_, i): Sighting => ({
        position: [(i * 397) % 1900, (i * 211) % 1080],
        id: `N${i}`,
        name: "",
      }),
    );
    expect(find({ sightings: drawn })).toMatchObject({
      result: { isLocal: true },
      coordinates: { used: "local", confidence: "likely" },
      rules: ["import.positions-local"],
    });
    expect(find({ sightings: drawn, topological: false }).rules).toEqual(["import.crs-needed"]);
  });

  test("without any there is nothing to find", () => {
    expect(find({ sightings: [] })).toMatchObject({ coordinates: { used: "EPSG:4326" }, rules: [] });
  });
});

describe("what the file says", () => {
  const stated = { name: "GCS_WGS_1984", id: WGS84.id, toWgs84: null, inexact: false };

  test("is believed where the numbers can be that", () => {
    expect(find({ sightings: sightings(), stated }).coordinates).toEqual({
      detected: "GCS_WGS_1984",
      used: "EPSG:4326",
      confidence: "stated",
    });
    expect(find({ sightings: sightings(), byFormat: true }).coordinates?.confidence).toBe("by-format");
  });

  test("is not where they cannot", () => {
    const { coordinates, rules } = find({ sightings: sightings(inSystem("EPSG:4523")), stated });
    expect(coordinates).toMatchObject({ used: "EPSG:4523", confidence: "likely" });
    expect(rules).toEqual(["import.crs-not-that", "import.crs-guessed"]);
    const byFormat = find({ sightings: sightings(([lon, lat]) => [lat, lon]), byFormat: true });
    expect(byFormat.coordinates?.used).toBe("EPSG:4326/yx");
  });

  test("is doubted where known sites lie elsewhere, and read all the same", () => {
    const known = new KnownPlaces().add(PLACES.map(([name, position], i) => ({ id: `S${i}`, name, position })));
    const shifted = sightings(buildTransform(WGS84, GCJ02));
    for (const said of [{ stated }, { byFormat: true }]) {
      const { result, coordinates } = find({ sightings: shifted, ...said, options: { known } });
      expect(result).toMatchObject({
        toWgs84: null,
        issues: [{ rule: "import.crs-doubtful", values: { crs: "GCJ02", why: "known-sites", matched: 5 } }],
      });
      expect(coordinates?.candidates?.[0]?.crs).toBe("GCJ02");
    }
    expect(find({ sightings: sightings(), stated, options: { known } }).rules).toEqual([]);
  });

  test("as a datum of China leaves the zone open, which towns tell", () => {
    const datum = { name: "EPSG:4490", id: "EPSG:4490", toWgs84: (at: Position) => at, inexact: false };
    const { coordinates } = find({ sightings: sightings(inSystem("EPSG:4544")), stated: datum });
    expect(coordinates).toMatchObject({ detected: "EPSG:4490", used: "EPSG:4544", confidence: "likely" });
    const old = { ...datum, name: "EPSG:4610", id: "EPSG:4610", inexact: true };
    expect(find({ sightings: sightings(inSystem("EPSG:4544")), stated: old }).rules).toContain("import.inexact-datum");
  });
});

describe("what a person says", () => {
  test("goes before everything", () => {
    const { coordinates, land } = find({ sightings: sightings(), byFormat: true, options: { crs: "GCJ02" } });
    expect(coordinates).toMatchObject({ used: "GCJ02", confidence: "given" });
    expect(land([104.07, 30.67])).not.toEqual([104.07, 30.67]);
  });

  test("without an order takes that which the numbers allow; with one, that", () => {
    const write = inSystem("EPSG:4544");
    const northFirst = sightings((at) => [write(at)[1], write(at)[0]]);
    expect(find({ sightings: northFirst, options: { crs: "EPSG:4544" } })).toMatchObject({
      coordinates: { used: "EPSG:4544/yx", confidence: "given" },
      rules: ["import.north-first"],
    });
    expect(find({ sightings: northFirst, options: { crs: "EPSG:4544/xy" } }).rules).toEqual([]);
  });

  test("may be that they lie nowhere, or nothing anybody knows", () => {
    expect(find({ sightings: sightings(), options: { crs: "local" } })).toMatchObject({
      coordinates: { used: "local", confidence: "given" },
      rules: ["import.positions-local"],
    });
    expect(find({ sightings: sightings(), options: { crs: "EPSG:1" } }).rules).toEqual(["import.unknown-crs"]);
  });
});
