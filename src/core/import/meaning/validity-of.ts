/**
 * Answers: from when to when does a warning hold? As its rows say in columns named so, the earliest and the latest of them,
 * joined by a stroke as ISO 8601 writes an interval; null where no row says both.
 */
import type { ReadRow } from "../../model/index.ts";
import { normaliseName } from "./normalise-name.ts";
import { wordsOf } from "./word-list.ts";

const FROM = wordsOf("effective onset validfrom starttime begintime 生效时间 开始时间 起始时间 有效期起");
const TO = wordsOf("expires expiry ends validto validuntil endtime 失效时间 结束时间 截止时间 有效期止");
const ISO = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

export function validityOf(headers: readonly string[], rows: readonly ReadRow[]): string | null {
  const [begins, ends] = [FROM, TO].map((words) => headers.find((header) => words.includes(normaliseName(header))));
  if (begins === undefined || ends === undefined) return null;
  const said = (header: string) =>
    rows
      .map(({ values }) => values[header])
      .filter((value): value is string => typeof value === "string" && ISO.test(value))
      .sort((a, b) => momentOf(a) - momentOf(b));
  const [from, to] = [said(begins)[0], said(ends).at(-1)];
  return from === undefined || to === undefined || momentOf(from) > momentOf(to) ? null : `${from}/${to}`;
}

/** One that says no zone is taken for UTC, so that the same file reads the same everywhere. */
function momentOf(time: string): number {
  const iso = time.replace(" ", "T");
  return Date.parse(/[Zz]$|[+-]\d\d:?\d\d$/.test(iso.slice(10)) || iso.length === 10 ? iso : `${iso}Z`);
}
