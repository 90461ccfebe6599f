/** docs/formats.md says what the program does: its own samples and what is written are counted again. */
import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { loadGdal } from "../../src/cli/load-gdal.ts";
import { provideGdal } from "../../src/core/import/formats/gdal/gdal-module.ts";
import { FORMATS } from "../../src/core/import/formats.ts";
import { WRITABLE_FORMATS } from "../../src/core/import/writable-formats.ts";
import { ownSamples } from "./binary-samples.ts";
import { LIBRARIES } from "./libraries.ts";
import { ownTable, page, publicTableOf, type ReadRow, writtenTable } from "./page.ts";
import { readSample } from "./read-sample.ts";
import { type SampleWritten, writeSamples } from "./write-sample.ts";

const committed = readFileSync("docs/formats.md", "utf8");
const rows: ReadRow[] = [];
let written: readonly SampleWritten[] = [];

beforeAll(async () => {
  provideGdal(loadGdal);
  for (const sample of await ownSamples()) rows.push({ sample, read: await readSample(sample) });
  written = await writeSamples();
}, 180_000);

describe("the page of formats", () => {
  test("is what its script makes", () => {
    expect(committed).toBe(page(ownTable(rows), publicTableOf(committed), writtenTable(written)));
  });

  test("every row of every sample is accounted for, and whatever is not written is said", () => {
    expect([...rows.map(({ read }) => read), ...written].flatMap(({ problems }) => problems)).toEqual([]);
  });

  test("has a sample of every format but one, and every format that is written", () => {
    const sampled = new Set(rows.map(({ sample }) => sample.format));
    const missing = FORMATS.filter(({ id, isPart }) => isPart !== true && !sampled.has(id));
    expect(missing.map(({ id }) => id)).toEqual(["dwg"]);
    expect(written.map(({ format }) => format.id)).toEqual(WRITABLE_FORMATS.map(({ id }) => id));
  });

  test("adds up in public data too", () => {
    const lines = publicTableOf(committed).split("\n").slice(2);
    const sums = lines.map((line) => {
      const [rowsIn = 0, ...parts] = line.split("|").slice(5, 10).map(Number);
      return rowsIn - parts.reduce((sum, part) => sum + part, 0);
    });
    expect(sums.length).toBeGreaterThan(20);
    expect(sums.every((difference) => difference === 0)).toBe(true);
  });

  test("names packages that the program imports", () => {
    const files = ["src", "workers"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => readFileSync(`${folder}/${name}`, "utf8")),
    );
    const named = Object.values(LIBRARIES).flatMap(({ read, written = "own" }) => `${read}, ${written}`.split(", "));
    for (const name of new Set(named.filter((each) => each !== "own"))) {
      expect(
        files.some((text) => text.includes(`"${name}"`) || text.includes(`"${name}/`)),
        name,
      ).toBe(true);
    }
  });
});
