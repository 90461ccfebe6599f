/** What the details card says of one row: its attributes, and what hangs on it elsewhere in the network. */
import { measureLength } from "../../../core/geo/measure-length.ts";
import {
  type AnyTable,
  type Field,
  fieldOfColumn,
  fieldsOf,
  findRow,
  findRows,
  findWord,
  type ListColumn,
  lineAt,
  type Network,
  nameOf,
  type TableName,
  type TextColumn,
  textAt,
  type Value,
  valueAt,
} from "../../../core/model/index.ts";

export type Attribute = { readonly key: string; readonly field: Field; readonly value: Value };

export type RowDetails = {
  readonly row: number;
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly extra: readonly Attribute[];
};

export function rowDetails(network: Network, table: TableName, id: string): RowDetails | null {
  const { columns, extra, count } = network[table] as AnyTable;
  const row = count === 0 ? -1 : findRow(columns.id as TextColumn, id);
  if (row < 0) return null;
  const known = Object.entries(fieldsOf(table)).map(([key, field]): Attribute => {
    const column = columns[key];
    return { key, field, value: column === undefined ? null : valueAt(column, row) };
  });
  return {
    row,
    name: nameOf(network, table, id),
    attributes: known.filter(({ key }) => key !== "id"),
    extra: Object.entries(extra).map(([key, column]) => ({
      key,
      field: fieldOfColumn(column),
      value: valueAt(column, row),
    })),
  };
}

/** What the geometry of a span says; null where that is no line, or is not known all along. */
export function measuredLength({ spans }: Network, row: number): number | null {
  const line = lineAt(spans.geometry, row);
  if (line === null || line.length < 2) return null;
  const lengthM = measureLength(line);
  return Number.isNaN(lengthM) ? null : lengthM;
}

/** Something that hangs on the row, and how. */
export type Related = { readonly table: TableName; readonly id: string; readonly note: RelatedNote | null };
export type RelatedNote =
  | { readonly kind: "path"; readonly working: boolean; readonly protection: boolean }
  | { readonly kind: "stretch"; readonly fromM: number; readonly toM: number };

export type Relation = {
  readonly kind: "spans" | "groups" | "circuits" | "members" | "sites";
  readonly items: readonly Related[];
};

export function relationsOf(network: Network, table: TableName, id: string): Relation[] {
  const { spans, members, circuits, sites } = network;
  const relations: Relation[] = [];
  const add = (kind: Relation["kind"], items: readonly Related[]) => {
    if (items.length > 0) relations.push({ kind, items });
  };
  if (table === "sites") {
    const ends = union(findRows(spans.columns.from, id), findRows(spans.columns.to, id));
    add("spans", related("spans", spans.columns.id, ends));
    add("groups", groupsOf(network, findRows(members.columns.site, id)));
    const services = union(findRows(circuits.columns.from, id), findRows(circuits.columns.to, id));
    add("circuits", related("circuits", circuits.columns.id, services));
  }
  if (table === "spans") {
    add("groups", groupsOf(network, findRows(members.columns.span, id)));
    add("circuits", circuitsOver(network, id));
  }
  if (table === "groups") add("members", membersOf(network, id));
  if (table === "areas") add("sites", related("sites", sites.columns.id, findRows(sites.columns.area, id)));
  return relations;
}

function rowsListing({ starts, codes, words }: ListColumn, id: string): Set<number> {
  const code = findWord(words, id) + 1;
  const rows = new Set<number>();
  let row = 0;
  for (let at = code === 0 ? -1 : codes.indexOf(code); at >= 0; at = codes.indexOf(code, at + 1)) {
    while ((starts[row + 1] as number) <= at) row++;
    rows.add(row);
  }
  return rows;
}

function union(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}

function related(table: TableName, ids: TextColumn, rows: readonly number[]): Related[] {
  return rows.map((row) => ({ table, id: textAt(ids, row) ?? "", note: null }));
}

function stretchNote({ members }: Network, row: number): RelatedNote | null {
  const fromM = valueAt(members.columns.fromM, row);
  const toM = valueAt(members.columns.toM, row);
  return typeof fromM === "number" && typeof toM === "number" ? { kind: "stretch", fromM, toM } : null;
}

function groupsOf(network: Network, memberRows: readonly number[]): Related[] {
  const group = network.members.columns.group;
  return memberRows.flatMap((row): Related[] => {
    const id = textAt(group, row);
    return id === null ? [] : [{ table: "groups", id, note: stretchNote(network, row) }];
  });
}

function membersOf(network: Network, group: string): Related[] {
  const { columns } = network.members;
  return findRows(columns.group, group).flatMap((row): Related[] => {
    const span = textAt(columns.span, row);
    const site = textAt(columns.site, row);
    if (span !== null) return [{ table: "spans", id: span, note: stretchNote(network, row) }];
    return site === null ? [] : [{ table: "sites", id: site, note: null }];
  });
}

function circuitsOver({ circuits }: Network, span: string): Related[] {
  const working = rowsListing(circuits.columns.working, span);
  const protection = rowsListing(circuits.columns.protection, span);
  return union([...working], [...protection]).map((row) => ({
    table: "circuits",
    id: textAt(circuits.columns.id, row) ?? "",
    note: { kind: "path", working: working.has(row), protection: protection.has(row) },
  }));
}
