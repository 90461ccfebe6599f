/** What a person says of groups: each time one change, which undo takes back. */
import { choiceAt, textAt } from "../../../core/model/index.ts";
import { words } from "../../../words/index.ts";
import { newChange } from "../../store/new-change.ts";
import type { SharedVerdict } from "../../store/shared-slice.ts";
import { useApp } from "../../store/store.ts";
import { type Entry, verdictEdits } from "./entries.ts";

export function judge(entries: readonly Entry[], verdict: Exclude<SharedVerdict, "open">): void {
  const { network, sharedRule, change, language } = useApp.getState();
  const edits = verdictEdits(network, entries, sharedRule, verdict);
  if (edits.length === 0) return;
  change(newChange("regroup", words[language].sharedrisk.why[verdict](entries.length), edits));
}

/** Of a group that the data gave. */
export function judgeGiven(row: number, verdict: Exclude<SharedVerdict, "open">): void {
  const { network, change, language } = useApp.getState();
  const { id, accepted } = network.groups.columns;
  const group = textAt(id, row);
  if (group === null) return;
  const said = { value: verdict === "accepted" ? "yes" : "no", before: choiceAt(accepted, row) };
  const edit = { kind: "set", table: "groups", id: group, field: "accepted", ...said } as const;
  change(newChange("regroup", words[language].sharedrisk.why[verdict](1), [edit]));
}
