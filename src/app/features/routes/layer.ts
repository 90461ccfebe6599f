/** Over the network, which recedes: the routes side by side in hues and dashes of their own, and the rungs between them. */
import type { Layer } from "@deck.gl/core";
import { PathStyleExtension, type PathStyleExtensionProps } from "@deck.gl/extensions";
import { LineLayer, PathLayer, ScatterplotLayer } from "@deck.gl/layers";
import type { Position } from "../../../core/model/index.ts";
import { casingLayer } from "../../map/span-path-layer.ts";
import { PAPER } from "../../map/symbols/site-style.ts";
import type { DrawContext, LegendEntry, MapLabel, Rgba, ViewLayer } from "../../map/view-layer.ts";
import { lookOf, RUNG, SHARED } from "./inks.ts";
import type { RouteMarks, Run, Rung } from "./route-marks.ts";

const ID = "routes";
const WIDTH = 4;
/** Between the middles of two routes over one span, in widths of a line. */
const APART = 1.25;
const styled = new PathStyleExtension({ dash: true, offset: true, dashMode: "path" });

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
          const { ink, dash } = lookOf(route);
          return line(said.route(route, marks.count), ink[theme], WIDTH, dash?.map((part) => part / 2) ?? null);
        }),
        ...(marks.sharedRuns.length > 0 ? [line(said.legendShared, SHARED[theme], 8)] : []),
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
      casingLayer(`${ID}-blocking-${i}`, paths, { color: faint(SHARED[theme], 110), width: 20, opacity }),
    ),
    rungLayer(`${ID}-rungs`, marks.rungs, context),
    runLayer(`${ID}-ground`, marks.runs, context, () => PAPER[theme], WIDTH + 3, false),
    runLayer(`${ID}-shared`, marks.sharedRuns, context, () => faint(SHARED[theme], 190), 16, false),
    runLayer(`${ID}-lines`, marks.runs, context, ({ route }) => lookOf(route).ink[theme], WIDTH, true, marks.count),
    ...(pointed === undefined
      ? []
      : [
          rungLayer(`${ID}-pointed`, [pointed], context, 3),
          dots(`${ID}-pointed-ends`, [pointed.on, pointed.of], RUNG[theme], 4, context),
        ]),
    rings(`${ID}-places`, marks.places.map(({ on }) => on), SHARED[theme], 9, context), // biome-ignore format: short
    rings(`${ID}-blocked-sites`, marks.blockedSites, SHARED[theme], 11, context),
    dots(`${ID}-ends`, marks.ends.map(([, at]) => at), PAPER[theme], 8, context), // biome-ignore format: short
    rings(`${ID}-end-rims`, marks.ends.map(([, at]) => at), lookOf(0).ink[theme], 8, context), // biome-ignore format: short
  ];
}

function runLayer(
  id: string,
  runs: readonly Run[],
  { theme, opacity }: DrawContext,
  color: (run: Run) => Rgba,
  width: number,
  isStyled: boolean,
  count = 1,
): Layer {
  return new PathLayer<Run, PathStyleExtensionProps<Run>>({
    id,
    data: runs,
    getPath: ({ path }) => path as unknown as number[][] as never,
    getColor: (run) => mutable(color(run)),
    getWidth: width,
    widthUnits: "pixels",
    capRounded: !isStyled,
    jointRounded: true,
    opacity,
    getOffset: ({ route }) => (count < 2 ? 0 : (route - (count - 1) / 2) * APART),
    getDashArray: ({ route }) => [...(lookOf(route).dash ?? [0, 0])] as [number, number],
    extensions: isStyled ? [styled] : [],
    updateTriggers: { getColor: theme },
  });
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
