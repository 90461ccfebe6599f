/** Which names can a row be found by? Only the columns that say so, so that they cross to a worker alone. */
import { findRow, type Network, type TextColumn, textAt } from "../model/index.ts";

export const SEARCHED_TABLES = ["areas", "sites", "spans", "circuits"] as const;
export type SearchedTable = (typeof SEARCHED_TABLES)[number];

type Named = { readonly id: TextColumn; readonly name: TextColumn };
export type SearchedNames = {
  readonly rows: Named;
  /** For a table whose rows join two sites. */
  readonly ends: { readonly from: TextColumn; readonly to: TextColumn; readonly sites: Named } | null;
};

export function searchedNames(network: Network, table: SearchedTable): SearchedNames {
  const { columns } = network[table];
  const { id, name } = network.sites.columns;
  return {
    rows: { id: columns.id, name: columns.name },
    ends: "from" in columns ? { from: columns.from, to: columns.to, sites: { id, name } } : null,
  };
}

/** The row's name; for one without, the two sites it joins; null where neither is known. */
export function searchedName({ rows, ends }: SearchedNames, row: number): string | null {
  const name = textAt(rows.name, row);
  if (name !== null || ends === null) return name;
  const [from, to] = [ends.from, ends.to].map((end) => siteName(ends.sites, textAt(end, row)));
  return from && to ? `${from} – ${to}` : null;
}

function siteName(sites: Named, id: string | null): string | null {
  if (id === null) return null;
  const row = findRow(sites.id, id);
  return (row < 0 ? null : textAt(sites.name, row)) ?? id;
}
