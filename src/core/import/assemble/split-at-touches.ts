/**
 * Cuts the spans of files that name no ends where sites and other ends lie on their middle: a T-junction is drawn as one
 * line that stops on another. The study's base stays as it was read; the cuts are one change of the active branch.
 */
import { type Change, type ChangeId, Fingerprint, findRow, type Issue, type Study, textAt } from "../../model/index.ts";
import { activeBranch, addChange, branchNetwork } from "../../study/branches.ts";
import { splitTouched } from "../../topology/split-touched.ts";
import { issueAt } from "../issue.ts";

export type SpansOfFile = { readonly file: string; readonly spans: readonly string[] };

export type SplitAtTouches = {
  readonly study: Study;
  readonly issues: readonly Issue[];
  /** Spans that were cut, file by file. */
  readonly splitSpans: readonly number[];
};

/** files: the ids of spans that may be cut. at: ISO 8601 with zone. */
export function splitAtTouches(study: Study, files: readonly SpansOfFile[], snapM: number, at: string): SplitAtTouches {
  const nothing = { study, issues: [], splitSpans: files.map(() => 0) };
  if (files.every(({ spans }) => spans.length === 0)) return nothing;
  const network = branchNetwork(study);
  const ids = network.spans.columns.id;
  const asked = new Uint8Array(network.spans.count);
  const fileOf = new Uint32Array(network.spans.count);
  files.forEach(({ spans }, file) => {
    for (const id of spans) {
      const row = findRow(ids, id);
      if (row < 0) continue;
      asked[row] = 1;
      fileOf[row] = file;
    }
  });
  const { edits, spans } = splitTouched(network, asked, snapM);
  if (spans.length === 0) return nothing;
  const splitSpans = files.map(() => 0);
  const first = files.map(() => "");
  for (const span of spans) {
    const file = fileOf[span] as number;
    splitSpans[file] = (splitSpans[file] as number) + 1;
    first[file] ||= textAt(ids, span) ?? "";
  }
  const issues = files.flatMap(({ file }, i): Issue[] => {
    const values = { spans: splitSpans[i] as number, metres: snapM, first: first[i] as string };
    return values.spans === 0 ? [] : [issueAt(file, null, "topology.spans-split", "general", values)];
  });
  const why = "repair.split-at-touches";
  const place = `${network.version} ${activeBranch(study).changes.length}`;
  const id = new Fingerprint().addText(why).addText(place).text() as ChangeId;
  const change: Change = { id, intent: "split", who: "import", when: at, why, edits };
  return { study: addChange(study, change), issues, splitSpans };
}
