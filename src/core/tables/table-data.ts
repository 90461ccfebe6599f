import type { Column } from "../model/index.ts";

/** A table on its way into the database: named columns of one length. */
export type TableData = { readonly name: string; readonly columns: readonly NamedColumn[] };
export type NamedColumn = { readonly name: string; readonly column: Column };

/** What a cell of a result may be: plain values that any panel, file or message can carry. null is unknown. */
export type Cell = string | number | boolean | null | readonly Cell[];

/** A result, column by column. Numbers without a gap come as a typed array. */
export type Rows = { readonly count: number; readonly columns: readonly ResultColumn[] };
export type ResultColumn = {
  readonly name: string;
  /** How the values read: numbers right-aligned, lists joined, everything else as text. */
  readonly type: "text" | "number" | "boolean" | "list";
  readonly values: Uint32Array | Int32Array | Float64Array | readonly Cell[];
};

/** A value bound to a parameter of a query; never spliced into its text. */
export type Parameter = string | number | boolean | null;

export function cellAt({ columns }: Rows, column: number, row: number): Cell {
  return columns[column]?.values[row] ?? null;
}
