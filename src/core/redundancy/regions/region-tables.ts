/** The worst places as tables for SQL: where each is, what it hits and what that cuts off; and each span it hits. */

import type { ResultTable } from "../../analysis.ts";
import { buildNumbers, buildText, type Network, textAt } from "../../model/index.ts";
import { cutOffColumns } from "../losses/weak-point-tables.ts";
import type { Regions } from "./measure-regions.ts";

export function regionTables({ places, cutOff, radius }: Regions, { spans }: Network): ResultTable[] {
  const hits = places.flatMap((place, i) => Array.from(place.spans, (span) => ({ place: i + 1, span })));
  return [
    {
      name: "worst_places",
      columns: [
        { name: "place", column: buildNumbers(places.map((_, i) => i + 1)) },
        { name: "lon", column: buildNumbers(places.map(({ centre }) => centre[0])) },
        { name: "lat", column: buildNumbers(places.map(({ centre }) => centre[1])) },
        { name: "radius_m", column: buildNumbers(places.map(() => radius)) },
        { name: "spans_hit", column: buildNumbers(places.map((place) => place.spans.length)) },
        { name: "sites_hit", column: buildNumbers(places.map((place) => place.sites.length)) },
        ...cutOffColumns(cutOff),
      ],
    },
    {
      name: "worst_place_spans",
      columns: [
        { name: "place", column: buildNumbers(hits.map(({ place }) => place)) },
        { name: "span", column: buildText(hits.map(({ span }) => textAt(spans.columns.id, span))) },
      ],
    },
  ];
}
