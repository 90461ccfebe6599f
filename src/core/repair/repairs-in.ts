/**
 * Answers: which spans does a change cut, one by one, and how is one of them made whole again?
 * At import one change cuts many spans; each can be looked at and taken back without the others.
 */

import { measureLength } from "../geo/measure-length.ts";
import {
  type AnyTable,
  type Change,
  canonicalJson,
  type Edit,
  findRow,
  lineAt,
  type Network,
  type Row,
  rowAt,
  type TableName,
} from "../model/index.ts";
import { repointLists } from "../topology/repoint-lists.ts";
import { membersOf } from "../topology/split-edits.ts";
import { setValue } from "./edit-network.ts";
import type { Repair } from "./topology-rules.ts";

export type SpanCut = {
  /** As it was. */
  readonly span: Row;
  readonly parts: readonly Row[];
  /** What was said of stretches of it in risk groups, before and after. */
  readonly membersBefore: readonly Row[];
  readonly membersAfter: readonly Row[];
};

/** In the order of the change. */
export function cutsIn({ edits }: Change): SpanCut[] {
  const cuts: SpanCut[] = [];
  for (let i = 0; i + 1 < edits.length; i++) {
    const [span] = rowsIn(edits[i], "remove", "spans");
    const parts = rowsIn(edits[i + 1], "add", "spans");
    if (span === undefined || parts.length < 2) continue;
    const membersBefore = rowsIn(edits[i + 2], "remove", "members");
    const membersAfter = membersBefore.length === 0 ? [] : rowsIn(edits[i + 3], "add", "members");
    cuts.push({ span, parts, membersBefore, membersAfter });
  }
  return cuts;
}

function rowsIn(edit: Edit | undefined, kind: "add" | "remove", table: TableName): readonly Row[] {
  return edit?.kind === kind && edit.table === table ? edit.rows : [];
}

/** null where the parts are no longer as the cut left them. */
export function takeBack(network: Network, cut: SpanCut): Repair | null {
  const { edits, whole } = takeBackAll(network, [cut]);
  return whole.size === 0 ? null : { intent: "join", why: "repair.take-back", edits };
}

/** Those whose parts are as the cut left them; whole: the ids of their spans. */
export function takeBackAll(
  network: Network,
  cuts: readonly SpanCut[],
): { readonly edits: Edit[]; readonly whole: ReadonlySet<string> } {
  const found = cuts.flatMap((cut) => {
    const rows = rowsOfParts(network, cut);
    return rows === null ? [] : [{ cut, ...rows }];
  });
  const heirs = new Map(found.flatMap(({ cut, spans }) => spans.map((span) => [span, [cut.span.id]])));
  const edits = found.length === 0 ? [] : repointLists(network, heirs);
  const members = found.length === 0 ? new Map<number, number[]>() : membersOf(network, new Set(heirs.keys()));
  for (const { cut, spans, own } of found) {
    for (const edit of moveMembers(network, cut.span.id, spans, members, own)) edits.push(edit);
    for (const edit of exchange("members", cut.membersAfter, cut.membersBefore)) edits.push(edit);
    for (const edit of exchange("spans", cut.parts, [cut.span])) edits.push(edit);
  }
  return { edits, whole: new Set(found.map(({ cut }) => cut.span.id)) };
}

function rowsOfParts(network: Network, cut: SpanCut) {
  const spans = cut.parts.map((part) => findAsItIs(network, "spans", part));
  const members = cut.membersAfter.map((member) => findAsItIs(network, "members", member));
  if ([...spans, ...members].includes(-1)) return null;
  if (findRow(network.spans.columns.id, cut.span.id) >= 0) return null;
  if (cut.membersBefore.some(({ id }) => findRow(network.members.columns.id, id) >= 0)) return null;
  return { spans, own: new Set(members) };
}

function findAsItIs(network: Network, table: TableName, row: Row): number {
  const { columns } = network[table];
  const at = findRow(columns.id, row.id);
  if (at < 0) return -1;
  return canonicalJson(rowAt(network[table] as AnyTable, at)) === canonicalJson(row) ? at : -1;
}

/** What people said of the parts since the cut, said of the whole; stretches are metres along its line. */
function moveMembers(
  network: Network,
  whole: string,
  parts: readonly number[],
  found: ReadonlyMap<number, readonly number[]>,
  own: ReadonlySet<number>,
): Edit[] {
  let [start, end] = [0, 0];
  return parts.flatMap((part) => {
    const line = lineAt(network.spans.geometry, part);
    [start, end] = [end, end + (line === null ? 0 : measureLength(line))];
    const members = (found.get(part) ?? []).filter((member) => !own.has(member));
    return members.flatMap((member) => {
      const { fromM, toM } = rowAt(network.members as AnyTable, member).values;
      return [
        setValue(network, "members", member, "span", whole),
        setValue(network, "members", member, "fromM", typeof fromM === "number" ? start + fromM : start),
        setValue(network, "members", member, "toM", typeof toM === "number" ? start + toM : end),
      ];
    });
  });
}

function exchange(table: TableName, before: readonly Row[], after: readonly Row[]): Edit[] {
  if (before.length === 0) return [];
  return [
    { kind: "remove", table, rows: before },
    { kind: "add", table, rows: after },
  ];
}
