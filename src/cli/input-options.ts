/** Options that every command with inputs takes. */
import { CRS_EXAMPLES, readCrs } from "../core/geo/crs-text.ts";
import type { ReadOptions } from "../core/import/format.ts";
import { findEncoding } from "../core/import/text-codec.ts";
import type { Options, Values } from "./command.ts";
import { wrongUsage } from "./failure.ts";

/** Ends further apart than this do not meet by carelessness of drawing. */
const MOST_METRES = 1000;

export const INPUT_OPTIONS = {
  crs: { type: "string", value: "ID", say: (words) => words.options.crs },
  encoding: { type: "string", value: "NAME", say: (words) => words.options.encoding },
} as const satisfies Options;

export function readOptions({ crs, encoding }: Values<typeof INPUT_OPTIONS>): ReadOptions {
  if (crs !== undefined && readCrs(crs) === null) {
    throw wrongUsage(({ cli }) => cli.failures.badValue("--crs", crs, CRS_EXAMPLES));
  }
  if (encoding !== undefined && findEncoding(encoding) === null) {
    throw wrongUsage(({ cli }) => cli.failures.badValue("--encoding", encoding, "utf-8, gb18030, gbk, big5, …"));
  }
  return { ...(crs === undefined ? {} : { crs }), ...(encoding === undefined ? {} : { encoding }) };
}

export function readMetres(option: string, text: string): number {
  const metres = text.trim() === "" ? Number.NaN : Number(text);
  if (metres >= 0 && metres <= MOST_METRES) return metres;
  throw wrongUsage(({ cli }) => cli.failures.badValue(option, text, `0 … ${MOST_METRES}`));
}
