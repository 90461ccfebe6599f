/** Names of tables, columns and choices for a reader; what the program does not know keeps the name it came with. */
import type { TableName, Unit } from "../core/model/index.ts";
import type { Words } from "./index.ts";

type KnownColumn = { readonly name: string; readonly field: string | null; readonly unit: Unit | null };
type Named = Readonly<Record<string, string | undefined>>;

export function tableTitle({ model, tables }: Words, name: string): string {
  const results: Named = tables.resultTables;
  const own: Named = model.tables;
  return (Object.hasOwn(own, name) ? own[name] : Object.hasOwn(results, name) ? results[name] : undefined) ?? name;
}

export function columnTitle(
  { model, tables }: Words,
  base: TableName | null,
  { name, field, unit }: KnownColumn,
): string {
  if (base !== null && field !== null) return (model.fields[base] as Named)[field] ?? name;
  // In the network's own tables only lon and lat are ours; every other such column is the file's.
  const ours: Named = base === null || unit !== null ? tables.columns : {};
  return (Object.hasOwn(ours, name) ? ours[name] : undefined) ?? name;
}

export function choiceTitle(
  { model, tables }: Words,
  base: TableName | null,
  field: string | null,
  value: string,
): string {
  const choices: Readonly<Record<string, Named | undefined>> = base === null ? {} : model.choices[base];
  const titles: Named = (field === null ? undefined : choices[field]) ?? tables.yesNo;
  return (Object.hasOwn(titles, value) ? titles[value] : undefined) ?? value;
}
