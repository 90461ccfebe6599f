/** Areas in the colours of their grades, washed so thin that the network stays what is seen; the letter says it without colour. */
import type { Layer } from "@deck.gl/core";
import { PathLayer, SolidPolygonLayer } from "@deck.gl/layers";
import type { LineShape, PolygonShape } from "../../../core/model/index.ts";
import { GRADES, type Grade } from "../../../core/readiness/grading.ts";
import type { Bounds, DrawContext, LegendEntry, MapLabel, Rgba, Theme, ViewLayer } from "../../map/view-layer.ts";

export type GradedShape = {
  readonly name: string;
  readonly grade: Grade | "open";
  readonly rings: readonly LineShape[];
  readonly isChosen: boolean;
};
export type ReadinessMarks = {
  readonly shapes: readonly GradedShape[];
  readonly labels: readonly MapLabel[];
  readonly bounds: Bounds | null;
};

/** --risk-low, -general, -major, -critical of each theme, and --border where it is open. */
const INKS: Readonly<Record<Theme, Readonly<Record<Grade | "open", Rgba>>>> = {
  light: {
    ...{ A: [47, 111, 183, 255], B: [168, 129, 0, 255], C: [201, 103, 10, 255], D: [196, 49, 75, 255] },
    open: [139, 144, 147, 255],
  },
  dark: {
    ...{ A: [110, 164, 224, 255], B: [214, 171, 32, 255], C: [232, 138, 53, 255], D: [234, 99, 121, 255] },
    open: [116, 125, 130, 255],
  },
};
const ID = "readiness";
const WASH = 28;

type Ring = { readonly shape: GradedShape; readonly row: number; readonly ring: LineShape };

/** onPick: a click on the ground of an area, by its place among the shapes. */
export function readinessViewLayer(marks: ReadinessMarks, onPick: (row: number) => void): ViewLayer {
  const { shapes, labels, bounds } = marks;
  const there = ([...GRADES, "open"] as const).filter((grade) => shapes.some((shape) => shape.grade === grade));
  const rings = shapes.flatMap((shape, row) => shape.rings.map((ring): Ring => ({ shape, row, ring })));
  return {
    id: ID,
    group: "result",
    title: ({ readiness }) => readiness.layer,
    visibleAtFirst: true,
    ...{ labels, bounds },
    legend: ({ readiness: said }, theme): LegendEntry[] =>
      there.map((grade) => {
        const [red, green, blue] = INKS[theme][grade];
        const label = grade === "open" ? said.legendOpen : said.legend(grade, said.grades[grade]);
        return { label, symbol: { kind: "fill", color: [red, green, blue, 90], hatch: grade === "open" } };
      }),
    draw: (context) => draw(rings, context),
    // Sites and spans lie above and come first.
    subject: ({ index, layer }) => {
      const hit = layer?.id === `${ID}-wash` ? rings[index] : undefined;
      return hit === undefined ? null : { kind: "feature", layer: ID, row: hit.row };
    },
    tooltip: (subject, { readiness: said }) => {
      const shape = subject.kind === "feature" ? shapes[subject.row] : undefined;
      if (shape === undefined) return [];
      return [
        shape.name,
        shape.grade === "open" ? said.legendOpen : said.legend(shape.grade, said.grades[shape.grade]),
      ];
    },
    details: () => [],
    pick(subject) {
      if (subject.kind === "feature") onPick(subject.row);
    },
  };
}

function draw(rings: readonly Ring[], { theme, opacity }: DrawContext): Layer[] {
  const ink = ({ grade }: GradedShape, alpha: number): [number, number, number, number] => {
    const [red, green, blue] = INKS[theme][grade];
    return [red, green, blue, alpha];
  };
  return [
    new SolidPolygonLayer<Ring>({
      id: `${ID}-wash`,
      data: rings,
      getPolygon: ({ ring }) => ring as never,
      positionFormat: "XY",
      getFillColor: ({ shape }) => ink(shape, shape.grade === "open" ? 12 : WASH),
      pickable: true,
      opacity,
      updateTriggers: { getFillColor: theme },
    }),
    new PathLayer<Ring>({
      id: `${ID}-borders`,
      data: rings,
      getPath: ({ ring }) => ring as never,
      positionFormat: "XY",
      getColor: ({ shape }) => ink(shape, shape.isChosen ? 255 : 150),
      getWidth: ({ shape }) => (shape.isChosen ? 3 : 1.25),
      widthUnits: "pixels",
      jointRounded: true,
      opacity,
      updateTriggers: { getColor: theme },
    }),
  ];
}

/** The outer rings, which are what is washed and outlined. */
export function outerRings(shape: PolygonShape): LineShape[] {
  return shape.flatMap(([ring]) => (ring === undefined ? [] : [ring]));
}
