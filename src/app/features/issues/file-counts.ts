/** Answers: what became of the rows of each file, and of all of them? */
import type { Provenance, ReadCounts } from "../../../core/model/index.ts";

/** counts: null where nobody counted. */
export type FileCounts = { readonly key: string; readonly file: string; readonly counts: ReadCounts | null };

export function fileCounts(provenance: readonly Provenance[]): readonly FileCounts[] {
  return provenance.map(({ file, hash, readAt, counts }, i) => ({ key: `${i} ${hash} ${readAt}`, file, counts }));
}

/** null where a file was not counted: a sum without it would be a wrong one. */
export function sumOfCounts(files: readonly FileCounts[]): ReadCounts | null {
  let sum: ReadCounts = { total: 0, accepted: 0, fixed: 0, rejected: 0, ignored: 0 };
  for (const { counts } of files) {
    if (counts === null) return null;
    sum = {
      total: sum.total + counts.total,
      accepted: sum.accepted + counts.accepted,
      fixed: sum.fixed + counts.fixed,
      rejected: sum.rejected + counts.rejected,
      ignored: sum.ignored + counts.ignored,
    };
  }
  return sum;
}

export function countRejected(provenance: readonly Provenance[]): number {
  return provenance.reduce((sum, { counts, rejected }) => sum + (counts?.rejected ?? rejected.length), 0);
}
