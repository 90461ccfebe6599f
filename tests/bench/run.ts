/**
 * Measures what is promised of size and speed, prints a table and writes docs/performance.md.
 * Rivals run where FAULTLINE_RIVALS names the folder of their programs (FAULTLINE_PYTHON: a Python with their packages).
 * npm run bench [-- --only ID,ID [--update]] [--spans N,N] [--times N] [--out FILE]
 * --update puts the rows that are measured into the page of all.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureFirstFrame } from "./first-frame.ts";
import type { Measured } from "./measure.ts";
import { mergePage, SLOWER } from "./merge-page.ts";
import { agrees, RIVALS, type Rival, runRival } from "./rivals.ts";
import { type BenchRow, ROWS } from "./rows.ts";
import { slowerThanRivals } from "./slower-than-rivals.ts";
import { writeFiles } from "./write-files.ts";
import { writePolygons, writeRaster } from "./write-hazards.ts";

const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    spans: { type: "string", default: "1000,10000,100000,1000000" },
    times: { type: "string", default: "3" },
    out: { type: "string" },
    update: { type: "boolean", default: false },
    "first-frame": { type: "boolean", default: true },
  },
  allowNegative: true,
});
const sizes = options.spans.split(",").map(Number);
/** Below so many spans only what rivals are measured beside. */
const SMALL = 100_000;
/** What takes longer than this is measured once. */
const LONG_SECONDS = 10;
const rows = ROWS.filter(({ id }) => options.only === undefined || options.only.split(",").includes(id));
const whole = options.only === undefined;

const lines: string[] = [];
const say = (line: string) => {
  lines.push(line);
  process.stdout.write(`${line}\n`);
};

/** Ours, at every size. */
const grown = new Map<BenchRow, ReadonlyMap<number, Measured>>();

const started = performance.now();
for (const spans of sizes) await writeSize(spans);
if (sizes.length > 1) writeGrowth();
const PAGE = "docs/performance.md";
const body = options.update ? mergePage(readFileSync(PAGE, "utf8"), lines) : lines;
const slower = slowerThanRivals(body.join("\n").split("\n"));
if (slower.length > 0) body.splice(endOfTables(body), 0, `\n${SLOWER}\n`, ...slower);
if (whole && options["first-frame"]) body.push(...(await measureFirstFrame(100_000)));
const out = options.out ?? (whole || options.update ? PAGE : null);
if (out !== null) writeFileSync(out, `${page(body)}\n`);
for (const line of slower) process.stdout.write(`${line}\n`);
process.stdout.write(`\n${((performance.now() - started) / 60_000).toFixed(1)} minutes\n`);

async function writeSize(spans: number): Promise<void> {
  say(`\n## ${spans.toLocaleString("en")} spans\n`);
  say("| what | time | against | memory held | peak |");
  say("|---|--:|---|--:|--:|");
  const ours = new Map<string, Measured>();
  const here = rows.filter(({ alsoSmall }) => alsoSmall === true || spans >= SMALL);
  const root = mkdtempSync(join(tmpdir(), "faultline-bench-"));
  const folder = join(root, "network");
  mkdirSync(folder);
  const rivals = RIVALS.filter(({ rivalOf }) => here.some(({ id }) => id === rivalOf));
  if (rivals.length > 0) await writeFiles(folder, spans);
  if (rivals.some(({ workload }) => workload === "W5")) writePolygons(folder);
  if (rivals.some(({ workload }) => workload === "W6")) writeRaster(root);
  for (const row of here) {
    if (spans > (row.maxSpans ?? Number.POSITIVE_INFINITY)) {
      say(`| ${row.title} | – | not run at this size | – | – |`);
      continue;
    }
    const run = measure(row, spans, folder);
    const measured = { ...run, seconds: run.seconds * (row.scale?.(spans) ?? 1) };
    const { seconds, heldBytes, peakBytes } = measured;
    ours.set(row.id, measured);
    if (row.rivalOf === undefined) grown.set(row, new Map(grown.get(row)).set(spans, measured));
    const ratio = ratioTo(seconds, ours.get(row.rivalOf ?? ""), titleOf(row.rivalOf));
    say(`| ${row.title} | ${duration(seconds)} | ${ratio} | ${megabytes(heldBytes)} | ${megabytes(peakBytes)} |`);
    for (const rival of rivals.filter(({ rivalOf }) => rivalOf === row.id))
      say(rivalLine(rival, spans, folder, measured));
  }
  rmSync(root, { recursive: true });
}

