/** How often cable is cut and how long the repair takes, by the way it is laid; null where no figure is known. */
import figures from "../../../../data/availability/cut-rates.json";
import { LAYING_MODES } from "../../model/index.ts";

export type Figure = {
  readonly value: number;
  readonly source: string;
  readonly status: string;
};

export type CutRate = { readonly cutsPer1000KmYear: Figure; readonly repairH: Figure };

export const LAID = [...LAYING_MODES, "unknown"] as const;
export type CutRates = Readonly<Record<(typeof LAID)[number], CutRate | null>>;

export const CUT_RATES: CutRates = figures.modes;
