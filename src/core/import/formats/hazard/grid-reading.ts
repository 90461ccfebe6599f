/** Answers: which hazard layer is this grid of a file, and what is there to say of it? */
import { openGrid } from "../../../geo/grid.ts";
import {
  buildPoints,
  type GridTransform,
  type HazardGrid,
  type HazardLayer,
  type Issue,
} from "../../../model/index.ts";
import type { Reading, ReadOptions } from "../../format.ts";
import { type IssueValues, issueAt } from "../../issue.ts";
import { refuseFile } from "../../refuse-file.ts";
import { findGridSystem, type StatedSystem } from "./find-grid-system.ts";
import { guessHazardKind, guessReturnPeriod, stemOf } from "./guess-hazard.ts";

/** So many cells are read at once: 400 MB of strengths. */
export const MOST_CELLS = 100_000_000;
/** No strength is so large; some writers leave the largest number there is where they know nothing. */
const LARGEST = 1e30;

export type GridOfFile = {
  readonly file: string;
  readonly options: ReadOptions;
  readonly columns: number;
  readonly rows: number;
  /** Handed over: cells that hold no strength are made unknown in place. */
  readonly values: Float32Array;
  readonly transform: GridTransform;
  readonly stated: StatedSystem | null;
  /** What the file calls its values; empty where it says nothing. */
  readonly measure: string;
  readonly unit: string;
  readonly issues: readonly Issue[];
  readonly encoding: string;
};

export const NO_FEATURES: HazardLayer["features"] = { count: 0, columns: {}, geometry: buildPoints([]) };

export function gridReading(found: GridOfFile): Reading {
  const { file, options, columns, rows, values } = found;
  const issues = [...found.issues];
  const say = (rule: string, severity: Issue["severity"], values: IssueValues = {}) =>
    issues.push(issueAt(file, null, rule, severity, values));
  const place = findGridSystem(found.stated, options.crs, cornersOf(found));
  if (!place.ok) return refuseFile(file, place.rule, place.values);
  for (const { rule, values } of place.issues) say(rule, "general", values);
  const [x0, xColumn, xRow, y0, yColumn, yRow] = found.transform;
  const transform: GridTransform = place.swapped ? [y0, yColumn, yRow, x0, xColumn, xRow] : found.transform;
  const grid: HazardGrid = { columns, rows, values, transform, system: place.system };
  if (openGrid(grid) === null) return refuseFile(file, "grid.off-earth", { x: x0, y: y0 });

  const stem = stemOf(file);
  const kind = guessHazardKind(found.measure, stem);
  const { known, negative, least } = lookThrough(values);
  if (known === 0) return refuseFile(file, "grid.all-unknown");
  if (kind === "flood" && negative > 0) say("grid.negative-depths", "general", { cells: negative, least });
  if (found.unit === "") say("grid.unit-unknown", "general");
  const years = guessReturnPeriod(stem);
  if (years !== null) say("grid.return-period-by-name", "low", { years });
  const layer: HazardLayer = {
    id: stem,
    name: stem,
    kind,
    measure: found.measure !== "" ? found.measure : kind === "flood" ? "depth" : null,
    unit: found.unit === "" ? null : found.unit,
    returnPeriodYears: years,
    time: null,
    source: file,
    status: "given",
    track: null,
    features: NO_FEATURES,
    grid,
  };
  return {
    ok: true,
    content: { kind: "rows", rows: {}, hazards: [layer] },
    issues,
    rejected: [],
    total: 1,
    coordinates: place.coordinates,
    encoding: found.encoding,
  };
}

/** A size that can be read; else why not. */
export function checkGridSize(
  columns: number,
  rows: number,
): { readonly rule: string; readonly values: IssueValues } | null {
  const whole = Number.isInteger(columns) && Number.isInteger(rows) && columns > 0 && rows > 0;
  if (!whole) return { rule: "grid.bad-size", values: { columns, rows } };
  if (columns * rows > MOST_CELLS) return { rule: "grid.too-large", values: { columns, rows, limit: MOST_CELLS } };
  return null;
}

function cornersOf({ columns, rows, transform: [x0, xColumn, xRow, y0, yColumn, yRow] }: GridOfFile) {
  return [
    [0, 0],
    [columns, 0],
    [0, rows],
    [columns, rows],
  ].map(([c = 0, r = 0]) => [x0 + c * xColumn + r * xRow, y0 + c * yColumn + r * yRow] as const);
}

function lookThrough(values: Float32Array) {
  let [known, negative, least] = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!(Math.abs(value) < LARGEST)) values[i] = Number.NaN;
    else {
      known++;
      if (value < 0) {
        negative++;
        if (value < least) least = value;
      }
    }
  }
  return { known, negative, least };
}
