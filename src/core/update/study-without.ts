/**
 * Answers: what is the study without a file's rows, for a newer version of it to be read beside?
 * As it was read: names and places that people altered by hand since would lead the rows of the file elsewhere than the
 * first time. What came in after that is there too.
 */

import { concatColumns, concatGeometry, type Pieces } from "../model/concat-rows.ts";
import {
  type AnyTable,
  applyChanges,
  type Change,
  type Column,
  type Edit,
  findRow,
  type Network,
  rowAt,
  type Study,
  TABLE_NAMES,
} from "../model/index.ts";
import { activeBranch } from "../study/branches.ts";
import type { EarlierFile } from "./earlier-file.ts";

/** now: the network of its active branch. */
export function studyWithout(study: Study, now: Network, earlier: EarlierFile): Study {
  const { id, name } = activeBranch(study);
  return {
    ...study,
    base: withMore(study, now, earlier, withoutRows(study.base, earlier)),
    branches: [{ id, name, from: null, changes: [], undone: [] }],
    activeBranch: id,
    hazards: [],
    findings: [],
    provenance: [],
  };
}

function withoutRows(base: Network, { versions }: EarlierFile): Network {
  const tables = TABLE_NAMES.map((name) => {
    const table = base[name] as AnyTable;
    const ranges = versions.flatMap(({ broughtBy, ranges }) => (broughtBy ? [] : (ranges[name] ?? [])));
    return [name, ranges.length === 0 ? table : takePieces(table, piecesBeside(ranges, table.count))];
  });
  return { ...Object.fromEntries(tables), version: base.version } as Network;
}

/** ranges: from and to of one range, from and to of the next. */
function piecesBeside(ranges: readonly number[], count: number): Pieces {
  const pairs = Array.from({ length: ranges.length / 2 }, (_, i) => [ranges[2 * i], ranges[2 * i + 1]] as const);
  const ordered = pairs.toSorted(([a = 0], [b = 0]) => a - b);
  const starts = [0, ...ordered.map(([, to = 0]) => to)];
  const ends = [...ordered.map(([from = 0]) => from), count];
  return starts
    .map((from, i) => ({ of: "old" as const, from, to: ends[i] ?? count }))
    .filter(({ from, to }) => to > from);
}

function takePieces({ columns, extra, geometry, ...table }: AnyTable, pieces: Pieces): AnyTable {
  const take = (all: Readonly<Record<string, Column>>) =>
    Object.fromEntries(Object.entries(all).map(([key, column]) => [key, concatColumns(pieces, column, column)]));
  return {
    ...table,
    count: pieces.reduce((sum, { from, to }) => sum + to - from, 0),
    columns: take(columns),
    extra: take(extra),
    geometry: geometry && concatGeometry(pieces, geometry, geometry),
  };
}

/** And the rows that changes of the branch brought, the file's own left out. */
function withMore(study: Study, now: Network, earlier: EarlierFile, without: Network): Network {
  const edits: Edit[] = [];
  for (const table of TABLE_NAMES) {
    const ids = new Set<string>();
    for (const { edits } of activeBranch(study).changes) {
      for (const edit of edits)
        if (edit.kind === "add" && edit.table === table) for (const { id } of edit.rows) ids.add(id);
    }
    const own = idsOf(earlier, table, ids);
    const rows = [...ids].flatMap((id) => {
      const row = findRow(now[table].columns.id, id);
      const isKnown = own.has(id) || row < 0 || findRow(study.base[table].columns.id, id) >= 0;
      return isKnown ? [] : [rowAt(now[table] as AnyTable, row)];
    });
    if (rows.length > 0) edits.push({ kind: "add", table, rows });
  }
  const more: Change = { id: "" as Change["id"], intent: "add", who: "", when: "", why: "", edits };
  return edits.length === 0 ? without : applyChanges(without, [more]);
}

/** Those of the ids that are rows of the file. */
function idsOf(
  { network, rows }: EarlierFile,
  table: (typeof TABLE_NAMES)[number],
  ids: ReadonlySet<string>,
): Set<string> {
  const column = network[table].columns.id;
  const own = new Set(rows.get(table));
  return new Set([...ids].filter((id) => own.has(findRow(column, id))));
}
