/**
 * Changes: everything a person does to a network after import.
 * Four primitive edits carry every intent there is; a split, say, removes one span and adds a site and two spans.
 */
import type { Value } from "./column.ts";
import type { LineShape, PolygonShape, Position } from "./geometry.ts";
import type { ChangeId } from "./ids.ts";
import type { PackedLine } from "./packed-line.ts";
import type { TableName } from "./schema.ts";

export type Shape = Position | LineShape | PolygonShape;

/** One row as a change carries it; attributes left out are unknown. */
export type Row = {
  readonly id: string;
  readonly values: Readonly<Record<string, Value>>;
  readonly shape: Shape | null;
};

/** A shape and a row on their way from a file into a network. */
export type ReadShape = Shape | PackedLine;
export type ReadRow = Omit<Row, "shape"> & { readonly shape: ReadShape | null };

export type Edit =
  | { readonly kind: "add"; readonly table: TableName; readonly rows: readonly Row[] }
  /** The rows removed stand in the edit, so that it reads, and turns round, by itself. */
  | { readonly kind: "remove"; readonly table: TableName; readonly rows: readonly Row[] }
  | {
      readonly kind: "set";
      readonly table: TableName;
      readonly id: string;
      readonly field: string;
      readonly value: Value;
      readonly before: Value;
    }
  | {
      readonly kind: "reshape";
      readonly table: TableName;
      readonly id: string;
      readonly shape: Shape | null;
      readonly before: Shape | null;
    };

export const INTENTS = ["add", "remove", "set", "split", "join", "move", "regroup"] as const;
export type Intent = (typeof INTENTS)[number];

export type Change = {
  readonly id: ChangeId;
  readonly intent: Intent;
  readonly who: string;
  /** ISO 8601 with zone. */
  readonly when: string;
  readonly why: string;
  readonly edits: readonly Edit[];
};

/** The change that takes it back; ids and times are given, core has no clock. */
export function invertChange(change: Change, id: ChangeId, when: string): Change {
  return { ...change, id, when, edits: change.edits.map(invertEdit).reverse() };
}

function invertEdit(edit: Edit): Edit {
  switch (edit.kind) {
    case "add":
      return { ...edit, kind: "remove" };
    case "remove":
      return { ...edit, kind: "add" };
    case "set":
      return { ...edit, value: edit.before, before: edit.value };
    case "reshape":
      return { ...edit, shape: edit.before, before: edit.shape };
  }
}
