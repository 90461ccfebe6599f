/** Answers: what of that which a person has chosen is a single point, or has no backup because of one? */
import { findRow, type Network, nameOf, textAt } from "../../../core/model/index.ts";
import type { SinglePoints } from "../../../core/redundancy/losses/find-single-points.ts";
import type { CutOff } from "../../../core/redundancy/losses/tally.ts";
import type { Backup, BackupLevel } from "../../../core/redundancy/ways/measure-backup.ts";
import type { WeakList } from "../../store/redundancy-slice.ts";
import type { Selection } from "../../store/view-slice.ts";
import type { WeakAnswers } from "./ask.ts";

export type WeakPoint = {
  /** What is lost; null where a site has no way at all, whatever is lost. */
  readonly lost: { readonly kind: BackupLevel; readonly row: number } | null;
  /** The site that has no backup because of it, where that is the question. */
  readonly site: number | null;
};

export const TABLE_OF = { span: "spans", site: "sites", group: "groups" } as const;
const KIND_OF = { spans: "span", sites: "site", groups: "group" } as const;

/** null where it is neither, or there is no answer about it. */
export function weakPointOf(
  network: Network,
  selection: Selection | null,
  list: WeakList,
  answers: WeakAnswers,
): WeakPoint | null {
  const { points, losses, backup, stale } = answers;
  const [id, ...others] = selection?.ids ?? [];
  if (selection === null || id === undefined || others.length > 0 || stale) return null;
  const { table } = selection;
  if (table !== "spans" && table !== "sites" && table !== "groups") return null;
  const row = findRow(network[table].columns.id, id);
  if (row < 0) return null;
  if (table === "sites" && list === "backup" && backup !== null && isUnprotected(backup, row)) {
    const needed = backup.needed[row] as number;
    return { lost: needed < 0 ? null : { kind: backup.level, row: needed }, site: row };
  }
  const kind = KIND_OF[table];
  const cutOff = cutOffOf(points, losses?.cutOff ?? null, kind);
  if (cutOff === null || (cutOff.sites[row] ?? 0) === 0) return null;
  // A site that takes only itself with it cuts nobody off.
  if (kind === "site" && points?.cutSite[row] !== 1) return null;
  return { lost: { kind, row }, site: null };
}

function isUnprotected({ ways, siteMask }: Backup, row: number): boolean {
  return siteMask[row] === 1 && (ways[row] as number) < 2;
}

export function cutOffOf(points: SinglePoints | null, ofGroups: CutOff | null, kind: BackupLevel): CutOff | null {
  if (kind === "group") return ofGroups;
  return (kind === "span" ? points?.bySpan : points?.bySite) ?? null;
}

export function nameAt(network: Network, kind: BackupLevel, row: number): string {
  const table = TABLE_OF[kind];
  return nameOf(network, table, textAt(network[table].columns.id, row) ?? "");
}

/** What the dark side of a loss is asked and answered about. */
export function aboutOf({ kind, row }: NonNullable<WeakPoint["lost"]>): string {
  return `${kind} ${row}`;
}
