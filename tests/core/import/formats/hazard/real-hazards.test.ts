import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ReadOptions } from "../../../../../src/core/import/format.ts";
import { readFiles } from "../../../../../src/core/import/read-files.ts";

const DATA = "../shared/data/hazards";

/** Files as a person drops them together. */
async function drop(names: readonly string[], options: ReadOptions = {}) {
  const files = names.map((name) => ({
    name: name.replace(/.*\//, ""),
    bytes: new Uint8Array(readFileSync(`${DATA}/${name}`)),
  }));
  return await readFiles({ files, options, at: "2026-01-02T03:04:05Z" });
}

const parts = (stem: string, ...extensions: string[]) => extensions.map((extension) => `${stem}.${extension}`);

describe.skipIf(!existsSync(DATA))(
  "every kind of hazard data is what it is (skipped where ../shared/data is absent)",
  () => {
    test.each([
      ["earthquakes", ["earthquakes/NOAA-20240412.tsv"], {}, [["earthquake", "points", 4648]]],
      ["faults", parts("faults/HimaTibetMap", "shp", "dbf", "prj", "cpg", "shx"), {}, [["fault", "lines", 940]]],
      ["faults as GeoJSON", ["faults/HimaTibetMap.geojson"], {}, [["fault", "lines", 940]]],
      [
        "floods, their .prj an odd one",
        parts("floods/dfo_polys_20191203", "shp", "dbf", "prj", "shx"),
        {},
        [["flood", "polygons", 4825]],
      ],
      [
        ...["landslides, once their encoding is said", ["landslides/Global_Landslide_Catalog_Export.csv"]],
        ...[{ encoding: "windows-1252" }, [["landslide", "points", 9564]]],
      ],
      ["best tracks", ["typhoons/bst_all.txt"], {}, [["typhoon", "points", 6154]]],
    ] as const)("%s", async (_name, names, options, expected) => {
      const read = await drop(names as readonly string[], options as ReadOptions);
      if (!read.ok) throw new Error(JSON.stringify(read.fault));
      const { hazards, base } = read.study;
      expect(hazards.map(({ kind, features }) => [kind, features.geometry.type, features.count])).toEqual(expected);
      expect([base.sites.count, base.spans.count, base.areas.count]).toEqual([0, 0, 0]);
      const { total, accepted, fixed, rejected } = read.files[0]?.counts ?? {};
      expect(total).toBe((accepted ?? 0) + (fixed ?? 0) + (rejected ?? 0));
    });

    test("three flood maps at once are three layers with the return periods of their names", async () => {
      const read = await drop([10, 100, 1000].map((years) => `kampen/1in${years}_inundation_map.tif`));
      expect(read.ok && read.study.hazards.map(({ id, returnPeriodYears }) => [id, returnPeriodYears])).toEqual([
        ["1in10_inundation_map", 10],
        ["1in100_inundation_map", 100],
        ["1in1000_inundation_map", 1000],
      ]);
    }, 30_000);

    test("rasters and a shaking map join a network that is dropped with them", async () => {
      const read = await drop(["snail/range.tif", "shakemap/lomaprieta_grid.xml", "snail/lines.geojson"]);
      if (!read.ok) throw new Error(JSON.stringify(read.fault));
      expect(read.study.hazards.map(({ grid, measure }) => [measure, grid?.columns, grid?.rows])).toEqual([
        [null, 23, 14],
        ...["PGA", "PGV", "MMI", "PSA03", "PSA10", "PSA30"].map((measure) => [measure, 241, 193]),
      ]);
      expect(read.study.base.spans.count).toBeGreaterThan(0);
    });

    test("faults whose columns say nothing are what a person says they are", async () => {
      const guessed = await drop(["faults/HimaTibetMap.kml"]);
      if (!guessed.ok) throw new Error("refused");
      const table = guessed.files[0]?.tables?.[0]?.name ?? "";
      const tables = [{ table, role: "hazard", columns: [] }] as const;
      const mapped = await drop(["faults/HimaTibetMap.kml"], {
        mapping: { format: "faultline-mapping", version: 1, tables },
      });
      const hazards = mapped.ok ? mapped.study.hazards : [];
      expect(hazards.map(({ features }) => [features.geometry.type, features.count])).toEqual([["lines", 940]]);
    });

    test("a damage curve is no hazard, and one message says so", async () => {
      const read = await drop(["snail/piecewise-linear-damage-curve.csv"]);
      expect(read).toMatchObject({ ok: false, fault: { place: { file: "piecewise-linear-damage-curve.csv" } } });
    });
  },
);