/** What comes behind the tables is about something else. */
function endOfTables(of: readonly string[]): number {
  const behind = of.findIndex((line) => line.startsWith("\n## First map frame"));
  return behind < 0 ? of.length : behind;
}

/** The exponent from each size to the next: 1 grows as the network does, 2 four times as fast as a network twice as large. */
function writeGrowth(): void {
  say("\n## Growth\n");
  say(
    "Exponent of the time from one size to the next: 1 is as fast as the network grows. Below 10 ms a start weighs more.\n",
  );
  const steps = sizes.slice(1).map((to, i) => [sizes[i] as number, to] as const);
  say(`| what |${steps.map(([from, to]) => ` ${short(from)} → ${short(to)} |`).join("")}`);
  say(`|---|${steps.map(() => "--:|").join("")}`);
  for (const [{ title }, at] of grown) {
    if (at.size < 2) continue;
    const exponents = steps.map(([from, to]) => {
      const [less, more] = [at.get(from)?.seconds, at.get(to)?.seconds];
      return less === undefined || more === undefined ? "–" : (Math.log(more / less) / Math.log(to / from)).toFixed(2);
    });
    say(`| ${title} |${exponents.map((exponent) => ` ${exponent} |`).join("")}`);
  }
}

function short(spans: number): string {
  return spans < 1e6 ? `${spans / 1000}k` : `${spans / 1e6}M`;
}

/** A rival that gives another answer ends the run. */
function rivalLine(rival: Rival, spans: number, folder: string, ours: Measured): string {
  const { title, workload, maxSpans = Number.POSITIVE_INFINITY } = rival;
  if (spans > maxSpans) return `| – ${title} | – | not run at this size | – | – |`;
  const answer = runRival(rival, folder);
  if (typeof answer === "string") return `| – ${title} | – | not run here: ${answer} | – | – |`;
  const { seconds, peakBytes, checksum } = answer;
  const same = workload === null ? null : (ours.checksums[workload] ?? "");
  if (same !== null && !agrees(same, checksum, rival.within))
    throw new Error(`${title}: ${checksum}, and ours is ${same}`);
  const peak = peakBytes === null ? "–" : megabytes(peakBytes);
  return `| – ${title} | ${duration(seconds)} | ${ratioTo(seconds, ours, "ours")} | – | ${peak} |`;
}

function ratioTo(seconds: number, to: Measured | undefined, what: string): string {
  if (to === undefined) return "";
  const ratio = seconds / to.seconds;
  return `${ratio.toFixed(ratio < 10 ? 2 : 0)} × ${what}`;
}

/** The median by time of so many runs, each in a process of its own. */
function measure(row: BenchRow, spans: number, folder: string): Measured {
  const entry = join(import.meta.dirname, "measure.ts");
  const runs: Measured[] = [];
  while (runs.length < Number(options.times) && (runs[0]?.seconds ?? 0) < LONG_SECONDS) {
    const args = ["--expose-gc", "--max-old-space-size=8000", "--import", "tsx", entry, row.id, String(spans), folder];
    runs.push(JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Measured);
  }
  runs.sort((a, b) => a.seconds - b.seconds);
  return runs[Math.floor(runs.length / 2)] as Measured;
}

function titleOf(id: string | undefined): string {
  return (ROWS.find((row) => row.id === id)?.title ?? "").toLowerCase();
}

function duration(seconds: number): string {
  return seconds < 1 ? `${(seconds * 1000).toPrecision(3)} ms` : `${seconds.toPrecision(3)} s`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

function page(body: readonly string[]): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `# Performance

Written by \`npm run bench\`; do not edit. Networks are generated with a fixed seed. Every time is the median of
${options.times} runs, each cold in a process of its own (of one run where that takes longer than ${LONG_SECONDS} s). Rivals stand below
the row that answers the same question; they read the same files, run once, and must come to the same answer. *Memory held* is what the answer keeps after garbage
collection, *peak* the most resident memory above the start. Machine: ${machine}, Node ${process.version}, ${process.platform}.
Ratios carry over to other machines better than times.
${body.join("\n")}`;
}
