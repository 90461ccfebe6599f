/** The nearest connections as a table for SQL. A site that needs none, or has none, has unknown values. */

import type { ResultTable } from "../../analysis.ts";
import { buildNumbers, buildText, type Network, textAt } from "../../model/index.ts";
import { Gains } from "./best-closures.ts";
import type { Connections } from "./nearest-connection.ts";

export function connectionTables(connections: Connections, { sites, spans, groups }: Network): ResultTable[] {
  const { toSite, toSpan, lon, lat, distanceM, sharedGroup, toBlock, blocks } = connections;
  const gains = new Gains(blocks);
  const idsAt = (ids: typeof sites.columns.id, rows: Int32Array) =>
    buildText(Array.from(rows, (row) => (row < 0 ? null : textAt(ids, row))));
  const numbers = (values: Float64Array) => ({ type: "number", values }) as const;
  const gained = (of: "sites" | "people") =>
    buildNumbers(Array.from(toBlock, (to, site) => (to < 0 ? null : gains.of(blocks.of[site] as number, to)[of])));
  return [
    {
      name: "backup_connections",
      columns: [
        { name: "site", column: sites.columns.id },
        { name: "to_site", column: idsAt(sites.columns.id, toSite) },
        { name: "to_span", column: idsAt(spans.columns.id, toSpan) },
        { name: "lon", column: numbers(lon) },
        { name: "lat", column: numbers(lat) },
        { name: "straight_m", column: numbers(distanceM) },
        { name: "shared_group", column: idsAt(groups.columns.id, sharedGroup) },
        { name: "sites_gained", column: gained("sites") },
        { name: "people_gained", column: gained("people") },
      ],
    },
  ];
}
