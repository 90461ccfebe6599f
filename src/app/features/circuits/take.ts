/** Takes protection paths that the audit proposes: one change, whether of one circuit or of many. */
import type { Edit, Network } from "../../../core/model/index.ts";
import type { Audit } from "../../../core/redundancy/circuits/audit-circuits.ts";
import { rerouteEdit } from "../../../core/redundancy/circuits/circuits-to-audit.ts";
import { newChange } from "../../store/new-change.ts";
import { useApp } from "../../store/store.ts";

export function takeReroutes(network: Network, { circuits }: Audit, rows: readonly number[], why: string): void {
  const edits = rows.flatMap((row): Edit[] => {
    const circuit = circuits[row];
    const edit = circuit === undefined ? null : rerouteEdit(network, row, circuit);
    return edit === null ? [] : [edit];
  });
  if (edits.length === 0) return;
  const { change, notify, undo } = useApp.getState();
  change(newChange("set", why, edits));
  notify({
    tone: "info",
    say: ({ circuits: said }) => said.taken(edits.length),
    action: { label: ({ shell }) => shell.undo, run: undo },
  });
}
