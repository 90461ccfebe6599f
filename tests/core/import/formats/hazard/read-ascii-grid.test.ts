import { describe, expect, test } from "vitest";
import { gridValueAt, openGrid } from "../../../../../src/core/geo/grid.ts";
import { readAsciiGrid } from "../../../../../src/core/import/formats/hazard/read-ascii-grid.ts";
import { findFormat } from "../../../../../src/core/import/formats.ts";
import { readFiles } from "../../../../../src/core/import/read-files.ts";
import { issues as words } from "../../../../../src/words/en/issues.ts";
import { random } from "../../../../builders/random.ts";
import { gridOf, rulesOf } from "./hazards-of.ts";

const HEAD = { ncols: 3, nrows: 2, xllcorner: 100, yllcorner: 30, cellsize: 0.5, NODATA_value: -9999 };
const CELLS = "1 2.5 -9999\n4e0 5 6";

const asc = (cells = CELLS, head: Readonly<Record<string, number | string>> = HEAD) =>
  Buffer.from(
    `${Object.entries(head)
      .map(([name, value]) => `${name}   ${value}`)
      .join("\n")}\n${cells}\n`,
  );
const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(HEAD).filter(([name]) => !names.includes(name)));

describe("an ASCII grid", () => {
  test("begins in the north, and what it calls no data is unknown", () => {
    const { grid, kind } = gridOf(readAsciiGrid(asc(), "depth_flood.asc"));
    expect(kind).toBe("flood");
    expect(Array.from(grid.values)).toEqual([1, 2.5, Number.NaN, 4, 5, 6]);
    expect(grid.transform).toEqual([100, 0.5, 0, 31, 0, -0.5]);
    const place = openGrid(grid);
    expect(place && gridValueAt(grid, place, 100.1, 30.9)).toBe(1);
    expect(place && gridValueAt(grid, place, 101.1, 30.9)).toBeNull();
    expect(place && gridValueAt(grid, place, 101.5, 30)).toBe(6);
  });

  test("says where it lies by a corner or by the middle of a cell, its cells may be oblong", () => {
    const centred = gridOf(
      readAsciiGrid(asc(CELLS, { ...without("xllcorner", "yllcorner"), xllcenter: 100.25, yllcenter: 30.25 }), "a.asc"),
    );
    expect(centred.grid.transform).toEqual([100, 0.5, 0, 31, 0, -0.5]);
    const oblong = gridOf(readAsciiGrid(asc(CELLS, { ...without("cellsize"), dx: 1, dy: 0.25 }), "a.asc"));
    expect(oblong.grid.transform).toEqual([100, 1, 0, 30.5, 0, -0.25]);
  });

  test("takes a comma for a point, and any break between numbers", () => {
    expect(Array.from(gridOf(readAsciiGrid(asc("1,5\t2 3\r\n4\n\n5 6,25"), "a.asc")).grid.values)).toEqual([
      1.5, 2, 3, 4, 5, 6.25,
    ]);
  });

  test("reads random numbers as other programs do", () => {
    const dice = random(5);
    for (let i = 0; i < 200; i++) {
      const numbers = Array.from({ length: 6 }, () => {
        const number = (dice.next() - 0.5) * 10 ** (dice.below(30) - 10);
        return dice.pick([
          number.toString(),
          number.toFixed(dice.below(12)),
          number.toExponential(dice.below(8)),
          "+7",
          ".5",
          "5.",
        ]);
      });
      const { values } = gridOf(readAsciiGrid(asc(numbers.join(" ")), "a.asc")).grid;
      const expected = numbers.map((each) => (Math.abs(Number(each)) < 1e30 ? Math.fround(Number(each)) : Number.NaN));
      expect(Array.from(values), numbers.join(" ")).toEqual(expected);
    }
  });

  test("lies where the .prj beside it says", async () => {
    const prj =
      'PROJCS["CGCS2000_3_Degree_GK_CM_117E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",117.0],PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';
    const bytes = asc(CELLS, { ...HEAD, xllcorner: 500_000, yllcorner: 3_500_000, cellsize: 30 });
    const files = [
      { name: "flood.asc", bytes },
      { name: "flood.prj", bytes: Buffer.from(prj) },
    ];
    const read = await readFiles({ files, options: {}, at: "2026-01-02T03:04:05Z" });
    if (!read.ok) throw new Error("refused");
    const [layer] = read.study.hazards;
    expect(layer?.grid && openGrid(layer.grid)?.bounds[0]).toBeCloseTo(117, 9);
    expect(rulesOf(readAsciiGrid(bytes, "flood.asc"))).toEqual(["grid.crs-needed"]);
    const odd = { name: "flood.prj", bytes: Buffer.from("<html>404</html>") };
    expect(rulesOf(readAsciiGrid(asc(), "flood.asc", {}, [odd]))).toContain("ascii-grid.bad-prj");
  });

  test("is known by what it is, whatever it is called", () => {
    expect(findFormat(asc(), "grid.txt")?.id).toBe("ascii-grid");
    expect(findFormat(Buffer.from("NROWS 2\nNCOLS 3\n"), "a.asc")?.id).toBe("ascii-grid");
    expect(findFormat(Buffer.from("ncols,nrows\n3,2\n"), "a.csv")?.id).toBe("delimited");
  });
});

describe("an ASCII grid with something wrong", () => {
  test.each([
    ["too few values", asc("1 2 3"), "ascii-grid.too-few"],
    ["too many values", asc(`${CELLS} 7`), "ascii-grid.too-many"],
    ["a word among the numbers", asc("1 2 x 4 5 6"), "ascii-grid.bad-value"],
    ["no corner", asc(CELLS, without("xllcorner")), "ascii-grid.header"],
    ["no size", asc(CELLS, { ...HEAD, ncols: 0 }), "grid.bad-size"],
    ["more cells than anyone has", asc(CELLS, { ...HEAD, ncols: 1_000_000, nrows: 1_000_000 }), "grid.too-large"],
    ["more cells than the file has bytes", asc(CELLS, { ...HEAD, ncols: 9000, nrows: 9000 }), "ascii-grid.too-few"],
    ["cells without a size", asc(CELLS, { ...HEAD, cellsize: 0 }), "grid.no-place"],
    ["nothing known", asc("-9999 -9999 -9999 -9999 nan -9999"), "grid.all-unknown"],
    ["a corner beyond the earth", asc(CELLS, { ...HEAD, yllcorner: 95 }), "grid.crs-needed"],
  ] as const)("%s", (_name, bytes, rule) => {
    expect(rulesOf(readAsciiGrid(bytes, "a.asc"))).toContain(rule);
  });

  test("what is left of a grid cut off stays, the rest is unknown", () => {
    const { values } = gridOf(readAsciiGrid(asc("1 2 3"), "a.asc")).grid;
    expect(Array.from(values)).toEqual([1, 2, 3, Number.NaN, Number.NaN, Number.NaN]);
  });

  test("every cut and any damage gives a grid or one message", () => {
    const whole = asc(Array.from({ length: 6 }, (_, i) => `${i}.5`).join(" "));
    const dice = random(2);
    for (let i = 0; i < 300; i++) {
      const bytes = i < whole.length ? whole.subarray(0, i) : Buffer.from(whole);
      for (let k = 0; i >= whole.length && k < 3; k++) bytes[dice.below(bytes.length)] = dice.below(256);
      const reading = readAsciiGrid(bytes, "a.asc");
      for (const rule of rulesOf(reading)) expect(Object.keys(words.rules)).toContain(rule);
      if (reading.ok) expect(openGrid(gridOf(reading).grid)).not.toBeNull();
    }
  });
});
