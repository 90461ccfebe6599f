import {
  findRowsOf,
  type ListColumn,
  listAt,
  type Network,
  type TableName,
  type TextColumn,
  textAt,
} from "../model/index.ts";
import { type Bounds, boundsOf, joinBounds } from "./bounds.ts";

/** The box of the map that holds some rows of a table; rows without a shape are where their sites and spans are. */
export function boundsOfRows(network: Network, table: TableName, rows: readonly number[]): Bounds | null {
  switch (table) {
    case "sites":
    case "spans":
    case "areas":
      return boundsOf(network[table].geometry, rows);
    case "circuits":
      return boundsOfCircuits(network, rows);
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

/** A circuit is where its paths run and where its ends stand: paths may be unknown. */
function boundsOfCircuits(network: Network, rows: readonly number[]): Bounds | null {
  const { working, protection, from, to } = network.circuits.columns;
  return joinBounds([
    boundsOfSpans(network, [working, protection], rows),
    boundsOfNamed(network.sites, [from, to], rows),
  ]);
}

function boundsOfSpans({ spans }: Network, lists: readonly ListColumn[], rows: readonly number[]): Bounds | null {
  const ids = lists.flatMap((list) => rows.flatMap((row) => listAt(list, row) ?? []));
  return boundsOf(spans.geometry, findRowsOf(spans.columns.id, ids));
}

function boundsOfMembers({ members, sites, spans }: Network, rows: readonly number[]): Bounds | null {
  const { span, site } = members.columns;
  return joinBounds([boundsOfNamed(spans, [span], rows), boundsOfNamed(sites, [site], rows)]);
}

/** The box of what rows name in some columns. */
function boundsOfNamed(
  { columns, geometry }: Network["sites"] | Network["spans"],
  names: readonly TextColumn[],
  rows: readonly number[],
): Bounds | null {
  const ids = names.flatMap((name) => rows.flatMap((row) => textAt(name, row) ?? []));
  return boundsOf(geometry, findRowsOf(columns.id, ids));
}
