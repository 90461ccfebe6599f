/** A hazard layer on the map: points sized by strength, lines dashed by peril, areas as a pale tint with an edge. */
import { PathStyleExtension, type PathStyleExtensionProps } from "@deck.gl/extensions";
import { PathLayer, PolygonLayer, ScatterplotLayer } from "@deck.gl/layers";
import { boundsOf } from "../../../core/geo/bounds.ts";
import type { HazardLayer } from "../../../core/model/index.ts";
import type { Words } from "../../../words/index.ts";
import type { DrawContext, LegendEntry, Rgba, Theme, ViewLayer } from "../../map/view-layer.ts";
import { type AreaMark, type LineMark, type Marks, marksOf, type PointMark } from "./marks.ts";
import { hazardDetails, hazardTooltip } from "./say.ts";
import { faded, hazardColor } from "./style.ts";

export function hazardLayerId(hazard: HazardLayer): string {
  return `hazard-${hazard.id}`;
}

/** Faults are context for everything; the rest is called up when it is asked about. */
export function shownAtFirst({ kind }: HazardLayer): boolean {
  return kind === "fault";
}

export function hazardViewLayer(hazard: HazardLayer): ViewLayer {
  const id = hazardLayerId(hazard);
  const marks = marksOf(hazard);
  return {
    id,
    group: "hazard",
    title: () => hazard.name,
    visibleAtFirst: shownAtFirst(hazard),
    bounds: boundsOf(hazard.features.geometry),
    legend: (words, theme) => [legendEntry(hazard, words, theme)],
    draw: (context) => draw(id, hazard, marks, context),
    subject: ({ index, object }) => {
      const row = (object as { row?: number } | undefined)?.row ?? index;
      return row < 0 ? null : { kind: "feature", layer: id, row };
    },
    tooltip: (subject, words) => (subject.kind === "feature" ? hazardTooltip(hazard, subject.row, words) : []),
    details: (subject, words) => (subject.kind === "feature" ? hazardDetails(hazard, subject.row, words) : []),
  };
}

const dashed = new PathStyleExtension({ dash: true });

function draw(id: string, { kind }: HazardLayer, marks: Marks, { theme, opacity }: DrawContext) {
  const color = hazardColor(kind, theme);
  const common = {
    id,
    pickable: true,
    opacity,
    updateTriggers: { getLineColor: theme, getFillColor: theme, getColor: theme },
  };
  switch (marks.form) {
    case "points":
      return [
        new ScatterplotLayer<PointMark>({
          ...common,
          data: marks.data,
          getPosition: ({ at }) => [at[0], at[1]],
          radiusUnits: "pixels",
          getRadius: ({ strength }) => pointRadius(strength),
          getFillColor: mutable(faded(color, 0.22)),
          getLineColor: mutable(color),
          stroked: true,
          lineWidthUnits: "pixels",
          getLineWidth: 1.5,
        }),
      ];
    case "lines":
      return [
        new PathLayer<LineMark, PathStyleExtensionProps<LineMark>>({
          ...common,
          data: marks.data,
          getPath: ({ path }) => path as [number, number][],
          getColor: mutable(faded(color, 0.85)),
          widthUnits: "pixels",
          getWidth: 2,
          capRounded: true,
          extensions: [dashed],
          getDashArray: [7, 2],
        }),
      ];
    case "polygons":
      return [
        new PolygonLayer<AreaMark>({
          ...common,
          data: marks.data,
          getPolygon: ({ polygon }) => polygon as [number, number][][],
          getFillColor: mutable(faded(color, 0.2)),
          getLineColor: mutable(color),
          lineWidthUnits: "pixels",
          getLineWidth: 1,
        }),
      ];
  }
}

/** Magnitude 5 is small, 8 is large; a strength that is not known gets a plain dot. */
function pointRadius(strength: number | null): number {
  return strength === null ? 5 : Math.max(4, Math.min(26, 2 ** (strength - 4)));
}

function mutable([red, green, blue, alpha]: Rgba): [number, number, number, number] {
  return [red, green, blue, alpha];
}

function legendEntry(hazard: HazardLayer, words: Words, theme: Theme): LegendEntry {
  const color = hazardColor(hazard.kind, theme);
  const peril = words.model.hazardKinds[hazard.kind];
  const measure = hazard.measure === null ? peril : words.hazards.sized(peril, hazard.measure, hazard.unit);
  switch (hazard.features.geometry.type) {
    case "points":
      return { label: measure, symbol: { kind: "shape", color, shape: "circle", hollow: true } };
    case "lines":
      return { label: peril, symbol: { kind: "line", color, width: 2, dash: [7, 2] } };
    case "polygons":
      return { label: peril, symbol: { kind: "fill", color: faded(color, 0.2), hatch: false } };
  }
}
