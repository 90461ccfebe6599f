/** Under the network: where spans run together, as one band; the one that is chosen strong, with its ends marked. */
import type { Layer } from "@deck.gl/core";
import { ScatterplotLayer } from "@deck.gl/layers";
import { casingLayer, spanLayer } from "../../map/span-path-layer.ts";
import { ORANGE } from "../../map/symbols/inks.ts";
import { PAPER } from "../../map/symbols/site-style.ts";
import type { DrawContext, LegendEntry, MapLabel, Rgba, ViewLayer } from "../../map/view-layer.ts";
import type { ChosenMarks, SharedMarks } from "./marks.ts";

const ID = "shared-risk";

export type SharedLayerOf = {
  readonly marks: SharedMarks | null;
  readonly chosen: ChosenMarks | null;
  readonly labels: readonly MapLabel[];
};

export function sharedViewLayer({ marks, chosen, labels }: SharedLayerOf): ViewLayer {
  return {
    id: ID,
    group: "result",
    title: ({ sharedrisk }) => sharedrisk.layer,
    visibleAtFirst: true,
    leads: chosen !== null,
    bounds: marks?.bounds ?? null,
    labels,
    legend: ({ sharedrisk: said }, theme): LegendEntry[] => {
      const line = (label: string, color: Rgba, width: number) =>
        ({ label, symbol: { kind: "line", color, width, dash: null } }) as const;
      const ends = { kind: "shape", color: ORANGE[theme], shape: "circle", hollow: true } as const;
      return [
        line(said.legendShared, faint(ORANGE[theme], 140), 6),
        ...(chosen === null
          ? []
          : [line(said.legendChosen, ORANGE[theme], 10), { label: said.legendEnds, symbol: ends }]),
      ];
    },
    draw: (context) => draw(marks, chosen, context),
    // The network answers for its own spans and sites.
    subject: () => null,
    tooltip: () => [],
    details: () => [],
  };
}

function draw(marks: SharedMarks | null, chosen: ChosenMarks | null, { theme, opacity, zoom }: DrawContext): Layer[] {
  const ink = ORANGE[theme];
  const width = zoom < 8 ? 5 : 9;
  const others = (marks?.merged ?? []).map((paths, i) =>
    casingLayer(`${ID}-${i}`, paths, { color: faint(ink, chosen === null ? 140 : 60), width, opacity }),
  );
  if (chosen === null) return others;
  return [
    ...others,
    casingLayer(`${ID}-ground`, chosen.merged, { color: PAPER[theme], width: 18, opacity }),
    casingLayer(`${ID}-chosen`, chosen.merged, { color: faint(ink, 200), width: 14, opacity }),
    ...chosen.spans.map((paths, i) => spanLayer(`${ID}-spans-${i}`, paths, { theme, opacity, scale: 1 })),
    new ScatterplotLayer({
      id: `${ID}-ends`,
      data: { length: chosen.ends.length / 2, attributes: { getPosition: { value: chosen.ends, size: 2 } } },
      positionFormat: "XY",
      opacity,
      radiusUnits: "pixels",
      getRadius: 6,
      getFillColor: mutable(PAPER[theme]),
      stroked: true,
      lineWidthUnits: "pixels",
      getLineWidth: 2.5,
      getLineColor: mutable(ink),
      updateTriggers: { getFillColor: theme, getLineColor: theme },
    }),
  ];
}

const faint = ([red, green, blue]: Rgba, alpha: number): Rgba => [red, green, blue, alpha];
const mutable = ([red, green, blue, alpha]: Rgba): [number, number, number, number] => [red, green, blue, alpha];
