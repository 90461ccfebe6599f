/**
 * Answers: what does this newer version of a file change in the open study?
 * It is read beside the study as it was without the earlier version, compared with what that said, row by row as they
 * stand in the files, and what it changes is laid on the network as people have made it since.
 */
import type { Analysis } from "../analysis.ts";
import { MOST_ROWS_IN_CHANGE } from "../import/assemble/join-edits.ts";
import { issueAt } from "../import/issue.ts";
import { type FilesRead, type FilesToRead, readFiles } from "../import/read-files.ts";
import {
  type AnyTable,
  type Edit,
  findRow,
  type Issue,
  type Network,
  type Provenance,
  type RowRanges,
  type Study,
  TABLE_NAMES,
  type TableName,
  type TextColumn,
  textAt,
  type Value,
  valueAt,
} from "../model/index.ts";
import { cutsIn } from "../repair/repairs-in.ts";
import { activeBranch, branchNetwork } from "../study/branches.ts";
import { DEFAULT_TOLERANCE_M } from "../topology/join-ends.ts";
import {
  columnOf,
  compareTables,
  differingFields,
  type RowsOf,
  SHAPE,
  type TableDifference,
} from "./compare-tables.ts";
import { CutSpans } from "./cut-spans.ts";
import { type EarlierFile, earlierFile, filesOf, findByName } from "./earlier-file.ts";
import type { InUse } from "./in-use.ts";
import type { Conflict } from "./merge-rows.ts";
import { nameRows, stemsOf } from "./newer-rows.ts";
import { planUpdate } from "./plan-update.ts";
import { distanceMoved } from "./same-value.ts";
import { studyWithout } from "./study-without.ts";

export type NewerFileToRead = FilesToRead & {
  /** As it stands, with its branches and where its rows came from. */
  readonly open: Study;
  /** Keys of conflicts in which what people did stays. */
  readonly keep?: readonly string[];
};

export type ChangedField = {
  /** "shape" is the place or the route. */
  readonly field: string;
  readonly before: Value;
  readonly after: Value;
  /** Of a shape: the farthest that any place of it moved; null where it was not known, or is not. */
  readonly movedM: number | null;
};

export type ChangedRow = { readonly id: string; readonly fields: readonly ChangedField[] };

/** What differs between the files in one table; the first rows are listed, the counts are of all. */
export type TableUpdate = {
  readonly table: TableName;
  readonly counts: {
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
    readonly unchanged: number;
  };
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly ChangedRow[];
};

export type Update = {
  readonly file: string;
  /** The version it is compared with. */
  readonly earlier: { readonly file: string; readonly readAt: string };
  readonly tables: readonly TableUpdate[];
  readonly conflicts: readonly Conflict[];
  /** Rows that the file no longer has and that stay, because others name them. */
  readonly inUse: readonly InUse[];
  /** Of one change; null where they are too many for one. */
  readonly edits: readonly Edit[] | null;
  /** Which of the rows that the edits add are the file's. */
  readonly ranges: RowRanges;
};

/** update: null where the files could not be read or compared, and the answer says why. */
export type NewerFileRead = { readonly answer: FilesRead; readonly update: Update | null };

/** So many rows of each kind are listed, table by table; more cannot be applied as one change anyway. */
const MOST_LISTED = MOST_ROWS_IN_CHANGE;
/** A file of another name is a newer version if so many of its ids are those of the earlier one. */
const ENOUGH_IDS = 0.5;

export const readNewerFile: Analysis<NewerFileToRead, Promise<NewerFileRead>> = async (wanted, report) => {
  const { open: study, keep = [], options } = wanted;
  const now = branchNetwork(study);
  const versions = versionsByName(wanted) ?? (await versionsByIds(wanted));
  const earlier = versions === null ? null : earlierFile(study, versions);
  const name = wanted.files[0]?.name ?? "";
  if (earlier === null) return refuse(name, "update.no-earlier");
  const answer = await readFiles({ ...wanted, open: studyWithout(study, now, earlier) }, report);
  if (!answer.ok) return { answer, update: null };
  const [file, ...more] = answer.files;
  const [source] = answer.study.provenance;
  if (file === undefined || source === undefined || more.length > 0) return refuse(name, "update.several-files");
  const read: Network = answer.study.base;
  const stems = stemsOf([...answer.issues, ...findingsAbout(study, earlier.versions)]);
  const named = nameRows(earlier, { network: read, rows: rowsIn(source.ranges) }, stems);
  if (!named.ok) return refuse(name, "update.no-ids", { table: named.table, rows: named.rows });
  const { newer } = named;
  const differences = compareTables(earlier, newer);
  // Other rows under the old name, such as a second sheet of corrected ones: they would replace the first.
  if (differences.every(({ changedFrom, unchanged }) => changedFrom.length + unchanged === 0))
    return refuse(name, "update.nothing-in-common", { file: earlier.last.file });
  const plan = planUpdate({
    ...{ differences, was: earlier.network, now, next: newer.network, keep: new Set(keep) },
    cuts: new CutSpans(activeBranch(study).changes),
    junctions: junctionsOf(study, now),
    cutWhenRead: new Set(
      activeBranch(answer.study)
        .changes.flatMap(cutsIn)
        .map(({ span }) => span.id),
    ),
    snapM: options.snapM ?? DEFAULT_TOLERANCE_M,
  });
  return {
    // With the ids by which the update names its rows.
    answer: { ...answer, study: { ...answer.study, base: newer.network } },
    update: {
      file: file.name,
      earlier: { file: earlier.last.file, readAt: earlier.last.readAt },
      tables: differences.map((difference) => describe(difference, earlier.network, newer.network)),
      conflicts: plan.conflicts,
      inUse: plan.inUse,
      edits: countRows(plan.edits) > MOST_ROWS_IN_CHANGE ? null : plan.edits,
      ranges: plan.ranges,
    },
  };
};

