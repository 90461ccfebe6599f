/**
 * Answers: which edits bring the rows of a file to a newer version of it, and where did people alter the same things?
 * Three sides: what the earlier file said, what the newer one says, and the network as it stands. What only the file
 * altered follows the file, what only people altered stays; where both did, the file wins unless a person says otherwise.
 */
import {
  type AnyTable,
  type Edit,
  findRow,
  type Network,
  type Row,
  rowAt,
  shapeAt,
  type TableName,
  type TextColumn,
  textAt,
  type Value,
  valueAt,
} from "../model/index.ts";
import { columnOf, differingFields, SHAPE, type TableDifference } from "./compare-tables.ts";
import type { CutSpans } from "./cut-spans.ts";
import { distanceMoved, sameShape, sameValue } from "./same-value.ts";

/** Altered by the file and by people. What the file wants is done unless keep names the conflict. */
export type Conflict = {
  /** By which a person names it. */
  readonly key: string;
  readonly table: TableName;
  readonly id: string;
  /**
   * value: people set or moved it, too. gone: people removed the row, the file alters it. removed: the file removes the
   * row, people altered it. cut: people altered the parts of a span that the file draws anew; it waits for them.
   */
  readonly kind: "value" | "gone" | "removed" | "cut";
  /** Of a value; null for a whole row. "shape" is its place or route. */
  readonly field: string | null;
  readonly before: Value;
  readonly file: Value;
  readonly mine: Value;
  /** A shape: how far the newer file moved it, and how far people did. */
  readonly fileM: number | null;
  readonly mineM: number | null;
  readonly kept: boolean;
};

export type Merge = {
  /** Rows that the file adds, again or for the first time. */
  readonly adds: ReadonlyMap<TableName, readonly Row[]>;
  /** Values and shapes. */
  readonly alters: readonly Edit[];
  /** Ids that the file no longer has. */
  readonly removes: ReadonlyMap<TableName, readonly string[]>;
  readonly conflicts: readonly Conflict[];
};

export type Sides = {
  /** As the earlier file had it. */
  readonly was: Network;
  /** As it stands. */
  readonly now: Network;
  /** As the newer file has it. */
  readonly next: Network;
  readonly cuts: CutSpans;
  /** Keys of conflicts in which what people did stays. */
  readonly keep: ReadonlySet<string>;
};

export function mergeRows(differences: readonly TableDifference[], sides: Sides): Merge {
  const merging = new Merging(sides);
  for (const difference of differences) merging.merge(difference);
  return merging;
}

class Merging implements Merge {
  readonly adds = new Map<TableName, Row[]>();
  readonly alters: Edit[] = [];
  readonly removes = new Map<TableName, string[]>();
  readonly conflicts: Conflict[] = [];
  readonly #sides: Sides;

  constructor(sides: Sides) {
    this.#sides = sides;
  }

  merge({ table, added, removed, changedFrom, changedTo }: TableDifference): void {
    const next = this.#sides.next[table] as AnyTable;
    for (const row of added) {
      // What stands there already came with a change that was taken in before.
      if (findRow(this.#idsNow(table), idAt(next, row)) < 0) this.#add(table, rowAt(next, row));
    }
    for (const row of removed) this.#remove(table, row);
    changedFrom.forEach((row, i) => {
      this.#change(table, row, changedTo[i] as number);
    });
  }

  #idsNow(table: TableName): TextColumn {
    return this.#sides.now[table].columns.id;
  }

  #add(table: TableName, row: Row): void {
    const rows = this.adds.get(table);
    if (rows === undefined) this.adds.set(table, [row]);
    else rows.push(row);
  }

  #remove(table: TableName, rowWas: number): void {
    const { was, now } = this.#sides;
    const id = idAt(was[table] as AnyTable, rowWas);
    const row = findRow(this.#idsNow(table), id);
    if (row < 0) {
      if (table === "spans" && this.#partsOf(id).length > 0) this.#say({ kind: "cut", table, id });
      return;
    }
    const altered = this.#byHand(
      table,
      rowWas,
      row,
      differingFields(was[table] as AnyTable, rowWas, now[table] as AnyTable, row),
    );
    if (altered && this.#say({ kind: "removed", table, id })) return;
    const ids = this.removes.get(table);
    if (ids === undefined) this.removes.set(table, [id]);
    else ids.push(id);
  }

  /** Whether any of the fields is not only another way to say the same: parts of a span for the whole. */
  #byHand(table: TableName, rowWas: number, row: number, fields: readonly string[]): boolean {
    const { was, now, cuts } = this.#sides;
    return fields.some((field) => {
      if (field === SHAPE) return true;
      const value = cuts.wholeValue(table, field, at(now[table] as AnyTable, field, row));
      return !sameValue(value, at(was[table] as AnyTable, field, rowWas));
    });
  }

