/** Options that every command with inputs takes. */
import { findSystem } from "../core/geo/coordinate-systems.ts";
import type { ReadOptions } from "../core/import/format.ts";
import { findEncoding } from "../core/import/text-codec.ts";
import type { Options, Values } from "./command.ts";
import { wrongUsage } from "./failure.ts";

export const INPUT_OPTIONS = {
  crs: { type: "string", value: "ID", say: (words) => words.options.crs },
  encoding: { type: "string", value: "NAME", say: (words) => words.options.encoding },
} as const satisfies Options;

export function readOptions({ crs, encoding }: Values<typeof INPUT_OPTIONS>): ReadOptions {
  if (crs !== undefined && findSystem(crs) === null) {
    throw wrongUsage(({ cli }) =>
      cli.failures.badValue("--crs", crs, "EPSG:4326, EPSG:4490, EPSG:4549, GCJ02, BD09, …"),
    );
  }
  if (encoding !== undefined && findEncoding(encoding) === null) {
    throw wrongUsage(({ cli }) => cli.failures.badValue("--encoding", encoding, "utf-8, gb18030, gbk, big5, …"));
  }
  return { ...(crs === undefined ? {} : { crs }), ...(encoding === undefined ? {} : { encoding }) };
}
