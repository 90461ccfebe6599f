/**
 * What a person said about tables of certain headers, kept in this browser for the next files that have the same ones:
 * the mapping that `faultline import --map` takes, with the newest first.
 */
import type { Mapping, TableMapping } from "../../../core/import/meaning/mapping.ts";
import { readMapping } from "../../../core/import/meaning/read-mapping.ts";
import { readRemembered, remember } from "../remembered.ts";

const KEY = "import-mapping";
const KEPT = 100;

export function mappingOf(tables: readonly TableMapping[]): Mapping {
  return { format: "faultline-mapping", version: 1, tables };
}

export function rememberedTables(): readonly TableMapping[] {
  return readMapping(readRemembered(KEY) ?? "")?.tables ?? [];
}

export function rememberTables(tables: readonly TableMapping[]): void {
  const known = new Set<string>();
  // The newest word on the same headers is the one that counts.
  const newest = [...tables, ...rememberedTables()].filter((table) => {
    const signature = signatureOf(table);
    return !known.has(signature) && known.add(signature);
  });
  remember(KEY, JSON.stringify(mappingOf(newest.slice(0, KEPT))));
}

function signatureOf({ columns }: TableMapping): string {
  return JSON.stringify(columns.map(({ header }) => header).sort());
}
