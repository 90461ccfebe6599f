/** What a hazard says of a feature or a cell: its attributes as they came, the strength with its unit, and the source. */
import { type HazardLayer, type Value, valueAt } from "../../../core/model/index.ts";
import { formatNumber } from "../../../words/format.ts";
import type { Words } from "../../../words/index.ts";
import { measureName } from "../../../words/say-strength.ts";
import type { DetailRow } from "../../map/view-layer.ts";

export function hazardTooltip(hazard: HazardLayer, row: number, words: Words): string[] {
  const head = hazard.status === "illustrative" ? `${hazard.name} (${words.hazards.illustrative})` : hazard.name;
  return [head, ...attributes(hazard, row, words).map(({ label, value }) => `${label}: ${value}`)];
}

export function hazardDetails(hazard: HazardLayer, row: number, words: Words): DetailRow[] {
  return [
    { label: words.hazards.kind, value: words.model.hazardKinds[hazard.kind] },
    ...attributes(hazard, row, words),
    ...(hazard.returnPeriodYears === null
      ? []
      : [{ label: words.hazards.returnPeriodLabel, value: words.hazards.returnPeriod(hazard.returnPeriodYears) }]),
    ...(hazard.time === null ? [] : [{ label: words.hazards.time, value: sayTime(hazard.time, words) }]),
    { label: words.hazards.source, value: hazard.source, unconfirmed: hazard.status === "illustrative" },
  ];
}

/** Rows beyond the features are cells of the grid. */
function attributes(hazard: HazardLayer, row: number, words: Words): DetailRow[] {
  const { features, grid, measure, unit } = hazard;
  if (row >= features.count) {
    const value = grid?.values[row - features.count];
    if (value === undefined || Number.isNaN(value)) return [];
    const said = formatNumber(value, 3);
    const full =
      unit !== null ? `${said} ${unit}` : measure === "MMI" ? said : `${said} (${words.hazards.unitUnknown})`;
    return [{ label: measureName(hazard, words), value: full }];
  }
  return Object.entries(features.columns).flatMap(([key, column]) => {
    const value = said(valueAt(column, row));
    if (value === null) return [];
    return [{ label: key, value: key === measure && unit !== null ? `${value} ${unit}` : value }];
  });
}

function said(value: Value): string | null {
  if (value === null) return null;
  if (typeof value === "number") return Number.isInteger(value) ? String(value) : formatNumber(value, 4);
  return typeof value === "string" ? value : value.join(", ");
}

/** A moment, or from when to when. */
export function sayTime(time: string, { hazards }: Words): string {
  const [from, to] = time.split("/");
  return to === undefined ? hazards.at(minutesOf(time)) : hazards.valid(minutesOf(from ?? ""), minutesOf(to));
}

/** As it was written, without seconds. */
function minutesOf(time: string): string {
  return time.replace("T", " ").replace(/(\d\d:\d\d):\d\d(\.\d+)?/, "$1");
}
