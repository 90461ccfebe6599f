import { fieldsOf, type ReadRow, type TableName, type Value } from "../../model/index.ts";

/** The row with the ids it points at replaced: per table, what each id that was taken is called instead. */
export function repointRow(
  table: TableName,
  row: ReadRow,
  renamed: ReadonlyMap<TableName, ReadonlyMap<string, string>>,
): ReadRow {
  const moved = Object.entries(fieldsOf(table)).flatMap(([name, field]): [string, Value][] => {
    const target = "of" in field && field.of !== undefined ? renamed.get(field.of) : undefined;
    const value = Object.hasOwn(row.values, name) ? row.values[name] : undefined;
    if (target === undefined || value === undefined) return [];
    if (typeof value === "string") return target.has(value) ? [[name, target.get(value) ?? value]] : [];
    if (!Array.isArray(value) || !value.some((item) => target.has(item))) return [];
    return [[name, value.map((item) => target.get(item) ?? item)]];
  });
  return moved.length === 0 ? row : { ...row, values: { ...row.values, ...Object.fromEntries(moved) } };
}
