/** The network: read-only tables of columns under one version id. A value: nothing in it is ever changed in place. */
import type { ChoiceColumn, Column, ListColumn, NumberColumn, TextColumn } from "./column.ts";
import type { Geometry, Lines, Points, Polygons } from "./geometry.ts";
import type { VersionId } from "./ids.ts";
import type { SCHEMA, TableName } from "./schema.ts";

type ColumnOf<F> = F extends { type: "text" }
  ? TextColumn
  : F extends { type: "number" }
    ? NumberColumn
    : F extends { type: "choice" }
      ? ChoiceColumn
      : ListColumn;

type GeometryOf<G> = G extends "points" ? Points : G extends "lines" ? Lines : G extends "polygons" ? Polygons : null;

export type Table<T extends TableName> = {
  readonly name: T;
  readonly count: number;
  readonly columns: { readonly [F in keyof (typeof SCHEMA)[T]["fields"]]: ColumnOf<(typeof SCHEMA)[T]["fields"][F]> };
  /** Attributes a file carried that the schema does not know, under the file's own names. */
  readonly extra: Readonly<Record<string, Column>>;
  readonly geometry: GeometryOf<(typeof SCHEMA)[T]["geometry"]>;
};

/** A table seen without its type: for storage, SQL and change, which treat all tables alike. */
export type AnyTable = {
  readonly name: TableName;
  readonly count: number;
  readonly columns: Readonly<Record<string, Column>>;
  readonly extra: Readonly<Record<string, Column>>;
  readonly geometry: Geometry | null;
};

export type Tables = { readonly [T in TableName]: Table<T> };
export type Network = Tables & { readonly version: VersionId };
