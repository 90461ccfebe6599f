/** What may be wrong with the ends of spans. Nothing is altered. Each is O(spans). */
import type { Issue, ReadRow, Value } from "../../model/index.ts";
import { issueAt } from "../issue.ts";

/** Which spans start and end at one site? */
export function checkSelfLoops(spans: readonly ReadRow[], file: string): Issue[] {
  return spans.flatMap(({ id, values: { from, to } }): Issue[] => {
    if (typeof from !== "string" || from !== to) return [];
    const issue = issueAt(file, null, "import.self-loop", "general", { span: id, site: from });
    return [{ ...issue, subject: { table: "spans", id } }];
  });
}

/** One issue for all spans that end at a site there is not. */
export function checkMissingSites(spans: readonly ReadRow[], sites: Ids, file: string): Issue[] {
  let missing = 0;
  let first: { readonly span: string; readonly site: string } | null = null;
  for (const { id, values } of spans) {
    const site = isMissing(values.from, sites) ? values.from : values.to;
    if (!isMissing(site, sites)) continue;
    missing++;
    first ??= { span: id, site };
  }
  return first === null ? [] : [issueAt(file, null, "import.site-missing", "major", { spans: missing, ...first })];
}

type Ids = { has(id: string): boolean };

function isMissing(end: Value | undefined, sites: Ids): end is string {
  return typeof end === "string" && !sites.has(end);
}

/** One issue for the whole file where some links stand in it from A to B and from B to A. */
export function checkBothDirections(spans: readonly ReadRow[], file: string): Issue[] {
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
