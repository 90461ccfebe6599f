/** Where a data set came from, and what became of its rows, so that every number can be asked. */
import type { ChangeId } from "./ids.ts";
import type { TableName } from "./schema.ts";

export type Provenance = {
  readonly file: string;
  readonly hash: string;
  readonly readAt: string;
  readonly coordinates: string;
  readonly encoding: string;
  /** Rows that it brought. */
  readonly rows: number;
  readonly source: string;
  readonly licence: string;
  /** Of the rows of the file; null where nobody counted. */
  readonly counts: ReadCounts | null;
  /** Which rows of the base it brought, table by table; sites made to join the ends of spans are not among them. */
  readonly ranges: RowRanges;
  /** Where its rows came into the open study: they stand in a change, not in the base. */
  readonly broughtBy?: BroughtBy;
  /** The first of those that are not in the study; counts says how many there were. */
  readonly rejected: readonly RejectedRow[];
};

export type BroughtBy = {
  readonly change: ChangeId;
  /** Among the rows of each table that the change adds, in their order. */
  readonly ranges: RowRanges;
  /** The name of the file it is a newer version of. */
  readonly newerThan: string | null;
};

/** total = accepted + fixed + rejected. */
export type ReadCounts = {
  readonly total: number;
  /** In the study as they stand in the file. */
  readonly accepted: number;
  /** In the study with something altered or left out of them, which an issue says. */
  readonly fixed: number;
  readonly rejected: number;
  /** Rows of tables that are not of the network, beside the total. */
  readonly ignored: number;
};

/** From the first row to before the last. */
export type RowRanges = Readonly<Partial<Record<TableName, readonly [from: number, to: number]>>>;

/** A row of a file that is not in the study: what stands in it, and which rule kept it out. */
export type RejectedRow = {
  /** File, file [sheet] or file [layer]. */
  readonly table: string;
  /** Counted from 1, as an issue names it. */
  readonly row: number;
  readonly rule: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** One for each cell; of a feature its properties, and its geometry as WKT. */
  readonly headers: readonly string[];
  readonly cells: readonly string[];
};
