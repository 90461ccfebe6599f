/**
 * What the tables of files are, and what their columns mean: guessed by the readers, corrected by a person, kept as a
 * file that `faultline import --map` takes.
 */
import type { TableName } from "../../model/index.ts";

/** by-geometry: points are sites, lines spans, polygons areas. hazard: no part of the network, but where it is in danger. */
export type Role = TableName | "hazard" | "by-geometry" | "ignore";

export type Mapping = {
  readonly format: "faultline-mapping";
  readonly version: 1;
  readonly tables: readonly TableMapping[];
};

export type TableMapping = {
  /** The name of the table as it was found. One of another name that has the same headers is meant too, if its kind fits. */
  readonly table: string;
  readonly role: Role;
  /** In the order of the file, but found by their headers; of what is not among them the header goes on speaking. */
  readonly columns: readonly ColumnMapping[];
};

export type ColumnMapping = {
  readonly header: string;
  /**
   * A field of the role's table, or where a row lies (lon, lat, geometry, fromLon …), of a hazard also its measure; null:
   * kept under its own name. fieldsOfRole in check-mapping.ts lists them.
   */
  readonly field: string | null;
  /** The unit of its numbers as people write it, such as km; null: that of the field. Of a measure any text. */
  readonly unit: string | null;
  /** Of a choice: which option a text of the file means; null: unknown. Texts not named here are recognised as ever. */
  readonly values: Readonly<Record<string, string | null>>;
};

/** A table as it lies in a file: a file of rows, a sheet, a layer. */
export type FoundTable = {
  /** File, file [sheet], file [layer], or file [layer, points] where a layer holds several kinds of geometry. */
  readonly name: string;
  readonly rows: number;
  /** As it was read: guessed, or given. Given again, it makes the same network. */
  readonly mapping: TableMapping;
  readonly columns: readonly FoundColumn[];
  /** The first rows as the file has them. */
  readonly preview: readonly (readonly string[])[];
};

export type FoundColumn = {
  readonly header: string;
  /** Rows that say something in it. */
  readonly filled: number;
  /** Of a choice: the texts that stand in it, the most frequent first, and what each was taken for. */
  readonly values: readonly { readonly text: string; readonly rows: number; readonly option: string | null }[];
};
