/**
 * Reads a sample of every format, writes a study in every format that can be written, and writes down in docs/formats.md
 * what became of the rows; fails where a sum does not hold.
 * npm run make:formats [-- --samples FOLDER]
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadGdal } from "../../src/cli/load-gdal.ts";
import { provideGdal } from "../../src/core/import/formats/gdal/gdal-module.ts";
import { ownSamples } from "./binary-samples.ts";
import { ownTable, page, publicTable, publicTableOf, type ReadRow, writtenTable } from "./page.ts";
import { HAS_PUBLIC_DATA, publicSamples } from "./public-samples.ts";
import { readSample } from "./read-sample.ts";
import type { Sample } from "./sample.ts";
import { writeSamples } from "./write-sample.ts";

const PAGE = "docs/formats.md";
const { samples: folder } = parseArgs({ options: { samples: { type: "string" } } }).values;

provideGdal(loadGdal);
const samples = await ownSamples();
if (folder !== undefined) writeOut(samples, folder);
const own = await readAll(samples);
const others = HAS_PUBLIC_DATA ? await readAll(await publicSamples()) : null;
const written = await writeSamples();

const problems = [...[...own, ...(others ?? [])].map(({ read }) => read), ...written].flatMap((each) => each.problems);
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) process.exit(1);
const publicPart = others === null ? publicTableOf(readFileSync(PAGE, "utf8")) : publicTable(others);
writeFileSync(PAGE, page(ownTable(own), publicPart, writtenTable(written)));
process.stdout.write(`${own.length + (others?.length ?? 0)} samples read, ${written.length} formats written\n`);

async function readAll(all: readonly Sample[]): Promise<readonly ReadRow[]> {
  const rows: ReadRow[] = [];
  for (const sample of all) rows.push({ sample, read: await readSample(sample) });
  return rows;
}

/** A folder for each: what lies in one is dropped together. */
function writeOut(all: readonly Sample[], target: string): void {
  all.forEach(({ format, files }, i) => {
    const path = `${target}/${String(i + 1).padStart(2, "0")}-${format}`;
    mkdirSync(path, { recursive: true });
    for (const { name, bytes } of files) writeFileSync(`${path}/${name}`, bytes);
  });
}
