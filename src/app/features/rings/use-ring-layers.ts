import { useEffect, useMemo, useState } from "react";
import { boundsOf } from "../../../core/geo/bounds.ts";
import type { Network } from "../../../core/model/index.ts";
import type { Rings } from "../../../core/redundancy/rings/measure-rings.ts";
import { buildSpanPaths, type SpanPaths } from "../../map/span-paths.ts";
import type { ViewLayer } from "../../map/view-layer.ts";
import { useApp } from "../../store/store.ts";
import { type RingMarks, ringsViewLayer } from "./layer.ts";
import { useRings } from "./use-rings.ts";
import { bridgeRows, offRingRows } from "./view-model.ts";
import { ringWeights, type Weight } from "./weights.ts";

/** Where nothing else is told: at other steps, and beside the single points. */
const PLACES: readonly (string | undefined)[] = [undefined, "rings", "weak-points"];

/** The layer of the latest answer; none while that is about another network than the one on the map. */
export function useRingLayers(): readonly ViewLayer[] {
  const { output: rings, stale } = useRings();
  const network = useApp((state) => state.network);
  const isInPlace = useApp(({ step, tabs }) => PLACES.includes(tabs[step]));
  const [made, setMade] = useState<{ readonly rings: Rings; readonly marks: RingMarks } | null>(null);
  useEffect(() => {
    if (rings === null || stale) return;
    let wanted = true;
    void ringMarks(rings, network, () => wanted).then((marks) => {
      if (marks !== null) setMade({ rings, marks });
    });
    return () => {
      wanted = false;
    };
  }, [rings, stale, network]);
  return useMemo(
    () => (made === null || made.rings !== rings || stale || !isInPlace ? [] : [ringsViewLayer(made.marks)]),
    [made, rings, stale, isInPlace],
  );
}

/** Built piece by piece with a breath between, so that a large network never holds up the map. */
async function ringMarks(rings: Rings, network: Network, wanted: () => boolean): Promise<RingMarks | null> {
  const rows = bridgeRows(rings);
  const bridges: { weight: Weight; pieces: SpanPaths[] }[] = [];
  for (const weight of ringWeights(rings.siteCount)) {
    const to = weight.to ?? Number.POSITIVE_INFINITY;
    const alike = rows.filter(
      (row) => (rings.parted[row] as number) >= weight.from && (rings.parted[row] as number) <= to,
    );
    const pieces: SpanPaths[] = [];
    for (const paths of buildSpanPaths(network, alike)) {
      pieces.push(paths);
      await new Promise((resolve) => setTimeout(resolve));
      if (!wanted()) return null;
    }
    bridges.push({ weight, pieces });
  }
  return { bridges, offRing: positionsOf(network, offRingRows(rings)), bounds: boundsOf(network.spans.geometry, rows) };
}

function positionsOf({ sites }: Network, rows: readonly number[]): Float64Array {
  const { coordinates } = sites.geometry;
  const positions: number[] = [];
  for (const row of rows) {
    const lon = coordinates[2 * row] ?? Number.NaN;
    const lat = coordinates[2 * row + 1] ?? Number.NaN;
    if (!Number.isNaN(lon + lat)) positions.push(lon, lat);
  }
  return Float64Array.from(positions);
}
