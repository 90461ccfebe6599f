/** What an event looks like on the map, before anybody asks what it does: places, lines and dots in classes of one hue. */
import { boundsOf, joinBounds } from "../../../core/geo/bounds.ts";
import {
  buildLines,
  type HazardKind,
  type HazardLayer,
  type LineShape,
  type Network,
  type PolygonShape,
  type Position,
  polygonAt,
  type Where,
} from "../../../core/model/index.ts";
import type { Words } from "../../../words/index.ts";
import type { Bounds, MapLabel } from "../../map/view-layer.ts";

export type Preview = {
  readonly hue: HazardKind;
  /** From weak to strong. */
  readonly classes: readonly ((words: Words) => string)[];
  /** Each with the index of its class. */
  readonly areas: readonly { readonly polygon: readonly LineShape[]; readonly of: number }[];
  readonly lines: readonly { readonly path: LineShape; readonly of: number }[];
  readonly dots: readonly Position[];
  readonly labels: readonly MapLabel[];
  readonly bounds: Bounds | null;
};

/** What a preview is made from, besides the event. */
export type Ground = { readonly network: Network; readonly hazards: readonly HazardLayer[] };

const NOTHING = { classes: [], areas: [], lines: [], dots: [], labels: [] } as const;

/** Fills in what is not said, and where it all lies. */
export function preview(hue: HazardKind, parts: Partial<Preview>): Preview {
  const { areas = [], lines = [], dots = [] } = parts;
  const shapes = [...areas.flatMap(({ polygon }) => polygon), ...lines.map(({ path }) => path), dots];
  return { ...NOTHING, hue, bounds: joinBounds([boundsOf(buildLines(shapes))]), ...parts };
}

/** A place drawn by hand, or the polygons of a layer, in one class or by what a function says of each row. */
export function placesOf(
  where: Where,
  { hazards }: Ground,
  classOf: (row: number, layer: HazardLayer | null) => number | null = () => 0,
): Preview["areas"] {
  if ("shape" in where) return parts(where.shape, classOf(0, null));
  const layer = hazards.find(({ id }) => id === where.layer);
  if (layer?.features.geometry.type !== "polygons") return [];
  const { geometry, count } = layer.features;
  return Array.from({ length: count }, (_, row) => parts(polygonAt(geometry, row) ?? [], classOf(row, layer))).flat();
}

function parts(shape: PolygonShape, of: number | null): Preview["areas"] {
  return of === null ? [] : shape.map((polygon) => ({ polygon, of }));
}
