/** What of the map is meant when rows of any table are chosen: the spans and sites they stand for. */
import { findRowsOf, listAt, type Network, type TableName, textAt } from "../../../core/model/index.ts";

export type SelectedRows = { readonly spans: readonly number[]; readonly sites: readonly number[] };

const NONE: SelectedRows = { spans: [], sites: [] };

export function selectedRows(network: Network, table: TableName | null, ids: ReadonlySet<string>): SelectedRows {
  if (table === null || ids.size === 0) return NONE;
  const { sites, spans, cables, circuits, members } = network;
  const siteRows = (names: Iterable<string>) => findRowsOf(sites.columns.id, names);
  const spanRows = (names: Iterable<string>) => [...new Set(findRowsOf(spans.columns.id, names))];
  switch (table) {
    case "sites":
      return { spans: [], sites: siteRows(ids) };
    case "spans":
      return { spans: spanRows(ids), sites: [] };
    case "cables":
      return {
        spans: spanRows(findRowsOf(cables.columns.id, ids).flatMap((row) => listAt(cables.columns.spans, row) ?? [])),
        sites: [],
      };
    case "circuits": {
      const { working, protection, from, to } = circuits.columns;
      const chosen = findRowsOf(circuits.columns.id, ids);
      return {
        spans: spanRows(chosen.flatMap((row) => [...(listAt(working, row) ?? []), ...(listAt(protection, row) ?? [])])),
        sites: siteRows(chosen.flatMap((row) => [textAt(from, row) ?? "", textAt(to, row) ?? ""])),
      };
    }
    case "groups":
    case "members": {
      const { id, group, site, span } = members.columns;
      const own = table === "members" ? id : group;
      const chosen: number[] = [];
      for (let row = 0; row < members.count; row++) if (ids.has(textAt(own, row) ?? "")) chosen.push(row);
      return {
        spans: spanRows(chosen.map((row) => textAt(span, row) ?? "")),
        sites: siteRows(chosen.map((row) => textAt(site, row) ?? "")),
      };
    }
    case "areas": {
      const inside: number[] = [];
      for (let row = 0; row < sites.count; row++) if (ids.has(textAt(sites.columns.area, row) ?? "")) inside.push(row);
      return { spans: [], sites: inside };
    }
  }
}
