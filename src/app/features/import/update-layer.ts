/** What a newer version of a file changes: added, removed and changed rows, told apart by form as well as by colour. */
import { ScatterplotLayer } from "@deck.gl/layers";
import { boundsOf, joinBounds } from "../../../core/geo/bounds.ts";
import { buildPoints, findRowsOf, type Network, pointAt } from "../../../core/model/index.ts";
import type { Update } from "../../../core/update/read-newer-file.ts";
import type { Words } from "../../../words/index.ts";
import { casingLayer } from "../../map/span-path-layer.ts";
import { buildSpanPaths, FINE, type SpanPaths } from "../../map/span-paths.ts";
import type { Rgba, Theme, ViewLayer } from "../../map/view-layer.ts";
import { dotsOf, PREVIEW_INK, PREVIEW_PAPER } from "./preview-layer.ts";

const KINDS = ["added", "removed", "changed"] as const;
type Kind = (typeof KINDS)[number];

/** Marks of --risk-critical and --risk-major; what is added has the colour of everything that would come in. */
const INK: Readonly<Record<Kind, Readonly<Record<Theme, Rgba>>>> = {
  added: PREVIEW_INK,
  removed: { light: [196, 49, 75, 255], dark: [234, 99, 121, 255] },
  changed: { light: [201, 103, 10, 255], dark: [232, 138, 53, 255] },
};
const WIDTH: Readonly<Record<Kind, number>> = { added: 3, removed: 1.5, changed: 5 };
const RADIUS: Readonly<Record<Kind, number>> = { added: 5, removed: 3.5, changed: 7 };

export type UpdateMarks = Readonly<Record<Kind, Marks>>;
type Marks = { readonly spans: readonly SpanPaths[]; readonly dots: ReturnType<typeof dotsOf> };

/** Rows that are added are where the newer file has them; all others where they stand. */
export function* buildMarks(update: Update, next: Network, now: Network): Generator<unknown, UpdateMarks> {
  const none: Marks = { spans: [], dots: dotsOf(new Float64Array(0)) };
  const marks = { added: none, removed: none, changed: none };
  for (const kind of KINDS) {
    const network = kind === "added" ? next : now;
    const spans: SpanPaths[] = [];
    const rows = rowsOf(update, "spans", kind, network);
    if (rows.length > 0) {
      for (const piece of buildSpanPaths(network, rows, FINE)) {
        spans.push(piece);
        yield;
      }
    }
    const places = rowsOf(update, "sites", kind, network).map((row) => pointAt(network.sites.geometry, row));
    marks[kind] = { spans, dots: dotsOf(buildPoints(places).coordinates) };
  }
  return marks;
}

function rowsOf({ tables }: Update, table: "sites" | "spans", kind: Kind, network: Network): number[] {
  const found = tables.find((each) => each.table === table);
  const ids = kind === "changed" ? found?.changed.map(({ id }) => id) : found?.[kind];
  return findRowsOf(network[table].columns.id, ids ?? []);
}

/** The box of everything that changes. */
export function boundsOfUpdate(update: Update, next: Network, now: Network) {
  return joinBounds(
    KINDS.flatMap((kind) => {
      const network = kind === "added" ? next : now;
      return (["sites", "spans"] as const).map((table) =>
        boundsOf(network[table].geometry, rowsOf(update, table, kind, network)),
      );
    }),
  );
}

export function updateLayer(marks: UpdateMarks, bounds: ReturnType<typeof boundsOfUpdate>): ViewLayer {
  return {
    id: "import-update",
    group: "network",
    title: ({ updating }) => updating.layer,
    visibleAtFirst: true,
    leads: true,
    bounds,
    legend: ({ updating }: Words, theme) =>
      KINDS.map((kind) => ({
        label: updating[kind],
        symbol: { kind: "line", color: INK[kind][theme], width: WIDTH[kind], dash: null },
      })),
    draw: ({ theme, opacity }) =>
      KINDS.flatMap((kind) => [
        ...marks[kind].spans.flatMap((paths, i) => [
          casingLayer(`import-update-paper-${kind}-${i}`, paths, {
            color: PREVIEW_PAPER[theme],
            width: WIDTH[kind] + 2,
            opacity,
          }),
          casingLayer(`import-update-${kind}-${i}`, paths, { color: INK[kind][theme], width: WIDTH[kind], opacity }),
        ]),
        new ScatterplotLayer({
          id: `import-update-dots-${kind}`,
          data: marks[kind].dots,
          positionFormat: "XY",
          opacity,
          radiusUnits: "pixels",
          getRadius: RADIUS[kind],
          stroked: true,
          lineWidthUnits: "pixels",
          getLineWidth: 1,
          getFillColor: [...INK[kind][theme]],
          getLineColor: [...PREVIEW_PAPER[theme]],
          updateTriggers: { getFillColor: theme, getLineColor: theme },
        }),
      ]),
    subject: () => null,
    tooltip: () => [],
    details: () => [],
  };
}
