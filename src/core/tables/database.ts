/** The database as everybody sees it: one in the browser's worker, one in Node, the same engine inside both. */
import type { Parameter, Rows, TableData } from "./table-data.ts";

export type Database = {
  /** Puts a table into the database, in place of one of that name. */
  load(table: TableData, onRows?: (done: number, total: number) => void): Promise<void>;
  drop(name: string): Promise<void>;
  /** Runs a query of the project's own: see queries.ts. */
  query(sql: string, parameters?: readonly Parameter[]): Promise<Rows>;
  /** Runs what a person typed: it can read the tables and nothing else. */
  ask(question: Question): Promise<Answer>;
  close(): Promise<void>;
};

export type Question = {
  readonly sql: string;
  /** By the parameter's name; a ? is named by its place, from 1. */
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly maxRows: number;
};

export type Answer = { readonly rows: Rows /** More rows were there than maxRows. */; readonly cut: boolean };

/** Why a query has no answer, for the person who typed it. */
export class QueryRefused extends Error {
  constructor(
    readonly reason: RefusalReason,
    /** What the database itself says, in its own words; empty where the reason says it all. */
    readonly detail: string,
  ) {
    super(detail === "" ? reason : detail);
    this.name = "QueryRefused";
  }
}

/**
 * not-reading: the statement would do more than read. unbound: a parameter, named in detail, has no value.
 * interval: a column, named in detail, holds time spans, which have to be cast to text. failed: detail says why.
 */
export type RefusalReason = "empty" | "not-reading" | "several-statements" | "unbound" | "interval" | "failed";

export { cellAt } from "./table-data.ts";
export type { Parameter, Rows, TableData };
