/** Results of the database as plain values: no BigInt, no library object, nothing a message could not carry. */
import { DataType, type RecordBatch, RecordBatchReader, Table, tableFromIPC, type Vector } from "apache-arrow";
import { QueryRefused } from "./database.ts";
import type { Cell, ResultColumn, Rows } from "./table-data.ts";

export function readArrow(bytes: Uint8Array): Rows {
  return readTable(tableFromIPC(bytes));
}

/** Reads no further than it must to know whether there are more rows than maxRows. */
export function readArrowStream(chunks: Iterable<Uint8Array>, maxRows: number): { rows: Rows; cut: boolean } {
  const reader = RecordBatchReader.from(chunks).open();
  const batches: RecordBatch[] = [];
  let count = 0;
  for (const batch of reader) {
    batches.push(batch);
    if ((count += batch.numRows) > maxRows) break;
  }
  return { rows: readTable(new Table(reader.schema, batches).slice(0, maxRows)), cut: count > maxRows };
}

function readTable(table: Table): Rows {
  return {
    count: table.numRows,
    columns: table.schema.fields.map((field, i) => readColumn(field.name, table.getChildAt(i) as Vector)),
  };
}

function readColumn(name: string, vector: Vector): ResultColumn {
  const type = vector.type as DataType;
  // The library reads DuckDB's intervals wrongly: better no answer than that one.
  if (DataType.isInterval(type)) throw new QueryRefused("interval", name);
  const kind = DataType.isList(type) ? "list" : DataType.isBool(type) ? "boolean" : isNumber(type) ? "number" : "text";
  if (vector.nullCount === 0 && (DataType.isFloat(type) || DataType.isInt(type))) {
    const values = vector.toArray() as unknown;
    // A copy: the array is a window on the result's own bytes.
    const plain = !(values instanceof Float64Array) || !values.includes(Number.NaN);
    if (plain && (values instanceof Float64Array || values instanceof Int32Array || values instanceof Uint32Array)) {
      return { name, type: kind, values: values.slice() };
    }
  }
  return {
    name,
    type: kind,
    values: Array.from({ length: vector.length }, (_, row) => readCell(vector.get(row), type)),
  };
}

function isNumber(type: DataType): boolean {
  return DataType.isFloat(type) || DataType.isInt(type) || DataType.isDecimal(type);
}

/** A whole number beyond 2^53 stays exact as text. */
function readCell(value: unknown, type: DataType): Cell {
  if (value === null || value === undefined) return null;
  if (DataType.isTime(type)) return isoTime(Number(value) / 1000).slice(11, -1);
  if (typeof value === "bigint") {
    return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value.toString();
  }
  if (DataType.isDate(type)) return isoTime(Number(value)).slice(0, 10);
  if (DataType.isTimestamp(type))
    return isoTime(Number(value))
      .replace("T", " ")
      .replace(/(\.000)?Z$/, "");
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isNaN(value) ? null : value;
  if (DataType.isList(type)) {
    const items = value as Vector;
    return Array.from({ length: items.length }, (_, i) => readCell(items.get(i), items.type as DataType));
  }
  // Structs, maps, bytes: the library spells them.
  return (value as { toString(): string }).toString();
}

function isoTime(milliseconds: number): string {
  const time = new Date(milliseconds);
  return Number.isNaN(time.getTime()) ? String(milliseconds) : time.toISOString();
}
