/** Over the network, which recedes: the routes side by side in hues and dashes of their own, and the rungs between them. */
import type { Layer } from "@deck.gl/core";
import { LineLayer, ScatterplotLayer } from "@deck.gl/layers";
import type { Position } from "../../../core/model/index.ts";
import { lookOfRoute, ROUTE_WIDTH, routeRunLayers } from "../../map/route-pair-layer.ts";
import { casingLayer } from "../../map/span-path-layer.ts";
import { PAPER } from "../../map/symbols/site-style.ts";
import type { DrawContext, LegendEntry, MapLabel, Rgba, ViewLayer } from "../../map/view-layer.ts";
import { RUNG, SHARED } from "./inks.ts";
import type { RouteMarks, Rung } from "./route-marks.ts";

const ID = "routes";

export type RouteLayerOf = {
  readonly marks: RouteMarks;
  /** Which rung a person points at. */
  readonly place: number | null;
  readonly labels: readonly MapLabel[];
};

export function routesViewLayer({ marks, place, labels }: RouteLayerOf): ViewLayer {
  return {
    id: ID,
    group: "result",
    title: ({ tworoutes }) => tworoutes.layer,
    visibleAtFirst: true,
    leads: true,
    bounds: marks.bounds,
    labels,
    legend: ({ tworoutes: said }, theme): LegendEntry[] => {
      const line = (label: string, color: Rgba, width: number, dash: readonly number[] | null = null) =>
        ({ label, symbol: { kind: "line", color, width, dash } }) as const;
      return [
        ...Array.from({ length: marks.count }, (_, route) => {
          const { ink, dash } = lookOfRoute(route);
          return line(said.route(route, marks.count), ink[theme], ROUTE_WIDTH, dash?.map((part) => part / 2) ?? null);
        }),
        ...(marks.sharedSpans.length > 0 ? [line(said.legendShared, SHARED[theme], 8)] : []),
        ...(marks.places.length > 0
          ? [
              {
                label: said.legendPlaces,
                symbol: { kind: "shape", color: SHARED[theme], shape: "circle", hollow: true },
              } as const,
            ]
          : []),
        ...(marks.rungs.length > 0 ? [line(said.legendRung, RUNG[theme], 1)] : []),
        ...(marks.rungs.some(({ near }) => near) ? [line(said.legendNear(marks.withinM), SHARED[theme], 2)] : []),
        ...(marks.blockedSpans.length > 0 ? [line(said.legendBlocking, faint(SHARED[theme], 110), 10)] : []),
      ];
    },
    draw: (context) => draw(marks, place, context),
    // The network below answers for its own spans and sites.
    subject: () => null,
    tooltip: () => [],
    details: () => [],
  };
}

function draw(marks: RouteMarks, place: number | null, context: DrawContext): Layer[] {
  const { theme, opacity } = context;
  const pointed = place === null ? undefined : marks.rungs[place];
  return [
    ...marks.blockedSpans.map((paths, i) =>
      casingLayer(`${ID}-blocking-${i}`, paths, { color: faint(SHARED[theme], 110), width: 26, opacity }),
    ),
    rungLayer(`${ID}-rungs`, marks.rungs, context),
    ...marks.sharedSpans.map((paths, i) =>
      casingLayer(`${ID}-shared-${i}`, paths, { color: faint(SHARED[theme], 190), width: 19, opacity }),
    ),
    ...routeRunLayers(ID, marks.runs, marks.count, context),
    ...(pointed === undefined
      ? []
      : [
          rungLayer(`${ID}-pointed`, [pointed], context, 3),
          dots(`${ID}-pointed-ends`, [pointed.on, pointed.of], RUNG[theme], 4, context),
        ]),
    rings(`${ID}-places`, marks.places.map(({ on }) => on), SHARED[theme], 9, context), // biome-ignore format: short
    rings(`${ID}-blocked-sites`, marks.blockedSites, SHARED[theme], 11, context),
    dots(`${ID}-ends`, marks.ends.map(([, at]) => at), PAPER[theme], 8, context), // biome-ignore format: short
    rings(`${ID}-end-rims`, marks.ends.map(([, at]) => at), lookOfRoute(0).ink[theme], 8, context), // biome-ignore format: short
  ];
}

function rungLayer(id: string, rungs: readonly Rung[], { theme, opacity }: DrawContext, width = 1): Layer {
  return new LineLayer<Rung>({
    id,
    data: rungs,
    getSourcePosition: ({ on }) => [...on] as [number, number],
    getTargetPosition: ({ of }) => [...of] as [number, number],
    getColor: ({ near }) => mutable(near ? SHARED[theme] : faint(RUNG[theme], width > 1 ? 255 : 90)),
    getWidth: ({ near }) => (near ? Math.max(2, width) : width),
    widthUnits: "pixels",
    opacity,
    updateTriggers: { getColor: theme },
  });
}

function dots(id: string, places: readonly Position[], color: Rgba, radius: number, { theme, opacity }: DrawContext) {
  return new ScatterplotLayer<Position>({
    ...{ id, data: places, opacity, radiusUnits: "pixels", getRadius: radius, getFillColor: mutable(color) },
    getPosition: (place) => [...place] as [number, number],
    updateTriggers: { getFillColor: theme },
  });
}

function rings(id: string, places: readonly Position[], color: Rgba, radius: number, { theme, opacity }: DrawContext) {
  return new ScatterplotLayer<Position>({
    ...{ id, data: places, opacity, radiusUnits: "pixels", getRadius: radius, filled: false, stroked: true },
    ...{ lineWidthUnits: "pixels", getLineWidth: 2.5, getLineColor: mutable(color) },
    getPosition: (place) => [...place] as [number, number],
    updateTriggers: { getLineColor: theme },
  });
}

const faint = ([red, green, blue]: Rgba, alpha: number): Rgba => [red, green, blue, alpha];
const mutable = ([red, green, blue, alpha]: Rgba): [number, number, number, number] => [red, green, blue, alpha];
