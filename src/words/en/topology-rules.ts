import type { Issue } from "../../core/model/index.ts";
import { countOf, formatNumber } from "../format.ts";

type Values = Issue["values"];
type Say = (values: Values) => string;
const number = (values: Values, key: string) => Number(values[key] ?? 0);
const metres = (values: Values) => `${formatNumber(number(values, "metres"), 3)} m`;

export const topologyRules = {
  "topology.ends-joined": (v) =>
    `spans came without sites at their ends; within ${metres(v)}, ${countOf(number(v, "snapped"), "end", "ends")} took a site that stands there and ${countOf(number(v, "joined"), "end", "ends")} met each other; ${countOf(number(v, "junctions"), "junction was", "junctions were")} made${!v.first ? "" : `, ${String(v.first)} first`}`,
  "topology.tees": (v) =>
    `${countOf(number(v, "ends"), "span end lies", "span ends lie")} within ${metres(v)} of the middle of another span and ${number(v, "ends") === 1 ? "is" : "are"} not connected to it`,
} satisfies Readonly<Record<string, Say>>;
