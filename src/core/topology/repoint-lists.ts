/** Answers: which lists of spans change, and how, where spans give way to others? One pass over every list. */
import {
  type AnyTable,
  type Edit,
  fieldsOf,
  findRow,
  type ListColumn,
  listAt,
  type Network,
  resolveReferences,
  TABLE_NAMES,
  type TableName,
  type TextColumn,
  textAt,
} from "../model/index.ts";
import { spanEnds, topologyColumns } from "./topology.ts";

/** What stands for a span, in the span's own direction; nothing where it is only gone. */
export type Heirs = ReadonlyMap<number, readonly string[]>;

/** heirs: by the row of the span that goes. */
export function repointLists(network: Network, heirs: Heirs): Edit[] {
  const edits: Edit[] = [];
  const ends = spanEnds(topologyColumns(network));
  for (const { table, field } of listsOfSpans()) {
    const rows = network[table] as AnyTable;
    const column = rows.columns[field] as ListColumn;
    const spans = resolveReferences(column, network.spans.columns.id);
    for (let row = 0; row < rows.count; row++) {
      const [first, after] = [column.starts[row] as number, column.starts[row + 1] as number];
      if (!spans.subarray(first, after).some((span) => heirs.has(span))) continue;
      const before = listAt(column, row) ?? [];
      const route = [...spans.subarray(first, after)];
      const stops = [siteOf(network, rows, "from", row), siteOf(network, rows, "to", row)] as const;
      const value = before.flatMap((id, i) => {
        const others = heirs.get(route[i] as number);
        if (others === undefined) return [id];
        return others.length > 1 && runsBackwards(route, i, ends, stops) ? others.toReversed() : others;
      });
      // Of two that became one the second is no further step of the route.
      const once = value.filter((id, i) => id !== value[i - 1]);
      const id = textAt(rows.columns.id as TextColumn, row) ?? "";
      edits.push({ kind: "set", table, id, field, value: once, before });
    }
  }
  return edits;
}

function listsOfSpans(): { readonly table: TableName; readonly field: string }[] {
  return TABLE_NAMES.flatMap((table) =>
    Object.entries(fieldsOf(table)).flatMap(([field, { type, ...of }]) =>
      type === "list" && "of" in of && of.of === "spans" ? [{ table, field }] : [],
    ),
  );
}

function siteOf(network: Network, { columns }: AnyTable, field: string, row: number): number {
  const column = columns[field];
  const id = column?.type === "text" ? textAt(column, row) : null;
  return id === null ? -1 : findRow(network.sites.columns.id, id);
}

/** Whether a route comes to span i at the end where its line stops; where nothing tells, it does not. */
function runsBackwards(
  route: readonly number[],
  i: number,
  { from, to }: { readonly from: Int32Array; readonly to: Int32Array },
  [start, finish]: readonly [number, number],
): boolean {
  const endsOf = (span: number | undefined, otherwise: number) =>
    span === undefined ? [otherwise] : [from[span] ?? -1, to[span] ?? -1];
  const before = endsOf(route[i - 1], start);
  const behind = endsOf(route[i + 1], finish);
  const [a, b] = endsOf(route[i], -1) as [number, number];
  const meets = (sites: readonly number[], site: number) => site >= 0 && sites.includes(site);
  const forwards = meets(before, a) || meets(behind, b);
  return !forwards && (meets(before, b) || meets(behind, a));
}
