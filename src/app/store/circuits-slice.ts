import type { Verdict } from "../../core/redundancy/circuits/audit-circuits.ts";
import type { Slice } from "./store.ts";

/** Which circuits a person looks at; null: any. */
export type CircuitFilter = {
  readonly verdict: Verdict | null;
  readonly owner: string | null;
  readonly tier: number | null;
  /** Only those whose paths both meet a hazard. */
  readonly inHazards: boolean;
  readonly text: string;
};

export const EVERY_CIRCUIT: CircuitFilter = { verdict: null, owner: null, tier: null, inHazards: false, text: "" };

export type CircuitsSlice = {
  readonly circuitFilter: CircuitFilter;
  filterCircuits(filter: Partial<CircuitFilter>): void;
};

export const circuitsSlice: Slice<CircuitsSlice> = (set) => ({
  circuitFilter: EVERY_CIRCUIT,
  filterCircuits: (filter) => set(({ circuitFilter }) => ({ circuitFilter: { ...circuitFilter, ...filter } })),
});
