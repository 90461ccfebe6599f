import { describe, expect, test } from "vitest";
import { findGaussKruger, findSystem, findUtm, SYSTEMS } from "../../../src/core/geo/coordinate-systems.ts";

describe("the list of systems", () => {
  test("every id once", () => {
    expect(new Set(SYSTEMS.map(({ id }) => id)).size).toBe(SYSTEMS.length);
  });

  test("EPSG's numbers of the Gauss-Krueger zones", () => {
    expect(findSystem("EPSG:4491")).toMatchObject({ zone: 13, centralMeridian: 75, zonePrefix: true });
    expect(findSystem("EPSG:4501")).toMatchObject({ zone: 23, centralMeridian: 135, zonePrefix: true });
    expect(findSystem("EPSG:4502")).toMatchObject({ centralMeridian: 75, zonePrefix: false });
    expect(findSystem("EPSG:4513")).toMatchObject({ zone: 25, centralMeridian: 75, zonePrefix: true });
    expect(findSystem("EPSG:4549")).toMatchObject({ centralMeridian: 120, zonePrefix: false });
    expect(findSystem("EPSG:4554")).toMatchObject({ zone: 45, centralMeridian: 135 });
    expect(findSystem("EPSG:2154")).toBeNull();
  });

  test("zones by longitude", () => {
    expect(findGaussKruger(3, 103.58)?.centralMeridian).toBe(105);
    expect(findGaussKruger(3, 103.4)?.centralMeridian).toBe(102);
    expect(findGaussKruger(6, 103.58)?.centralMeridian).toBe(105);
    expect(findGaussKruger(6, 101.9, true)?.id).toBe("EPSG:4495");
    expect(findGaussKruger(3, 2.3)).toBeNull();
    expect(findUtm(103.58, 31)?.id).toBe("EPSG:32648");
    expect(findUtm(180, -10)?.id).toBe("EPSG:32760");
  });
});
