/** Over the network, which recedes: both paths of the chosen circuit side by side, what they share, and a better path. */
import type { Layer } from "@deck.gl/core";
import { ScatterplotLayer } from "@deck.gl/layers";
import type { Position } from "../../../core/model/index.ts";
import { lookOfRoute, ROUTE_WIDTH, routeRunLayers } from "../../map/route-pair-layer.ts";
import { casingLayer } from "../../map/span-path-layer.ts";
import { PAPER } from "../../map/symbols/site-style.ts";
import type { DrawContext, LegendEntry, MapLabel, Rgba, Theme, ViewLayer } from "../../map/view-layer.ts";
import type { CircuitMarks } from "./marks.ts";

const ID = "circuit";
/** --risk-critical of each theme: what both paths depend on. */
const SHARED: Readonly<Record<Theme, Rgba>> = { light: [196, 49, 75, 255], dark: [234, 99, 121, 255] };

export function circuitViewLayer(marks: CircuitMarks, labels: readonly MapLabel[]): ViewLayer {
  return {
    id: ID,
    group: "result",
    title: ({ circuits }) => circuits.layer,
    visibleAtFirst: true,
    leads: true,
    bounds: marks.bounds,
    labels,
    legend: ({ circuits: said }, theme): LegendEntry[] => {
      const line = (label: string, color: Rgba, width: number, dash: readonly number[] | null = null) =>
        ({ label, symbol: { kind: "line", color, width, dash } }) as const;
      const path = (label: string, route: number) => {
        const { ink, dash } = lookOfRoute(route);
        return line(label, ink[theme], ROUTE_WIDTH, dash?.map((part) => part / 2) ?? null);
      };
      return [
        path(said.working, 0),
        path(said.protection, 1),
        ...(marks.hasProposed ? [path(said.proposed, 2)] : []),
        ...(marks.shared.length > 0 ? [line(said.legendShared, faint(SHARED[theme]), 10)] : []),
        ...(marks.sharedSites.length > 0
          ? [
              {
                label: said.legendSharedSite,
                symbol: { kind: "shape", color: SHARED[theme], shape: "circle", hollow: true },
              } as const,
            ]
          : []),
      ];
    },
    draw: (context) => draw(marks, context),
    // The network below answers for its own spans and sites.
    subject: () => null,
    tooltip: () => [],
    details: () => [],
  };
}

function draw(marks: CircuitMarks, context: DrawContext): Layer[] {
  const { theme, opacity } = context;
  return [
    ...marks.shared.map((paths, i) =>
      casingLayer(`${ID}-shared-${i}`, paths, { color: faint(SHARED[theme]), width: 20, opacity }),
    ),
    ...routeRunLayers(ID, marks.runs, marks.hasProposed ? 3 : 2, context),
    dots(`${ID}-shared-sites`, marks.sharedSites, SHARED[theme], context),
    dots(`${ID}-ends`, marks.ends, lookOfRoute(0).ink[theme], context),
  ];
}

function dots(id: string, places: readonly Position[], color: Rgba, { theme, opacity }: DrawContext): Layer {
  return new ScatterplotLayer<Position>({
    ...{ id, data: places, opacity, radiusUnits: "pixels", getRadius: 8, stroked: true, lineWidthUnits: "pixels" },
    getPosition: (place) => [...place] as [number, number],
    getFillColor: mutable(PAPER[theme]),
    getLineColor: mutable(color),
    getLineWidth: 2.5,
    updateTriggers: { getFillColor: theme, getLineColor: theme },
  });
}

const faint = ([red, green, blue]: Rgba): Rgba => [red, green, blue, 150];
const mutable = ([red, green, blue, alpha]: Rgba): [number, number, number, number] => [red, green, blue, alpha];
