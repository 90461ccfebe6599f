import { headText } from "../../bytes/sniff-bytes.ts";
import type { Format } from "../../format.ts";
import { readParquet } from "./read-parquet.ts";
import { writeParquet } from "./write-parquet.ts";

export const parquetFormat = {
  id: "geoparquet",
  extensions: ["parquet", "geoparquet"],
  /** The letter at the end of the mark says that the file is encrypted. */
  sniff: (bytes: Uint8Array) => /^PAR[1E]$/.test(headText(bytes, 4)),
  read: readParquet,
  write: writeParquet,
} satisfies Format;
