/** How much of each aid is there, from when on does it help, and over how many hours is its help counted? */
import data from "../../../../data/hazards/relief.json";
import { editableFigures, withChanges } from "../editable-figures.ts";

export type ReliefSettings = Readonly<Record<keyof typeof data, number>>;

export const RELIEF_SETTINGS = editableFigures(data);

/** The name of the first setting that is not known or out of its range, or all of them with what was changed. */
export function reliefSettings(changed: Readonly<Record<string, number>>): ReliefSettings | string {
  return withChanges(RELIEF_SETTINGS, changed);
}
