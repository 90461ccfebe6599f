/**
 * Answers: which bytes of this Arrow are messages that claim no more than there is? The library takes every length for
 * true, and a damaged one keeps it busy for ever. A file is a stream of messages between two marks and is read as one: the
 * list of them at its end could be damaged too.
 */
import { FlatTable } from "../flatgeobuf/flat-table.ts";

/** Numbers of fields in the schema of the format. */
const MESSAGE = { type: 1, header: 2, bodyLength: 3 } as const;
const TYPE = { schema: 1, dictionary: 2, batch: 3 } as const;
const SCHEMA = { fields: 1, metadata: 2 } as const;
const FIELD = { name: 0, type: 3, dictionary: 4, children: 5, metadata: 6 } as const;
const BATCH = { rows: 0, nodes: 1, buffers: 2, compression: 3 } as const;
const DICTIONARY = { batch: 1 } as const;
const DEEPEST = 16;
const PAIR_BYTES = 16;

const MARK_BYTES = 8;
const FOOTER_BYTES = 10;
const CONTINUES = 0xffffffff;

export type SoundMessages = {
  readonly bytes: Uint8Array;
  readonly compressed: boolean;
  /** The first of them says what the columns are. */
  readonly hasSchema: boolean;
  /** The bytes end inside a message. */
  readonly truncated: boolean;
};

/** A RangeError where a message is not sound. */
export function soundMessages(bytes: Uint8Array, isFile: boolean): SoundMessages {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = isFile ? MARK_BYTES : 0;
  let at = start;
  let compressed = false;
  let hasSchema = false;
  const end = isFile ? endOfMessages(view) : bytes.length;
  while (at + 8 <= end) {
    const head = view.getUint32(at, true) === CONTINUES ? at + 8 : at + 4;
    const size = view.getInt32(head - 4, true);
    if (size === 0) return { bytes: bytes.subarray(start, at), compressed, hasSchema, truncated: false };
    if (size < 0 || head + size > end)
      return { bytes: bytes.subarray(start, at), compressed, hasSchema, truncated: true };
    const message = FlatTable.root(bytes.subarray(head, head + size));
    const body = message.long(MESSAGE.bodyLength);
    if (head + size + body > end) return { bytes: bytes.subarray(start, at), compressed, hasSchema, truncated: true };
    if (at === start) hasSchema = message.byte(MESSAGE.type) === TYPE.schema;
    compressed = checkMessage(message, body) || compressed;
    at = head + size + body;
  }
  return { bytes: bytes.subarray(start, at), compressed, hasSchema, truncated: at < end };
}

/** Before what stands at the end of a file: a list of its messages, and how long that is. */
function endOfMessages(view: DataView): number {
  const length = view.byteLength >= FOOTER_BYTES ? view.getInt32(view.byteLength - FOOTER_BYTES, true) : -1;
  const end = view.byteLength - FOOTER_BYTES - length;
  return length > 0 && end >= MARK_BYTES ? end : view.byteLength;
}

/** Whether it is compressed. */
function checkMessage(message: FlatTable, body: number): boolean {
  const header = message.table(MESSAGE.header);
  switch (message.byte(MESSAGE.type)) {
    case TYPE.schema:
      checkSchema(header);
      return false;
    case TYPE.dictionary:
      return checkBatch(header?.table(DICTIONARY.batch) ?? null, body);
    case TYPE.batch:
      return checkBatch(header, body);
    default:
      throw new RangeError("a message is of no kind that belongs here");
  }
}

function checkSchema(schema: FlatTable | null): void {
  if (schema === null) throw new RangeError("there is no schema");
  checkMetadata(schema.tables(SCHEMA.metadata));
  for (const field of schema.tables(SCHEMA.fields)) checkField(field, 0);
}

function checkField(field: FlatTable, depth: number): void {
  if (depth > DEEPEST) throw new RangeError("fields are nested too deep");
  if (field.table(FIELD.type) === null) throw new RangeError("a field has no type");
  field.text(FIELD.name);
  field.table(FIELD.dictionary);
  checkMetadata(field.tables(FIELD.metadata));
  for (const child of field.tables(FIELD.children)) checkField(child, depth + 1);
}

function checkMetadata(pairs: readonly FlatTable[]): void {
  for (const pair of pairs) {
    pair.text(0);
    pair.text(1);
  }
}

function checkBatch(batch: FlatTable | null, body: number): boolean {
  if (batch === null) throw new RangeError("a message has nothing in it");
  const most = 8 * body;
  if (batch.long(BATCH.rows) > most) throw new RangeError("more rows than bits");
  for (const [length, unknown] of pairsOf(batch, BATCH.nodes)) {
    if (length > most || unknown > length) throw new RangeError("a column is longer than the bytes");
  }
  for (const [offset, length] of pairsOf(batch, BATCH.buffers)) {
    if (offset + length > body) throw new RangeError("a column lies outside the bytes");
  }
  return batch.table(BATCH.compression) !== null;
}

function pairsOf(batch: FlatTable, field: number): readonly (readonly [number, number])[] {
  return batch.structs(field, PAIR_BYTES).map((pair) => {
    return [Number(pair.getBigUint64(0, true)), Number(pair.getBigUint64(8, true))];
  });
}
