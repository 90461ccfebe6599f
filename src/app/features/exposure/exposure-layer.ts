/** Under the network the stretches that lie in a hazard, in the colour of their class; over it what is crossed. */
import type { Layer } from "@deck.gl/core";
import { ScatterplotLayer } from "@deck.gl/layers";
import type { HazardLayer, Position } from "../../../core/model/index.ts";
import type { Words } from "../../../words/index.ts";
import { classLabel, measureName } from "../../../words/say-strength.ts";
import { signLayers } from "../../map/sign-layer.ts";
import { casingLayer } from "../../map/span-path-layer.ts";
import { hazardRamp } from "../../map/symbols/hazard-style.ts";
import { CROSSING_SIGN, GREY, LIT } from "../../map/symbols/inks.ts";
import { PAPER } from "../../map/symbols/site-style.ts";
import type { Bounds, DrawContext, LegendEntry, Rgba, Theme, ViewLayer } from "../../map/view-layer.ts";
import type { StretchPaths } from "./stretch-paths.ts";

const ID = "exposure";

export type ExposureMarks = {
  readonly hazard: HazardLayer;
  readonly breaks: readonly number[];
  readonly paths: StretchPaths;
  /** lon, lat of each place where something is crossed, and its row. */
  readonly places: Float64Array;
  readonly placeRows: readonly number[];
  readonly chosen: Position | null;
  readonly bounds: Bounds | null;
};

export function exposureViewLayer(marks: ExposureMarks, onPick: (row: number) => void): ViewLayer {
  return {
    id: ID,
    group: "result",
    title: ({ exposure }) => exposure.panel.layer(marks.hazard.name),
    visibleAtFirst: true,
    bounds: marks.bounds,
    legend: (words, theme) => legend(marks, words, theme),
    draw: (context) => draw(marks, context),
    // Casings lie under the network, which answers for its spans; a place of crossing is chosen by a click.
    subject: ({ index, layer }) =>
      layer?.id.startsWith(`${ID}-places`) === true && index >= 0 ? { kind: "feature", layer: ID, row: index } : null,
    tooltip: (subject, { exposure }) => (subject.kind === "feature" ? [exposure.panel.place] : []),
    details: () => [],
    pick: (subject) => {
      const row = subject.kind === "feature" ? marks.placeRows[subject.row] : undefined;
      if (row !== undefined) onPick(row);
    },
  };
}

/** Unknown first, as the paths are. */
function inksOf({ hazard, breaks }: ExposureMarks, theme: Theme): readonly Rgba[] {
  return [GREY[theme], ...hazardRamp(hazard.kind, theme, breaks.length + 1)];
}

function draw(marks: ExposureMarks, context: DrawContext): Layer[] {
  const { theme, opacity, zoom } = context;
  const width = zoom < 7 ? 7 : zoom < 10 ? 9 : 12;
  const inks = inksOf(marks, theme);
  // A rail of the class at either side, and paper between, so that a span is read on the darkest class too.
  const casings = [...marks.paths.entries()].filter(([, { length }]) => length > 0);
  const rails = casings.map(([list, paths]) =>
    casingLayer(`${ID}-stretches-${list}`, paths, { color: inks[list] as Rgba, width, opacity }),
  );
  const beds = casings.map(([list, paths]) =>
    casingLayer(`${ID}-beds-${list}`, paths, { color: PAPER[theme], width: width / 2, opacity }),
  );
  const [red, green, blue] = LIT[theme];
  return [
    ...rails,
    ...beds,
    ...signLayers(`${ID}-places`, marks.places, CROSSING_SIGN, context, true),
    ...(marks.chosen === null
      ? []
      : [
          new ScatterplotLayer<Position>({
            id: `${ID}-chosen`,
            data: [marks.chosen],
            getPosition: ([lon, lat]) => [lon, lat],
            opacity,
            radiusUnits: "pixels",
            getRadius: 14,
            filled: false,
            stroked: true,
            lineWidthUnits: "pixels",
            getLineWidth: 2.5,
            getLineColor: [red, green, blue, 255],
            updateTriggers: { getLineColor: theme },
          }),
        ]),
  ];
}

function legend(marks: ExposureMarks, words: Words, theme: Theme): LegendEntry[] {
  const { hazard, breaks, paths, places } = marks;
  const inks = inksOf(marks, theme);
  const strength = measureName(hazard, words);
  return [
    ...paths
      .flatMap((own, list): LegendEntry[] => {
        if (own.length === 0) return [];
        const label =
          list === 0 ? words.hazards.strengthUnknown(strength) : classLabel(hazard, breaks, list - 1, words);
        return [{ label, symbol: { kind: "line", color: inks[list] as Rgba, width: 6, dash: null } }];
      })
      .toReversed(),
    ...(places.length === 0
      ? []
      : [
          {
            label: words.exposure.panel.legendPlaces,
            symbol: { kind: "shape", color: CROSSING_SIGN.ink[theme], shape: CROSSING_SIGN.shape, hollow: true },
          } as const,
        ]),
  ];
}
