/** What the audit of a circuit says, in words: why its verdict is what it is, and which path it proposes. */
import { type HazardLayer, type Network, nameOf, textAt } from "../core/model/index.ts";
import type { CircuitAudit } from "../core/redundancy/circuits/audit-circuits.ts";
import type { Reason, ReasonRule } from "../core/redundancy/circuits/circuit-reasons.ts";
import type { CommonHazard } from "../core/redundancy/circuits/common-hazards.ts";
import { formatNumber } from "./format.ts";
import type { Words } from "./index.ts";

const NAMED = 4;

/** A line a rule, with the first few it names. */
export function describeReasons(network: Network, reasons: readonly Reason[], { audit: said }: Words): string[] {
  const byRule = new Map<ReasonRule, string[]>();
  for (const { rule, of } of reasons) {
    const table = rule === "shared-group" ? "groups" : rule === "shared-span" ? "spans" : "sites";
    const name = of === undefined ? [] : [rule.startsWith("shared-") ? nameOf(network, table, of) : of];
    byRule.set(rule, [...(byRule.get(rule) ?? []), ...name]);
  }
  return [...byRule].map(([rule, names]) =>
    said.reasons[rule](said.several(names.slice(0, NAMED), names.length - NAMED)),
  );
}

export function describeReroute(
  { sites }: Network,
  { route, shared }: NonNullable<CircuitAudit["reroute"]>,
  { audit: said }: Words,
): string {
  const names = route.sites.map((row) => textAt(sites.columns.name, row) ?? textAt(sites.columns.id, row) ?? "");
  const km = formatNumber(Math.round(route.metres / 100) / 10, 1);
  return said.reroute(names.join(" – "), km, shared.groups.length, shared.sites.length);
}

/** The first few, each by its layer and its name there. */
export function describeHazards(
  hazards: readonly HazardLayer[],
  common: readonly CommonHazard[],
  { audit: said }: Words,
): string {
  const names = common.map(({ layer, name }) => said.hazardIn(hazards[layer]?.name ?? "", name));
  const each = [...new Set(names)];
  return said.commonHazards(said.several(each.slice(0, NAMED), each.length - NAMED));
}
