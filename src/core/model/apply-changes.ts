/**
 * Answers: what is the network after these changes?
 * Copy on write: a column, a shape array or a table is copied once for a whole list of changes, and only if touched.
 * Cost: the sum of the columns touched, plus one pass over a table whose rows are added or removed.
 */
import { buildColumn, fieldOfColumn, fieldOfValues } from "./build-column.ts";
import { buildGeometry, buildTable, rowAt, shapeAt } from "./build-network.ts";
import type { Change, Edit, Row, Shape } from "./change.ts";
import { type Column, type TextColumn, type Value, valueAt, type Words } from "./column.ts";
import { indexRows } from "./find-row.ts";
import { Fingerprint } from "./hash.ts";
import type { ChangeId, VersionId } from "./ids.ts";
import type { AnyTable, Network } from "./network.ts";
import { fieldsOf, TABLE_NAMES, type TableName } from "./schema.ts";

/** An edit names a row that is not there, or adds one that is. The network is as it was. */
export class ChangeConflict extends Error {
  constructor(
    readonly change: ChangeId,
    readonly table: TableName,
    readonly row: string,
  ) {
    super(`change ${change} does not fit: ${table} ${row}`);
    this.name = "ChangeConflict";
  }
}

export function applyChanges(network: Network, changes: readonly Change[]): Network {
  if (changes.length === 0) return network;
  const drafts = new Map<TableName, Draft>();
  let version = network.version;
  for (const change of changes) {
    version = versionAfter(version, change);
    for (const edit of change.edits) {
      let draft = drafts.get(edit.table);
      if (draft === undefined) {
        draft = new Draft(network[edit.table] as AnyTable);
        drafts.set(edit.table, draft);
      }
      if (!draft.apply(edit)) throw new ChangeConflict(change.id, edit.table, draft.conflict);
    }
  }
  const ids = new Map<TableName, Words>();
  for (const name of TABLE_NAMES) ids.set(name, drafts.get(name)?.idWords() ?? network[name].columns.id.words);
  const next: Record<string, unknown> = { ...network, version };
  for (const [name, draft] of drafts) next[name] = draft.build(ids);
  return next as Network;
}

/** A chain, so that undo comes back to the very version it left. */
export function versionAfter(version: VersionId, change: Change): VersionId {
  return new Fingerprint()
    .addText(version)
    .addText(change.id)
    .addText(JSON.stringify(change.edits))
    .text() as VersionId;
}

/** The table while edits are laid on it: rows by id, overlaid values, all as sparse as the edits are. */
class Draft {
  readonly #table: AnyTable;
  readonly #ids: TextColumn;
  readonly #rowOf: (id: string) => number;
  readonly #set = new Map<string, Map<number, Value>>();
  readonly #shapes = new Map<number, Shape | null>();
  readonly #removed = new Set<number>();
  readonly #added = new Map<string, Row>();
  conflict = "";

  constructor(table: AnyTable) {
    this.#table = table;
    this.#ids = table.columns.id as TextColumn;
    this.#rowOf = indexRows(this.#ids);
  }

  apply(edit: Edit): boolean {
    switch (edit.kind) {
      case "add":
        return edit.rows.every((row) => this.#add(row));
      case "remove":
        return edit.rows.every((row) => this.#remove(row.id));
      case "set":
        return this.#change(
          edit.id,
          (row) => ({ ...row, values: { ...row.values, [edit.field]: edit.value } }),
          (at) => {
            let values = this.#set.get(edit.field);
            if (values === undefined) this.#set.set(edit.field, (values = new Map()));
            values.set(at, edit.value);
          },
        );
      case "reshape":
        return this.#change(
          edit.id,
          (row) => ({ ...row, shape: edit.shape }),
          (at) => this.#shapes.set(at, edit.shape),
        );
    }
  }

  #baseRow(id: string): number {
    const row = this.#rowOf(id);
    return row >= 0 && !this.#removed.has(row) ? row : -1;
  }

  #add(row: Row): boolean {
    this.conflict = row.id;
    if (this.#added.has(row.id) || this.#baseRow(row.id) >= 0) return false;
    this.#added.set(row.id, row);
    return true;
  }

  #remove(id: string): boolean {
    this.conflict = id;
    if (this.#added.delete(id)) return true;
    const row = this.#baseRow(id);
    if (row < 0) return false;
    this.#removed.add(row);
    return true;
  }

  #change(id: string, onAdded: (row: Row) => Row, onBase: (row: number) => void): boolean {
    this.conflict = id;
    const added = this.#added.get(id);
    if (added !== undefined) {
      this.#added.set(id, onAdded(added));
      return true;
    }
    const row = this.#baseRow(id);
    if (row < 0) return false;
    onBase(row);
    return true;
  }

  #rowsChanged(): boolean {
    return this.#removed.size > 0 || this.#added.size > 0;
  }

  idWords(): Words {
    if (this.#added.size === 0) return this.#ids.words;
    return (buildColumn({ type: "text" }, [...this.#added.keys()], this.#ids.words) as TextColumn).words;
  }

  build(ids: ReadonlyMap<TableName, Words>): AnyTable {
    if (this.#rowsChanged()) return this.#rebuild(ids);
    const table = this.#table;
    const fields = fieldsOf(table.name);
    const columns = new Map(Object.entries(table.columns));
    const extra = new Map(Object.entries(table.extra));
    for (const [field, values] of this.#set) {
      const home = Object.hasOwn(fields, field) ? columns : extra;
      home.set(field, overlay(home.get(field), fields, field, values, table.count));
    }
    const geometry =
      this.#shapes.size === 0
        ? table.geometry
        : buildGeometry(
            table.name,
            Array.from({ length: table.count }, (_, row) => this.#shapeAt(row)),
          );
    return { ...table, columns: Object.fromEntries(columns), extra: Object.fromEntries(extra), geometry };
  }

  #shapeAt(row: number): Shape | null {
    const shape = this.#shapes.get(row);
    return shape === undefined ? shapeAt(this.#table.geometry, row) : shape;
  }

  #rebuild(ids: ReadonlyMap<TableName, Words>): AnyTable {
    const rows: Row[] = [];
    for (let at = 0; at < this.#table.count; at++) {
      if (this.#removed.has(at)) continue;
      const row = rowAt(this.#table, at);
      const values = new Map(Object.entries(row.values));
      for (const [field, set] of this.#set) if (set.has(at)) values.set(field, set.get(at) ?? null);
      rows.push({ id: row.id, values: Object.fromEntries(values), shape: this.#shapeAt(at) });
    }
    return buildTable(this.#table.name, [...rows, ...this.#added.values()], ids);
  }
}

function overlay(
  old: Column | undefined,
  fields: ReturnType<typeof fieldsOf>,
  name: string,
  values: ReadonlyMap<number, Value>,
  count: number,
): Column {
  const all = Array.from({ length: count }, (_, row): Value => {
    const value = values.get(row);
    return value !== undefined ? value : old === undefined ? null : valueAt(old, row);
  });
  const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const seed = old !== undefined && "words" in old ? old.words : null;
  return buildColumn(known ?? (old === undefined ? fieldOfValues(all) : fieldOfColumn(old)), all, seed);
}
