/** Sites by the number of ways they have to the gateways: a shape and a colour for none, one, two, and more. */
import type { Layer } from "@deck.gl/core";
import { boundsOf } from "../../../core/geo/bounds.ts";
import { findRow, type Network, nameOf, textAt } from "../../../core/model/index.ts";
import type { Backup } from "../../../core/redundancy/ways/measure-backup.ts";
import type { Words } from "../../../words/index.ts";
import { signLayers } from "../../map/sign-layer.ts";
import { WAY_SIGNS } from "../../map/symbols/inks.ts";
import type { DrawContext, LegendEntry, ViewLayer } from "../../map/view-layer.ts";
import { reasonOf } from "./say.ts";

const ID = "backup-ways";

type WayClass = { readonly positions: Float64Array; readonly rows: Uint32Array };

export function waysViewLayer(network: Network, backup: Backup): ViewLayer {
  const classes = [0, 1, 2, 3].map((ways) => classOf(network, backup, ways));
  return {
    id: ID,
    group: "result",
    title: ({ weakpoints }) => weakpoints.waysLayer,
    visibleAtFirst: true,
    leads: true,
    bounds: boundsOf(network.sites.geometry),
    legend: (words, theme) =>
      classes.flatMap(({ rows }, ways): LegendEntry[] => {
        const { shape, hollow, ink } = WAY_SIGNS[ways as 0 | 1 | 2 | 3];
        const label = sayClass(backup, ways, words);
        if (rows.length === 0) return [];
        return [
          {
            label: `${label}: ${words.weakpoints.sitesOf(rows.length)}`,
            symbol: { kind: "shape", color: ink[theme], shape, hollow },
          },
        ];
      }),
    // The fewest ways lie on top.
    draw: (context) => [3, 2, 1, 0].flatMap((ways) => drawClass(ways, classes[ways], context)),
    subject({ layer, index }) {
      const ways = classes.findIndex((_, i) => layer?.id === `${ID}-${i}-signs`);
      const row = classes[ways]?.rows[index];
      const id = row === undefined ? null : textAt(network.sites.columns.id, row);
      return id === null ? null : { kind: "row", table: "sites", id };
    },
    tooltip(subject, words) {
      if (subject.kind !== "row") return [];
      const row = findRow(network.sites.columns.id, subject.id);
      return row < 0 ? [] : [nameOf(network, "sites", subject.id), sayWays(network, backup, row, words)];
    },
    details: () => [],
  };
}

function sayWays(network: Network, backup: Backup, row: number, words: Words): string {
  const ways = Math.min(backup.ways[row] as number, 3) as 0 | 1 | 2 | 3;
  return ways < 2 ? reasonOf(network, backup, row, words) : sayClass(backup, ways, words);
}

function sayClass({ level, enough }: Backup, ways: number, { weakpoints }: Words): string {
  return (enough > 1 ? weakpoints.ofMany.legend(enough) : weakpoints.legendWays[level])[ways] ?? "";
}

function drawClass(ways: number, own: WayClass | undefined, context: DrawContext): Layer[] {
  if (own === undefined) return [];
  return signLayers(`${ID}-${ways}`, own.positions, WAY_SIGNS[ways as 0 | 1 | 2 | 3], context, true);
}

function classOf({ sites }: Network, { ways, siteMask }: Backup, wanted: number): WayClass {
  const { coordinates } = sites.geometry;
  const rows: number[] = [];
  for (let row = 0; row < ways.length; row++) {
    if (siteMask[row] === 0 || Math.min(ways[row] as number, 3) !== wanted) continue;
    if (!Number.isNaN((coordinates[2 * row] ?? Number.NaN) + (coordinates[2 * row + 1] ?? Number.NaN))) rows.push(row);
  }
  return { positions: positionsOf(coordinates, rows), rows: Uint32Array.from(rows) };
}

function positionsOf(coordinates: ArrayLike<number>, rows: readonly number[]): Float64Array {
  const positions = new Float64Array(2 * rows.length);
  rows.forEach((row, i) => {
    positions[2 * i] = coordinates[2 * row] as number;
    positions[2 * i + 1] = coordinates[2 * row + 1] as number;
  });
  return positions;
}
