/** Answers: which spans and sites are off in a step of a scenario, and what does it name that this network does not have? */
import { findRow, type Network, type OutageStep } from "../../model/index.ts";
import { elementsOfPick, type PickedElements } from "./elements-of-pick.ts";

export type StepElements = {
  /** Rows, ascending. */
  readonly spans: Uint32Array;
  readonly sites: Uint32Array;
  /** In the order of the step's picks. */
  readonly picks: readonly PickedElements[];
  /** Names of picks, and ids of what stays on, that nothing here has. */
  readonly missing: readonly string[];
  readonly unplaced: number;
};

/** pickOf: where what a pick means is known already. */
export function elementsOfStep(network: Network, step: OutageStep, pickOf = elementsOfPick): StepElements {
  const picks = step.off.map((pick) => pickOf(network, pick));
  const missing = picks.flatMap((pick) => pick.missing);
  const rowsBut = (table: "spans" | "sites") => {
    const rows = new Set(picks.flatMap((pick) => Array.from(pick[table])));
    for (const id of step.kept[table]) {
      const row = findRow(network[table].columns.id, id);
      if (row < 0) missing.push(id);
      rows.delete(row);
    }
    return Uint32Array.from(rows).sort();
  };
  return {
    spans: rowsBut("spans"),
    sites: rowsBut("sites"),
    picks,
    missing,
    unplaced: picks.reduce((most, { unplaced }) => Math.max(most, unplaced), 0),
  };
}
