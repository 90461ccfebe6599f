/**
 * Measures what is promised of size and speed, prints a table and writes docs/performance.md.
 * npm run bench [-- --only ID,ID] [--spans N,N] [--times N]
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureFirstFrame } from "./first-frame.ts";
import type { Measured } from "./measure.ts";
import { runNetworkx } from "./networkx.ts";
import { type BenchRow, ROWS } from "./rows.ts";

const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    spans: { type: "string", default: "100000,1000000" },
    times: { type: "string", default: "3" },
    "first-frame": { type: "boolean", default: true },
  },
  allowNegative: true,
});
const sizes = options.spans.split(",").map(Number);
const rows = ROWS.filter(({ id }) => options.only === undefined || options.only.split(",").includes(id));
const whole = options.only === undefined;

const lines: string[] = [];
const say = (line: string) => {
  lines.push(line);
  process.stdout.write(`${line}\n`);
};

const started = performance.now();
for (const spans of sizes) await writeSize(spans);
if (whole && options["first-frame"]) for (const line of await measureFirstFrame(100_000)) say(line);
if (whole) writeFileSync("docs/performance.md", `${page(lines)}\n`);
process.stdout.write(`\n${((performance.now() - started) / 60_000).toFixed(1)} minutes\n`);

async function writeSize(spans: number): Promise<void> {
  say(`\n## ${spans.toLocaleString("en")} spans\n`);
  say("| what | time | against | memory held | peak |");
  say("|---|--:|---|--:|--:|");
  const times = new Map<string, number>();
  for (const row of rows) {
    if (spans > (row.maxSpans ?? Number.POSITIVE_INFINITY)) {
      say(`| ${row.title} | – | not run at this size | – | – |`);
      continue;
    }
    const { seconds, heldBytes, peakBytes } = measure(row, spans);
    times.set(row.id, seconds);
    const ours = times.get(row.rivalOf ?? "");
    const ratio = ours === undefined ? "" : `${(seconds / ours).toFixed(1)} × ${titleOf(row.rivalOf)}`;
    say(`| ${row.title} | ${duration(seconds)} | ${ratio} | ${megabytes(heldBytes)} | ${megabytes(peakBytes)} |`);
  }
  if (whole) say(await runNetworkx(spans, times.get("rings") ?? 0));
}

/** The median by time of so many runs, each in a process of its own. */
function measure(row: BenchRow, spans: number): Measured {
  const entry = join(import.meta.dirname, "measure.ts");
  const runs = Array.from({ length: Number(options.times) }, () => {
    const args = ["--expose-gc", "--max-old-space-size=8000", "--import", "tsx", entry, row.id, String(spans)];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Measured;
  });
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
${options.times} runs, each cold in a process of its own. *Memory held* is what the answer keeps after garbage
collection, *peak* the most resident memory above the start. Machine: ${machine}, Node ${process.version}, ${process.platform}.
Ratios carry over to other machines better than times.
${body.join("\n")}`;
}
