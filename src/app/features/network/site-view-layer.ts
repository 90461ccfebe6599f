/** Sites by kind, gathered into groups at small scales, as one layer of the map. */
import { findRow, type Network, textAt } from "../../../core/model/index.ts";
import { SELECTION_INK } from "../../map/symbols/selection.ts";
import type { Bounds, DrawContext, ViewLayer } from "../../map/view-layer.ts";
import type { SiteScene } from "./build-sites.ts";
import { FARTHEST_ZOOM } from "./group-sites.ts";
import { FAINT } from "./kept-rows.ts";
import { signsOf, siteLegend } from "./legend.ts";
import { siteTooltip } from "./say.ts";
import { selectedRows } from "./selected-rows.ts";
import { groupLayers, siteLayer, siteRings } from "./site-layers.ts";
import { placedSites, type SiteMarks, siteMarks } from "./site-marks.ts";

const ID = "network-sites";

/** kept: what a filter leaves, over the rest drawn faint; null where nothing is filtered. */
export function siteViewLayer(scene: SiteScene, kept: SiteMarks | null): ViewLayer {
  const { network, prominent } = scene;
  const signs = signsOf(network);
  const chosen = selectionMarks(network);
  let zoomDrawn = 0;
  return {
    id: ID,
    group: "network",
    title: (words) => (kept === null ? words.map.sites : words.tables.filtered(words.map.sites)),
    visibleAtFirst: true,
    bounds: signs.siteBounds,
    labels: scene.labels,
    legend: (words, theme) => siteLegend(signs, scene.isGrouped, words, theme),
    draw(context) {
      zoomDrawn = Math.max(FARTHEST_ZOOM, context.zoom);
      const { alone, groups } = scene.at(zoomDrawn);
      const rings = chosen(context);
      const rest = kept === null ? context : { ...context, opacity: context.opacity * FAINT };
      return [
        ...(rings === null ? [] : [siteRings(`${ID}-chosen`, rings, SELECTION_INK[context.theme], context)]),
        ...(groups === null ? [] : groupLayers(`${ID}-groups`, groups, rest)),
        siteLayer(`${ID}-others`, alone, rest),
        siteLayer(`${ID}-prominent`, prominent, rest),
        ...(kept === null ? [] : [siteLayer(`${ID}-kept`, kept, context)]),
      ];
    },
    subject({ layer, index }) {
      if (index < 0) return null;
      if (layer?.id === `${ID}-groups-discs`) return { kind: "feature", layer: ID, row: index };
      const marks =
        layer?.id === `${ID}-prominent` ? prominent : layer?.id === `${ID}-kept` ? kept : scene.at(zoomDrawn).alone;
      const row = marks?.rows[index];
      const id = row === undefined ? null : textAt(network.sites.columns.id, row);
      return id === null ? null : { kind: "row", table: "sites", id };
    },
    tooltip(subject, words) {
      if (subject.kind === "feature") {
        const count = scene.levels.get(zoomDrawn)?.counts[subject.row];
        return count === undefined ? [] : [words.map.groupOf(count), words.map.groupHint];
      }
      const row = findRow(network.sites.columns.id, subject.id);
      return row < 0 ? [] : siteTooltip(network, row, words);
    },
    details: () => [],
    expand(subject): Bounds | null {
      if (subject.kind !== "feature") return null;
      const box = scene.levels.get(zoomDrawn)?.bounds.subarray(4 * subject.row, 4 * subject.row + 4);
      return box === undefined || box.length < 4 ? null : [box[0] ?? 0, box[1] ?? 0, box[2] ?? 0, box[3] ?? 0];
    },
  };
}

function selectionMarks(network: Network) {
  let last: { readonly of: ReadonlySet<string>; readonly marks: SiteMarks | null } | null = null;
  return ({ selected, selectedTable }: DrawContext): SiteMarks | null => {
    if (last?.of !== selected) {
      const { sites } = selectedRows(network, selectedTable, selected);
      const placed = placedSites(network, sites);
      last = { of: selected, marks: placed.length === 0 ? null : siteMarks(network, placed) };
    }
    return last.marks;
  };
}
