/**
 * Answers: which edits cut these spans, so that nothing points at a span that is gone?
 * Span by span: it goes, its parts come, and so do its stretches in risk groups; then every list of spans that named one.
 */
import {
  type AnyTable,
  type Edit,
  findRow,
  lineAt,
  type Network,
  resolveReferences,
  rowAt,
  type TextColumn,
} from "../model/index.ts";
import { repointLists } from "./repoint-lists.ts";
import { type Cut, splitMember, splitSpan } from "./split-span.ts";

/** Row of a span that has a line, and where to cut it, in the order of the line. */
export type SpanToCut = { readonly span: number; readonly cuts: readonly Cut[] };

export function splitEdits(network: Network, toCut: readonly SpanToCut[]): Edit[] {
  const edits: Edit[] = [];
  const heirs = new Map<number, readonly string[]>();
  const members = membersOf(network, new Set(toCut.map(({ span }) => span)));
  const spanIds = new PartIds(network.spans.columns.id);
  const memberIds = new PartIds(network.members.columns.id);
  for (const { span, cuts } of toCut) {
    const row = rowAt(network.spans as AnyTable, span);
    const idOf = spanIds.take(row.id, cuts.length + 1);
    const ids = Array.from({ length: cuts.length + 1 }, (_, part) => idOf(part));
    const split = splitSpan(row, lineAt(network.spans.geometry, span) ?? [], cuts, ids);
    edits.push({ kind: "remove", table: "spans", rows: [row] }, { kind: "add", table: "spans", rows: split.parts });
    heirs.set(span, ids);
    const before = (members.get(span) ?? []).map((member) => rowAt(network.members as AnyTable, member));
    if (before.length === 0) continue;
    const after = before.flatMap((member) => splitMember(member, split, memberIds.take(member.id, ids.length)));
    edits.push({ kind: "remove", table: "members", rows: before }, { kind: "add", table: "members", rows: after });
  }
  edits.push(...repointLists(network, heirs));
  return edits;
}

/** Rows of members, by the row of their span. */
export function membersOf(network: Network, spans: ReadonlySet<number>): Map<number, number[]> {
  const found = new Map<number, number[]>();
  resolveReferences(network.members.columns.span, network.spans.columns.id).forEach((span, member) => {
    if (!spans.has(span)) return;
    const same = found.get(span);
    if (same === undefined) found.set(span, [member]);
    else same.push(member);
  });
  return found;
}

/** Ids for the parts of a row: id/1, id/2, …; where one of them is taken, id~2/1, id~2/2, … */
class PartIds {
  readonly #taken = new Set<string>();

  constructor(readonly ids: TextColumn) {}

  take(id: string, parts: number): (part: number) => string {
    for (let n = 1; ; n++) {
      const idOf = (part: number) => `${n === 1 ? id : `${id}~${n}`}/${part + 1}`;
      const all = Array.from({ length: parts }, (_, part) => idOf(part));
      if (all.some((part) => this.#taken.has(part) || findRow(this.ids, part) >= 0)) continue;
      for (const part of all) this.#taken.add(part);
      return idOf;
    }
  }
}
