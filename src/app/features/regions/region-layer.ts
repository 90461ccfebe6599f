/** Over the network: the discs of the worst places with their ranks, and what is shown of them or was drawn. */
import type { Layer } from "@deck.gl/core";
import { PathLayer, SolidPolygonLayer } from "@deck.gl/layers";
import type { LineShape } from "../../../core/model/index.ts";
import { RED } from "../../map/symbols/inks.ts";
import type { Bounds, DrawContext, LegendEntry, MapLabel, ViewLayer } from "../../map/view-layer.ts";

export type RegionMarks = {
  /** Of all places. */
  readonly rings: readonly LineShape[];
  readonly shownRings: readonly LineShape[];
  readonly shownLines: readonly LineShape[];
  readonly widthM: number;
  readonly labels: readonly MapLabel[];
  readonly bounds: Bounds | null;
};

export function regionViewLayer(marks: RegionMarks): ViewLayer {
  const { rings, shownRings, shownLines, labels, bounds } = marks;
  return {
    id: "regions",
    group: "result",
    title: ({ anywhere }) => anywhere.layerTitle,
    visibleAtFirst: true,
    ...{ labels, bounds },
    legend: ({ anywhere }, theme): LegendEntry[] => {
      const [red, green, blue] = RED[theme];
      return [
        ...(rings.length === 0
          ? []
          : [{ label: anywhere.legendPlace, symbol: { kind: "line", color: RED[theme], width: 1.5, dash: null } } as const]), // biome-ignore format: one line
        ...(shownRings.length + shownLines.length === 0
          ? []
          : [{ label: anywhere.legendChosen, symbol: { kind: "fill", color: [red, green, blue, 70], hatch: false } } as const]), // biome-ignore format: one line
      ];
    },
    draw: (context) => draw(marks, context),
    // The network below answers for its own spans and sites.
    subject: () => null,
    tooltip: () => [],
    details: () => [],
  };
}

function draw({ rings, shownRings, shownLines, widthM }: RegionMarks, { theme, opacity }: DrawContext): Layer[] {
  const [red, green, blue] = RED[theme];
  const path = {
    getPath: (line: LineShape) => line as never,
    ...{ positionFormat: "XY", widthUnits: "pixels", opacity, jointRounded: true } as const, // biome-ignore format: one line
    updateTriggers: { getColor: theme },
  };
  return [
    new SolidPolygonLayer<LineShape>({
      id: "regions-areas",
      data: shownRings as LineShape[],
      getPolygon: (ring) => ring as never,
      positionFormat: "XY",
      getFillColor: [red, green, blue, 34],
      opacity,
      updateTriggers: { getFillColor: theme },
    }),
    new PathLayer<LineShape>({
      ...path,
      id: "regions-strips",
      data: shownLines as LineShape[],
      getColor: [red, green, blue, 130],
      widthUnits: "meters",
      getWidth: widthM,
      widthMinPixels: 5,
      capRounded: true,
    }),
    new PathLayer<LineShape>({ ...path, id: "regions-rings", data: rings as LineShape[], getColor: [red, green, blue, 200], getWidth: 1.5 }), // biome-ignore format: one line
    new PathLayer<LineShape>({ ...path, id: "regions-shown", data: shownRings as LineShape[], getColor: [red, green, blue, 255], getWidth: 3 }), // biome-ignore format: one line
  ];
}
