import { editFragility, type FragilityEdit } from "../../../core/hazard/edit-fragility.ts";
import type { Fragility } from "../../../core/hazard/fragility.ts";
import { ownFragility } from "../../../core/hazard/own-fragility.ts";
import { DataFault } from "../../../core/hazard/read-data.ts";
import { FRAGILITY } from "../../../core/hazard/read-fragility.ts";
import { useApp } from "../../store/store.ts";

export type Curves = {
  readonly fragility: Fragility;
  /** The study has curves of its own. */
  readonly isOwn: boolean;
  /** The text that the study holds is no file of curves: those of the program stand in. */
  readonly fault: DataFault | null;
};

export function useFragility(): Curves {
  const text = useApp((state) => state.study?.fragility ?? null);
  const own = ownFragility(text);
  return own instanceof DataFault
    ? { fragility: FRAGILITY, isOwn: true, fault: own }
    : { fragility: own, isOwn: text !== null, fault: null };
}

/** What is wrong with it, where it cannot be kept. */
export function keepEdit(fragility: Fragility, edit: FragilityEdit): DataFault | null {
  const text = editFragility(fragility, edit);
  if (text instanceof DataFault) return text;
  useApp.getState().updateStudy((study) => ({ ...study, fragility: text }));
  return null;
}

export function restoreCurves(): void {
  useApp.getState().updateStudy((study) => ({ ...study, fragility: null }));
}
