import {
  type AnyTable,
  buildColumn,
  buildNetwork,
  type Column,
  type Field,
  fieldOfValues,
  type Network,
  type NetworkRows,
  type ReadRow,
  TABLE_NAMES,
  type TableName,
  type Tables,
  type Value,
  withVersion,
} from "../../../model/index.ts";
import type { NamedField, TableMember } from "./study-member.ts";

/** The network of these rows, with extra columns in the order and of the types they had. */
export function buildBase(rows: NetworkRows, members: Readonly<Record<TableName, TableMember>>): Network {
  const network = buildNetwork(rows);
  const tables = TABLE_NAMES.map((name): [TableName, AnyTable] => {
    const table = network[name] as AnyTable;
    return [name, { ...table, extra: buildColumns(members[name].extra, rows[name] ?? [], Object.keys(table.extra)) }];
  });
  return withVersion(Object.fromEntries(tables) as unknown as Tables);
}

/** The columns named, and after them those only the rows know. */
export function buildColumns(
  named: readonly NamedField[],
  rows: readonly ReadRow[],
  keys: readonly string[],
): Readonly<Record<string, Column>> {
  const fields = new Map<string, Field | null>(keys.map((key) => [key, null]));
  const ordered = new Map<string, Field | null>(named.map(({ name, field }) => [name, field]));
  for (const [key, field] of fields) if (!ordered.has(key)) ordered.set(key, field);
  return Object.fromEntries(
    Array.from(ordered, ([key, field]): [string, Column] => {
      const values = rows.map(({ values }): Value => (Object.hasOwn(values, key) ? (values[key] ?? null) : null));
      return [key, buildColumn(field ?? fieldOfValues(values), values)];
    }),
  );
}
