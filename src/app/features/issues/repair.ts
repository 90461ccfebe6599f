/** What a person does about an issue, each as one change of the plan she is on. */
import { type Edit, type Finding, TABLE_NAMES, type TableName } from "../../../core/model/index.ts";
import type { RepairsMade } from "../../../core/repair/repair-all.ts";
import { repairOf } from "../../../core/repair/repair-of.ts";
import { type SpanCut, takeBack } from "../../../core/repair/repairs-in.ts";
import type { Words } from "../../../words/index.ts";
import { newChange } from "../../store/new-change.ts";
import { useApp } from "../../store/store.ts";

export function repairIssue(issue: Finding): void {
  const { network, change, notify } = useApp.getState();
  const repair = repairOf(network, issue);
  if (repair === null) notify({ tone: "warning", say: ({ problems }) => problems.gone });
  else change(newChange(repair.intent, repair.why, repair.edits));
}

/** Made in the worker: of a thousand, each next one is looked at in the network that the ones before leave. */
export async function workOutRepairs(issues: readonly Finding[]): Promise<RepairsMade | null> {
  const { runJob, network } = useApp.getState();
  try {
    return await runJob("repair-all", { network, findings: issues });
  } catch {
    // Cancelled, or the tray says what happened.
    return null;
  }
}

export function makeRepairs({ edits, intent, why, made }: RepairsMade): void {
  const { change, notify, undo } = useApp.getState();
  if (intent === null) return;
  change(newChange(intent, why, edits));
  notify({
    tone: "info",
    say: ({ problems }) => problems.repaired(made),
    action: { label: ({ shell }) => shell.undo, run: undo },
  });
}

export function takeCutBack(cut: SpanCut): void {
  const { network, change, notify } = useApp.getState();
  const repair = takeBack(network, cut);
  if (repair === null) notify({ tone: "warning", say: ({ problems }) => problems.movedOn });
  else change(newChange(repair.intent, repair.why, repair.edits));
}

/** So many rows of each table are added, removed and changed. */
export function effectOf(edits: readonly Edit[], words: Words): string[] {
  const [added, removed, changed] = [
    new Map<TableName, number>(),
    new Map<TableName, number>(),
    new Map<string, TableName>(),
  ];
  for (const edit of edits) {
    if (edit.kind === "add" || edit.kind === "remove") {
      const counts = edit.kind === "add" ? added : removed;
      counts.set(edit.table, (counts.get(edit.table) ?? 0) + edit.rows.length);
    } else changed.set(`${edit.table} ${edit.id}`, edit.table);
  }
  return TABLE_NAMES.flatMap((table) => {
    const say = words.model.counts[table];
    const sets = [...changed.values()].filter((of) => of === table).length;
    const [more, fewer] = [added.get(table) ?? 0, removed.get(table) ?? 0];
    return [
      ...(more > 0 ? [words.problems.addedRows(say(more))] : []),
      ...(fewer > 0 ? [words.problems.removedRows(say(fewer))] : []),
      ...(sets > 0 ? [words.problems.changedRows(say(sets))] : []),
    ];
  });
}
