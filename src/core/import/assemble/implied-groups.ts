/**
 * Answers: which risk groups do members belong to that no table lists? A list of what lies together names its groups and
 * tells nothing more of them: each becomes a group, of unknown kind. Those that a group has as its id or its name are listed.
 */
import type { Issue, ReadRow } from "../../model/index.ts";
import { issueAt } from "../issue.ts";
import { normaliseName } from "../meaning/normalise-name.ts";
import type { IdPool } from "./id-pool.ts";
import type { RowsOfFile } from "./resolve-names.ts";

/** groups: those there are, to which the others are added. */
export function addImpliedGroups(
  groups: ReadRow[],
  ids: IdPool,
  members: readonly ReadRow[],
  files: readonly RowsOfFile[],
): Issue[] {
  const known = new Set<string>();
  for (const { id, values } of groups) {
    known.add(id);
    if (typeof values.name === "string") known.add(normaliseName(values.name));
  }
  return files.flatMap(({ file, ranges }) => {
    const [from, to] = ranges.get("members") ?? [0, 0];
    const before = groups.length;
    for (const { values } of members.slice(from, to)) {
      const { group } = values;
      if (typeof group !== "string" || known.has(group) || known.has(normaliseName(group))) continue;
      known.add(group);
      ids.take(group);
      groups.push({ id: group, values: { name: group, source: "imported" }, shape: null });
    }
    const added = groups.length - before;
    return added === 0 ? [] : [issueAt(file, null, "import.groups-implied", "general", { groups: added })];
  });
}
