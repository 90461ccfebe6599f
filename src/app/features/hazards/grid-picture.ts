/**
 * The grid of a hazard as a picture on the map: strengths in classes, zeros a bare hint. Cells without a value are left
 * out; those below zero, which no strength is, are grey.
 */
import { BitmapLayer, type BitmapLayerProps } from "@deck.gl/layers";
import { type GridPlace, gridValueAt, openGrid } from "../../../core/geo/grid.ts";
import type { WarpedGrid } from "../../../core/geo/warp-grid.ts";
import { classOf, findBreaks } from "../../../core/hazard/strength-classes.ts";
import type { HazardGrid, HazardLayer } from "../../../core/model/index.ts";
import { faded, hazardColor, hazardRamp } from "../../map/symbols/hazard-style.ts";
import { GREY } from "../../map/symbols/inks.ts";
import type { DrawContext, Rgba, Theme } from "../../map/view-layer.ts";

/** The network has to be seen on it. */
const INK = 0.7;
const UNKNOWN_INK = 0.35;
const HINT = 0.07;

/** Nothing is under the pointer where nothing is drawn. */
class SeenBitmapLayer extends BitmapLayer {
  static override layerName = "SeenBitmapLayer";

  override getShaders() {
    const shaders = super.getShaders() as { readonly inject?: Readonly<Record<string, string>> };
    return { ...shaders, inject: { ...shaders.inject, "fs:DECKGL_FILTER_COLOR": "if (color.a == 0.0) discard;" } };
  }
}

export type GridPicture = {
  readonly breaks: readonly number[];
  /** Some cells have no strength at all, which is not the same as unknown. */
  readonly hasZeros: boolean;
  colours(theme: Theme): readonly Rgba[];
  hint(theme: Theme): Rgba;
  /** Some cells hold what no strength can be. */
  readonly hasUnknown: boolean;
  unknown(theme: Theme): Rgba;
  draw(id: string, context: DrawContext): SeenBitmapLayer;
};

export function gridPicture(hazard: HazardLayer, warped: WarpedGrid): GridPicture {
  const { kind } = hazard;
  const breaks = findBreaks(hazard, warped.values);
  const colours = (theme: Theme) => hazardRamp(kind, theme, breaks.length + 1).map((colour) => faded(colour, INK));
  const hint = (theme: Theme) => faded(hazardColor(kind, theme), HINT);
  const unknown = (theme: Theme) => faded(GREY[theme], UNKNOWN_INK);
  const images = new Map<Theme, ImageData>();
  const imageOf = (theme: Theme): ImageData => {
    const known = images.get(theme);
    if (known !== undefined) return known;
    const image = paint(warped, breaks, colours(theme), hint(theme), unknown(theme));
    images.set(theme, image);
    return image;
  };
  return {
    breaks,
    hasZeros: warped.values.includes(0),
    hasUnknown: warped.values.some((value) => value < 0),
    ...{ colours, hint, unknown },
    draw: (id, { theme, opacity }) =>
      new SeenBitmapLayer({
        id,
        image: imageOf(theme),
        bounds: [...warped.bounds] as BitmapLayerProps["bounds"] & [number, number, number, number],
        pickable: true,
        opacity,
        // Cells have edges; between them nothing is known.
        textureParameters: { minFilter: "linear", magFilter: "nearest" },
      }),
  };
}

function paint(
  { width, height, values }: WarpedGrid,
  breaks: readonly number[],
  colours: readonly Rgba[],
  hint: Rgba,
  unknown: Rgba,
) {
  const image = new ImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  const inks = Uint32Array.from(colours, packed);
  const [none, below] = [packed(hint), packed(unknown)];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value > 0) pixels[i] = inks[classOf(value, breaks)] as number;
    else if (value === 0) pixels[i] = none;
    else if (value < 0) pixels[i] = below;
  }
  return image;
}

/** As a pixel lies in memory, little end first. */
function packed([red, green, blue, alpha]: Rgba): number {
  return ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

const places = new WeakMap<HazardGrid, { readonly place: GridPlace | null }>();

export function placeOf(grid: HazardGrid): GridPlace | null {
  const known = places.get(grid);
  if (known !== undefined) return known.place;
  const place = openGrid(grid);
  places.set(grid, { place });
  return place;
}

/** The cell at a position of the map; null beside the grid and where its strength is unknown. */
export function knownCellAt(grid: HazardGrid, position: readonly number[] | undefined): number | null {
  const place = placeOf(grid);
  const [lon, lat] = position ?? [];
  if (place === null || lon === undefined || lat === undefined) return null;
  return gridValueAt(grid, place, lon, lat) === null ? null : place.cellAt(lon, lat);
}
