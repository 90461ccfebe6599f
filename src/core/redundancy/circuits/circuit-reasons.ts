/** Answers: why did the audit of a circuit end as it did? What is shared, by id, then what is wrong with its paths. */
import { type Network, textAt } from "../../model/index.ts";
import type { Shared } from "../routes/sharing.ts";
import type { Audit, CircuitAudit } from "./audit-circuits.ts";
import type { CheckedPath, PathFault } from "./circuit-paths.ts";

export type ReasonRule =
  | "shared-group"
  | "shared-span"
  | "shared-site"
  | `${"working" | "protection"}-${PathFault}`
  | "no-groups";

/** of: the id of what is shared, or the place in the path, counted from 1. */
export type Reason = { readonly rule: ReasonRule; readonly of?: string };

export function reasonsOf(network: Network, { groupsKnown }: Audit, circuit: CircuitAudit): Reason[] {
  const { groups, spans, sites } = idsOfShared(network, circuit.shared);
  return [
    ...groups.map((of) => ({ rule: "shared-group" as const, of })),
    ...spans.map((of) => ({ rule: "shared-span" as const, of })),
    ...sites.map((of) => ({ rule: "shared-site" as const, of })),
    ...faultOf("working", circuit.working),
    ...faultOf("protection", circuit.protection),
    ...(groupsKnown ? [] : [{ rule: "no-groups" as const }]),
  ];
}

function faultOf(which: "working" | "protection", { fault, faultAt }: CheckedPath): Reason[] {
  if (fault === null) return [];
  return [{ rule: `${which}-${fault}`, ...(faultAt < 0 ? {} : { of: String(faultAt + 1) }) }];
}

export function idsOfShared({ groups, spans, sites }: Network, shared: Shared) {
  const ids = (table: Network["groups"] | Network["spans"] | Network["sites"], rows: readonly number[]) =>
    rows.map((row) => textAt(table.columns.id, row) ?? "");
  return { groups: ids(groups, shared.groups), spans: ids(spans, shared.spans), sites: ids(sites, shared.sites) };
}
