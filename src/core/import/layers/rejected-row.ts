/** Answers: what stood in a row that is not in the study? Its attributes as cells under their names. */
import type { RejectedRow } from "../../model/index.ts";
import { geometryText } from "../geometry/geometry-text.ts";
import type { IssueValues } from "../issue.ts";
import { looseValue } from "../meaning/fit-value.ts";

export const GEOMETRY_HEADER = "geometry";

/** What is said about a rejected row beside its cells, and skipped when the row comes back. */
export const NOTE_HEADERS = ["faultline:table", "faultline:row", "faultline:rule", "faultline:reason"] as const;

export function noteCells({ table, row, rule }: RejectedRow, reason: string): readonly string[] {
  return [table, String(row), rule, reason];
}

/** The table that rows stood in before they were rejected; null where they come for the first time. */
export function originOf(headers: readonly string[], cells: readonly string[] | undefined): string | null {
  const at = headers.indexOf(NOTE_HEADERS[0]);
  return at < 0 ? null : (cells?.[at] ?? null);
}

export function isNoteHeader(header: string): boolean {
  return (NOTE_HEADERS as readonly string[]).includes(header);
}

/** Where the row stands, and why it is not in the study. */
export type RejectedAt = {
  readonly table: string;
  readonly row: number;
  readonly rule: string;
  readonly values: IssueValues;
};

export function rejectedRow(attributes: Readonly<Record<string, unknown>>, at: RejectedAt): RejectedRow {
  return { ...at, headers: Object.keys(attributes), cells: Object.values(attributes).map(cellOf) };
}

/** Its geometry stands beside its properties: as WKT, for people correct that; what is no geometry, as JSON. */
export function rejectedFeature(feature: unknown, at: RejectedAt): RejectedRow {
  const { id, properties, geometry } = recordOf(feature) ?? { geometry: feature };
  const attributes = recordOf(properties) ?? {};
  return rejectedRow(
    {
      ...(id !== undefined && id !== null && { id }),
      ...attributes,
      [GEOMETRY_HEADER]: geometryText(geometry) ?? geometry,
    },
    at,
  );
}

export function cellOf(value: unknown): string {
  const loose = looseValue(value) ?? "";
  return Array.isArray(loose) ? JSON.stringify(loose) : String(loose);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}
