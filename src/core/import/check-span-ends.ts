/**
 * Answers: which spans of a file start and end at one site, or end at a site the file does not have?
 * And are links listed in both directions, which looks like two routes and is one? Nothing is altered. O(spans).
 */
import type { Issue, Row } from "../model/index.ts";
import { issueAt } from "./issue.ts";

/** sites: the ids there are; null where another file may have them. */
export function checkSpanEnds(spans: readonly Row[], sites: ReadonlySet<string> | null, file: string): Issue[] {
  const issues: Issue[] = [];
  for (const { id, values } of spans) {
    const { from, to } = values;
    const about = { table: "spans", id } as const;
    if (typeof from === "string" && from === to) {
      issues.push({ ...issueAt(file, null, "import.self-loop", "general", { span: id, site: from }), subject: about });
    }
    for (const end of [from, to]) {
      if (sites === null || typeof end !== "string" || sites.has(end)) continue;
      issues.push({ ...issueAt(file, null, "import.site-missing", "major", { span: id, site: end }), subject: about });
    }
  }
  return issues;
}

/** One issue for the whole file where some links stand in it from A to B and from B to A. */
export function checkBothDirections(spans: readonly Row[], file: string): Issue[] {
  const first = new Map<string, string>();
  let pairs = 0;
  let example: { readonly one: string; readonly other: string } | null = null;
  for (const { id, values } of spans) {
    const { from, to } = values;
    if (typeof from !== "string" || typeof to !== "string" || from === to) continue;
    const back = JSON.stringify([to, from]);
    const other = first.get(back);
    if (other === undefined) {
      const key = JSON.stringify([from, to]);
      if (!first.has(key)) first.set(key, id);
      continue;
    }
    first.delete(back);
    pairs++;
    example ??= { one: other, other: id };
  }
  if (example === null) return [];
  return [issueAt(file, null, "import.both-directions", "general", { pairs, ...example })];
}
