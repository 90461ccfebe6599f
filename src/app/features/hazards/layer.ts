/** A hazard layer on the map: its grid as a picture, its points sized by strength, lines dashed, areas a pale tint. */
import type { WarpedGrid } from "../../../core/geo/warp-grid.ts";
import { findBreaks } from "../../../core/hazard/strength-classes.ts";
import type { HazardLayer } from "../../../core/model/index.ts";
import { hazardLayerId } from "../../map/symbols/hazard-layer-id.ts";
import type { Subject, ViewLayer } from "../../map/view-layer.ts";
import { drawMarks } from "./draw-marks.ts";
import { type GridPicture, gridPicture, knownCellAt } from "./grid-picture.ts";
import { hazardBounds } from "./hazard-bounds.ts";
import { hazardLegend } from "./legend.ts";
import { marksOf } from "./marks.ts";
import { hazardDetails, hazardTooltip } from "./say.ts";

/** Faults are context for everything; the rest is called up when it is asked about. */
export function shownAtFirst({ kind }: HazardLayer): boolean {
  return kind === "fault";
}

/** warped: the grid as it lies on the map; null while nobody has asked for it. */
export function hazardViewLayer(hazard: HazardLayer, warped: WarpedGrid | null): ViewLayer {
  const id = hazardLayerId(hazard);
  const gridId = `${id}-grid`;
  const { features, grid } = hazard;
  const marks = marksOf(hazard);
  const strengths = hazard.measure === null ? undefined : features.columns[hazard.measure];
  const breaks = findBreaks(hazard, strengths?.type === "number" ? strengths.values : []);
  const picture: GridPicture | null = warped === null ? null : gridPicture(hazard, warped);
  const subject = (row: number): Subject => ({ kind: "feature", layer: id, row });
  return {
    id,
    group: "hazard",
    title: () => hazard.name,
    visibleAtFirst: shownAtFirst(hazard),
    bounds: hazardBounds(hazard),
    legend: (words, theme) => hazardLegend(hazard, marks, breaks, picture, words, theme),
    draw: (context) => [
      ...(picture === null ? [] : [picture.draw(gridId, context)]),
      ...drawMarks(id, hazard, marks, breaks, context),
    ],
    // Cells of the grid are counted on behind the features.
    subject: ({ layer, index, object, coordinate }) => {
      if (layer?.id === gridId) {
        const cell = grid === null ? null : knownCellAt(grid, coordinate);
        return cell === null ? null : subject(features.count + cell);
      }
      const row = (object as { row?: number } | undefined)?.row ?? index;
      return row < 0 ? null : subject(row);
    },
    tooltip: (subject, words) => (subject.kind === "feature" ? hazardTooltip(hazard, subject.row, words) : []),
    details: (subject, words) => (subject.kind === "feature" ? hazardDetails(hazard, subject.row, words) : []),
  };
}
