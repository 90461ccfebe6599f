/** Over the network: what was drawn, and the sites that hang on one way now. */
import type { Layer } from "@deck.gl/core";
import { PathLayer } from "@deck.gl/layers";
import type { LineShape, OffPick } from "../../../core/model/index.ts";
import { signLayers } from "../../map/sign-layer.ts";
import { RED, WAY_SIGNS } from "../../map/symbols/inks.ts";
import type { Bounds, DrawContext, LegendEntry, ViewLayer } from "../../map/view-layer.ts";

export type WhatIfMarks = {
  readonly rings: readonly LineShape[];
  readonly strips: readonly { readonly lines: readonly LineShape[]; readonly withinM: number }[];
  /** lon, lat of each site. */
  readonly oneWay: Float64Array;
  readonly bounds: Bounds | null;
};

const ONE_WAY = WAY_SIGNS[1];

export function marksOf(off: readonly OffPick[], oneWay: Float64Array, bounds: Bounds | null): WhatIfMarks {
  const rings = off.flatMap((pick) => (pick.kind === "polygon" ? pick.shape.flat().map(closed) : []));
  const strips = off.flatMap((pick) => (pick.kind === "strip" ? [{ lines: pick.lines, withinM: pick.withinM }] : []));
  return { rings, strips, oneWay, bounds };
}

function closed(ring: LineShape): LineShape {
  return ring[0] === undefined ? ring : [...ring, ring[0]];
}

export function whatIfViewLayer(marks: WhatIfMarks): ViewLayer {
  const isDrawn = marks.rings.length + marks.strips.length > 0;
  return {
    id: "what-if",
    group: "result",
    title: ({ whatif }) => whatif.panel.layer,
    visibleAtFirst: true,
    bounds: marks.bounds,
    legend: ({ whatif: { panel } }, theme): LegendEntry[] => [
      ...(isDrawn
        ? [{ label: panel.legendShape, symbol: { kind: "line", color: RED[theme], width: 2, dash: null } } as const]
        : []),
      ...(marks.oneWay.length > 0
        ? [
            {
              label: panel.legendOneWay,
              symbol: { kind: "shape", color: ONE_WAY.ink[theme], shape: ONE_WAY.shape },
            } as const,
          ]
        : []),
    ],
    draw: (context) => draw(marks, context),
    // The network below answers for its own spans and sites.
    subject: () => null,
    tooltip: () => [],
    details: () => [],
  };
}

function draw({ rings, strips, oneWay }: WhatIfMarks, context: DrawContext): Layer[] {
  const { theme, opacity } = context;
  const [red, green, blue] = RED[theme];
  const line = { positionFormat: "XY", opacity, getColor: [red, green, blue, 255], capRounded: true } as const;
  return [
    new PathLayer<LineShape>({
      ...line,
      id: "what-if-rings",
      data: rings as LineShape[],
      getPath: (ring) => ring as never,
      widthUnits: "pixels",
      getWidth: 2,
      updateTriggers: { getColor: theme },
    }),
    ...strips.map(
      ({ lines, withinM }, i) =>
        new PathLayer<LineShape>({
          ...line,
          id: `what-if-strip-${i}`,
          data: lines as LineShape[],
          getPath: (each) => each as never,
          getColor: [red, green, blue, 40],
          widthUnits: "meters",
          getWidth: 2 * withinM,
          widthMinPixels: 2,
          jointRounded: true,
          updateTriggers: { getColor: theme },
        }),
    ),
    ...signLayers("what-if-one-way", oneWay, ONE_WAY, context, false),
  ];
}
