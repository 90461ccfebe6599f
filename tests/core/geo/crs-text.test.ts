import { describe, expect, test } from "vitest";
import { SYSTEMS } from "../../../src/core/geo/coordinate-systems.ts";
import { readCrs, writeCrs } from "../../../src/core/geo/crs-text.ts";
import { readAngle, readWriting } from "../../../src/core/geo/read-writing.ts";
import { random } from "../../builders/random.ts";

describe("how positions are written, in one word", () => {
  test("every word that is written is read as what it was", () => {
    for (const system of SYSTEMS) {
      for (const order of ["xy", "yx"] as const) {
        const notations =
          system.unit === "degree"
            ? (["decimal", "degrees-minutes", "degrees-minutes-seconds", "packed-minutes"] as const)
            : (["decimal"] as const);
        for (const notation of notations) {
          const text = writeCrs({ system, order, notation });
          expect(readCrs(text)).toEqual({ system, order: order === "yx" ? "yx" : null, notation });
        }
      }
    }
    expect(readCrs("local")?.system).toBeNull();
  });

  test("as people type it", () => {
    expect(readCrs(" epsg:4544/XY ")).toMatchObject({ system: { id: "EPSG:4544" }, order: "xy" });
    expect(readCrs("gcj02")).toMatchObject({ system: { id: "GCJ02" }, order: null });
    expect(readCrs("EPSG:4326/dm/yx")).toMatchObject({ order: "yx", notation: "degrees-minutes" });
  });

  test("anything else is none", () => {
    for (const text of ["", "EPSG:9999", "EPSG:4326/zz", "EPSG:4544/dm", "local/yx", "4326", "EPSG:4326;yx"]) {
      expect(readCrs(text), text).toBeNull();
    }
  });
});

describe("angles", () => {
  test("in degrees and minutes, and in seconds, are what they say", () => {
    expect(readAngle(104.3456, "degrees-minutes")).toBeCloseTo(104 + 34.56 / 60, 10);
    expect(readAngle(-0.3, "degrees-minutes")).toBeCloseTo(-0.5, 10);
    expect(readAngle(104.3, "degrees-minutes-seconds")).toBeCloseTo(104.5, 10);
    expect(readAngle(104.29, "degrees-minutes-seconds")).toBeCloseTo(104 + 29 / 60, 10);
    expect(readAngle(10434.56, "packed-minutes")).toBeCloseTo(104 + 34.56 / 60, 10);
    expect(readAngle(104.6, "degrees-minutes")).toBeNaN();
    expect(readAngle(104.596, "degrees-minutes-seconds")).toBeNaN();
  });

  test("come back from every notation", () => {
    const rng = random(3);
    for (let round = 0; round < 500; round++) {
      const [degrees, minutes, seconds] = [rng.below(180), rng.below(60), rng.below(6000) / 100];
      const value = degrees + minutes / 60 + seconds / 3600;
      const sign = rng.pick([1, -1]);
      const fine = minutes + seconds / 60;
      expect(readAngle(sign * (degrees + fine / 100), "degrees-minutes")).toBeCloseTo(sign * value, 6);
      expect(readAngle(sign * (degrees + minutes / 100 + seconds / 1e4), "degrees-minutes-seconds")).toBeCloseTo(
        sign * value,
        6,
      );
      expect(readAngle(sign * (degrees * 100 + fine), "packed-minutes")).toBeCloseTo(sign * value, 6);
    }
  });

  test("north first is turned, and a drawing lies nowhere", () => {
    const move = (crs: string) => readWriting(readCrs(crs) ?? { system: null, order: null, notation: "decimal" });
    expect(move("EPSG:4326/yx")([30, 104])).toEqual([104, 30]);
    expect(move("local")([30, 104])).toEqual([Number.NaN, Number.NaN]);
  });
});
