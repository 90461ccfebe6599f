import { describe, expect, test } from "vitest";
import { buildTransform } from "../../../src/core/geo/build-transform.ts";
import { findSystem, WGS84 } from "../../../src/core/geo/coordinate-systems.ts";
import { readWktSystem } from "../../../src/core/geo/read-wkt-system.ts";
import type { Position } from "../../../src/core/model/index.ts";

const geographic = (name: string, datum: string, more = 'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]') =>
  `GEOGCS["${name}",DATUM["${datum}",SPHEROID["S",6378137.0,298.257223563]],${more}]`;
const WGS = geographic("GCS_WGS_1984", "D_WGS_1984");
const CHINA = geographic("GCS_China_Geodetic_Coordinate_System_2000", "D_China_2000");
const transverse = (name: string, base: string, meridian: number, easting: number, scale: number, unit = 1) =>
  `PROJCS["${name}",${base},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",${easting}],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",${scale}],PARAMETER["Latitude_Of_Origin",0.0],UNIT["U",${unit}]]`;

const CHENGDU: Position = [104.0657, 30.6595];
const placeIn = (id: string) => {
  const system = findSystem(id);
  if (system === null) throw new Error(id);
  return buildTransform(WGS84, system)(CHENGDU);
};

describe("a coordinate system in Well-Known Text", () => {
  test.each([
    ["UTM 48N", transverse("WGS_1984_UTM_Zone_48N", WGS, 105, 500_000, 0.9996), placeIn("EPSG:32648")],
    ["zone 35 of three degrees with its number", transverse("GK_35", CHINA, 105, 35_500_000, 1), placeIn("EPSG:4523")],
    ["zone 18 of six degrees", transverse("GK_18", CHINA, 105, 500_000, 1), placeIn("EPSG:4507")],
    [
      "kilometres",
      transverse("km", WGS, 105, 500_000, 0.9996, 1000).replace("500000", "500"),
      placeIn("EPSG:32648").map((metres) => metres / 1000),
    ],
    [
      "Web Mercator",
      `PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",${WGS},PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],PARAMETER["Standard_Parallel_1",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]]`,
      placeIn("EPSG:3857"),
    ],
  ])("%s gives the same place as the system of its number", (_name, wkt, place) => {
    const system = readWktSystem(wkt);
    const [lon, lat] = system?.toWgs84?.([place[0] ?? 0, place[1] ?? 0]) ?? [];
    expect(lon).toBeCloseTo(CHENGDU[0], 7);
    expect(lat).toBeCloseTo(CHENGDU[1], 7);
  });

  test.each([
    ["WGS-84", WGS],
    ["CGCS2000", CHINA],
    ["NAD 83", geographic("GCS_North_American_1983", "D_North_American_1983")],
    ["an unknown datum", geographic("GCS_Unknown", "D_Unknown")],
  ])("degrees of %s are left to the last digit", (_name, wkt) => {
    expect(readWktSystem(wkt)).toMatchObject({ toWgs84: null, inexact: false });
  });

  test.each([
    ["Beijing 1954", geographic("GCS_Beijing_1954", "D_Beijing_1954")],
    ["Xian 1980", transverse("Xian_1980_GK_CM_105E", geographic("GCS_Xian_1980", "D_Xian_1980"), 105, 500_000, 1)],
  ])("%s has no exact transform and says so", (_name, wkt) => {
    expect(readWktSystem(wkt)).toMatchObject({ inexact: true });
  });

  test("degrees from Paris are not degrees from Greenwich", () => {
    const paris = geographic("NTF", "D_WGS_1984", 'PRIMEM["Paris",2.337229166],UNIT["Degree",0.0174532925199433]');
    expect(readWktSystem(paris)?.toWgs84?.([0, 48])[0]).toBeCloseTo(2.337229166, 6);
  });

  test.each(["", "<!DOCTYPE html>", "EPSG:4326", 'PROJCS["x"', 'PROJCS["x",PROJECTION["Nobody_Knows"]]', "GEOGCS["])(
    "%j is none",
    (wkt) => {
      expect(readWktSystem(wkt)).toBe(null);
    },
  );
});
