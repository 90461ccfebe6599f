/** Answers: how many rows of a file are in the study as they stand, how many altered, and how many not at all? */
import { type ReadCounts, TABLE_NAMES } from "../../model/index.ts";
import type { Content, Reading } from "../format.ts";

export function countRows(reading: Extract<Reading, { readonly ok: true }>): ReadCounts {
  const { content, rejected, fixed = 0, ignored = 0 } = reading;
  const total = reading.total ?? rowsIn(content) + rejected.length;
  return { total, accepted: total - fixed - rejected.length, fixed, rejected: rejected.length, ignored };
}

function rowsIn(content: Content): number {
  const tables = content.kind === "study" ? content.study.base : content.rows;
  const hazards = content.kind === "study" ? content.study.hazards : (content.hazards ?? []);
  const countOf = (table: (typeof TABLE_NAMES)[number]): number => {
    const rows = tables[table];
    return rows === undefined ? 0 : "count" in rows ? rows.count : rows.length;
  };
  return (
    TABLE_NAMES.reduce((sum, table) => sum + countOf(table), 0) +
    hazards.reduce((sum, { features }) => sum + features.count, 0)
  );
}
