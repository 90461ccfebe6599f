/** The hazard layers of a study, and those of files that a person names as such. */
import type { Mapping } from "../core/import/meaning/mapping.ts";
import type { HazardLayer, Study } from "../core/model/index.ts";
import { describeIssue } from "../words/describe-issue.ts";
import type { Words } from "../words/index.ts";
import type { Options, Values } from "./command.ts";
import { Failure } from "./failure.ts";
import { type Inputs, readInputs } from "./read-inputs.ts";

export const HAZARD_OPTION = {
  hazard: { type: "string", multiple: true, value: "FILE", say: (words) => words.options.hazard },
} as const satisfies Options;

/** asRead: what was taken for granted, or not understood, on reading the files; words say it with the answer. */
type HazardsRead = { readonly hazards: readonly HazardLayer[]; readonly asRead: readonly string[] };

export async function hazardsOf(
  study: Study,
  { hazard = [] }: Values<typeof HAZARD_OPTION>,
  words: Words,
): Promise<HazardsRead> {
  const read = await Promise.all(hazard.map((path) => readFile(path, words)));
  return {
    hazards: [...study.hazards, ...read.flatMap(({ study: { hazards } }) => hazards)],
    asRead: read.flatMap(({ issues }) => issuesSaid(issues, words)),
  };
}

export async function readHazards(path: string, words: Words): Promise<readonly HazardLayer[]> {
  return (await readFile(path, words)).study.hazards;
}

/** What a person calls a hazard is one, whatever it looks like. */
async function readFile(path: string, words: Words): Promise<Inputs> {
  const read = await readInputs([path], {}, words);
  if (read.study.hazards.length > 0) return read;
  const tables = read.files.flatMap((file) => file.tables ?? []);
  const mapping: Mapping = {
    ...{ format: "faultline-mapping", version: 1 },
    tables: tables.map(({ name }) => ({ table: name, role: "hazard", columns: [] })),
  };
  const asHazard = await readInputs([path], { mapping }, words);
  if (asHazard.study.hazards.length === 0) throw new Failure(1, ({ cli }) => cli.failures.noHazardIn(path));
  return asHazard;
}

/** The first of each rule. */
function issuesSaid(issues: Inputs["issues"], words: Words): string[] {
  const first = issues.filter(({ rule }, i) => issues.findIndex((other) => other.rule === rule) === i);
  return first.map((issue) =>
    words.cli.problemAt(issue.place?.file ?? null, issue.place?.row ?? null, issue.rule, describeIssue(words, issue)),
  );
}
