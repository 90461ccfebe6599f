import { type TextColumn, textAt } from "./column.ts";
import { findRow } from "./find-row.ts";
import type { AnyTable, Network } from "./network.ts";
import type { TableName } from "./schema.ts";

/** The name a person knows a row by; its id where it has none or is not there. */
export function nameOf(network: Network, table: TableName, id: string): string {
  const { columns } = network[table] as AnyTable;
  const name = columns.name;
  if (name?.type !== "text") return id;
  const row = findRow(columns.id as TextColumn, id);
  return row < 0 ? id : (textAt(name, row) ?? id);
}

/** By its row; its id where it has no name. */
export function nameOfRow(network: Network, table: "sites" | "spans" | "groups", row: number): string {
  const { id, name } = network[table].columns;
  return textAt(name, row) ?? textAt(id, row) ?? "";
}
