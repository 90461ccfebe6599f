/**
 * Answers: how likely does ground of a class liquefy under shaking, and how far does it then move? By HAZUS, settling and
 * spreading together, water 5 ft below ground. The chance and the movement are told apart: half a metre in one place of
 * five harms one house in five, which a tenth of a metre everywhere would not.
 */
import { liquefies, SUSCEPTIBILITIES, type Susceptibility, settlementCm, spreadCm } from "../models/liquefaction.ts";

/** Ground that cannot liquefy. */
export const FIRM = -1;
const WATER_FT = 5;

const classOf = (soil: number) => SUSCEPTIBILITIES[soil] as Susceptibility;

/** NaN where the soil or the shaking is not known. */
export function chanceToLiquefy(soil: number, pgaG: number, magnitude: number): number {
  if (soil === FIRM) return 0;
  return Number.isNaN(soil) ? Number.NaN : Math.min(1, liquefies(classOf(soil), pgaG, magnitude, WATER_FT));
}

/** Where it does liquefy. */
export function movedCm(soil: number, pgaG: number, magnitude: number): number {
  if (soil === FIRM) return 0;
  return Number.isNaN(soil) ? Number.NaN : settlementCm(classOf(soil), 1) + spreadCm(classOf(soil), pgaG, magnitude);
}
