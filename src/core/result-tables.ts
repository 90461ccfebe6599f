/** The results that become SQL tables, named after their analysis, so that a finding joins with any attribute. */
import type { Analyses } from "./analyses.ts";
import type { Network } from "./model/index.ts";
import { ringsTables } from "./redundancy/rings-tables.ts";
import type { TableData } from "./tables/table-data.ts";

export const resultTables = {
  rings: ringsTables,
} satisfies {
  readonly [K in keyof Analyses]?: (network: Network, output: ReturnType<Analyses[K]>) => readonly TableData[];
};
