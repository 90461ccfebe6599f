/**
 * Answers: do the pages of this column claim no more than it has? Each begins with its own lengths; a page that says it
 * holds a billion values would be given the memory for them.
 */
import type { DataReader, FileMetaData } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";

/** Throws a RangeError where they do. */
export function checkPages(bytes: Uint8Array, { row_groups: groups }: FileMetaData, column: string): void {
  for (const { columns } of groups) {
    for (const { meta_data: about } of columns) {
      if (about?.path_in_schema[0] !== column) continue;
      const first = Number(about.dictionary_page_offset ?? 0n) || Number(about.data_page_offset);
      const start = Math.min(first, Number(about.data_page_offset));
      const length = Number(about.total_compressed_size);
      if (!(start >= 0 && length >= 0 && start + length <= bytes.length)) throw new RangeError("a column is elsewhere");
      checkChunk(bytes.subarray(start, start + length), Number(about.num_values));
    }
  }
}

function checkChunk(bytes: Uint8Array, values: number): void {
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