function refuse(file: string, rule: string, values: Issue["values"] = {}): NewerFileRead {
  const fault = issueAt(file, null, rule, "critical", values);
  return { answer: { ok: false, fault, faults: [fault], unplaced: [], untold: [], files: [] }, update: null };
}

function versionsByName({ files, leftOut = [], open }: NewerFileToRead): readonly Provenance[] | null {
  for (const { name } of files) {
    const found = leftOut.includes(name) ? null : findByName(open, name);
    if (found !== null) return found;
  }
  return null;
}

/** The file that has most of the ids in common, if that is at least half of them. */
async function versionsByIds(wanted: NewerFileToRead): Promise<readonly Provenance[] | null> {
  const { open: study, keep: _keep, ...alone } = wanted;
  const files = filesOf(study);
  if (files.length === 0) return null;
  const answer = await readFiles(alone);
  const source = answer.ok ? answer.study.provenance[0] : undefined;
  if (!answer.ok || source === undefined) return null;
  const rows = rowsIn(source.ranges);
  let best: readonly Provenance[] | null = null;
  let most = ENOUGH_IDS * Math.max(1, source.rows);
  for (const versions of files) {
    const earlier = earlierFile(study, versions);
    const shared = earlier === null ? 0 : countShared(earlier, answer.study.base, rows);
    if (shared >= most) [best, most] = [versions, shared];
  }
  return best;
}

function countShared(earlier: EarlierFile, network: Network, rows: RowsOf): number {
  let shared = 0;
  for (const [table, own] of rows) {
    const theirs = new Set(earlier.rows.get(table));
    const ids = earlier.network[table].columns.id;
    for (const row of own) if (theirs.has(findRow(ids, idAt(network, table, row)))) shared++;
  }
  return shared;
}

function rowsIn(ranges: RowRanges): RowsOf {
  const rows = new Map<TableName, Uint32Array>();
  for (const table of TABLE_NAMES) {
    const [from, to] = ranges[table] ?? [0, 0];
    rows.set(
      table,
      Uint32Array.from({ length: to - from }, (_, i) => from + i),
    );
  }
  return rows;
}

function findingsAbout(study: Study, versions: readonly Provenance[]): readonly Issue[] {
  const files = new Set(versions.map(({ file }) => file));
  return study.findings.filter(({ place }) => place !== null && files.has(place.file.replace(/ \[[^\]]*\]$/, "")));
}

/** Sites of this kind that no file brought. */
function junctionsOf(study: Study, { sites }: Network): ReadonlySet<string> {
  const brought = new Set<string>();
  for (const versions of filesOf(study)) {
    const file = earlierFile(study, versions);
    for (const row of file?.rows.get("sites") ?? []) if (file !== null) brought.add(idAt(file.network, "sites", row));
  }
  const found = new Set<string>();
  for (let row = 0; row < sites.count; row++) {
    if (valueAt(sites.columns.kind, row) !== "junction") continue;
    const id = textAt(sites.columns.id, row) ?? "";
    if (!brought.has(id)) found.add(id);
  }
  return found;
}

function describe(difference: TableDifference, was: Network, next: Network): TableUpdate {
  const { table, added, removed, changedFrom, changedTo, unchanged } = difference;
  const [a, b] = [was[table] as AnyTable, next[table] as AnyTable];
  return {
    table,
    counts: { added: added.length, removed: removed.length, changed: changedFrom.length, unchanged },
    added: Array.from(added.subarray(0, MOST_LISTED), (row) => idAt(next, table, row)),
    removed: Array.from(removed.subarray(0, MOST_LISTED), (row) => idAt(was, table, row)),
    changed: Array.from(changedFrom.subarray(0, MOST_LISTED), (row, i): ChangedRow => {
      const other = changedTo[i] as number;
      const fields = differingFields(a, row, b, other).map((field): ChangedField => {
        if (field === SHAPE)
          return { field, before: null, after: null, movedM: distanceMoved(a.geometry, row, b.geometry, other) };
        return { field, before: at(a, field, row), after: at(b, field, other), movedM: null };
      });
      return { id: idAt(was, table, row), fields };
    }),
  };
}

function countRows(edits: readonly Edit[]): number {
  return edits.reduce((sum, edit) => sum + ("rows" in edit ? edit.rows.length : 1), 0);
}

function at(table: AnyTable, field: string, row: number): Value {
  const column = columnOf(table, field);
  return column === undefined ? null : valueAt(column, row);
}

function idAt(network: Network, table: TableName, row: number): string {
  return textAt((network[table] as AnyTable).columns.id as TextColumn, row) ?? "";
}
