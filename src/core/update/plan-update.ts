/**
 * Answers: which edits of one change bring a study to the newer version of a file?
 * Spans that were cut and are drawn anew become whole first and are cut again at the end, where lines end on them now.
 * What is removed goes last, but for what others still name.
 */
import {
  type AnyTable,
  applyChanges,
  type Change,
  type Edit,
  findRow,
  findRowsOf,
  type Network,
  type RowRanges,
  rowAt,
  TABLE_NAMES,
  type TableName,
  textAt,
} from "../model/index.ts";
import { type SpanCut, takeBackAll } from "../repair/repairs-in.ts";
import { splitTouched } from "../topology/split-touched.ts";
import { differingFields, type TableDifference } from "./compare-tables.ts";
import type { CutSpans } from "./cut-spans.ts";
import { type InUse, keepInUse } from "./in-use.ts";
import { type Conflict, isDrawn, type Merge, mergeRows } from "./merge-rows.ts";
import { rowsNeeded } from "./rows-needed.ts";

export type ToPlan = {
  readonly differences: readonly TableDifference[];
  readonly was: Network;
  readonly now: Network;
  readonly next: Network;
  readonly cuts: CutSpans;
  readonly keep: ReadonlySet<string>;
  /** Junctions that the reader made before, for this file or another. */
  readonly junctions: ReadonlySet<string>;
  /** Spans that the reader cut where others end on them. */
  readonly cutWhenRead: ReadonlySet<string>;
  readonly snapM: number;
};

export type Plan = {
  readonly edits: readonly Edit[];
  /** Among the rows of each table that the edits add: those of the file. */
  readonly ranges: RowRanges;
  readonly conflicts: readonly Conflict[];
  readonly inUse: readonly InUse[];
};

export function planUpdate(wanted: ToPlan): Plan {
  const { differences, was, next, cuts, keep, junctions, cutWhenRead, snapM } = wanted;
  const { edits: joins, whole } = takeBackAll(wanted.now, cutsToUndo(wanted));
  const now = applied(wanted.now, joins);
  const merge = mergeRows(differences, { was, now, next, cuts, keep });
  const needed = rowsNeeded(merge, wanted, now);
  const adds = [...addsOf(merge.adds), ...addsOf(needed.rows)];
  const before = applied(now, [...adds, ...merge.alters]);
  const { removes, inUse } = keepInUse(before, withJunctions(merge, now, junctions));
  const removals = removalsOf(before, removes);
  const after = applied(before, removals);
  const asked = new Uint8Array(after.spans.count);
  for (const row of findRowsOf(after.spans.columns.id, toCut(wanted, whole, after))) asked[row] = 1;
  const splits = cutWhenRead.size + whole.size === 0 ? [] : splitTouched(after, asked, snapM).edits;
  return {
    edits: [...joins, ...adds, ...merge.alters, ...removals, ...splits],
    ranges: rangesOf(joins, merge),
    conflicts: merge.conflicts,
    inUse: [...inUse.filter(({ table, id }) => table !== "sites" || !junctions.has(id)), ...needed.returning],
  };
}

const NOBODY = { id: "" as Change["id"], intent: "set", who: "", when: "", why: "" } as const;

function applied(network: Network, edits: readonly Edit[]): Network {
  return edits.length === 0 ? network : applyChanges(network, [{ ...NOBODY, edits }]);
}

/** Of spans that go or are drawn anew. */
function cutsToUndo({ differences, was, next, now, cuts }: ToPlan): readonly SpanCut[] {
  const spans = differences.find(({ table }) => table === "spans");
  if (spans === undefined) return [];
  const [a, b] = [was.spans as AnyTable, next.spans as AnyTable];
  const drawn = Array.from(spans.changedFrom).filter((row, i) =>
    differingFields(a, row, b, spans.changedTo[i] as number).some(isDrawn),
  );
  return [...spans.removed, ...drawn].flatMap((row) => {
    const id = textAt(was.spans.columns.id, row) ?? "";
    const cut = findRow(now.spans.columns.id, id) < 0 ? cuts.cutOf(id) : null;
    return cut === null ? [] : [cut];
  });
}

/** Every other span of the file that the reader would cut, but for those that people made whole again. */
function toCut({ cutWhenRead, cuts, now }: ToPlan, whole: ReadonlySet<string>, after: Network): readonly string[] {
  const wanted = [...cutWhenRead].filter(
    (id) => whole.has(id) || cuts.cutOf(id) === null || findRow(now.spans.columns.id, id) < 0,
  );
  return [...new Set([...wanted, ...whole])].flatMap((id) => cuts.partsOf(id, after));
}

function addsOf(adds: Merge["adds"]): Edit[] {
  return TABLE_NAMES.flatMap((table): Edit[] => {
    const rows = adds.get(table) ?? [];
    return rows.length === 0 ? [] : [{ kind: "add", table, rows }];
  });
}

/** Junctions at which only spans ended that the file draws elsewhere or no longer has. */
function withJunctions(
  { removes, alters }: Merge,
  now: Network,
  junctions: ReadonlySet<string>,
): ReadonlyMap<TableName, readonly string[]> {
  const left = new Set<string>();
  const leave = (site: unknown) => {
    if (typeof site !== "string" || !junctions.has(site) || findRow(now.sites.columns.id, site) < 0) return;
    left.add(site);
  };
  for (const edit of alters) {
    if (edit.kind === "set" && edit.table === "spans" && (edit.field === "from" || edit.field === "to"))
      leave(edit.before);
  }
  for (const row of findRowsOf(now.spans.columns.id, removes.get("spans") ?? [])) {
    const { from, to } = now.spans.columns;
    leave(textAt(from, row));
    leave(textAt(to, row));
  }
  return left.size === 0 ? removes : new Map([...removes, ["sites", [...(removes.get("sites") ?? []), ...left]]]);
}

function removalsOf(network: Network, removes: ReadonlyMap<TableName, readonly string[]>): Edit[] {
  return Array.from(removes, ([table, ids]): Edit => {
    const rows = findRowsOf(network[table].columns.id, ids).map((row) => rowAt(network[table] as AnyTable, row));
    return { kind: "remove", table, rows };
  }).filter((edit) => edit.kind === "remove" && edit.rows.length > 0);
}

function rangesOf(joins: readonly Edit[], { adds }: Merge): RowRanges {
  const ranges = Array.from(adds, ([table, rows]) => {
    let from = 0;
    for (const edit of joins) if (edit.kind === "add" && edit.table === table) from += edit.rows.length;
    return [table, [from, from + rows.length]] as const;
  });
  return Object.fromEntries(ranges);
}
