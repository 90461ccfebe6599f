/** Rows of cells, one after another, from whatever kind of file. */
export type RowSource = {
  /** The number of the row handed out last, counted from 1 as a spreadsheet does. */
  readonly row: number;
  /** The cells of the next row; null after the last. */
  next(): string[] | null;
};
