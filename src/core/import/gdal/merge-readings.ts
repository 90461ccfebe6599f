/** Answers: what do the layers and the tables of one file hold together? Ids that meet are told apart when it is assembled. */
import { type NetworkRows, type Row, TABLE_NAMES } from "../../model/index.ts";
import type { Reading } from "../format.ts";

type Read = Extract<Reading, { ok: true }>;

export function mergeReadings(first: Read, others: readonly Read[]): Read {
  if (others.length === 0) return first;
  const all = [first, ...others];
  const contents = all.flatMap(({ content }) => (content.kind === "rows" ? [content] : []));
  const rows = TABLE_NAMES.map((table) => [table, contents.flatMap((content) => content.rows[table] ?? [])] as const);
  const sum = (of: (reading: Read) => number | undefined) =>
    all.reduce((total, reading) => total + (of(reading) ?? 0), 0);
  return {
    ok: true,
    content: {
      kind: "rows",
      rows: Object.fromEntries(rows.filter(([, some]) => some.length > 0)) as NetworkRows,
      impliedSites: contents.flatMap(({ impliedSites }): readonly Row[] => impliedSites ?? []),
      spansAreStraight: contents.some(({ spansAreStraight }) => spansAreStraight === true),
    },
    issues: all.flatMap(({ issues }) => issues),
    rejected: all.flatMap(({ rejected }) => rejected),
    total: sum(({ total }) => total),
    fixed: sum(({ fixed }) => fixed),
    ignored: sum(({ ignored }) => ignored),
    tables: all.flatMap(({ tables }) => tables ?? []),
    coordinates: (all.find(({ coordinates }) => coordinates.used !== null) ?? first).coordinates,
    encoding: first.encoding,
  };
}
