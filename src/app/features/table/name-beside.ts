import { fieldsOf, type Network, nameOf, type TableName } from "../../../core/model/index.ts";
import type { DatabaseColumn, DatabaseTable } from "../../store/database-slice.ts";

/** The table whose ids a column holds; null for the table's own ids, whose names stand in the next column. */
export function referredTable({ base, subject }: DatabaseTable, { name, field }: DatabaseColumn): TableName | null {
  if (base === null) return subject?.column === name ? subject.table : null;
  const known = field === null ? undefined : fieldsOf(base)[field];
  return known !== undefined && "of" in known ? (known.of ?? null) : null;
}

/** What the id stands for, where it says more than the id. */
export function nameBeside(network: Network, table: TableName, id: string): string {
  const name = nameOf(network, table, id);
  return name === id ? "" : name;
}
