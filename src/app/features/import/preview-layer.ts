/** What would come in, in the accent colour over everything else. */
import type { Layer } from "@deck.gl/core";
import { PathLayer, ScatterplotLayer } from "@deck.gl/layers";
import { type Bounds, boundsOf, joinBounds } from "../../../core/geo/bounds.ts";
import type { Geometry, Network, Study } from "../../../core/model/index.ts";
import { casingLayer } from "../../map/span-path-layer.ts";
import { buildSpanPaths, COARSE, FINE, type SpanPaths } from "../../map/span-paths.ts";
import type { DrawContext, Rgba, Theme, ViewLayer } from "../../map/view-layer.ts";

/** A bright cousin of --accent, and the paper under it. */
export const PREVIEW_INK: Readonly<Record<Theme, Rgba>> = { light: [0, 128, 137, 255], dark: [84, 226, 231, 255] };
export const PREVIEW_PAPER: Readonly<Record<Theme, Rgba>> = { light: [255, 255, 255, 220], dark: [20, 25, 32, 220] };

type Dots = {
  readonly length: number;
  readonly attributes: { readonly getPosition: { value: Float64Array; size: 2 } };
};
type Outlines = {
  readonly length: number;
  readonly startIndices: Uint32Array;
  readonly attributes: { readonly getPath: { value: Float64Array; size: 2 } };
};

/** Ready for the graphics card. */
export type Preview = {
  readonly spans: readonly SpanPaths[];
  readonly dots: readonly Dots[];
  readonly outlines: readonly Outlines[];
  readonly bounds: Bounds | null;
};

/** From this many vertices on, lines are made coarse: a preview is looked at whole. */
const MANY_VERTICES = 150_000;
const DOTS_A_STEP = 100_000;

/** before: the network that stands in front of the rows that are new; null where all are. */
export function* buildPreview({ base, hazards }: Study, before: Network | null): Generator<unknown, Preview> {
  const firstSite = before?.sites.count ?? 0;
  const firstSpan = before?.spans.count ?? 0;
  const firstArea = before?.areas.count ?? 0;
  const spans: SpanPaths[] = [];
  const isLarge = base.spans.geometry.coordinates.length > 2 * MANY_VERTICES;
  const only = firstSpan === 0 ? null : Array.from({ length: base.spans.count - firstSpan }, (_, i) => firstSpan + i);
  for (const piece of buildSpanPaths(base, only, isLarge ? COARSE : FINE)) {
    spans.push(piece);
    yield;
  }
  const sites = base.sites.geometry.coordinates.subarray(2 * firstSite);
  const dots: Dots[] = [];
  for (let at = 0; at < sites.length; at += 2 * DOTS_A_STEP) {
    dots.push(dotsOf(sites.subarray(at, at + 2 * DOTS_A_STEP)));
    yield;
  }
  const shapes: Geometry[] = hazards.map(({ features }) => features.geometry);
  const { areas } = base;
  const outlines = areas.count > firstArea ? [outlinesOf(areas.geometry)] : [];
  for (const shape of shapes) {
    if (shape.type === "points") dots.push(dotsOf(shape.coordinates));
    else outlines.push(outlinesOf(shape));
    yield;
  }
  const { starts, coordinates } = base.spans.geometry;
  const bounds = joinBounds([
    boundsOf({ type: "points", coordinates: sites }),
    boundsOf({ type: "points", coordinates: coordinates.subarray(2 * (starts[firstSpan] ?? 0)) }),
    ...(areas.count > firstArea ? [boundsOf(areas.geometry)] : []),
    ...shapes.map((shape) => boundsOf(shape)),
  ]);
  return { spans, dots, outlines, bounds };
}

export function dotsOf(coordinates: Float64Array): Dots {
  const placed = new Float64Array(coordinates.length);
  let length = 0;
  for (let at = 0; at < coordinates.length; at += 2) {
    const [lon = Number.NaN, lat = Number.NaN] = [coordinates[at], coordinates[at + 1]];
    if (Number.isNaN(lon + lat)) continue;
    placed[2 * length] = lon;
    placed[2 * length + 1] = lat;
    length++;
  }
  return { length, attributes: { getPosition: { value: placed.subarray(0, 2 * length), size: 2 } } };
}

function outlinesOf(shape: Exclude<Geometry, { type: "points" }>): Outlines {
  return {
    length: shape.starts.length - 1,
    startIndices: shape.starts,
    attributes: { getPath: { value: shape.coordinates, size: 2 } },
  };
}

export function previewLayer(preview: Preview): ViewLayer {
  return {
    id: "import-preview",
    group: "network",
    title: ({ importing }) => importing.previewLayer,
    visibleAtFirst: true,
    leads: true,
    bounds: preview.bounds,
    legend: ({ importing }, theme) => [
      { label: importing.previewLayer, symbol: { kind: "line", color: PREVIEW_INK[theme], width: 3, dash: null } },
    ],
    draw: (context) => draw(preview, context),
    subject: () => null,
    tooltip: () => [],
    details: () => [],
  };
}

function draw({ spans, dots, outlines }: Preview, { theme, opacity, zoom }: DrawContext): Layer[] {
  const [ink, paper] = [PREVIEW_INK[theme], PREVIEW_PAPER[theme]];
  const radius = zoom < 6 ? 2 : zoom < 9 ? 3.5 : 5;
  return [
    ...outlines.map(
      (data, i) =>
        new PathLayer({
          id: `import-preview-outlines-${i}`,
          data,
          positionFormat: "XY",
          _pathType: "open",
          widthUnits: "pixels",
          getWidth: 1.5,
          getColor: [...ink],
          opacity,
          updateTriggers: { getColor: theme },
        }),
    ),
    ...spans.map((paths, i) => casingLayer(`import-preview-paper-${i}`, paths, { color: paper, width: 4.5, opacity })),
    ...spans.map((paths, i) => casingLayer(`import-preview-spans-${i}`, paths, { color: ink, width: 2, opacity })),
    ...dots.map(
      (data, i) =>
        new ScatterplotLayer({
          id: `import-preview-dots-${i}`,
          data,
          positionFormat: "XY",
          opacity,
          radiusUnits: "pixels",
          getRadius: radius,
          stroked: zoom >= 6,
          lineWidthUnits: "pixels",
          getLineWidth: 1,
          getFillColor: [...ink],
          getLineColor: [...paper],
          updateTriggers: { getFillColor: theme, getLineColor: theme, getRadius: radius },
        }),
    ),
  ];
}
