import { type AnyTable, type Finding, findRow, type Network, type TextColumn } from "../../../core/model/index.ts";
import { useApp } from "../../store/store.ts";
import { boundsOfIssue, closestLook } from "./locate.ts";

/** Tells about it, chooses what it is about, and goes there. */
export function showIssue(issue: Finding): void {
  tellIssue(issue);
  flyToIssue(issue);
}

export function tellIssue(issue: Finding): void {
  const { chooseIssue, select, network } = useApp.getState();
  chooseIssue(issue);
  const { subject } = issue;
  if (subject !== null && hasRow(network, issue)) select({ table: subject.table, ids: [subject.id] });
  else select(null);
}

export function flyToIssue(issue: Finding): void {
  const { network, flyTo } = useApp.getState();
  const bounds = boundsOfIssue(network, issue);
  if (bounds !== null) flyTo({ bounds, closest: closestLook(issue) });
}

/** A row of the network as it stands. */
function hasRow(network: Network, { subject }: Finding): boolean {
  if (subject === null) return false;
  return findRow((network[subject.table] as AnyTable).columns.id as TextColumn, subject.id) >= 0;
}
