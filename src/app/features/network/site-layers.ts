/** deck.gl layers of sites, their groups and what is chosen among them. */
import type { Layer, LayerExtension } from "@deck.gl/core";
import { IconLayer, ScatterplotLayer } from "@deck.gl/layers";
import { PAPER, siteScale } from "../../map/symbols/site-style.ts";
import { HALO, SiteStyleExtension } from "../../map/symbols/site-style-extension.ts";
import type { DrawContext, Rgba, Theme } from "../../map/view-layer.ts";
import { drawGlyphs, GLYPH_CELL, GLYPH_SCALE, type GroupMarks } from "./group-marks.ts";
import type { SiteMarks } from "./site-marks.ts";

const extensions: Readonly<Record<Theme, LayerExtension[]>> = {
  light: [new SiteStyleExtension("light")],
  dark: [new SiteStyleExtension("dark")],
};

const GROUP_INK: Readonly<Record<Theme, Rgba>> = { light: [74, 96, 122, 255], dark: [164, 184, 208, 255] };

type Binary = {
  readonly length: number;
  readonly attributes: Record<string, { value: Float32Array | Float64Array; size: number }>;
};
// deck.gl uploads again when the data object changes, so each set of marks keeps its one.
const dataOf = new WeakMap<object, Binary>();

function keep(marks: object, make: () => Binary): Binary {
  const data = dataOf.get(marks) ?? make();
  dataOf.set(marks, data);
  return data;
}

export function siteLayer(id: string, marks: SiteMarks, { theme, opacity, zoom }: DrawContext): Layer {
  // The halo is part of the radius but must not grow with the zoom.
  const scale = siteScale(zoom);
  return new ScatterplotLayer({
    id,
    data: keep(marks, () => ({
      length: marks.rows.length,
      attributes: {
        getPosition: { value: marks.positions, size: 2 },
        getRadius: { value: marks.radii.map((radius) => radius + HALO), size: 1 },
        instanceSiteStyles: { value: marks.styles, size: 1 },
      },
    })),
    positionFormat: "XY",
    extensions: extensions[theme],
    opacity,
    radiusUnits: "pixels",
    radiusScale: scale,
    billboard: true,
    stroked: false,
    pickable: true,
  });
}

/** Rings about chosen sites, under them. */
export function siteRings(id: string, marks: SiteMarks, color: Rgba, { opacity, zoom }: DrawContext): Layer {
  return new ScatterplotLayer({
    id,
    data: keep(marks, () => ({
      length: marks.rows.length,
      attributes: {
        getPosition: { value: marks.positions, size: 2 },
        getRadius: { value: marks.radii.map((radius) => radius + 6), size: 1 },
      },
    })),
    positionFormat: "XY",
    opacity,
    radiusUnits: "pixels",
    radiusScale: siteScale(zoom),
    getFillColor: [color[0], color[1], color[2], 60],
    getLineColor: [...color],
    stroked: true,
    lineWidthUnits: "pixels",
    getLineWidth: 2.5,
    updateTriggers: { getFillColor: color, getLineColor: color },
  });
}

let atlas: ImageBitmap | null = null;

export function groupLayers(id: string, marks: GroupMarks, { theme, opacity }: DrawContext): Layer[] {
  atlas ??= drawGlyphs();
  const ink = GROUP_INK[theme];
  const paper = PAPER[theme];
  return [
    new ScatterplotLayer({
      id: `${id}-discs`,
      data: keep(marks, () => ({
        length: marks.length,
        attributes: {
          getPosition: { value: marks.positions, size: 2 },
          getRadius: { value: marks.radii, size: 1 },
          getPixelOffset: { value: marks.offsets, size: 2 },
        },
      })),
      positionFormat: "XY",
      opacity,
      billboard: true,
      radiusUnits: "pixels",
      getFillColor: [paper[0], paper[1], paper[2], 225],
      getLineColor: [...ink],
      stroked: true,
      lineWidthUnits: "pixels",
      getLineWidth: 1.2,
      pickable: true,
      updateTriggers: { getFillColor: theme, getLineColor: theme },
    }),
    new IconLayer({
      id: `${id}-counts`,
      data: keep(marks.glyphs, () => ({
        length: marks.glyphs.length,
        attributes: {
          getPosition: { value: marks.glyphs.positions, size: 2 },
          instancePixelOffset: { value: marks.glyphs.offsets, size: 2 },
          instanceIconDefs: { value: marks.glyphs.cells, size: 7 },
        },
      })),
      positionFormat: "XY",
      opacity,
      // The type asks for an address; the layer takes a picture as well.
      iconAtlas: atlas as unknown as string,
      iconMapping: {},
      getSize: GLYPH_CELL.height * GLYPH_SCALE,
      getColor: [...ink],
      updateTriggers: { getColor: theme },
    }),
  ];
}
