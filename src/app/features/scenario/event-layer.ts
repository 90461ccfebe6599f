/** The event over the basemap and under what it does: pale places with thin rims, in classes of its hue. */
import type { Layer } from "@deck.gl/core";
import { PathLayer, PolygonLayer, ScatterplotLayer } from "@deck.gl/layers";
import type { LineShape, Position } from "../../../core/model/index.ts";
import { faded, hazardRamp } from "../../map/symbols/hazard-style.ts";
import type { DrawContext, LegendEntry, Rgba, ViewLayer } from "../../map/view-layer.ts";
import type { Preview } from "./preview.ts";

/** Faint enough that the network stands out; where classes lie in one another, the strong lie on the weak. */
const FILL = 0.17;

export function eventViewLayer(shown: Preview): ViewLayer {
  return {
    id: "scenario-event",
    group: "hazard",
    title: ({ scenario }) => scenario.map.event,
    visibleAtFirst: true,
    bounds: shown.bounds,
    labels: shown.labels,
    legend: (words, theme): LegendEntry[] => [
      ...shown.classes.map(
        (say, of): LegendEntry => ({
          label: say(words),
          symbol:
            shown.areas.length > 0
              ? { kind: "fill", color: faded(inkOf(shown, of, theme), 0.35), hatch: false }
              : { kind: "shape", color: inkOf(shown, of, theme), shape: "circle", hollow: true },
        }),
      ),
    ],
    draw: (context) => draw(shown, context),
    // The network below answers for its own spans and sites.
    subject: () => null,
    tooltip: () => [],
    details: () => [],
  };
}

function inkOf({ hue, classes }: Preview, of: number, theme: DrawContext["theme"]): Rgba {
  const ramp = hazardRamp(hue, theme, classes.length);
  return ramp[Math.min(of, ramp.length - 1)] as Rgba;
}

function draw(shown: Preview, { theme, opacity }: DrawContext): Layer[] {
  const ink = (of: number, alpha: number) =>
    [...faded(inkOf(shown, of, theme), alpha)] as [number, number, number, number];
  const strongest = Math.max(0, shown.classes.length - 1);
  const common = { positionFormat: "XY", opacity } as const;
  return [
    new PolygonLayer<Preview["areas"][number]>({
      ...common,
      id: "scenario-event-areas",
      data: shown.areas as Preview["areas"][number][],
      getPolygon: ({ polygon }) => polygon as never,
      getFillColor: ({ of }) => ink(of, FILL),
      getLineColor: ({ of }) => ink(of, 0.9),
      lineWidthUnits: "pixels",
      getLineWidth: 1.25,
      updateTriggers: { getFillColor: theme, getLineColor: theme },
    }),
    new PathLayer<{ path: LineShape; of: number }>({
      ...common,
      id: "scenario-event-lines",
      data: shown.lines as { path: LineShape; of: number }[],
      getPath: ({ path }) => path as never,
      getColor: ({ of }) => ink(of, 1),
      widthUnits: "pixels",
      getWidth: 2.5,
      capRounded: true,
      jointRounded: true,
      updateTriggers: { getColor: theme },
    }),
    new ScatterplotLayer<Position>({
      ...common,
      id: "scenario-event-dots",
      data: shown.dots as Position[],
      getPosition: (at) => [...at],
      radiusUnits: "pixels",
      getRadius: 4.5,
      getFillColor: ink(strongest, 0.35),
      stroked: true,
      lineWidthUnits: "pixels",
      getLineWidth: 2,
      getLineColor: ink(strongest, 1),
      updateTriggers: { getFillColor: theme, getLineColor: theme },
    }),
  ];
}
