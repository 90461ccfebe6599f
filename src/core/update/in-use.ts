/**
 * Answers: which rows cannot go, because rows that stay name them?
 * A row that cannot go stays with what it names itself. Cost: a pass over every reference for each step of that chain.
 */
import {
  type AnyTable,
  fieldsOf,
  findRow,
  type Network,
  resolveReferences,
  TABLE_NAMES,
  type TableName,
  type TextColumn,
  textAt,
} from "../model/index.ts";

/** A row that others name: it stays, or comes back where people had removed it. */
export type InUse = {
  readonly kind: "stays" | "returns";
  readonly table: TableName;
  readonly id: string;
  /** The first that names it. */
  readonly by: { readonly table: TableName; readonly id: string };
};

export type Removal = {
  readonly removes: ReadonlyMap<TableName, readonly string[]>;
  readonly inUse: readonly InUse[];
};

/** network: with everything but the removals done. */
export function keepInUse(network: Network, removes: ReadonlyMap<TableName, readonly string[]>): Removal {
  const goes = new Map(TABLE_NAMES.map((table) => [table, maskOf(network, table, removes.get(table) ?? [])]));
  const inUse: InUse[] = [];
  const references = referencesTo(network, removes);
  for (let found = -1; found !== 0; ) {
    found = 0;
    for (const { table, target, starts, rows } of references) {
      const [leaves, wanted] = [goes.get(table), goes.get(target)];
      const count = network[table].count;
      for (let row = 0; row < count; row++) {
        if (leaves?.[row] === 1) continue;
        for (let i = starts?.[row] ?? row; i < (starts?.[row + 1] ?? row + 1); i++) {
          const named = rows[i] as number;
          if (named < 0 || wanted === undefined || wanted[named] !== 1) continue;
          wanted[named] = 0;
          found++;
          const by = { table, id: idAt(network[table] as AnyTable, row) };
          inUse.push({ kind: "stays", table: target, id: idAt(network[target] as AnyTable, named), by });
        }
      }
    }
  }
  const staying = new Set(inUse.map(({ table, id }) => JSON.stringify([table, id])));
  const left = Array.from(removes, ([table, ids]): [TableName, string[]] => [
    table,
    ids.filter((id) => !staying.has(JSON.stringify([table, id]))),
  ]);
  return { removes: new Map(left), inUse };
}

type References = {
  readonly table: TableName;
  readonly target: TableName;
  /** Of a list; of a text there is one a row. */
  readonly starts: Uint32Array | null;
  readonly rows: Int32Array;
};

function referencesTo(network: Network, removes: ReadonlyMap<TableName, readonly string[]>): References[] {
  return TABLE_NAMES.flatMap((table) =>
    Object.entries(fieldsOf(table)).flatMap(([field, about]): References[] => {
      if (!("of" in about) || about.of === undefined || (removes.get(about.of) ?? []).length === 0) return [];
      const column = (network[table] as AnyTable).columns[field];
      if (column?.type !== "text" && column?.type !== "list") return [];
      const rows = resolveReferences(column, network[about.of].columns.id);
      return [{ table, target: about.of, starts: column.type === "list" ? column.starts : null, rows }];
    }),
  );
}

function maskOf(network: Network, table: TableName, ids: readonly string[]): Uint8Array {
  const mask = new Uint8Array(network[table].count);
  for (const id of ids) {
    const row = findRow(network[table].columns.id, id);
    if (row >= 0) mask[row] = 1;
  }
  return mask;
}

function idAt({ columns }: AnyTable, row: number): string {
  return textAt(columns.id as TextColumn, row) ?? "";
}
