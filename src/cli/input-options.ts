/** Options that every command with inputs takes. */
import { readFileSync } from "node:fs";
import { CRS_EXAMPLES, readCrs } from "../core/geo/crs-text.ts";
import { findEncoding } from "../core/import/bytes/text-codec.ts";
import type { ReadOptions } from "../core/import/format.ts";
import { issueAt } from "../core/import/issue.ts";
import { checkMapping } from "../core/import/meaning/check-mapping.ts";
import type { Mapping } from "../core/import/meaning/mapping.ts";
import { readMapping } from "../core/import/meaning/read-mapping.ts";
import { describeIssue } from "../words/describe-issue.ts";
import type { Options, Values } from "./command.ts";
import { Failure, systemCode, wrongUsage } from "./failure.ts";

/** Ends further apart than this do not meet by carelessness of drawing. */
const MOST_METRES = 1000;

export const INPUT_OPTIONS = {
  crs: { type: "string", value: "ID", say: (words) => words.options.crs },
  encoding: { type: "string", value: "NAME", say: (words) => words.options.encoding },
  map: { type: "string", value: "FILE", say: (words) => words.options.map },
} as const satisfies Options;

export function readOptions({ crs, encoding, map }: Values<typeof INPUT_OPTIONS>): ReadOptions {
  if (crs !== undefined && readCrs(crs) === null) {
    throw wrongUsage(({ cli }) => cli.failures.badValue("--crs", crs, CRS_EXAMPLES));
  }
  if (encoding !== undefined && findEncoding(encoding) === null) {
    throw wrongUsage(({ cli }) => cli.failures.badValue("--encoding", encoding, "utf-8, gb18030, gbk, big5, …"));
  }
  return {
    ...(crs === undefined ? {} : { crs }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(map === undefined ? {} : { mapping: readMap(map) }),
  };
}

function readMap(path: string): Mapping {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new Failure(1, ({ cli }) => cli.failures.unreadable(path, systemCode(error)), error);
  }
  const mapping = readMapping(text.replace(/^\ufeff/, ""));
  const wrong = mapping === null ? MAPPING_HEAD : checkMapping(mapping);
  if (mapping !== null && wrong === null) return mapping;
  const fault = issueAt(path, null, "import.bad-mapping", "critical", { where: wrong ?? "" });
  throw new Failure(1, (words) => words.cli.problemAt(path, null, fault.rule, describeIssue(words, fault)));
}

/** What a mapping that is none lacks. */
const MAPPING_HEAD = '"format": "faultline-mapping", "version": 1, "tables": […]';

export function readMetres(option: string, text: string, most = MOST_METRES): number {
  const metres = text.trim() === "" ? Number.NaN : Number(text);
  if (metres >= 0 && metres <= most) return metres;
  throw wrongUsage(({ cli }) => cli.failures.badValue(option, text, `0 … ${most}`));
}
