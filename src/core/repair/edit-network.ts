/** The few edits that repairs are made of. Rows are rows of the network as it stands; nothing is looked at twice. */
import {
  type AnyTable,
  type Edit,
  fieldsOf,
  findRow,
  lineAt,
  type Network,
  type Position,
  pointAt,
  type Row,
  resolveReferences,
  rowAt,
  TABLE_NAMES,
  type TableName,
  type TextColumn,
  textAt,
  type Value,
  valueAt,
} from "../model/index.ts";
import { spanEnds, topologyColumns } from "../topology/topology.ts";

export type EndName = "from" | "to";

export function setValue(network: Network, table: TableName, row: number, field: string, value: Value): Edit {
  const { columns, extra } = network[table] as AnyTable;
  const column = columns[field] ?? extra[field];
  const before = column === undefined ? null : valueAt(column, row);
  return { kind: "set", table, id: idAt(network, table, row), field, value, before };
}

export function idAt(network: Network, table: TableName, row: number): string {
  return textAt((network[table] as AnyTable).columns.id as TextColumn, row) ?? "";
}

/** A junction at a place, called after the span for which it is made. */
export function newJunction(network: Network, span: string, position: Position): Row {
  const ids = network.sites.columns.id;
  const stem = `${span}-J`;
  let id = stem;
  for (let n = 2; findRow(ids, id) >= 0; n++) id = `${stem}~${n}`;
  return { id, values: { kind: "junction" }, shape: position };
}

export function addSite(site: Row): Edit {
  return { kind: "add", table: "sites", rows: [site] };
}

/** Puts an end of a span at a site and leads its line there. */
export function moveEnd(network: Network, span: number, end: EndName, site: string, leadTo: Position | null): Edit[] {
  const line = lineAt(network.spans.geometry, span);
  const last = end === "from" ? line?.[0] : line?.at(-1);
  const set = setValue(network, "spans", span, end, site);
  if (line === null || last === undefined || leadTo === null) return [set];
  if (last[0] === leadTo[0] && last[1] === leadTo[1]) return [set];
  const shape = end === "from" ? [leadTo, ...line] : [...line, leadTo];
  return [set, { kind: "reshape", table: "spans", id: idAt(network, "spans", span), shape, before: line }];
}

/** Which ends of which spans are at a site. O(spans). */
export function endsAt(network: Network, site: number): { readonly span: number; readonly end: EndName }[] {
  const ends = spanEnds(topologyColumns(network));
  return (["from", "to"] as const).flatMap((end) => {
    const found: { span: number; end: EndName }[] = [];
    for (let span = ends[end].indexOf(site); span >= 0; span = ends[end].indexOf(site, span + 1)) {
      found.push({ span, end });
    }
    return found;
  });
}

export function isJunction(network: Network, site: number): boolean {
  return valueAt(network.sites.columns.kind, site) === "junction";
}

/** Everything but spans that names a site, so that it names another. */
export function repointSite(network: Network, site: number, heir: string): Edit[] {
  return mentionsOf(network, site).map(({ table, field, row }) => setValue(network, table, row, field, heir));
}

/** A junction that nothing else names goes; spans that end there are the caller's. */
export function removeJunction(network: Network, site: number): Edit[] {
  return isJunction(network, site) && mentionsOf(network, site).length === 0 ? [removeSite(network, site)] : [];
}

export function removeSite(network: Network, site: number): Edit {
  return { kind: "remove", table: "sites", rows: [rowAt(network.sites as AnyTable, site)] };
}

type Mention = { readonly table: TableName; readonly field: string; readonly row: number };

function mentionsOf(network: Network, site: number): Mention[] {
  return TABLE_NAMES.filter((table) => table !== "spans").flatMap((table) =>
    Object.entries(fieldsOf(table)).flatMap(([field, { type, ...of }]) => {
      if (type !== "text" || !("of" in of) || of.of !== "sites") return [];
      const rows = resolveReferences(
        (network[table] as AnyTable).columns[field] as TextColumn,
        network.sites.columns.id,
      );
      const found: Mention[] = [];
      for (let row = rows.indexOf(site); row >= 0; row = rows.indexOf(site, row + 1)) found.push({ table, field, row });
      return found;
    }),
  );
}

export function placeOfSite(network: Network, site: number): Position | null {
  return site < 0 ? null : pointAt(network.sites.geometry, site);
}

export function placeOfEnd(network: Network, span: number, end: EndName): Position | null {
  const line = lineAt(network.spans.geometry, span);
  return (end === "from" ? line?.[0] : line?.at(-1)) ?? null;
}
