/** The hazard layers of a study, and those of files that a person names as such. */
import type { Mapping } from "../core/import/meaning/mapping.ts";
import type { HazardLayer, Study } from "../core/model/index.ts";
import type { Words } from "../words/index.ts";
import type { Options, Values } from "./command.ts";
import { Failure } from "./failure.ts";
import { readInputs } from "./read-inputs.ts";

export const HAZARD_OPTION = {
  hazard: { type: "string", multiple: true, value: "FILE", say: (words) => words.options.hazard },
} as const satisfies Options;

export async function hazardsOf(
  study: Study,
  { hazard }: Values<typeof HAZARD_OPTION>,
  words: Words,
): Promise<readonly HazardLayer[]> {
  const hazards = [...study.hazards];
  for (const path of hazard ?? []) hazards.push(...(await readHazards(path, words)));
  return hazards;
}

/** What a person calls a hazard is one, whatever it looks like. */
export async function readHazards(path: string, words: Words): Promise<readonly HazardLayer[]> {
  const read = await readInputs([path], {}, words);
  if (read.study.hazards.length > 0) return read.study.hazards;
  const tables = read.files.flatMap((file) => file.tables ?? []);
  const mapping: Mapping = {
    ...{ format: "faultline-mapping", version: 1 },
    tables: tables.map(({ name }) => ({ table: name, role: "hazard", columns: [] })),
  };
  const { study } = await readInputs([path], { mapping }, words);
  if (study.hazards.length === 0) throw new Failure(1, ({ cli }) => cli.failures.noHazardIn(path));
  return study.hazards;
}
