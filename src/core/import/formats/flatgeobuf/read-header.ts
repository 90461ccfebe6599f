/** Answers: what does the header of this FlatGeobuf say, and where do its features begin? */
import {
  COLUMN,
  COLUMN_TYPES,
  type ColumnType,
  CRS,
  DEFAULT_NODE_SIZE,
  HEADER,
  MAGIC_LENGTH,
  NODE_BYTES,
} from "./fgb-schema.ts";
import { FlatTable } from "./flat-table.ts";

export type FgbHeader = {
  /** A code; 0 where each feature says its own. */
  readonly geometryType: number;
  readonly columns: readonly FgbColumn[];
  /** 0 where nobody counted. */
  readonly count: number;
  /** null where the file says nothing. */
  readonly crs: { readonly code: number; readonly name: string; readonly wkt: string } | null;
  readonly metadata: string | null;
  /** Where the first feature stands. */
  readonly end: number;
};
export type FgbColumn = { readonly name: string; readonly type: ColumnType | undefined };

/** null where the bytes are no header, or one of an index larger than the file. */
export function readHeader(bytes: Uint8Array): FgbHeader | null {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const start = MAGIC_LENGTH + 4;
    const length = view.getUint32(MAGIC_LENGTH, true);
    if (start + length > bytes.length) return null;
    const header = FlatTable.root(bytes.subarray(start, start + length));
    const columns = header.tables(HEADER.columns).map((column): FgbColumn => {
      return { name: column.text(COLUMN.name) ?? "", type: COLUMN_TYPES[column.byte(COLUMN.type)] };
    });
    const count = header.long(HEADER.featuresCount);
    const crs = header.table(HEADER.crs);
    const end = start + length + indexBytes(count, header.short(HEADER.indexNodeSize, DEFAULT_NODE_SIZE));
    if (end > bytes.length) return null;
    return {
      geometryType: header.byte(HEADER.geometryType),
      columns,
      count,
      crs:
        crs === null ? null : { code: crs.int(CRS.code), name: crs.text(CRS.name) ?? "", wkt: crs.text(CRS.wkt) ?? "" },
      metadata: header.text(HEADER.metadata),
      end,
    };
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

/** A packed R-tree: every level has a node for each so many of the level below; above the only feature is one, too. */
function indexBytes(count: number, nodeSize: number): number {
  if (nodeSize === 0 || count === 0) return 0;
  const size = Math.max(2, nodeSize);
  let level = count;
  let nodes = count;
  do {
    level = Math.ceil(level / size);
    nodes += level;
  } while (level > 1);
  return nodes * NODE_BYTES;
}
