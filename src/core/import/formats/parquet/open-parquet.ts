/**
 * Opens a Parquet file and reads its columns, one at a time, so that one that cannot be read costs no other. What the
 * bytes claim is looked at before memory is given to it.
 */
import type { FileMetaData, SchemaElement } from "hyparquet";
import { parquetMetadata } from "hyparquet/src/metadata.js";
import { parquetReadColumn } from "hyparquet/src/read.js";
import { utf8Text } from "../../bytes/utf8-text.ts";
import type { IssueValues } from "../../issue.ts";
import { bytesText } from "../../layers/typed-table.ts";
import { checkPages } from "./check-pages.ts";
import { compressors } from "./unpack-page.ts";

export type OpenedParquet =
  | { readonly ok: true; readonly metadata: FileMetaData; readonly rows: number }
  | { readonly ok: false; readonly rule: string; readonly values: IssueValues };

export const MOST_ROWS = 20_000_000;
const ENCRYPTED = 0x45524150;

export function openParquet(bytes: Uint8Array): OpenedParquet {
  const refuse = (rule: string, values: IssueValues = {}): OpenedParquet => ({ ok: false, rule, values });
  if (bytes.length < 12) return refuse("parquet.damaged", { message: "" });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if ([0, bytes.length - 4].some((at) => view.getUint32(at, true) === ENCRYPTED)) return refuse("parquet.encrypted");
  let metadata: FileMetaData;
  try {
    // Which columns are geometry is found out by us.
    metadata = parquetMetadata(bytes, { geoparquet: false });
  } catch (cause) {
    return refuse("parquet.damaged", { message: cause instanceof Error ? cause.message : "" });
  }
  const columns = metadata.row_groups.flatMap((group) => group.columns);
  if (columns.length > 0 && columns.every((column) => column.meta_data === undefined))
    return refuse("parquet.encrypted");
  const rows = Number(metadata.num_rows);
  if (rows > MOST_ROWS) return refuse("parquet.too-many-rows", { rows, limit: MOST_ROWS });
  const counted = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (rows < 0 || counted !== rows) return refuse("parquet.damaged", { message: "" });
  for (const element of metadata.schema) stateDecimal(element);
  return { ok: true, metadata, rows };
}

/** Newer files say it in one place only, and the library looks in the other. */
function stateDecimal(element: SchemaElement): void {
  const { logical_type: logical } = element;
  if (logical?.type !== "DECIMAL" || element.converted_type !== undefined) return;
  element.converted_type = "DECIMAL";
  element.scale = logical.scale;
}

/** Throws where the bytes of the column are no such values. */
export async function readParquetColumn(
  bytes: Uint8Array,
  metadata: FileMetaData,
  element: SchemaElement,
): Promise<ArrayLike<unknown>> {
  checkPages(bytes, metadata, element.name);
  const values = await parquetReadColumn({
    file: { byteLength: bytes.length, slice: (start, end) => bytes.slice(start, end).buffer },
    metadata,
    columns: [element.name],
    utf8: false,
    geoparquet: false,
    compressors,
    parsers: {
      stringFromBytes: (value: Uint8Array | undefined) => value && (utf8Text(value) ?? bytesText(value)),
      jsonFromBytes: (value: Uint8Array | undefined) => value && bytesText(value),
      geometryFromBytes: (value: Uint8Array | undefined) => value,
      geographyFromBytes: (value: Uint8Array | undefined) => value,
    },
  });
  if (values.length !== Number(metadata.num_rows)) throw new RangeError("the column has not as many values as rows");
  if (element.converted_type !== "DECIMAL") return values;
  const scale = Math.min(element.scale ?? 0, 100);
  return Array.from(values, (value) => (typeof value === "number" ? Number(value.toFixed(scale)) : value));
}
