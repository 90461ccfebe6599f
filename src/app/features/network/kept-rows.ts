/** What a filter of the attribute table leaves of the map: the rest of the layers it is about is drawn faint. */
import type { Network, TableName } from "../../../core/model/index.ts";
import { type SelectedRows, selectedRows } from "./selected-rows.ts";

/** How much of its opacity the rest keeps. */
export const FAINT = 0.18;

/** null: the filter says nothing about this layer, and all of it is drawn as ever. */
export type KeptRows = {
  readonly spans: SelectedRows["spans"] | null;
  readonly sites: SelectedRows["sites"] | null;
};

const ABOUT: Readonly<Record<TableName, readonly (keyof KeptRows)[]>> = {
  sites: ["sites"],
  areas: ["sites"],
  spans: ["spans"],
  cables: ["spans"],
  circuits: ["spans", "sites"],
  groups: ["spans", "sites"],
  members: ["spans", "sites"],
};

export function keptRows(network: Network, table: TableName, ids: ReadonlySet<string>): KeptRows {
  const rows = selectedRows(network, table, ids);
  const about = ABOUT[table];
  return {
    spans: about.includes("spans") ? rows.spans : null,
    sites: about.includes("sites") ? rows.sites : null,
  };
}
