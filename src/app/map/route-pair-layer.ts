/** The paths of a circuit, or routes, beside each other: each in a hue and a dash of its own, over paper of their own. */
import type { Layer } from "@deck.gl/core";
import { PathStyleExtension, type PathStyleExtensionProps } from "@deck.gl/extensions";
import { PathLayer, type PathLayerProps } from "@deck.gl/layers";
import type { Position } from "../../core/model/index.ts";
import { PAPER } from "./symbols/site-style.ts";
import type { DrawContext, Rgba, Theme } from "./view-layer.ts";

type Ink = Readonly<Record<Theme, Rgba>>;

export type RouteLook = {
  readonly ink: Ink;
  /** In halves of the line's width: on, off; null for an unbroken line. */
  readonly dash: readonly [number, number] | null;
};

/** Working, protection, and further ones: told apart by those who see no red or no green as well. */
const LOOKS: readonly [RouteLook, RouteLook, RouteLook, RouteLook] = [
  { ink: { light: [74, 58, 184, 255], dark: [164, 152, 255, 255] }, dash: null },
  { ink: { light: [0, 122, 83, 255], dark: [74, 201, 152, 255] }, dash: [7, 3] },
  { ink: { light: [158, 52, 116, 255], dark: [233, 138, 192, 255] }, dash: [3, 2] },
  { ink: { light: [102, 92, 20, 255], dark: [206, 196, 110, 255] }, dash: [1.2, 2] },
];

export const lookOfRoute = (route: number): RouteLook => LOOKS[Math.min(route, LOOKS.length - 1)] as RouteLook;

/** A stretch of a route in the direction it is taken. */
export type RouteRun = { readonly route: number; readonly path: readonly Position[] };

export const ROUTE_WIDTH = 4;
/** Between the middles of two routes over one span, in widths of a line. */
const APART = 1.25;
const styled = new PathStyleExtension({ dash: true, offset: true, dashMode: "path" });

/** count: how many lie side by side. Lowest first: the paper, then the lines. */
export function routeRunLayers(id: string, runs: readonly RouteRun[], count: number, context: DrawContext): Layer[] {
  const { theme, opacity } = context;
  const layer = (
    part: string,
    width: number,
    look: Pick<Props, "getColor" | "getDashArray">,
  ): PathLayer<RouteRun, PathStyleExtensionProps<RouteRun>> =>
    new PathLayer({
      ...{ id: `${id}-${part}`, data: runs, opacity, widthUnits: "pixels", getWidth: width, jointRounded: true },
      getPath: ({ path }) => path as unknown as number[][] as never,
      // Offsets are counted in widths of the line.
      getOffset: ({ route }: RouteRun) => ((route - (count - 1) / 2) * APART * ROUTE_WIDTH) / width,
      extensions: [styled],
      updateTriggers: { getColor: theme, getOffset: count },
      ...look,
    });
  return [
    layer("ground", ROUTE_WIDTH + 3, { getColor: mutable(PAPER[theme]), getDashArray: [0, 0] }),
    layer("lines", ROUTE_WIDTH, {
      getColor: ({ route }) => mutable(lookOfRoute(route).ink[theme]),
      getDashArray: ({ route }) => [...(lookOfRoute(route).dash ?? [0, 0])] as [number, number],
    }),
  ];
}

type Props = PathLayerProps<RouteRun> & PathStyleExtensionProps<RouteRun>;

const mutable = ([red, green, blue, alpha]: Rgba): [number, number, number, number] => [red, green, blue, alpha];
