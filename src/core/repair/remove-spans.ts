/** Repairs that take a span away: one that is another listed again, or one of no length. */
import { measureLength } from "../geo/measure-length.ts";
import {
  type AnyTable,
  type Edit,
  type Finding,
  findRow,
  lineAt,
  type Network,
  rowAt,
  type Value,
} from "../model/index.ts";
import { repointLists } from "../topology/repoint-lists.ts";
import { membersOf } from "../topology/split-edits.ts";
import { spanEnds, topologyColumns } from "../topology/topology.ts";
import { setValue } from "./edit-network.ts";
import { compareSpans } from "./find-twins.ts";
import type { Repair, RepairReason } from "./topology-rules.ts";

type Values = Finding["values"];

/** The span goes, the other stays, learns what only the span said, and takes its place everywhere. */
export function mergeTwins(why: RepairReason): (network: Network, values: Values) => Repair | null {
  return (network, { span: id, other: otherId, withinM }) => {
    const ids = network.spans.columns.id;
    const [span, other] = [findRow(ids, String(id)), findRow(ids, String(otherId))];
    if (span < 0 || other < 0 || span === other) return null;
    const ends = spanEnds(topologyColumns(network));
    const ground = { ...ends, lines: network.spans.geometry, network, toleranceM: Number(withinM) };
    const [a, b] = [ends.from[span], ends.to[span]];
    const joinsTheSame =
      (ends.from[other] === a && ends.to[other] === b) || (ends.from[other] === b && ends.to[other] === a);
    const lies = joinsTheSame ? compareSpans(ground, other, span) : null;
    if (lies === null) return null;
    const edits = [
      ...learn(network, other, span),
      ...repointLists(network, new Map([[span, [String(otherId)]]])),
      ...moveMembers(network, span, String(otherId), lies === "turned"),
      removal(network, span),
    ];
    return { intent: "remove", why, edits };
  };
}

/** A span that begins and ends at one place and one site. Between two sites it is what joins them, and stays. */
export function removeZeroLength(network: Network, { span: id }: Values): Repair | null {
  const span = findRow(network.spans.columns.id, String(id));
  if (span < 0) return null;
  const { from, to } = spanEnds(topologyColumns(network));
  const line = lineAt(network.spans.geometry, span);
  if (line === null || measureLength(line) > 0.01 || from[span] !== to[span]) return null;
  const members = (membersOf(network, new Set([span])).get(span) ?? []).map((row) =>
    rowAt(network.members as AnyTable, row),
  );
  const edits: Edit[] = [
    ...repointLists(network, new Map([[span, []]])),
    ...(members.length > 0 ? [{ kind: "remove", table: "members", rows: members } as const] : []),
    removal(network, span),
  ];
  return { intent: "remove", why: "repair.remove-zero-length", edits };
}

function removal(network: Network, span: number): Edit {
  return { kind: "remove", table: "spans", rows: [rowAt(network.spans as AnyTable, span)] };
}

/** What the one does not know and the other does; of lists what both say. */
function learn(network: Network, span: number, from: number): Edit[] {
  const known = rowAt(network.spans as AnyTable, span).values;
  return Object.entries(rowAt(network.spans as AnyTable, from).values).flatMap(([field, value]): Edit[] => {
    const own: Value = known[field] ?? null;
    if (field === "from" || field === "to") return [];
    if (own === null) return [setValue(network, "spans", span, field, value)];
    if (!Array.isArray(own) || !Array.isArray(value)) return [];
    const more = value.filter((item) => !own.includes(item));
    return more.length === 0 ? [] : [setValue(network, "spans", span, field, [...own, ...more])];
  });
}

/** Stretches are metres from the start of the line: where it runs the other way they count from the other end. */
function moveMembers(network: Network, span: number, heir: string, turned: boolean): Edit[] {
  const line = lineAt(network.spans.geometry, span);
  const length = line === null ? Number.NaN : measureLength(line);
  return (membersOf(network, new Set([span])).get(span) ?? []).flatMap((row) => {
    const { fromM = null, toM = null } = rowAt(network.members as AnyTable, row).values;
    const moved = setValue(network, "members", row, "span", heir);
    if (!turned || (fromM === null && toM === null)) return [moved];
    const turn = (at: Value) => (typeof at === "number" && length >= at ? length - at : null);
    return [
      moved,
      setValue(network, "members", row, "fromM", turn(toM)),
      setValue(network, "members", row, "toM", turn(fromM)),
    ];
  });
}
