/** Over the network, which recedes: at one hour, what is broken in red, sites without service in grey, those served again lit. */
import type { Layer } from "@deck.gl/core";
import type { Timeline } from "../../../core/hazard/restore/timeline.ts";
import type { Network } from "../../../core/model/index.ts";
import { builtPaths, positionsOf } from "../../map/dark-side/dark-marks.ts";
import { signLayers } from "../../map/sign-layer.ts";
import { casingLayer, spanLayer } from "../../map/span-path-layer.ts";
import type { SpanPaths } from "../../map/span-paths.ts";
import { DARK_SIGN, GREY, LIT_SIGN, RED } from "../../map/symbols/inks.ts";
import type { Bounds, DrawContext, ViewLayer } from "../../map/view-layer.ts";
import { elementAt } from "./element.ts";
import { isNow, sitesAt, worksOf } from "./moments.ts";

/** What breaks together and is whole together is one piece, made once. */
export type BrokenPaths = {
  readonly fromH: number;
  readonly toH: number;
  readonly pieces: readonly SpanPaths[];
};

/** null as soon as it is not wanted any more. */
export async function brokenPaths(
  network: Network,
  timeline: Timeline,
  wanted: () => boolean,
): Promise<readonly BrokenPaths[] | null> {
  const groups = new Map<string, { fromH: number; toH: number; rows: number[] }>();
  for (const { element, fromH, toH } of worksOf(timeline).broken) {
    const { table, row } = elementAt(network, element);
    if (table !== "spans") continue;
    const key = `${fromH} ${toH}`;
    const group = groups.get(key) ?? { fromH, toH, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const made: BrokenPaths[] = [];
  for (const { fromH, toH, rows } of groups.values()) {
    made.push({ fromH, toH, pieces: await builtPaths(network, rows, wanted) });
    if (!wanted()) return null;
  }
  return made;
}

export type PlayMarks = {
  readonly broken: readonly SpanPaths[];
  readonly dark: Float64Array;
  readonly back: Float64Array;
  readonly counts: { readonly dark: number; readonly back: number };
};

const NOBODY = { dark: [], back: [] };

/** moment: null while the event still comes, and nothing has failed. */
export function playMarks(
  network: Network,
  timeline: Timeline,
  broken: readonly BrokenPaths[],
  moment: number | null,
): PlayMarks {
  const hour = moment === null ? Number.NEGATIVE_INFINITY : (timeline.hours[moment] ?? 0);
  const { dark, back } = moment === null ? NOBODY : sitesAt(timeline, moment);
  return {
    broken: broken.filter((each) => isNow(each, hour)).flatMap(({ pieces }) => pieces),
    dark: positionsOf(network, dark),
    back: positionsOf(network, back),
    counts: { dark: dark.length, back: back.length },
  };
}

export function playViewLayer(marks: PlayMarks, bounds: Bounds | null): ViewLayer {
  const { counts } = marks;
  return {
    id: "scenario-play",
    group: "result",
    title: ({ scenario }) => scenario.map.play,
    visibleAtFirst: true,
    leads: true,
    bounds,
    legend: ({ scenario: { map: said } }, theme) => [
      { label: said.broken, symbol: { kind: "line", color: RED[theme], width: 6, dash: null } },
      { label: said.dark(counts.dark), symbol: { kind: "shape", color: GREY[theme], shape: DARK_SIGN.shape } },
      { label: said.back(counts.back), symbol: { kind: "shape", color: LIT_SIGN.ink[theme], shape: LIT_SIGN.shape } },
    ],
    draw: (context) => draw(marks, context),
    // The network below answers for its own spans and sites.
    subject: () => null,
    tooltip: () => [],
    details: () => [],
  };
}

function draw({ broken, dark, back }: PlayMarks, context: DrawContext): Layer[] {
  const { theme, opacity, zoom } = context;
  const [red, green, blue] = RED[theme];
  return [
    ...broken.flatMap((paths, i) => [
      casingLayer(`scenario-broken-${i}`, paths, { color: [red, green, blue, 150], width: zoom < 8 ? 7 : 11, opacity }),
      spanLayer(`scenario-broken-line-${i}`, paths, { theme, opacity, scale: 1 }),
    ]),
    ...signLayers("scenario-dark", dark, DARK_SIGN, context, false),
    ...signLayers("scenario-back", back, LIT_SIGN, context, false),
  ];
}
