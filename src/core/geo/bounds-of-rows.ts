import { findRow, type ListColumn, listAt, type Network, type TableName, textAt } from "../model/index.ts";
import { type Bounds, boundsOf, joinBounds } from "./bounds.ts";

/** The box of the map that holds some rows of a table; rows without a shape are where their sites and spans are. */
export function boundsOfRows(network: Network, table: TableName, rows: readonly number[]): Bounds | null {
  switch (table) {
    case "sites":
    case "spans":
    case "areas":
      return boundsOf(network[table].geometry, rows);
    case "circuits":
      return boundsOfSpans(network, [network.circuits.columns.working, network.circuits.columns.protection], rows);
    case "cables":
      return boundsOfSpans(network, [network.cables.columns.spans], rows);
    case "members":
      return boundsOfMembers(network, rows);
    case "groups": {
      const groups = new Set(rows.map((row) => textAt(network.groups.columns.id, row)));
      const { group } = network.members.columns;
      const members = Array.from({ length: network.members.count }, (_, row) => row);
      return boundsOfMembers(
        network,
        members.filter((row) => groups.has(textAt(group, row))),
      );
    }
  }
}

function boundsOfSpans({ spans }: Network, lists: readonly ListColumn[], rows: readonly number[]): Bounds | null {
  const ids = lists.flatMap((list) => rows.flatMap((row) => listAt(list, row) ?? []));
  return boundsOf(
    spans.geometry,
    ids.map((id) => findRow(spans.columns.id, id)).filter((row) => row >= 0),
  );
}

function boundsOfMembers({ members, sites, spans }: Network, rows: readonly number[]): Bounds | null {
  const found = (ids: readonly (string | null)[], of: typeof sites | typeof spans) =>
    ids.map((id) => (id === null ? -1 : findRow(of.columns.id, id))).filter((row) => row >= 0);
  const spanRows = found(
    rows.map((row) => textAt(members.columns.span, row)),
    spans,
  );
  const siteRows = found(
    rows.map((row) => textAt(members.columns.site, row)),
    sites,
  );
  return joinBounds([boundsOf(spans.geometry, spanRows), boundsOf(sites.geometry, siteRows)]);
}
