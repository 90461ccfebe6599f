/**
 * Answers: how far does a feature of a hazard reach to its sides? A point as far as a column that is named a radius says,
 * a line half as far as one that is named a width, both as far as one that is named a buffer. Without such a column, or
 * where it is empty, a point reaches nowhere, and a line is only crossed.
 */
import { type FeatureTable, type HazardLayer, numberAt, type Value, valueAt } from "../model/index.ts";

/** A line is crossed where another comes so near, in metres. */
export const CROSSED_M = 0.5;

const UNIT = String.raw`[\s_(（]*(km|公里|千米|m|米)[)）]?$`;
const COLUMNS = [
  { named: new RegExp(`^(?:radius|半径)${UNIT}`, "i"), of: ["points"], share: 1 },
  { named: new RegExp(`^(?:width|corridor|宽度?)${UNIT}`, "i"), of: ["lines"], share: 0.5 },
  { named: new RegExp(`^(?:buffer|缓冲区?)${UNIT}`, "i"), of: ["points", "lines"], share: 1 },
] as const;

export type Reach = {
  /** Metres per feature; NaN for points without one. */
  readonly metres: Float64Array;
  /** Per feature 1 where it has no width of its own, and is only crossed. */
  readonly crossed: Uint8Array;
};

export function featureReach({ features }: HazardLayer): Reach {
  const { count, geometry } = features;
  const metres = new Float64Array(count).fill(Number.NaN);
  const crossed = new Uint8Array(count);
  for (const name of Object.keys(features.columns)) {
    for (const { named, of, share } of COLUMNS) {
      const unit = named.exec(name)?.[1];
      if (unit === undefined || !of.some((type) => type === geometry.type)) continue;
      const scale = share * (/^m|^米/i.test(unit) ? 1 : 1000);
      for (let row = 0; row < count; row++) {
        const said = numberOf(features, name, row);
        if (said !== null && said >= 0) metres[row] = said * scale;
      }
    }
  }
  if (geometry.type === "lines") {
    for (let row = 0; row < count; row++) {
      if (!Number.isNaN(metres[row])) continue;
      metres[row] = CROSSED_M;
      crossed[row] = 1;
    }
  }
  return { metres, crossed };
}

/** A number that stands in a column of text counts too. */
function numberOf({ columns }: FeatureTable, name: string, row: number): number | null {
  const column = columns[name];
  if (column === undefined) return null;
  if (column.type === "number") return numberAt(column, row);
  const said: Value = valueAt(column, row);
  const value = typeof said === "string" && said.trim() !== "" ? Number(said) : Number.NaN;
  return Number.isNaN(value) ? null : value;
}
