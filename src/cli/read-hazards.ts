/** The hazard layers of a file that a person names as such. */
import type { Mapping } from "../core/import/meaning/mapping.ts";
import type { HazardLayer } from "../core/model/index.ts";
import type { Words } from "../words/index.ts";
import { Failure } from "./failure.ts";
import { readInputs } from "./read-inputs.ts";

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
