import type { BranchId, ChangeId, Shape, Value } from "../model/index.ts";
import { type Branch, type Change, type Edit, INTENTS, type Position, type Row, TABLE_NAMES } from "../model/index.ts";
import type { Decoder } from "./decode.ts";

/** Branches with their changes as they stand in a manifest. */
export function readBranch(decoder: Decoder, value: unknown): Branch {
  const branch = decoder.record(value);
  const changes = (list: unknown) => decoder.list(list, (change) => readChange(decoder, change));
  return {
    id: decoder.text(branch.id) as BranchId,
    name: decoder.text(branch.name),
    from: decoder.orNull(branch.from, decoder.text) as BranchId | null,
    changes: changes(branch.changes),
    undone: changes(branch.undone),
  };
}

export function readChange(decoder: Decoder, value: unknown): Change {
  const change = decoder.record(value);
  return {
    id: decoder.text(change.id) as ChangeId,
    intent: decoder.oneOf(change.intent, INTENTS),
    who: decoder.text(change.who),
    when: decoder.text(change.when),
    why: decoder.text(change.why),
    edits: decoder.list(change.edits, (edit) => readEdit(decoder, edit)),
  };
}

function readEdit(decoder: Decoder, value: unknown): Edit {
  const edit = decoder.record(value);
  const kind = decoder.oneOf(edit.kind, ["add", "remove", "set", "reshape"]);
  const table = decoder.oneOf(edit.table, TABLE_NAMES);
  if (kind === "add" || kind === "remove") {
    return { kind, table, rows: decoder.list(edit.rows, (row) => readRow(decoder, row)) };
  }
  const id = decoder.text(edit.id);
  if (kind === "reshape") {
    return { kind, table, id, shape: readShape(decoder, edit.shape), before: readShape(decoder, edit.before) };
  }
  const field = decoder.text(edit.field);
  return { kind, table, id, field, value: readValue(decoder, edit.value), before: readValue(decoder, edit.before) };
}

export function readRow(decoder: Decoder, value: unknown): Row {
  const row = decoder.record(value);
  return {
    id: decoder.text(row.id),
    values: decoder.entries(row.values, (each) => readValue(decoder, each)),
    shape: readShape(decoder, row.shape),
  };
}

function readValue(decoder: Decoder, value: unknown): Value {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  return decoder.list(value, decoder.text);
}

/** A position, a line or polygons, told apart by how deep the numbers lie. */
function readShape(decoder: Decoder, value: unknown): Shape | null {
  if (value === null) return null;
  const position = (each: unknown): Position => {
    const [lon, lat, ...rest] = decoder.list(each, decoder.numberOrNaN);
    return lon === undefined || lat === undefined || rest.length > 0 ? decoder.fail() : [lon, lat];
  };
  const line = (each: unknown) => decoder.list(each, position);
  switch (depthOf(value)) {
    case 1:
      return position(value);
    case 2:
      return line(value);
    default:
      return decoder.list(value, (polygon) => decoder.list(polygon, line));
  }
}

/** How many arrays lie around the first thing that is none; an empty list is a line without points. */
function depthOf(value: unknown): number {
  let depth = 0;
  let inner = value;
  while (Array.isArray(inner)) {
    depth++;
    if (inner.length === 0) return Math.max(2, depth);
    inner = inner[0];
  }
  return depth;
}
