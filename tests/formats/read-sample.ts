/** Answers: what becomes of the rows of a sample, and do the numbers add up? */
import { readFiles } from "../../src/core/import/read-files.ts";
import type { ReadCounts } from "../../src/core/model/index.ts";
import { describeIssue } from "../../src/words/describe-issue.ts";
import { words } from "../../src/words/index.ts";
import type { Sample } from "./sample.ts";

export type SampleRead = ReadCounts & { readonly problems: readonly string[] };

const NOTHING: ReadCounts = { total: 0, accepted: 0, fixed: 0, rejected: 0, ignored: 0 };
/** Each sample is a drop of its own, at no particular time. */
const at = "2026-01-01T00:00:00Z";

export async function readSample({ format, what, files, options = {}, rows }: Sample): Promise<SampleRead> {
  const reading = await readFiles({ files, options, at });
  if (!reading.ok) return { ...NOTHING, problems: [`${what}: ${describeIssue(words.en, reading.fault)}`] };
  const counts = reading.files.map((each) => each.counts).reduce(addUp, NOTHING);
  const { total, accepted, fixed, rejected, ignored } = counts;
  const listed = reading.files.reduce((sum, each) => sum + each.rejected.length, 0);
  const formats = new Set(reading.files.map((each) => each.format));
  const wrong: readonly (readonly [boolean, string])[] = [
    [[...formats].join() !== format, `read as ${[...formats].join()}`],
    [total + ignored !== rows, `${total} rows and ${ignored} ignored, but ${rows} were in`],
    [total !== accepted + fixed + rejected, `${total} is not ${accepted} + ${fixed} + ${rejected}`],
    [Math.min(accepted, fixed, rejected) < 0, "a number below zero"],
    [listed !== rejected, `${rejected} rejected, ${listed} of them listed`],
  ];
  const problems = wrong.filter(([is]) => is).map(([, why]) => `${format}, ${what}: ${why}`);
  return { ...counts, problems };
}

const addUp = (one: ReadCounts, other: ReadCounts): ReadCounts => ({
  total: one.total + other.total,
  accepted: one.accepted + other.accepted,
  fixed: one.fixed + other.fixed,
  rejected: one.rejected + other.rejected,
  ignored: one.ignored + other.ignored,
});
