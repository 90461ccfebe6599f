import type { Issue } from "../../core/model/index.ts";
import { countOf, formatNumber } from "../format.ts";

type Values = Issue["values"];
type Say = (values: Values) => string;
const number = (values: Values, key: string) => Number(values[key] ?? 0);
const of = (values: Values, key: string) => String(values[key] ?? "");
const metres = (values: Values, key = "metres") => {
  const value = number(values, key);
  return `${formatNumber(value, value < 10 ? 2 : 0)} m`;
};
const endOf = (values: Values, span: string, end: string) =>
  `the ${of(values, end) === "to" ? "far" : "near"} end of ${of(values, span)}`;
const alike = (values: Values) =>
  number(values, "alike") === 1 ? "everything else said of them is the same" : "what else is said of them differs";

export const topologyRules = {
  "topology.ends-joined": (v) =>
    `spans came without sites at their ends; within ${metres(v)}, ${countOf(number(v, "snapped"), "end", "ends")} took a site that stands there and ${countOf(number(v, "joined"), "end", "ends")} met each other; ${countOf(number(v, "junctions"), "junction was", "junctions were")} made${!v.first ? "" : `, ${of(v, "first")} first`}`,
  "topology.spans-split": (v) =>
    `${countOf(number(v, "spans"), "span was", "spans were")} cut where a site or the end of another span lies within ${metres(v)} of the middle${!v.first ? "" : `, ${of(v, "first")} first`}; the cuts stand among the changes`,
  "topology.dangling-end": (v) =>
    `${endOf(v, "span", "end")} ${v.site ? `names the site ${of(v, "site")}, which there is not` : "names no site"}`,
  "topology.near-miss": (v) => {
    const what = v.span ? `${endOf(v, "span", "end")} leads nowhere` : `the site ${of(v, "site")} has no span`;
    const target = { line: "the line of", end: "an end of", site: "the site" }[of(v, "to")] ?? "";
    return `${what} and lies ${metres(v)} from ${target} ${of(v, "other")}`;
  },
  "topology.touch": (v) =>
    `${v.site ? `the site ${of(v, "site")}` : endOf(v, "other", "otherEnd")} lies on the middle of ${of(v, "span")}, ${metres(v)} off its line, and is not connected to it`,
  "topology.crossing": (v) =>
    `${of(v, "span")} and ${of(v, "other")} cross where no site is${number(v, "times") > 1 ? `, ${formatNumber(number(v, "times"))} times` : ""}; they are not connected there`,
  "topology.end-off-site": (v) =>
    `the line of ${of(v, "span")} ends ${metres(v)} from the site ${of(v, "site")} it is said to end at`,
  "topology.duplicate-span": (v) =>
    `${of(v, "span")} joins the same sites along the same line as ${of(v, "other")}; ${alike(v)}`,
  "topology.listed-both-ways": (v) =>
    `${of(v, "span")} is ${of(v, "other")} listed from the other end: one span, not two; ${alike(v)}`,
  "topology.self-loop": (v) => `${of(v, "span")} begins and ends at the site ${of(v, "site")}`,
  "topology.zero-length": (v) => `the line of ${of(v, "span")} has no length: all its points are one`,
  "topology.length-far-from-stated": (v) => {
    const [stated, other] = [metres(v, "stated"), metres(v)];
    if (v.what === "stated-short") {
      return `${of(v, "span")} is said to be ${stated} long, shorter than the straight way of ${other} between its sites`;
    }
    return v.what === "detour"
      ? `the line of ${of(v, "span")} is ${stated} long between sites only ${other} apart`
      : `${of(v, "span")} is said to be ${stated} long; on the map it is ${other}`;
  },
  "topology.site-far-from-name": (v) =>
    `the site ${of(v, "name")} lies ${formatNumber(number(v, "metres") / 1000)} km from the town of that name`,
  "topology.parts-apart": (v) =>
    `${of(v, "other")} and ${of(v, "span")} are parts of one line in the file and do not meet: ${metres(v)} between them`,
  "topology.more": (v) => `and ${countOf(number(v, "count"), "more finding", "more findings")} of ${of(v, "rule")}`,
} satisfies Readonly<Record<string, Say>>;
