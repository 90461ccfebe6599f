/** The links that would each mend what is chosen: thin dashed lines, straight, for nobody knows their routes. */
import { PathStyleExtension, type PathStyleExtensionProps } from "@deck.gl/extensions";
import { PathLayer, ScatterplotLayer } from "@deck.gl/layers";
import { LIT } from "../../map/symbols/inks.ts";
import { PAPER } from "../../map/symbols/site-style.ts";
import type { Rgba, ViewLayer } from "../../map/view-layer.ts";
import { boundsOfFixes, type Fix } from "./fix.ts";

const ID = "nearest-connection";
const dashed = new PathStyleExtension({ dash: true });

export function fixViewLayer(data: readonly Fix[]): ViewLayer {
  return {
    id: ID,
    group: "result",
    title: ({ weakpoints }) => weakpoints.fixLayer,
    visibleAtFirst: true,
    leads: true,
    bounds: boundsOfFixes(data),
    legend: ({ weakpoints: said }, theme) => [
      {
        label: said.legendFix(data.map(({ metres }) => metres)),
        symbol: { kind: "line", color: LIT[theme], width: 2, dash: [3, 2] },
      },
    ],
    draw: ({ theme, opacity }) => {
      const line = (id: string, color: Rgba, width: number, dash: [number, number]) =>
        new PathLayer<Fix, PathStyleExtensionProps<Fix>>({
          ...{ id: `${ID}-${id}`, data, opacity, widthUnits: "pixels", getWidth: width, getColor: mutable(color) },
          getPath: ({ from, to }) => [[...from], [...to]] as never,
          ...{ getDashArray: dash, extensions: [dashed], updateTriggers: { getColor: theme } },
        });
      return [
        line("ground", PAPER[theme], 5, [0, 0]),
        line("line", LIT[theme], 2, [4, 3]),
        new ScatterplotLayer<Fix>({
          ...{ id: `${ID}-end`, data, opacity, radiusUnits: "pixels", getRadius: 5, stroked: true },
          ...{ lineWidthUnits: "pixels", getLineWidth: 2, getLineColor: mutable(LIT[theme]) },
          getFillColor: mutable(PAPER[theme]),
          getPosition: ({ to }) => [...to] as [number, number],
          updateTriggers: { getFillColor: theme, getLineColor: theme },
        }),
      ];
    },
    // It is not there yet: what lies below answers for itself.
    subject: () => null,
    tooltip: () => [],
    details: () => [],
  };
}

const mutable = ([red, green, blue, alpha]: Rgba): [number, number, number, number] => [red, green, blue, alpha];
