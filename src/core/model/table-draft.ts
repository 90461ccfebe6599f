import { encodeColumn, fieldOfColumn, widenColumn, widenType, widenValue } from "./build-column.ts";
import type { Edit, Row, Shape } from "./change.ts";
import type { Column, ColumnType, TextColumn, Value } from "./column.ts";
import { concatColumns, concatGeometry, type Piece, type Pieces } from "./concat-rows.ts";
import { findRow } from "./find-row.ts";
import type { Geometry } from "./geometry.ts";
import type { AnyTable } from "./network.ts";
import { fieldsOf } from "./schema.ts";
import { buildGeometry } from "./shapes.ts";
import { noWords, type SharedWords } from "./words-builder.ts";

/**
 * A table while edits are laid on it. Rows are numbered as they came: those of the table first, then those added;
 * what was set is kept beside, as sparse as the edits are, until build copies each column touched once.
 */
export class TableDraft {
  readonly #table: AnyTable;
  readonly #ids: TextColumn;
  readonly #added = new Map<string, number>();
  readonly #removed = new Set<number>();
  readonly #values = new Map<string, Map<number, Value>>();
  /** Of attributes the schema does not know: the type that holds whatever they ever held, so that order means nothing. */
  readonly #types = new Map<string, ColumnType | null>();
  readonly #shapes = new Map<number, Shape | null>();
  #rows: number;

  constructor(table: AnyTable) {
    this.#table = table;
    this.#ids = table.columns.id as TextColumn;
    this.#rows = table.count;
  }

