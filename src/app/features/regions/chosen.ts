/** What is shown on the map: a worst place, something cut, or the smallest disc that separates; and what goes dark with it. */
import { useEffect, useMemo } from "react";
import { boundsOf } from "../../../core/geo/bounds.ts";
import { directPosition } from "../../../core/geo/geodesic.ts";
import {
  buildLines,
  type Geometry,
  type LineShape,
  lineAt,
  type Position,
  pointAt,
  polygonAt,
} from "../../../core/model/index.ts";
import { setAt } from "../../../core/redundancy/losses/element-sets.ts";
import type { DarkSide } from "../../../core/redundancy/losses/find-dark-side.ts";
import { topologyColumns } from "../../../core/topology/topology.ts";
import type { Bounds } from "../../map/view-layer.ts";
import { useApp } from "../../store/store.ts";
import { useCritical, useCuts, usePlaces } from "./use-regions.ts";

export type Chosen = {
  /** Tells it from all others that are asked about. */
  readonly about: string;
  readonly spans: Uint32Array;
  readonly sites: Uint32Array;
  /** Rings round areas, and lines with their width in metres. */
  readonly rings: readonly LineShape[];
  readonly lines: readonly LineShape[];
  readonly widthM: number;
};

const CORNERS = 96;

/** A circle of so many metres on the ellipsoid. */
export function discRing(centre: Position, radius: number): LineShape {
  return Array.from({ length: CORNERS + 1 }, (_, i) => directPosition(centre, (360 * (i % CORNERS)) / CORNERS, radius));
}

/** The same object while the same is chosen; null while nothing is, or its answer is no longer about this. */
export function useChosen(): Chosen | null {
  const { view } = useApp((state) => state.regionQuery);
  // Of the disc that separates there is one: it is shown as soon as it is found.
  const chosen = useApp((state) => (state.regionQuery.view === "critical" ? 0 : state.regionChosen));
  const places = usePlaces();
  const cuts = useCuts();
  const critical = useCritical();
  const placesInput = useApp((state) => state.results.regions?.input);
  const cutInput = useApp((state) => state.results.cuts?.input);
  const [ofPlaces, ofCuts, ofCritical] = [fresh(places), fresh(cuts), fresh(critical)];
  return useMemo(() => {
    if (chosen === null) return null;
    if (view === "places") {
      const place = ofPlaces?.places[chosen];
      const radius = placesInput?.radius ?? 0;
      return place === undefined ? null : found("place", place, [discRing(place.centre, radius)], [], 0);
    }
    if (view === "critical") {
      const disc = ofCritical?.disc;
      return disc == null || ofCritical === null
        ? null
        : found("critical", ofCritical, [discRing(disc.centre, disc.radius)], [], 0);
    }
    if (ofCuts === null || cutInput === undefined || chosen >= ofCuts.cutOff.sites.length) return null;
    const { rings, lines } = shapeOf(cutInput.features, chosen, cutInput.withinM);
    return found("cut", setAt(ofCuts.sets, chosen), rings, lines, 2 * cutInput.withinM);
  }, [view, chosen, ofPlaces, ofCuts, ofCritical, placesInput, cutInput]);
}

function fresh<T>({ output, stale }: { readonly output: T | null; readonly stale: boolean }): T | null {
  return stale ? null : output;
}

function found(
  kind: string,
  { spans, sites }: Pick<Chosen, "spans" | "sites">,
  rings: readonly LineShape[],
  lines: readonly LineShape[],
  widthM: number,
): Chosen {
  const rows = [spans.length, ...spans, ...sites].reduce((sum, row) => (Math.imul(sum, 31) + row) | 0, 7);
  return { about: `${kind} ${spans.length} ${sites.length} ${rows}`, spans, sites, rings, lines, widthM };
}

function shapeOf(features: Geometry, row: number, withinM: number) {
  if (features.type === "polygons") return { rings: (polygonAt(features, row) ?? []).flat().map(closed), lines: [] };
  const line = features.type === "lines" ? lineAt(features, row) : null;
  const point = features.type === "points" ? pointAt(features, row) : null;
  return { rings: point === null ? [] : [discRing(point, withinM)], lines: line === null ? [] : [line] };
}

function closed(ring: LineShape): LineShape {
  return ring[0] === undefined ? ring : [...ring, ring[0]];
}

export function boundsOfChosen({ rings, lines }: Pick<Chosen, "rings" | "lines">): Bounds | null {
  return boundsOf(buildLines([...rings, ...lines]));
}

/** null while it is not known. */
export function useDarkOf(chosen: Chosen | null): DarkSide | null {
  const result = useApp((state) => state.results["dark-side"]);
  const version = useApp((state) => state.network.version);
  const settings = useApp((state) => state.study?.settings);
  const isIt =
    chosen !== null &&
    result?.version === version &&
    result.input.gateways === settings?.gateways &&
    result.input.enough === settings.enough &&
    result.output.about === chosen.about;
  return isIt ? result.output : null;
}

/** Used once: asks what goes dark with what is chosen. */
export function useDarkAsked(chosen: Chosen | null, dark: DarkSide | null): void {
  const network = useApp((state) => state.network);
  const isKnown = dark !== null;
  useEffect(() => {
    const { study, analyse } = useApp.getState();
    if (chosen === null || isKnown || study === null) return;
    const { gateways, enough } = study.settings;
    const { about, spans, sites } = chosen;
    void analyse("dark-side", { columns: topologyColumns(network), gateways, enough, spans, sites, about });
  }, [network, chosen, isKnown]);
}
