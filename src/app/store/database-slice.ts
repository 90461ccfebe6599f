import type { Column, TableName, TextColumn, Unit, VersionId } from "../../core/model/index.ts";
import type { SubjectColumn } from "../../core/tables/find-subject.ts";
import type { Slice } from "./store.ts";

export type DatabasePhase =
  /** Nobody has needed it yet: its engine is not even loaded. */
  | { readonly phase: "asleep" }
  /** In bytes of the engine; total 0 while unknown. */
  | { readonly phase: "opening"; readonly done: number; readonly total: number }
  | { readonly phase: "loading"; readonly table: string; readonly done: number; readonly total: number }
  | { readonly phase: "ready" }
  | { readonly phase: "failed"; readonly message: string };

export type DatabaseColumn = {
  readonly name: string;
  /** The field of the schema; null for what the schema does not know. */
  readonly field: string | null;
  readonly unit: Unit | null;
  readonly type: Column["type"];
  readonly options: readonly string[];
};

/** A table as the database holds it. A new object is a new content. */
export type DatabaseTable = {
  readonly name: string;
  readonly count: number;
  readonly columns: readonly DatabaseColumn[];
  /** The network's own table; null for a result. */
  readonly base: TableName | null;
  /** The network that it is about. */
  readonly version: VersionId;
  /** What its rows are about, and the ids of that row by row. */
  readonly subject: SubjectColumn | null;
  readonly ids: TextColumn | null;
};

export type DatabaseSlice = {
  readonly database: DatabasePhase;
  readonly databaseTables: readonly DatabaseTable[];
};

export const databaseSlice: Slice<DatabaseSlice> = () => ({ database: { phase: "asleep" }, databaseTables: [] });
