import type { Issue } from "../../core/model/index.ts";
import { countOf } from "../format.ts";

type Values = Issue["values"];
type Say = (values: Values) => string;
const of = (values: Values, key: string) => String(values[key] ?? "");
const count = (values: Values, one: string, many: string) => countOf(Number(values.rows ?? 0), one, many);

/** What a file has no place for, by its name in core/import/exported-tables.ts. */
const LEFT_OUT: Readonly<Record<string, readonly [one: string, many: string]>> = {
  sites: ["site", "sites"],
  spans: ["span", "spans"],
  groups: ["risk group", "risk groups"],
  members: ["member of risk groups", "members of risk groups"],
  cables: ["cable", "cables"],
  circuits: ["circuit", "circuits"],
  areas: ["area", "areas"],
  hazards: ["hazard layer", "hazard layers"],
  scenarios: ["scenario", "scenarios"],
  branches: ["other plan", "other plans"],
  changes: [
    "change as a step that can be undone (its result is in the file)",
    "changes as steps that can be undone (their result is in the file)",
  ],
  findings: ["finding", "findings"],
  provenance: ["source of the data", "sources of the data"],
  settings: ["choice of gateways", "choices of gateways"],
  shapes: ["incomplete shape", "incomplete shapes"],
  attributes: ["value", "values"],
};

export const exportRules = {
  "export.left-out": (v) =>
    `not in the file: ${count(v, ...(LEFT_OUT[of(v, "what")] ?? [of(v, "what"), of(v, "what")]))}${v.names === undefined ? "" : ` (${of(v, "names")})`}`,
  "export.cut": (v) =>
    `${of(v, "field")} is cut to ${of(v, "limit")} ${of(v, "unit")} in ${count(v, "row", "rows")}: the format holds no longer text`,
  "export.characters": (v) =>
    `${of(v, "field")} has characters in ${count(v, "row", "rows")} that the format cannot hold; they are written as �`,
  "export.too-large": (v) =>
    `${of(v, "field")} is not in the file: ${count(v, "row", "rows")} are more than the ${of(v, "limit")} bytes that the format holds`,
} satisfies Readonly<Record<string, Say>>;
