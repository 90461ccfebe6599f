/** Places in the view against rows of the table: order[place] = row; null where the view is the table as it stands. */
export type RowOrder = Uint32Array | null;

export function rowAt(order: RowOrder, place: number): number {
  return order === null ? place : (order[place] ?? -1);
}

export function placeOf(order: RowOrder, row: number): number {
  return order === null ? row : order.indexOf(row);
}

export function placeCount(order: RowOrder, tableCount: number): number {
  return order === null ? tableCount : order.length;
}

/** The same order with only these rows in it. */
export function keepRows(order: RowOrder, rows: ReadonlySet<number>): Uint32Array {
  return order === null ? Uint32Array.from(rows).sort() : order.filter((row) => rows.has(row));
}
