/** The ways to switch something off: what is selected, what is drawn, what bears a name. */
import { findRow, NAMED_PICKS, type OffPick, type Position } from "../../../core/model/index.ts";
import { type AppState, useApp } from "../../store/store.ts";

type Named = (typeof NAMED_PICKS)[number];

/** What the selection would switch off; null where nothing of the kind is selected. */
export function pickOfSelection({
  selection,
}: Pick<AppState, "selection">): { kind: Named; of: readonly string[] } | null {
  const kind = NAMED_PICKS.find((each) => each === selection?.table);
  return kind === undefined || selection === null || selection.ids.length === 0 ? null : { kind, of: selection.ids };
}

export function switchOffSelection(): void {
  const pick = pickOfSelection(useApp.getState());
  if (pick === null) return;
  const { switchOff, changeWhatIf } = useApp.getState();
  // Whoever switches it off by hand no longer wants it left on.
  changeWhatIf((now) => ({ ...now, kept: keptWithout(now.kept, pick) }));
  switchOff(pick);
}

/** Of what is selected, the spans or sites stay on whatever else is said. */
export function keepSelectionOn(): void {
  const { selection, changeWhatIf } = useApp.getState();
  const table = selection?.table;
  if (selection === null || (table !== "spans" && table !== "sites")) return;
  changeWhatIf((now) => ({
    ...now,
    kept: { ...now.kept, [table]: [...new Set([...now.kept[table], ...selection.ids])] },
  }));
}

type Kept = AppState["whatIf"]["kept"];

function keptWithout(kept: Kept, { kind, of }: { readonly kind: Named; readonly of: readonly string[] }): Kept {
  if (kind !== "spans" && kind !== "sites") return kept;
  const gone = new Set(of);
  return { ...kept, [kind]: kept[kind].filter((id) => !gone.has(id)) };
}

/** Whether a selected span or site is off. */
export function isAnyOff(
  { selection, network }: AppState,
  off: { readonly spans: Uint32Array; readonly sites: Uint32Array },
): boolean {
  const table = selection?.table;
  if (table !== "spans" && table !== "sites") return false;
  const rows = new Set(off[table]);
  return selection?.ids.some((id) => rows.has(findRow(network[table].columns.id, id))) ?? false;
}

export async function drawAndSwitchOff(shape: "rectangle" | "polygon"): Promise<void> {
  const { askShape } = useApp.getState();
  const ring = await askShape(shape, ({ whatif: { panel } }) =>
    shape === "rectangle" ? panel.sayRectangle : panel.sayPolygon,
  );
  if (ring !== null) useApp.getState().switchOff(polygonOf(ring));
}

export async function drawLineAndSwitchOff(withinM: number): Promise<void> {
  const line = await useApp.getState().askShape("line", ({ whatif: { panel } }) => panel.sayLine(withinM));
  if (line !== null) useApp.getState().switchOff({ kind: "strip", lines: [line], withinM });
}

function polygonOf(ring: readonly Position[]): OffPick {
  return { kind: "polygon", shape: [[ring]] };
}
