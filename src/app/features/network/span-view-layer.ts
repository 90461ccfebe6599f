/** Spans by laying mode, as one layer of the map. */
import { findRow, type Network, textAt } from "../../../core/model/index.ts";
import { casingLayer, spanLayer } from "../../map/span-path-layer.ts";
import { buildSpanPaths, COARSE_BELOW_ZOOM, type SpanPaths } from "../../map/span-paths.ts";
import { lineScale } from "../../map/symbols/laying-style.ts";
import { SELECTION_INK } from "../../map/symbols/selection.ts";
import type { DrawContext, ViewLayer } from "../../map/view-layer.ts";
import { FAINT } from "./kept-rows.ts";
import { signsOf, spanLegend } from "./legend.ts";
import { spanTooltip } from "./say.ts";
import { selectedRows } from "./selected-rows.ts";

/** The spans of a network in pieces. */
export type SpanDrawing = {
  readonly network: Network;
  readonly fine: readonly SpanPaths[];
  /** For small scales; null where the fine ones are few enough for all. */
  readonly coarse: readonly SpanPaths[] | null;
};

const ID = "network-spans";

/** kept: what a filter leaves, over the rest drawn faint; null where nothing is filtered. */
export function spanViewLayer({ network, fine, coarse }: SpanDrawing, kept: readonly SpanPaths[] | null): ViewLayer {
  const signs = signsOf(network);
  const chosen = selectionPaths(network);
  // Until the fine pieces are made, the coarse ones are better than nothing near by, too.
  const drawn = (zoom: number) =>
    coarse !== null && (zoom < COARSE_BELOW_ZOOM || fine.length === 0)
      ? { name: "coarse", pieces: coarse }
      : { name: "fine", pieces: fine };
  return {
    id: ID,
    group: "network",
    title: (words) => (kept === null ? words.map.spans : words.tables.filtered(words.map.spans)),
    visibleAtFirst: true,
    bounds: signs.spanBounds,
    legend: (words, theme) => spanLegend(signs, words, theme),
    draw(context) {
      const { theme, opacity, zoom } = context;
      const scale = lineScale(zoom);
      const { name, pieces } = drawn(zoom);
      const rest = kept === null ? 1 : FAINT;
      return [
        ...chosen(context).map((paths, i) =>
          casingLayer(`${ID}-chosen-${i}`, paths, { color: SELECTION_INK[theme], width: 9 * scale, opacity }),
        ),
        ...pieces.map((paths, i) => spanLayer(`${ID}-${name}-${i}`, paths, { theme, opacity: opacity * rest, scale })),
        ...(kept ?? []).map((paths, i) => spanLayer(`${ID}-kept-${i}`, paths, { theme, opacity, scale })),
      ];
    },
    subject({ layer, index }) {
      const [, name, piece] = /-(coarse|fine|kept)-(\d+)$/.exec(layer?.id ?? "") ?? [];
      const row = (name === "coarse" ? coarse : name === "kept" ? kept : fine)?.[Number(piece)]?.rows[index];
      const id = row === undefined ? null : textAt(network.spans.columns.id, row);
      return id === null ? null : { kind: "row", table: "spans", id };
    },
    tooltip(subject, words) {
      const row = subject.kind === "row" ? findRow(network.spans.columns.id, subject.id) : -1;
      return row < 0 ? [] : spanTooltip(network, row, words);
    },
    details: () => [],
  };
}

/** The casing of the last choice is kept: draw is called again on every change of zoom or theme. */
function selectionPaths(network: Network) {
  let last: { readonly of: ReadonlySet<string>; readonly paths: readonly SpanPaths[] } | null = null;
  return ({ selected, selectedTable }: DrawContext): readonly SpanPaths[] => {
    if (last?.of !== selected) {
      const { spans } = selectedRows(network, selectedTable, selected);
      last = { of: selected, paths: [...buildSpanPaths(network, spans)] };
    }
    return last.paths;
  };
}
