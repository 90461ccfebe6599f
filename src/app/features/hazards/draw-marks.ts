import { PathStyleExtension, type PathStyleExtensionProps } from "@deck.gl/extensions";
import { PathLayer, PolygonLayer, ScatterplotLayer } from "@deck.gl/layers";
import { classOf } from "../../../core/hazard/strength-classes.ts";
import type { HazardLayer } from "../../../core/model/index.ts";
import { faded, hazardColor, hazardRamp } from "../../map/symbols/hazard-style.ts";
import { GREY } from "../../map/symbols/inks.ts";
import type { DrawContext, Rgba } from "../../map/view-layer.ts";
import type { AreaMark, LineMark, Marks, PointMark } from "./marks.ts";

const dashed = new PathStyleExtension({ dash: true });

/** The features of a hazard, lowest first. */
export function drawMarks(
  id: string,
  { kind, measure }: HazardLayer,
  marks: Marks,
  breaks: readonly number[],
  { theme, opacity, zoom }: DrawContext,
) {
  const color = hazardColor(kind, theme);
  const ramp = hazardRamp(kind, theme, breaks.length + 1);
  // What tells no strengths is there or not; where they are told, one that is not known is grey.
  const inkOf = ({ strength }: { readonly strength: number | null }): Rgba =>
    measure === null ? color : strength === null ? GREY[theme] : (ramp[classOf(strength, breaks)] ?? color);
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
    case "tracks": {
      // Of many storms seen from afar the lines are a hint and the strengths are dots.
      const isCrowded = marks.data.length > CROWD && zoom < CLOSE;
      const radiusOf = (strength: number | null) => (strength === null ? 2.5 : 3 + classOf(strength, breaks));
      return [
        new PathLayer<LineMark>({
          ...common,
          id: `${id}-lines`,
          pickable: false,
          data: marks.lines,
          getPath: ({ path }) => path as [number, number][],
          getColor: mutable(faded(color, isCrowded ? 0.25 : 0.8)),
          widthUnits: "pixels",
          getWidth: isCrowded ? 1 : 1.5,
          updateTriggers: { getColor: [theme, isCrowded], getWidth: isCrowded },
        }),
        new ScatterplotLayer<PointMark>({
          ...common,
          data: marks.data,
          getPosition: ({ at }) => [at[0], at[1]],
          radiusUnits: "pixels",
          getRadius: ({ strength }) => radiusOf(strength) / (isCrowded ? 2.5 : 1),
          getFillColor: (mark) => mutable(mark.strength === null ? HOLLOW : inkOf(mark)),
          getLineColor: mutable(color),
          stroked: !isCrowded,
          lineWidthUnits: "pixels",
          getLineWidth: 1,
          updateTriggers: { ...common.updateTriggers, getRadius: isCrowded },
        }),
      ];
    }
    case "lines":
      return [
        new PathLayer<LineMark, PathStyleExtensionProps<LineMark>>({
          ...common,
          data: marks.data,
          getPath: ({ path }) => path as [number, number][],
          getColor: (mark) => mutable(faded(inkOf(mark), 0.85)),
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
          getFillColor: (mark) => mutable(faded(inkOf(mark), AREA_INK)),
          getLineColor: (mark) => mutable(inkOf(mark)),
          lineWidthUnits: "pixels",
          getLineWidth: 1,
        }),
      ];
  }
}

/** So many positions of storms lie on one another until the map is so near. */
const CROWD = 1000;
const CLOSE = 6;

/** A position whose strength nobody tells is a ring. */
const HOLLOW: Rgba = [0, 0, 0, 0];

/** The network and the land are seen through an area. */
export const AREA_INK = 0.3;

/** Magnitude 5 is small, 8 is large; a strength that is not known gets a plain dot. */
function pointRadius(strength: number | null): number {
  return strength === null ? 5 : Math.max(4, Math.min(26, 2 ** (strength - 4)));
}

function mutable([red, green, blue, alpha]: Rgba): [number, number, number, number] {
  return [red, green, blue, alpha];
}
