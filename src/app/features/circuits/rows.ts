/** Answers: which circuits does a person look at, the most serious first? */
import { type Network, textAt } from "../../../core/model/index.ts";
import { type Audit, VERDICTS } from "../../../core/redundancy/circuits/audit-circuits.ts";
import type { CircuitFilter } from "../../store/circuits-slice.ts";

/** What fails first, then by tier from the first on, then by people; what nobody knows comes last of each. */
export function rankCircuits({ circuits }: Network, audit: Audit): number[] {
  const { tier, population } = circuits.columns;
  const rows = Array.from(audit.circuits.keys());
  const rank = (row: number) => VERDICTS.indexOf(audit.circuits[row]?.verdict ?? "unknown");
  const known = (value: number | undefined, unknown: number) =>
    value === undefined || Number.isNaN(value) ? unknown : value;
  return rows.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      known(tier.values[a], 1e9) - known(tier.values[b], 1e9) ||
      known(population.values[b], -1) - known(population.values[a], -1) ||
      a - b,
  );
}

export function siftCircuits(
  { circuits }: Network,
  audit: Audit,
  rows: readonly number[],
  filter: CircuitFilter,
): number[] {
  const { id, name, owner, tier } = circuits.columns;
  const text = filter.text.trim().toLowerCase();
  return rows.filter((row) => {
    const circuit = audit.circuits[row];
    if (circuit === undefined) return false;
    if (filter.verdict !== null && circuit.verdict !== filter.verdict) return false;
    if (filter.inHazards && circuit.commonHazards.length === 0) return false;
    if (filter.owner !== null && textAt(owner, row) !== filter.owner) return false;
    if (filter.tier !== null && tier.values[row] !== filter.tier) return false;
    return text === "" || [name, id].some((column) => textAt(column, row)?.toLowerCase().includes(text));
  });
}
