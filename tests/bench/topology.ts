/**
 * How long does it take to join, cut and review lines without sites? Run: npx tsx tests/bench/topology.ts [spans] [one tee in so many]
 * A street grid whose crossings have a junction for half of its lines; the others stop on a line, 3 m short of it.
 */
import { splitAtTouches } from "../../src/core/import/assemble/split-at-touches.ts";
import { buildNetwork, type LineShape, type Position, type Row } from "../../src/core/model/index.ts";
import { reviewTopology } from "../../src/core/repair/review-topology.ts";
import { branchNetwork } from "../../src/core/study/branches.ts";
import { joinEnds } from "../../src/core/topology/join-ends.ts";
import { aStudy } from "../builders/a-study.ts";
import { random } from "../builders/random.ts";
import { metres } from "../builders/random-lines.ts";

const count = Number(process.argv[2] ?? 1_000_000);
/** One of so many lines stops on another. */
const SPARSE = Number(process.argv[3] ?? 40);
const dice = random(1);
const side = Math.ceil(Math.sqrt(count / 2));
const corner = (x: number, y: number, off = 0): Position =>
  metres(120 * x + dice.next() * 2, 120 * y + off + dice.next() * 2, [104, 30]);

/** Some lines stop in the middle of the one beside them. */
function street(i: number): LineShape {
  const [x, y] = [(i >> 1) % side, Math.floor((i >> 1) / side)];
  if (i % SPARSE === 1) return [metres(120 * x + 60, 120 * y + 3, [104, 30]), corner(x, y, 60), corner(x, y + 1)];
  const bend = corner(x + 0.5, y + 0.1 * dice.next());
  return (i & 1) === 0 ? [corner(x, y), bend, corner(x + 1, y)] : [corner(x, y), corner(x, y + 0.5), corner(x, y + 1)];
}

/** Of this process alone, whatever else the machine does. */
const seconds = () => process.cpuUsage().user / 1e6;
const timed = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
  const [started, before] = [performance.now(), seconds()];
  const result = await work();
  const wall = ((performance.now() - started) / 1000).toFixed(1);
  const used = Math.round(process.memoryUsage().rss / 1e6);
  process.stdout.write(`${what}: ${(seconds() - before).toFixed(1)} s of processor, ${wall} s, ${used} MB in use\n`);
  return result;
};

const rows = Array.from(
  { length: count },
  (_, i): Row => ({ id: `L${i}`, values: { lengthM: 150 }, shape: street(i) }),
);
const raw = await timed("build", () => buildNetwork({ spans: rows }));
const unknown = new Int32Array(count).fill(-1);
const joined = await timed("join", () =>
  joinEnds({ sites: raw.sites.geometry, spans: raw.spans.geometry, from: unknown, to: unknown }),
);
const { coordinates } = joined.junctions;
const sites = Array.from(
  { length: coordinates.length / 2 },
  (_, i): Row => ({
    id: `J${i}`,
    values: { kind: "junction" },
    shape: [coordinates[2 * i] as number, coordinates[2 * i + 1] as number],
  }),
);
const spans = rows.map((row, i) => ({
  ...row,
  values: { ...row.values, from: `J${joined.from[i]}`, to: `J${joined.to[i]}` },
}));
const base = await timed("build with ends", () => buildNetwork({ sites, spans }));
const files = [{ file: "a", spans: spans.map(({ id }) => id) }];
const { study, splitSpans } = await timed("cut", () =>
  splitAtTouches({ ...aStudy(), base }, files, 5, "2026-01-02T03:04:05Z"),
);
const network = await timed("apply", () => branchNetwork(study));
let last = seconds();
const review = await timed("review", () =>
  reviewTopology({ network }, (done) => {
    process.stdout.write(`  step ${done} after ${(seconds() - last).toFixed(1)} s\n`);
    last = seconds();
  }),
);
process.stdout.write(`${splitSpans[0]} spans cut; ${JSON.stringify(review.counts)}\n`);
