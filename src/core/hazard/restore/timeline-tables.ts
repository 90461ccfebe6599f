/** Service after a disaster as tables for SQL: from hour to hour, and per site for how long there is none. */
import type { ResultTable } from "../../analysis.ts";
import { Refusal } from "../../engineering-model.ts";
import type { Network } from "../../model/index.ts";
import type { Timeline } from "./timeline.ts";

export function timelineTables(timeline: Timeline | Refusal, { sites }: Network): ResultTable[] {
  if (timeline instanceof Refusal) return [];
  // Hours without end stay infinite: they are known.
  const numbers = (values: ArrayLike<number>) => ({ type: "number" as const, values: Float64Array.from(values) });
  return [
    {
      name: "timeline_hours",
      columns: [
        { name: "hour", column: numbers(timeline.hours) },
        { name: "people_served", column: numbers(timeline.people) },
        { name: "sites_served", column: numbers(timeline.sites) },
      ],
    },
    {
      name: "timeline_sites",
      columns: [
        { name: "site", column: sites.columns.id },
        { name: "dark_hours", column: numbers(timeline.darkH) },
      ],
    },
  ];
}
