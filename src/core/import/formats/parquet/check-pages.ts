/**
 * Answers: do the pages of this column claim no more than it has? Each begins with its own lengths; a page that says it
 * holds a billion values would be given the memory for them.
 */
import type { ColumnMetaData, DataReader, FileMetaData } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { getMaxDefinitionLevel, getMaxRepetitionLevel, getSchemaPath } from "hyparquet/src/schema.js";
import { checkRuns } from "./check-runs.ts";
import { unpackPage } from "./unpack-page.ts";

/** Of a column, in all its groups of rows: a list has several for each row. */
const MOST_VALUES = 2 ** 26;

/** Throws where they do: a RangeError, or whatever unpacking says. */
export function checkPages(bytes: Uint8Array, { row_groups: groups, schema }: FileMetaData, column: string): void {
  let total = 0;
  for (const { columns } of groups) {
    for (const { meta_data: about } of columns) {
      if (about?.path_in_schema[0] !== column) continue;
      const first = Number(about.dictionary_page_offset ?? 0n) || Number(about.data_page_offset);
      const start = Math.min(first, Number(about.data_page_offset));
      const length = Number(about.total_compressed_size);
      if (!(start >= 0 && length >= 0 && start + length <= bytes.length)) throw new RangeError("a column is elsewhere");
      total += Number(about.num_values);
      if (total > MOST_VALUES) throw new RangeError("a column claims more values than are read");
      checkChunk(bytes.subarray(start, start + length), about, schema);
    }
  }
}

function checkChunk(bytes: Uint8Array, about: ColumnMetaData, schema: FileMetaData["schema"]): void {
  const values = Number(about.num_values);
  const path = getSchemaPath(schema, about.path_in_schema);
  const column = {
    repetition: getMaxRepetitionLevel(path),
    definition: getMaxDefinitionLevel(path),
    isBoolean: about.type === "BOOLEAN",
    unpack: (packed: Uint8Array, length: number) => unpackPage(packed, length, about.codec),
  };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader: DataReader = { view, offset: 0 };
  let left = values;
  while (left > 0 && reader.offset < bytes.length - 1) {
    const page = parquetHeader(reader);
    const size = page.compressed_page_size;
    const header = page.data_page_header ?? page.data_page_header_v2;
    const claimed = header?.num_values ?? page.dictionary_page_header?.num_values ?? 0;
    const { data_page_header_v2: newer } = page;
    const levels =
      newer === undefined ? [0] : [newer.repetition_levels_byte_length, newer.definition_levels_byte_length];
    const right =
      [size, page.uncompressed_page_size, claimed, ...levels].every(isCount) &&
      reader.offset + size <= bytes.length &&
      claimed <= values &&
      sumOf(levels) <= Math.min(size, page.uncompressed_page_size) &&
      (newer === undefined || ([newer.num_rows, newer.num_nulls].every(isCount) && newer.num_nulls <= claimed));
    if (!right) throw new RangeError("a page claims more than there is");
    checkRuns({ header: page, packed: bytes.subarray(reader.offset, reader.offset + size), ...column });
    if (header !== undefined) left -= claimed;
    reader.offset += size;
  }
}

/** What a damaged header leaves out is undefined, whatever its type says. */
function isCount(value: number | undefined): boolean {
  return value !== undefined && Number.isSafeInteger(value) && value >= 0;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
