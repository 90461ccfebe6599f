import type { Layer, PickingInfo } from "@deck.gl/core";
import { ScatterplotLayer } from "@deck.gl/layers";
import { boundsOf } from "../../../core/geo/bounds.ts";
import { type Cell, cellAt, type Rows } from "../../../core/tables/table-data.ts";
import { formatNumber } from "../../../words/format.ts";
import type { DrawContext, Rgba, Subject, Theme, ViewLayer } from "../../map/view-layer.ts";
import type { SqlPoints } from "../../store/sql-slice.ts";

const ID = "sql-points";
/** --accent of each theme. */
const ACCENT: Readonly<Record<Theme, Rgba>> = { light: [13, 100, 107, 230], dark: [108, 197, 200, 230] };

/** Rows of an answer that have a position of their own. */
export function pointsLayer({ positions, rows }: SqlPoints, answer: Rows): ViewLayer {
  const data = { length: rows.length, attributes: { getPosition: { value: positions, size: 2 } } };
  const rowOf = (subject: Subject) => (subject.kind === "feature" && subject.layer === ID ? subject.row : -1);
  return {
    id: ID,
    group: "result",
    title: ({ tables }) => tables.pointsLayer,
    visibleAtFirst: true,
    bounds: boundsOf({ type: "points", coordinates: positions }),
    legend: ({ tables }, theme) => [
      { label: tables.pointsLegend, symbol: { kind: "shape", color: ACCENT[theme], shape: "circle" } },
    ],
    draw: (context) => [draw(data, context)],
    subject: ({ index }: PickingInfo) => (index < 0 ? null : { kind: "feature", layer: ID, row: rows[index] ?? -1 }),
    tooltip: (subject, words) => [words.tables.rowOfAnswer(rowOf(subject) + 1)],
    details: (subject, { model }) =>
      answer.columns.map(({ name }, column) => ({
        label: name,
        value: spell(cellAt(answer, column, rowOf(subject)), model.unknown),
      })),
  };
}

function draw(data: { readonly length: number }, { theme, opacity }: DrawContext): Layer {
  return new ScatterplotLayer({
    id: ID,
    data,
    positionFormat: "XY",
    opacity,
    pickable: true,
    radiusUnits: "pixels",
    getRadius: 5,
    stroked: true,
    lineWidthUnits: "pixels",
    getLineWidth: 1.5,
    getFillColor: [...ACCENT[theme]],
    getLineColor: [255, 255, 255, 230],
    updateTriggers: { getFillColor: theme },
  });
}

function spell(value: Cell, unknown: string): string {
  if (value === null) return unknown;
  return typeof value === "number" ? formatNumber(value, 6) : String(value);
}