  /** The id of the row that does not fit, or null if the edit was laid on. */
  apply(edit: Edit): string | null {
    switch (edit.kind) {
      case "add":
        return edit.rows.find((row) => !this.#add(row))?.id ?? null;
      case "remove":
        return edit.rows.find((row) => !this.#remove(row.id))?.id ?? null;
      case "set": {
        const row = this.#find(edit.id);
        // References go by id: a row that changed it would be lost to them.
        if (row < 0 || edit.field === "id") return edit.id;
        this.#set(row, edit.field, edit.value);
        return null;
      }
      case "reshape": {
        const row = this.#find(edit.id);
        if (row < 0) return edit.id;
        this.#shapes.set(row, edit.shape);
        return null;
      }
    }
  }

  #find(id: string): number {
    const added = this.#added.get(id);
    if (added !== undefined) return added;
    const row = findRow(this.#ids, id);
    return this.#removed.has(row) ? -1 : row;
  }

  #add(row: Row): boolean {
    if (row.id === "" || this.#find(row.id) >= 0) return false;
    const at = this.#rows++;
    this.#added.set(row.id, at);
    this.#set(at, "id", row.id);
    for (const [field, value] of Object.entries(row.values)) if (field !== "id") this.#set(at, field, value);
    if (row.shape !== null) this.#shapes.set(at, row.shape);
    return true;
  }

  #remove(id: string): boolean {
    const row = this.#find(id);
    if (row < 0) return false;
    this.#removed.add(row);
    this.#added.delete(id);
    return true;
  }

  #set(row: number, field: string, given: Value): void {
    // A file of changes is JSON, which has no numbers but finite ones.
    const value = typeof given === "number" && !Number.isFinite(given) ? null : given;
    if (!Object.hasOwn(fieldsOf(this.#table.name), field)) {
      const type = this.#types.has(field) ? this.#types.get(field) : this.#typeNow(field);
      this.#types.set(field, this.#fitsOptions(field, type ?? null, value) ? "choice" : widenType(type ?? null, value));
    }
    let values = this.#values.get(field);
    if (values === undefined) this.#values.set(field, (values = new Map()));
    values.set(row, value);
  }

  #typeNow(field: string): ColumnType | null {
    return Object.hasOwn(this.#table.extra, field) ? (this.#table.extra[field]?.type ?? null) : null;
  }

  #fitsOptions(field: string, type: ColumnType | null, value: Value): boolean {
    const column = this.#table.extra[field];
    return (
      type === "choice" && column?.type === "choice" && typeof value === "string" && column.options.includes(value)
    );
  }

  /** Columns whose words have grown still name the old ones: see SharedWords. */
  build(shared: SharedWords): AnyTable {
    const { name, columns, extra, geometry } = this.#table;
    const layout = this.#layOut();
    const build = (field: string, old: Column | null, type: ColumnType | null): Column | null =>
      this.#buildColumn(layout, shared, field, old, type);
    const known = Object.entries(columns).map(([key, old]) => [key, build(key, old, old.type) ?? old] as const);
    const others = new Map(Object.entries(extra));
    for (const [key, old] of others) others.set(key, build(key, old, this.#types.get(key) ?? old.type) ?? old);
    for (const [key, type] of this.#types) {
      const fresh = others.has(key) ? null : build(key, null, type);
      if (fresh !== null) others.set(key, fresh);
    }
    return {
      name,
      count: layout.count,
      columns: Object.fromEntries(known),
      extra: Object.fromEntries(others),
      geometry: geometry && this.#buildGeometry(layout, geometry),
    };
  }

  #layOut(): Layout {
    const { count } = this.#table;
    const removed = Uint32Array.from([...this.#removed].filter((row) => row < count)).sort();
    return {
      count: count - removed.length + this.#added.size,
      removed,
      oldCount: count,
      added: [...this.#added.values()],
    };
  }

  #buildColumn(
    layout: Layout,
    shared: SharedWords,
    field: string,
    old: Column | null,
    type: ColumnType | null,
  ): Column | null {
    const set = this.#values.get(field) ?? new Map<number, Value>();
    if (type === null || (set.size === 0 && isAsItWas(layout))) return null;
    const { count } = this.#table;
    const schema = fieldsOf(this.#table.name);
    const isKnown = Object.hasOwn(schema, field);
    const base = old === null ? emptyColumn(type, count) : widenColumn(old, count, type);
    const { pieces, rows } = cutPieces(layout, set);
    const values = rows.map((row) => (isKnown ? (set.get(row) ?? null) : widenValue(set.get(row) ?? null, type)));
    const words = "words" in base ? base.words : noWords();
    const fieldNow = (isKnown ? schema[field] : undefined) ?? fieldOfColumn(base);
    return concatColumns(pieces, base, encodeColumn(fieldNow, values, shared, words));
  }

  #buildGeometry(layout: Layout, old: Geometry): Geometry {
    if (this.#shapes.size === 0 && isAsItWas(layout)) return old;
    const { pieces, rows } = cutPieces(layout, this.#shapes);
    const fresh = buildGeometry(
      this.#table.name,
      rows.map((row) => this.#shapes.get(row) ?? null),
    );
    return fresh === null ? old : concatGeometry(pieces, old, fresh);
  }
}

/** Which rows stay, and which come after them. */
type Layout = {
  readonly count: number;
  readonly oldCount: number;
  /** In rising order. */
  readonly removed: Uint32Array;
  readonly added: readonly number[];
};

function isAsItWas({ removed, added }: Layout): boolean {
  return removed.length === 0 && added.length === 0;
}

/** Runs of old rows between those that are gone and those that were set; rows[i] is the row that new row i stands for. */
function cutPieces(
  { oldCount, removed, added }: Layout,
  set: ReadonlyMap<number, unknown>,
): { pieces: Pieces; rows: readonly number[] } {
  const gone = new Set(removed);
  const changed = [...set.keys()].filter((row) => row < oldCount);
  const stops = Uint32Array.from(new Set([...changed, ...removed])).sort();
  const pieces: Piece[] = [];
  const rows: number[] = [];
  let from = 0;
  for (const stop of stops) {
    if (stop > from) pieces.push({ of: "old", from, to: stop });
    from = stop + 1;
    if (gone.has(stop)) continue;
    pieces.push({ of: "new", from: rows.length, to: rows.length + 1 });
    rows.push(stop);
  }
  if (oldCount > from) pieces.push({ of: "old", from, to: oldCount });
  if (added.length > 0) pieces.push({ of: "new", from: rows.length, to: rows.length + added.length });
  for (const row of added) rows.push(row);
  return { pieces, rows };
}

function emptyColumn(type: ColumnType, count: number): Column {
  switch (type) {
    case "number":
      return { type, values: new Float64Array(count).fill(Number.NaN) };
    case "choice":
      return { type, codes: new Uint8Array(count), options: [] };
    case "text":
      return { type, codes: new Uint32Array(count), words: noWords() };
    case "list":
      return { type, starts: new Uint32Array(count + 1), codes: new Uint32Array(0), words: noWords() };
  }
}
