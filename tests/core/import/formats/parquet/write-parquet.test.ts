import { unzipSync } from "fflate";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { writeParquet } from "../../../../../src/core/import/formats/parquet/write-parquet.ts";
import { readGeoColumns, systemOfGeo } from "../../../../../src/core/import/layers/geo-columns.ts";
import { rowsOf } from "../../../../../src/core/model/index.ts";
import { branchNetwork } from "../../../../../src/core/study/branches.ts";
import { random } from "../../../../builders/random.ts";
import { randomStudy } from "../../../../builders/random-study.ts";

test("another reader takes it for GeoParquet: positions, values, bounds and system", async () => {
  let seen = 0;
  for (let seed = 0; seed < 60; seed++) {
    const study = randomStudy(random(seed));
    const rows = rowsOf(branchNetwork(study).sites);
    const bytes = unzipSync(writeParquet(study).bytes)["sites.parquet"];
    if (bytes === undefined) {
      expect(rows).toEqual([]);
      continue;
    }
    const file = bytes.slice().buffer;
    const objects = await parquetReadObjects({ file });
    expect(objects.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(objects.map(({ geometry }) => geometry?.coordinates ?? null)).toEqual(rows.map(({ shape }) => shape));
    expect(objects.map(({ population }) => population ?? null)).toEqual(
      rows.map(({ values }) => values.population ?? null),
    );
    const text = parquetMetadata(file).key_value_metadata?.find(({ key }) => key === "geo")?.value ?? "";
    const geo = readGeoColumns(text);
    expect(geo?.columns).toMatchObject([{ name: "geometry", encoding: "wkb" }]);
    expect(systemOfGeo(geo?.columns[0]?.crs)?.toWgs84).toBe(null);
    const xs = rows.flatMap(({ shape }) => (shape === null ? [] : [shape[0] as number]));
    const { bbox } = JSON.parse(text).columns.geometry as { bbox?: number[] };
    if (xs.length > 0) expect([bbox?.[0], bbox?.[2]]).toEqual([Math.min(...xs), Math.max(...xs)]);
    else expect(bbox).toBe(undefined);
    seen++;
  }
  expect(seen).toBeGreaterThan(30);
});
