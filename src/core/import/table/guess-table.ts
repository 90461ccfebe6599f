/** Answers: which table of the model are the rows under these headers, going by what the columns are? */
import type { TableName } from "../../model/index.ts";
import { hazardColumn } from "../meaning/hazard-words.ts";
import { recogniseFields } from "../meaning/recognise-fields.ts";

export type TableGuess =
  | { readonly kind: "table"; readonly table: TableName }
  /** Rows with a geometry each, which says what they are. */
  | { readonly kind: "by-geometry" }
  /** Where something dangerous happened: no part of a network. */
  | { readonly kind: "hazard" }
  | { readonly kind: "none" };

/** A name that says which table it is, for those whose columns do not: of a file or of a sheet. */
const NAMED: readonly (readonly [TableName, RegExp])[] = [
  ["circuits", /(?<![a-z])(circuit|service)|电路|业务/i],
  ["members", /(?<![a-z])member|成员/i],
  ["groups", /(?<![a-z])(srlg|risk.?group|group)|风险组/i],
  ["cables", /(?<![a-z])cable/i],
  ["areas", /(?<![a-z])(area|district|count(y|ies))|区县|乡镇|行政区/i],
  ["sites", /(?<![a-z])(site|node|station)|局站|站点|机房|节点|站址/i],
];

export function guessTable(headers: readonly string[], name: string): TableGuess {
  const hazard = hazardColumn(headers) !== undefined;
  const of = (table: TableName) => new Set(recogniseFields(table, headers).map((field) => field?.field));
  const sites = of("sites");
  const spans = of("spans");
  const circuits = of("circuits");
  const hasEnds = ["from", "to"].every(
    (end) => spans.has(end) || spans.has(`${end}Name`) || (spans.has(`${end}Lon`) && spans.has(`${end}Lat`)),
  );
  if (hazard && !hasEnds) return { kind: "hazard" };
  const members = of("members");
  // Two spans in a row say that they lie together; from and to are metres then.
  if (members.has("span") && members.has("otherSpan")) return table("members");
  if (circuits.has("working") || circuits.has("protection")) return table("circuits");
  if (hasEnds) return table(isAboutService(headers, name, circuits) ? "circuits" : "spans");
  if (sites.has("lon") && sites.has("lat")) return table("sites");
  if (spans.has("geometry") || sites.has("geometry")) return { kind: "by-geometry" };
  const isInGroup = members.has("group") && (members.has("span") || members.has("site"));
  // A register of cables lists its spans too, and says more of a cable than its name.
  if (isInGroup && !of("cables").has("fibres")) return table("members");
  const named = NAMED.find(([, pattern]) => pattern.test(name))?.[0];
  if (named === undefined) return table(null);
  const known = of(named);
  return table(known.has("id") || known.has("name") ? named : null);
}

function isAboutService(headers: readonly string[], name: string, circuits: ReadonlySet<string | undefined>): boolean {
  if (circuits.has("tier") || circuits.has("automaticSwitch") || circuits.has("loadShare")) return true;
  return [name, ...headers].some((text) => /电路|业务|circuit|service.?id/i.test(text));
}

function table(name: TableName | null): TableGuess {
  return name === null ? { kind: "none" } : { kind: "table", table: name };
}

/** How many of these cells are headers of one and the same table. */
export function countHeaders(all: readonly string[]): number {
  const cells = all.slice(0, LOOKED_AT);
  return Math.max(...TABLES.map((table) => recogniseFields(table, cells).filter((field) => field !== null).length));
}

/** Headers that say what a table is stand among the first. */
const LOOKED_AT = 200;
const TABLES: readonly TableName[] = ["sites", "spans", "circuits", "areas", "members", "groups", "cables"];
