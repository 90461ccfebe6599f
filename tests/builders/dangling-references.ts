import { type AnyTable, fieldsOf, type Network, rowsOf, TABLE_NAMES } from "../../src/core/model/index.ts";

/** Every reference that names a row there is not: "circuits.working of c: S". */
export function danglingReferences(network: Network): string[] {
  const ids = new Map(
    TABLE_NAMES.map((table) => [table, new Set(rowsOf(network[table] as AnyTable).map(({ id }) => id))]),
  );
  return TABLE_NAMES.flatMap((table) =>
    Object.entries(fieldsOf(table)).flatMap(([field, { type: _type, ...of }]) => {
      const known = "of" in of && of.of !== undefined ? ids.get(of.of) : undefined;
      if (known === undefined) return [];
      return rowsOf(network[table] as AnyTable).flatMap(({ id, values }) => {
        const named = [values[field] ?? []].flat();
        return named.filter((name) => !known.has(String(name))).map((name) => `${table}.${field} of ${id}: ${name}`);
      });
    }),
  );
}