  #change(table: TableName, rowWas: number, rowNext: number): void {
    const { was, next, now } = this.#sides;
    const [a, b] = [was[table] as AnyTable, next[table] as AnyTable];
    const id = idAt(a, rowWas);
    const fields = differingFields(a, rowWas, b, rowNext);
    const row = findRow(this.#idsNow(table), id);
    if (row >= 0) {
      for (const field of fields) this.#alter(table, field, id, [rowWas, rowNext, row]);
      return;
    }
    const parts = table === "spans" ? this.#partsOf(id) : [];
    if (parts.length === 0) {
      if (!this.#say({ kind: "gone", table, id })) this.#add(table, rowAt(b, rowNext));
      return;
    }
    if (fields.some((field) => DRAWN.has(field))) this.#say({ kind: "cut", table, id });
    for (const part of parts) {
      const own = findRow(this.#idsNow(table), part);
      for (const field of fields.filter((each) => !DRAWN.has(each))) {
        this.#alter(table, field, idAt(now[table] as AnyTable, own), [rowWas, rowNext, own]);
      }
    }
  }

  #partsOf(span: string): readonly string[] {
    return this.#sides.cuts.partsOf(span, this.#sides.now);
  }

  #alter(table: TableName, field: string, id: string, rows: readonly [was: number, next: number, now: number]): void {
    if (field === SHAPE) {
      this.#move(table, id, rows);
      return;
    }
    const { was, next, now, cuts } = this.#sides;
    const before = at(was[table] as AnyTable, field, rows[0]);
    const file = at(next[table] as AnyTable, field, rows[1]);
    const stands = at(now[table] as AnyTable, field, rows[2]);
    const mine = cuts.wholeValue(table, field, stands);
    if (sameValue(mine, file)) return;
    if (!sameValue(mine, before) && this.#say({ kind: "value", table, id, field, before, file, mine })) return;
    const value = cuts.cutValue(table, field, file, now);
    this.alters.push({ kind: "set", table, id, field, value, before: stands });
  }

  #move(table: TableName, id: string, [rowWas, rowNext, row]: readonly [number, number, number]): void {
    const { was, next, now } = this.#sides;
    const [a, b, c] = [was[table].geometry, next[table].geometry, now[table].geometry];
    if (sameShape(c, row, b, rowNext)) return;
    if (!sameShape(c, row, a, rowWas)) {
      const moved = { fileM: distanceMoved(a, rowWas, b, rowNext), mineM: distanceMoved(a, rowWas, c, row) };
      if (this.#say({ kind: "value", table, id, field: SHAPE, ...moved })) return;
    }
    this.alters.push({ kind: "reshape", table, id, shape: shapeAt(b, rowNext), before: shapeAt(c, row) });
  }

  /** Whether what people did stays. */
  #say(conflict: Pick<Conflict, "kind" | "table" | "id"> & Partial<Conflict>): boolean {
    const { kind, table, id, field = null } = conflict;
    const key = JSON.stringify(field === null ? [table, id] : [table, id, field]);
    const kept = kind === "cut" || this.#sides.keep.has(key);
    const nothing = { field, before: null, file: null, mine: null, fileM: null, mineM: null };
    this.conflicts.push({ ...nothing, ...conflict, key, kept });
    return kept;
  }
}

/** What a span that is cut cannot take over part by part. */
const DRAWN: ReadonlySet<string> = new Set([SHAPE, "from", "to", "lengthM"]);

export function isDrawn(field: string): boolean {
  return DRAWN.has(field);
}

function at(table: AnyTable, field: string, row: number): Value {
  const column = columnOf(table, field);
  return column === undefined ? null : valueAt(column, row);
}

function idAt({ columns }: AnyTable, row: number): string {
  return textAt(columns.id as TextColumn, row) ?? "";
}
