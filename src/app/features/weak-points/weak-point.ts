/** Answers: what of that which a person has chosen is a single point, or has no backup because of one? */
import { findRow, findRowsOf, type Network, nameOf, textAt } from "../../../core/model/index.ts";
import { setAt } from "../../../core/redundancy/losses/element-sets.ts";
import type { CutPairs } from "../../../core/redundancy/losses/find-cut-pairs.ts";
import type { CutOff } from "../../../core/redundancy/losses/tally.ts";
import type { Backup, BackupLevel } from "../../../core/redundancy/ways/measure-backup.ts";
import type { WeakList } from "../../store/redundancy-slice.ts";
import type { Selection } from "../../store/view-slice.ts";
import type { WeakAnswers } from "./ask.ts";
import { setsOfGroups } from "./sets-of-groups.ts";

/** row: of spans, sites or groups; of a pair the chain of spans, whose outermost two are lost. */
export type Lost = { readonly kind: BackupLevel | "pair"; readonly row: number };

export type WeakPoint = {
  /** What is lost; null where a site has no way at all, whatever is lost. */
  readonly lost: Lost | null;
  /** The site that has no backup because of it, where that is the question. */
  readonly site: number | null;
};

const TABLE_OF = { span: "spans", site: "sites", group: "groups" } as const;
const KIND_OF = { spans: "span", sites: "site", groups: "group" } as const;

/** null where it is neither, or there is no answer about it. */
export function weakPointOf(
  network: Network,
  selection: Selection | null,
  list: WeakList,
  answers: WeakAnswers,
): WeakPoint | null {
  const { pairs, backup, stale } = answers;
  const [id, ...others] = selection?.ids ?? [];
  if (selection === null || id === undefined || stale) return null;
  if (others.length > 0) return list === "pairs" && pairs !== null ? pairOf(network, selection, pairs) : null;
  const { table } = selection;
  if (table !== "spans" && table !== "sites" && table !== "groups") return null;
  const row = findRow(network[table].columns.id, id);
  if (row < 0) return null;
  if (table === "sites" && list === "backup" && backup !== null && isUnprotected(backup, row)) {
    const needed = backup.needed[row] as number;
    return { lost: needed < 0 ? null : { kind: backup.level, row: needed }, site: row };
  }
  const kind = KIND_OF[table];
  const cutOff = cutOffOf(answers, kind);
  if (cutOff === null || (cutOff.sites[row] ?? 0) === 0) return null;
  // A site that takes only itself with it cuts nobody off.
  if (kind === "site" && answers.points?.cutSite[row] !== 1) return null;
  return { lost: { kind, row }, site: null };
}

function isUnprotected({ ways, siteMask }: Backup, row: number): boolean {
  return siteMask[row] === 1 && (ways[row] as number) < 2;
}

/** The chain whose outermost spans are chosen. */
function pairOf({ spans }: Network, { table, ids }: Selection, pairs: CutPairs): WeakPoint | null {
  if (table !== "spans" || ids.length !== 2) return null;
  const rows = findRowsOf(spans.columns.id, ids);
  for (let chain = 0; chain < pairs.byChain.sites.length; chain++) {
    if (outermost(pairs, chain).every((span) => rows.includes(span)))
      return { lost: { kind: "pair", row: chain }, site: null };
  }
  return null;
}

export function outermost({ chains: { starts, spans } }: CutPairs, chain: number): readonly [number, number] {
  return [spans[starts[chain] as number] as number, spans[(starts[chain + 1] as number) - 1] as number];
}

export function linksOf({ chains: { starts } }: CutPairs, chain: number): number {
  return (starts[chain + 1] as number) - (starts[chain] as number);
}

type Losses = Pick<WeakAnswers, "points" | "losses" | "pairs">;

export function cutOffOf({ points, losses, pairs }: Losses, kind: Lost["kind"]): CutOff | null {
  const known = { span: points?.bySpan, site: points?.bySite, group: losses?.cutOff, pair: pairs?.byChain };
  return known[kind] ?? null;
}

/** What is lost with it: a group with all its spans and sites. */
export function rowsOfLost(network: Network, { kind, row }: Lost, pairs: CutPairs | null) {
  const none = new Uint32Array(0);
  if (kind === "group") {
    const { spans, sites } = setAt(setsOfGroups(network), row);
    return { spans: spans.slice(), sites: sites.slice() };
  }
  if (kind === "site") return { spans: none, sites: Uint32Array.of(row) };
  if (kind === "span") return { spans: Uint32Array.of(row), sites: none };
  return { spans: pairs === null ? none : Uint32Array.from(outermost(pairs, row)), sites: none };
}

export function nameOfLost(network: Network, { kind, row }: Lost, pairs: CutPairs | null): string {
  if (kind !== "pair") return nameAt(network, kind, row);
  return pairs === null
    ? ""
    : outermost(pairs, row)
        .map((span) => nameAt(network, "span", span))
        .join(" + ");
}

export function nameAt(network: Network, kind: BackupLevel, row: number): string {
  const table = TABLE_OF[kind];
  return nameOf(network, table, textAt(network[table].columns.id, row) ?? "");
}

/** What the dark side of a loss is asked and answered about. */
export function aboutOf({ kind, row }: Lost): string {
  return `${kind} ${row}`;
}
