import { useMemo } from "react";
import { boundsOf } from "../../../core/geo/bounds.ts";
import { findRow, type LineShape, type Network, nameOf, polygonAt } from "../../../core/model/index.ts";
import type { AreaReadiness } from "../../../core/readiness/measure-readiness.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { MapLabel, ViewLayer } from "../../map/view-layer.ts";
import { useApp } from "../../store/store.ts";
import { useIsShown } from "../../store/use-is-shown.ts";
import { type GradedShape, outerRings, readinessViewLayer } from "./layer.ts";
import { showArea } from "./show.ts";
import { levelShown, rowsOfLevel, siftAreas } from "./sift.ts";
import { FEATURE, useReadiness } from "./use-readiness.ts";

type Placed = Omit<GradedShape, "isChosen"> & { readonly area: string | null; readonly label: MapLabel };

/** The areas of the scorecard as it is filtered, those with an outline. */
export function useReadinessLayers(): readonly ViewLayer[] {
  const { readiness: said } = useWords();
  const isShown = useIsShown(FEATURE);
  const network = useApp((state) => state.network);
  const filter = useApp((state) => state.readinessFilter);
  const chosen = useApp((state) => state.readinessArea);
  const { output: found, stale } = useReadiness();
  const areas = isShown && !stale ? (found?.areas ?? null) : null;
  const placed = useMemo(() => {
    if (areas === null) return [];
    const rows = siftAreas(areas, rowsOfLevel(areas, levelShown(areas, filter)), filter);
    return rows.flatMap((row) => placedArea(network, areas[row] as AreaReadiness, said.gradeOf));
  }, [areas, filter, network, said]);
  const labels = useMemo(() => placed.map(({ label }) => label), [placed]);
  return useMemo(() => {
    if (placed.length === 0) return [];
    const shapes = placed.map(({ area, name, grade, rings }) => ({
      name,
      grade,
      rings,
      isChosen: area === chosen?.area,
    }));
    const rows = placed.map(({ area }) => findRow(network.areas.columns.id, area ?? ""));
    const marks = { shapes, labels, bounds: boundsOf(network.areas.geometry, rows) };
    return [readinessViewLayer(marks, (row) => showArea(network, placed[row]?.area ?? null))];
  }, [placed, labels, chosen, network]);
}

function placedArea(network: Network, area: AreaReadiness, say: (area: AreaReadiness) => string): Placed[] {
  const { areas } = network;
  const row = area.area === null ? -1 : findRow(areas.columns.id, area.area);
  const shape = row < 0 ? null : polygonAt(areas.geometry, row);
  if (shape === null || shape.length === 0) return [];
  const rings = outerRings(shape);
  const largest = rings.reduce((most, ring) => (ring.length > most.length ? ring : most), rings[0] as LineShape);
  const label = { position: middleOf(largest), text: say(area), rank: 1000 - Math.min(999, area.sites), minZoom: 0 };
  return [
    { area: area.area, name: nameOf(network, "areas", area.area ?? ""), grade: area.grade ?? "open", rings, label },
  ];
}

/** The centre of its surface, near enough for a letter. */
function middleOf(ring: LineShape): readonly [number, number] {
  let [x, y, twice] = [0, 0, 0];
  const [x0, y0] = ring[0] as readonly [number, number];
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = [(ring[i - 1] as readonly [number, number])[0] - x0, (ring[i - 1] as readonly [number, number])[1] - y0]; // biome-ignore format: one line
    const [bx, by] = [(ring[i] as readonly [number, number])[0] - x0, (ring[i] as readonly [number, number])[1] - y0];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
    twice += cross;
  }
  return twice === 0 ? [x0, y0] : [x0 + x / (3 * twice), y0 + y / (3 * twice)];
}
