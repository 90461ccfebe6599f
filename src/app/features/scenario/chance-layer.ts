/** Over the network: how likely sites are cut off, as a glow that grows, and spans fail, as a casing that does. */
import type { Layer } from "@deck.gl/core";
import { ScatterplotLayer } from "@deck.gl/layers";
import { boundsOf, joinBounds } from "../../../core/geo/bounds.ts";
import type { Losses } from "../../../core/hazard/simulate/risk.ts";
import type { Network } from "../../../core/model/index.ts";
import type { Words } from "../../../words/index.ts";
import { builtPaths, positionsOf } from "../../map/dark-side/dark-marks.ts";
import { casingLayer } from "../../map/span-path-layer.ts";
import type { SpanPaths } from "../../map/span-paths.ts";
import { CHANCE_BREAKS, CHANCE_CLASSES, chanceClass, chanceColor } from "../../map/symbols/chance-ramp.ts";
import { GREY } from "../../map/symbols/inks.ts";
import type { Bounds, DrawContext, LegendEntry, Rgba, ViewLayer } from "../../map/view-layer.ts";

export type ChanceMarks = {
  /** By class, from the least likely. Positions: lon, lat of each site. */
  readonly sites: readonly Float64Array[];
  readonly spans: readonly (readonly SpanPaths[])[];
  /** Sites of whose chance nobody knows anything. */
  readonly unknown: Float64Array;
  readonly bounds: Bounds | null;
};

/** null as soon as it is not wanted any more. */
export async function chanceMarks(
  network: Network,
  { cutOff, fails }: Losses,
  wanted: () => boolean,
): Promise<ChanceMarks | null> {
  const classed = (chances: Float64Array, first: number, count: number) => {
    const rows = Array.from({ length: CHANCE_CLASSES + 1 }, (): number[] => []);
    for (let row = 0; row < count; row++) {
      const chance = chances[first + row] as number;
      if (Number.isNaN(chance)) rows[CHANCE_CLASSES]?.push(row);
      else if (chance > 0) rows[chanceClass(chance)]?.push(row);
    }
    return rows;
  };
  const sites = classed(cutOff, 0, network.sites.count);
  const spans = classed(fails, network.sites.count, network.spans.count);
  const paths: SpanPaths[][] = [];
  for (const rows of spans.slice(0, CHANCE_CLASSES)) paths.push(await builtPaths(network, rows, wanted));
  if (!wanted()) return null;
  return {
    sites: sites.slice(0, CHANCE_CLASSES).map((rows) => positionsOf(network, rows)),
    spans: paths,
    unknown: positionsOf(network, sites[CHANCE_CLASSES] ?? []),
    bounds: joinBounds([
      boundsOf(network.sites.geometry, sites.flat()),
      boundsOf(network.spans.geometry, spans.flat()),
    ]),
  };
}

export function chanceViewLayer(marks: ChanceMarks): ViewLayer {
  return {
    id: "scenario-chances",
    group: "result",
    title: ({ scenario }) => scenario.map.result,
    visibleAtFirst: true,
    bounds: marks.bounds,
    legend: (words, theme) => legend(marks, words, theme),
    draw: (context) => draw(marks, context),
    // The network below answers for its own spans and sites.
    subject: () => null,
    tooltip: () => [],
    details: () => [],
  };
}

/** The most likely first; classes that nothing is in are left out. */
function legend(
  { sites, spans, unknown }: ChanceMarks,
  { scenario }: Words,
  theme: DrawContext["theme"],
): LegendEntry[] {
  const { map: said } = scenario;
  const classes = Array.from({ length: CHANCE_CLASSES }, (_, i) => CHANCE_CLASSES - 1 - i).filter(
    (of) => (sites[of]?.length ?? 0) + (spans[of]?.length ?? 0) > 0,
  );
  const [strongest = 0] = classes;
  const color = chanceColor(strongest, theme);
  return [
    ...classes.map(
      (of): LegendEntry => ({
        label: said.chance(CHANCE_BREAKS[of - 1] ?? null, CHANCE_BREAKS[of] ?? null),
        symbol: { kind: "fill", color: chanceColor(of, theme), hatch: false },
      }),
    ),
    { label: said.cutOff, symbol: { kind: "shape", color, shape: "circle" } },
    { label: said.fails, symbol: { kind: "line", color, width: 5, dash: null } },
    ...(unknown.length === 0
      ? []
      : [
          {
            label: said.unknownChance,
            symbol: { kind: "shape", color: GREY[theme], shape: "circle", hollow: true },
          } as const,
        ]),
  ];
}

const widthOf = (of: number) => 4 + 2 * of;
const radiusOf = (of: number) => 3 + 1.7 * of;
/** What is hardly likely is hardly seen. */
const depthOf = (of: number) => [35, 55, 85, 135, 185][of] ?? 185;

/** Sites of the likeliest class that stand side by side would be one blot. */
const MANY = 300;

function draw({ sites, spans, unknown }: ChanceMarks, { theme, opacity, zoom }: DrawContext): Layer[] {
  const isMany = sites.some((positions) => positions.length / 2 > MANY);
  const near = zoom < 8 ? (isMany ? 0.45 : 0.65) : 1;
  return [
    ...spans.flatMap((pieces, of) =>
      pieces.flatMap((paths, i) => [
        casingLayer(`scenario-casing-${of}-${i}`, paths, { color: alpha(chanceColor(of, theme), depthOf(of)), width: near * widthOf(of), opacity }), // biome-ignore format: one line
      ]),
    ),
    ...sites.flatMap((positions, of) => glow(`scenario-site-${of}`, positions, chanceColor(of, theme), depthOf(of), near * radiusOf(of), opacity)), // biome-ignore format: one line
    ...glow("scenario-site-unknown", unknown, GREY[theme], 95, near * 6, opacity),
  ];
}

const alpha = ([red, green, blue]: Rgba, value: number): [number, number, number, number] => [red, green, blue, value];
// One data object per set of positions for as long as it lives: deck.gl uploads again when the object changes.
const dataOf = new WeakMap<Float64Array, object>();

function glow(
  id: string,
  positions: Float64Array,
  color: Rgba,
  depth: number,
  radius: number,
  opacity: number,
): Layer[] {
  if (positions.length === 0) return [];
  const data = dataOf.get(positions) ?? {
    length: positions.length / 2,
    attributes: { getPosition: { value: positions, size: 2 } },
  };
  dataOf.set(positions, data);
  return [
    new ScatterplotLayer({
      id,
      data: data as never,
      positionFormat: "XY",
      opacity,
      radiusUnits: "pixels",
      getRadius: radius,
      getFillColor: alpha(color, depth),
      stroked: true,
      lineWidthUnits: "pixels",
      getLineWidth: 1,
      getLineColor: alpha(color, Math.min(255, depth + 60)),
      updateTriggers: { getFillColor: color, getLineColor: color },
    }),
  ];
}
