/** One row, once, in a process of its own, cold: the way an analysis runs in a fresh worker. Prints one line of JSON. */
import { readFileSync, writeFileSync } from "node:fs";
import { EMPTY_NETWORK } from "../../src/core/model/index.ts";
import { Checked } from "./checked.ts";
import { HeldElsewhere } from "./clone-to-thread.ts";
import { generate } from "./generate.ts";
import { ROWS } from "./rows.ts";

export type Measured = {
  readonly seconds: number;
  /** Bytes of memory that the answer holds, and the most that was in use above the start. */
  readonly heldBytes: number;
  readonly peakBytes: number;
  /** What the answer comes to, by workload of the rivals. */
  readonly checksums: Readonly<Record<string, string>>;
};

const [id, spans, folder = ""] = process.argv.slice(2);
const row = ROWS.find((candidate) => candidate.id === id);
if (row === undefined || globalThis.gc === undefined)
  throw new Error("usage: node --expose-gc measure.ts ROW SPANS [FOLDER]");

const network = row.ofFiles ? EMPTY_NETWORK : generate(Number(spans));
const run = await row.prepare(network, folder);
const before = inUse();
forgetPeak();
const rssBefore = process.memoryUsage.rss();
const started = performance.now();
const answer = await run();
const seconds = (performance.now() - started) / 1000;
const peakBytes = Math.max(0, peakRss() - rssBefore);
const heldHere = Math.max(0, inUse() - before);
const heldBytes = answer instanceof HeldElsewhere ? await answer.bytes() : heldHere;
const checksums = answer instanceof Checked ? answer.checksums() : {};
const measured: Measured = { seconds, heldBytes, peakBytes, checksums };
process.stdout.write(`${JSON.stringify(measured)}\n`);
// Named once more, so that nothing of it was collected in between and counted as freed.
process.exit(answer === undefined || run === undefined || network === undefined ? 1 : 0);

function inUse(): number {
  // Buffers are let go one collection after the arrays that showed them.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Linux keeps a high-water mark of resident memory and lets us start it afresh; elsewhere it counts from the start. */
function forgetPeak(): void {
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    process.stderr.write("peak memory counts from the start of the process here\n");
  }
}

function peakRss(): number {
  try {
    const mark = /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"));
    return Number(mark?.[1] ?? 0) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}
