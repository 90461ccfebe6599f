/** What the import screen shows of a reading, in the order in which it shows it. */
import type { FoundTable } from "../../../core/import/meaning/mapping.ts";
import type { FileRead, FilesRead, Unplaced } from "../../../core/import/read-files.ts";
import { type Issue, type Network, SEVERITIES, TABLE_NAMES, type TableName } from "../../../core/model/index.ts";
import type { TableUpdate, Update } from "../../../core/update/read-newer-file.ts";
import type { PendingImport } from "../../store/import-slice.ts";

export type FileLine = {
  readonly name: string;
  readonly state: "read" | "fault" | "left-out" | "waiting";
  readonly read: FileRead | null;
  readonly fault: Issue | null;
  readonly unplaced: Unplaced | null;
  /** What a person may map. */
  readonly tables: readonly FoundTable[];
};

/** Every file there is: those read, those that cannot be, those left out; before the first reading those dropped. */
export function fileLines({ files, wishes, reading }: PendingImport): readonly FileLine[] {
  const line = (name: string, part: Partial<FileLine>): FileLine => ({
    ...{ name, state: "waiting", read: null, fault: null, unplaced: null, tables: [] },
    ...part,
  });
  const leftOut = wishes.leftOut.map((name) => line(name, { state: "left-out" }));
  if (reading === null) {
    return [
      ...files.filter(({ name }) => !wishes.leftOut.includes(name)).map(({ name }) => line(name, {})),
      ...leftOut,
    ];
  }
  const { answer } = reading;
  const isIn = ({ name }: FileLine) => !wishes.leftOut.includes(name);
  const faults = answer.ok
    ? []
    : answer.faults.map((fault) => {
        const name = (fault.place?.file ?? "").replace(/ \[[^\]]*\]$/, "");
        const unplaced = answer.unplaced.find(({ file }) => file === name) ?? null;
        const tables = answer.untold.find(({ file }) => file === name)?.tables ?? [];
        return line(name, { state: "fault", fault, unplaced, tables });
      });
  const read = answer.files.map((file) => line(file.name, { state: "read", read: file, tables: file.tables ?? [] }));
  return [...faults.filter(isIn), ...read.filter(isIn), ...leftOut];
}

/** How many rows would come in, table by table. */
export function countsOf(answer: FilesRead, before: Network | null): readonly (readonly [TableName, number])[] {
  if (!answer.ok) return [];
  return TABLE_NAMES.map(
    (table) => [table, answer.study.base[table].count - (before?.[table].count ?? 0)] as const,
  ).filter(([, count]) => count > 0);
}

export function rowTotals({ files }: FilesRead): { readonly total: number; readonly rejected: number } {
  const sum = (of: (file: FileRead) => number) => files.reduce((all, file) => all + of(file), 0);
  return { total: sum(({ counts }) => counts.total), rejected: sum(({ counts }) => counts.rejected) };
}

/** Of all tables together. */
export function updateCounts({ tables }: Update): TableUpdate["counts"] {
  const sum = (of: keyof TableUpdate["counts"]) => tables.reduce((all, { counts }) => all + counts[of], 0);
  return { added: sum("added"), removed: sum("removed"), changed: sum("changed"), unchanged: sum("unchanged") };
}

export type RuleLine = { readonly first: Issue; readonly count: number };

/** One line a rule, the weightiest first, and of equals the one that is broken most. */
export function ruleLines(issues: readonly Issue[]): readonly RuleLine[] {
  const lines = new Map<string, { first: Issue; count: number }>();
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.rule}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, { first: issue, count: 1 });
    else line.count++;
  }
  const weight = ({ first }: RuleLine) => SEVERITIES.indexOf(first.severity);
  return [...lines.values()].sort((a, b) => weight(b) - weight(a) || b.count - a.count);
}

/** Tables a person may map, of all files. */
export function tablesOfFiles(answer: FilesRead | undefined): readonly FoundTable[] {
  if (answer === undefined) return [];
  const told = answer.files.flatMap(({ tables = [] }) => tables);
  return answer.ok ? told : [...told, ...answer.untold.flatMap(({ tables }) => tables)];
}

/** The first few different texts that stand in a column. */
export function samplesOf({ preview }: FoundTable, column: number, most = 3): readonly string[] {
  const found = new Set<string>();
  for (const row of preview) {
    const text = row[column]?.trim() ?? "";
    if (text !== "") found.add(text);
    if (found.size === most) break;
  }
  return [...found];
}
