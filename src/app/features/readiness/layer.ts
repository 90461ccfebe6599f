/** Areas in the colours of their grades, washed so thin that the network stays what is seen; the letter says it without colour. */
import type { Layer } from "@deck.gl/core";
import { PathLayer, SolidPolygonLayer } from "@deck.gl/layers";
import type { LineShape, PolygonShape } from "../../../core/model/index.ts";
import { GRADES, type Grade } from "../../../core/readiness/grading.ts";
import type { Bounds, DrawContext, LegendEntry, MapLabel, Rgba, Theme, ViewLayer } from "../../map/view-layer.ts";

export type GradedShape = { readonly grade: Grade | "open"; readonly rings: readonly LineShape[]; readonly isChosen: boolean }; // biome-ignore format: one line
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
const WASH = 28;

export function readinessViewLayer(marks: ReadinessMarks): ViewLayer {
  const { shapes, labels, bounds } = marks;
  const there = ([...GRADES, "open"] as const).filter((grade) => shapes.some((shape) => shape.grade === grade));
  return {
    id: "readiness",
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
    draw: (context) => draw(shapes, context),
    // The network above answers for its own spans and sites.
    subject: () => null,
    tooltip: () => [],
    details: () => [],
  };
}

function draw(shapes: readonly GradedShape[], { theme, opacity }: DrawContext): Layer[] {
  const ink = ({ grade }: GradedShape, alpha: number): Rgba => {
    const [red, green, blue] = INKS[theme][grade];
    return [red, green, blue, alpha];
  };
  const polygons = shapes.flatMap((shape) => shape.rings.map((ring) => ({ shape, ring })));
  return [
    new SolidPolygonLayer<(typeof polygons)[number]>({
      id: "readiness-wash",
      data: polygons,
      getPolygon: ({ ring }) => ring as never,
      positionFormat: "XY",
      getFillColor: ({ shape }) => [...ink(shape, shape.grade === "open" ? 12 : WASH)],
      opacity,
      updateTriggers: { getFillColor: theme },
    }),
    new PathLayer<(typeof polygons)[number]>({
      id: "readiness-borders",
      data: polygons,
      getPath: ({ ring }) => ring as never,
      positionFormat: "XY",
      getColor: ({ shape }) => [...ink(shape, shape.isChosen ? 255 : 150)],
      getWidth: ({ shape }) => (shape.isChosen ? 3 : 1.25),
      widthUnits: "pixels",
      jointRounded: true,
      opacity,
      updateTriggers: { getColor: [theme, shapes], getWidth: shapes },
    }),
  ];
}

/** The outer rings, which are what is washed and outlined. */
export function outerRings(shape: PolygonShape): LineShape[] {
  return shape.flatMap(([ring]) => (ring === undefined ? [] : [ring]));
}
