import type { Column } from "./model/index.ts";

/** Called from an analysis' outer loop; whoever listens throttles. */
export type Report = (done: number, total: number) => void;

/** Pure: the same input gives the same output to the byte. A seed is part of the input. */
export type Analysis<Input, Output> = (input: Input, report?: Report) => Output;

/** An answer laid out for SQL, so that it joins with any attribute. */
export type ResultTable = {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly column: Column }[];
};
