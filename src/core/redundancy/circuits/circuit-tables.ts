/** The answers about circuits as tables for SQL. What could not be answered is unknown. */

import type { ResultTable } from "../../analysis.ts";
import { type ChoiceColumn, type Network, type NumberColumn, YES_NO } from "../../model/index.ts";
import type { Apart, Audit, CircuitAudit } from "./audit-circuits.ts";
import type { AvailabilityFound } from "./measure-availability.ts";

export function auditTables({ circuits: audited }: Audit, { circuits }: Network): ResultTable[] {
  const yesOrNo = (answer: (circuit: CircuitAudit) => boolean | null): ChoiceColumn => ({
    type: "choice",
    codes: Uint8Array.from(audited, (each) => {
      const is = answer(each);
      return is === null ? 0 : is ? 2 : 1;
    }),
    options: YES_NO,
  });
  const numbers = (answer: (circuit: CircuitAudit) => number): NumberColumn => ({
    type: "number",
    values: Float64Array.from(audited, answer),
  });
  const apart = (level: keyof Apart) => yesOrNo(({ disjoint }) => disjoint[level]);
  const metres = (which: "working" | "protection") =>
    numbers(({ [which]: path }) => (path.fault === null ? path.metres : Number.NaN));
  return [
    {
      name: "circuit_audit",
      columns: [
        { name: "circuit", column: circuits.columns.id },
        { name: "kept_apart", column: yesOrNo(({ verdict }) => (verdict === "unknown" ? null : verdict === "pass")) },
        { name: "no_shared_span", column: apart("span") },
        { name: "no_shared_site", column: apart("site") },
        { name: "no_shared_group", column: apart("group") },
        { name: "shared_spans", column: numbers(({ shared }) => shared.spans.length) },
        { name: "shared_sites", column: numbers(({ shared }) => shared.sites.length) },
        { name: "shared_groups", column: numbers(({ shared }) => shared.groups.length) },
        { name: "working_m", column: metres("working") },
        { name: "protection_m", column: metres("protection") },
        { name: "least_apart_m", column: numbers(({ separation }) => separation?.minM ?? Number.NaN) },
        { name: "apart_m_95", column: numbers(({ separation }) => separation?.p05M ?? Number.NaN) },
        { name: "common_hazards", column: numbers(countHazards) },
        { name: "better_path", column: yesOrNo(({ reroute }) => reroute !== null) },
      ],
    },
  ];
}

/** Some are known though more may be; none is known only where all is. */
function countHazards({ commonHazards, hazardsKnown }: CircuitAudit): number {
  return hazardsKnown || commonHazards.length > 0 ? commonHazards.length : Number.NaN;
}

export function availabilityTables(found: AvailabilityFound, { circuits, sites }: Network): ResultTable[] {
  const numbers = (values: Float64Array): NumberColumn => ({ type: "number", values });
  const { working, protection, common, minutes } = found.circuits;
  return [
    {
      name: "circuit_availability",
      columns: [
        { name: "circuit", column: circuits.columns.id },
        { name: "minutes_a_year", column: numbers(minutes) },
        { name: "working_minutes", column: numbers(working) },
        { name: "protection_minutes", column: numbers(protection) },
        { name: "common_minutes", column: numbers(common) },
      ],
    },
    {
      name: "site_availability",
      columns: [
        { name: "site", column: sites.columns.id },
        { name: "least_minutes", column: numbers(found.sites.atLeast) },
        { name: "most_minutes", column: numbers(found.sites.atMost) },
      ],
    },
  ];
}
