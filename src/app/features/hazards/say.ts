/** What a hazard feature says of itself: its attributes as they came, the strength with its unit, and the source. */
import { type HazardLayer, type Value, valueAt } from "../../../core/model/index.ts";
import { formatNumber } from "../../../words/format.ts";
import type { Words } from "../../../words/index.ts";
import type { DetailRow } from "../../map/view-layer.ts";

export function hazardTooltip(hazard: HazardLayer, row: number, words: Words): string[] {
  const head = hazard.status === "illustrative" ? `${hazard.name} (${words.hazards.illustrative})` : hazard.name;
  return [head, ...attributes(hazard, row).map(({ label, value }) => `${label}: ${value}`)];
}

export function hazardDetails(hazard: HazardLayer, row: number, words: Words): DetailRow[] {
  return [
    { label: words.hazards.kind, value: words.model.hazardKinds[hazard.kind] },
    ...attributes(hazard, row),
    { label: words.hazards.source, value: hazard.source, unconfirmed: hazard.status === "illustrative" },
  ];
}

function attributes({ features, measure, unit }: HazardLayer, row: number): DetailRow[] {
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
