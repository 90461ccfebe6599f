/**
 * Answers: which of these sets are in no other? Sets are ascending lists of rows; equal ones are one.
 * From the largest to the smallest; each is held only against those kept that have its rarest member.
 */
export function keepLargestSets<T extends { readonly rows: Uint32Array }>(sets: readonly T[]): T[] {
  const kept: T[] = [];
  const having = new Map<number, T[]>();
  for (const set of [...sets].sort((a, b) => b.rows.length - a.rows.length)) {
    let rarest: readonly T[] | null = null;
    for (const row of set.rows) {
      const list = having.get(row) ?? [];
      if (rarest === null || list.length < rarest.length) rarest = list;
    }
    if (rarest?.some(({ rows }) => holds(rows, set.rows))) continue;
    kept.push(set);
    for (const row of set.rows) {
      const list = having.get(row);
      if (list === undefined) having.set(row, [set]);
      else list.push(set);
    }
  }
  return kept;
}

function holds(larger: Uint32Array, smaller: Uint32Array): boolean {
  let at = 0;
  for (const row of smaller) {
    while (at < larger.length && (larger[at] as number) < row) at++;
    if (larger[at] !== row) return false;
  }
  return true;
}
