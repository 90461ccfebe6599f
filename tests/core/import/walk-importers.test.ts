import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadGdal } from "../../../src/cli/load-gdal.ts";
import { provideGdal } from "../../../src/core/import/formats/gdal/gdal-module.ts";
import { readFiles } from "../../../src/core/import/read-files.ts";
import { issues as words } from "../../../src/words/en/issues.ts";

const IMPORTERS = "../shared/data/importers";
const LIMIT_MS = 10_000;
/** Other formats' own, and what is no data. */
const OF_INTEREST =
  /\.(kml|kmz|gpx|tcx|zip|shp|dbf|prj|cpg|shx|geojson|json|graphml|xml|gpkg|topojson|seq|fgb|parquet)$|clusterfuzz|sequence/i;

const files = existsSync(IMPORTERS)
  ? readdirSync(IMPORTERS, { recursive: true, encoding: "utf8" }).filter(
      (name) => OF_INTEREST.test(name) && statSync(`${IMPORTERS}/${name}`).isFile(),
    )
  : [];

provideGdal(loadGdal);

/** What a person drops: a .shp comes with the files beside it. */
function dropOf(name: string) {
  const folder = name.replace(/[^/]*$/, "");
  const stem = name.slice(folder.length).replace(/\.[^.]*$/, "");
  const names = /\.shp$/i.test(name)
    ? readdirSync(`${IMPORTERS}/${folder}`).filter((other) =>
        new RegExp(`^${stem}\\.(shp|dbf|prj|cpg|shx)$`).test(other),
      )
    : [name.slice(folder.length)];
  return names.map((each) => ({ name: each, bytes: new Uint8Array(readFileSync(`${IMPORTERS}/${folder}${each}`)) }));
}

describe.skipIf(files.length === 0)(
  "files from other importers' tests (skipped where ../shared/data is absent)",
  () => {
    test("each gives rows or one clear message, never a crash, never a hang", async () => {
      for (const name of files) {
        const start = performance.now();
        const reading = await readFiles({ files: dropOf(name), options: {}, at: "2026-01-02T03:04:05Z" });
        expect(performance.now() - start, name).toBeLessThan(LIMIT_MS);
        for (const { rule } of reading.ok ? reading.issues : [reading.fault]) {
          expect(Object.keys(words.rules), name).toContain(rule);
        }
        if (!reading.ok) continue;
        const { sites, spans, areas } = reading.study.base;
        expect(sites.count + spans.count + areas.count, name).toBeGreaterThan(0);
      }
      expect(files.length).toBeGreaterThan(100);
    }, 300_000);

    test.each([
      ["shpjs/test/data/train_stations.zip", "sites", 361],
      ["shpjs/test/data/mixedcase.zip", "areas", 40],
      ["shpjs/test/data/no-dbf.zip", "areas", 14],
      ["shpjs/files/TM_WORLD_BORDERS_SIMPL-0.3.zip", "areas", 246],
      ["fiona/data/coutwildrnp.zip", "areas", 67],
      ["fiona/data/testopenfilegdb.gdb.zip", "areas", 33],
      ["geopackage-js/fixtures/rte.gpkg", "sites", 4],
      ["flatgeobuf/test/data/countries.shp", "areas", 179],
      ["togeojson/test/data/wpt.gpx", "sites", 40],
      ["fiona/data/sequence-pp.txt", "areas", 2],
      ["fiona/data/example.topojson", "spans", 1],
      ["flatgeobuf/test/data/topp_states.fgb", "areas", 49],
      ["geoparquet-spec/test_data/data-linestring-encoding_wkb.parquet", "spans", 1],
    ] as const)("%s: %s, %d of them", async (name, table, count) => {
      const reading = await readFiles({ files: dropOf(name), options: {}, at: "2026-01-02T03:04:05Z" });
      expect(reading.ok && reading.study.base[table].count).toBe(count);
    });

    test.each([
      ["shpjs/test/data/bad.shp", "shapefile.not-shp"],
      ["shpjs/test/data/badzip.zip", "import.unknown-format"],
      ["shpjs/test/data/noshp.zip", "archive.nothing"],
      ["togeojson/test/data/networklink.kml", "kml.no-placemarks"],
    ])("%s: %s", async (name, rule) => {
      const reading = await readFiles({ files: dropOf(name), options: {}, at: "2026-01-02T03:04:05Z" });
      expect(reading).toMatchObject({ ok: false, fault: { rule } });
    });
  },
);
