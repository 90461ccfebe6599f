/** The basemap as a MapLibre style: offline geography, or a bureau's own tiles in place of its areas. */
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import type { Language } from "../../../words/index.ts";
import type { Theme } from "../view-layer.ts";
import { BASEMAP_COLORS } from "./basemap-colors.ts";

/** Addresses of the files of data/basemap. */
export type BasemapFiles = {
  readonly land: string;
  readonly lakes: string;
  readonly rivers: string;
  readonly counties: string;
  readonly places: string;
};

/** A tile service that a deployment adds; {z}, {x}, {y} stand in its address. */
export type TileSource = {
  readonly url: string;
  readonly tileSize: number;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly attribution: string;
};

/** The lowest layer with names: everything deck.gl draws stands right below it. */
export const LOWEST_NAMES = "county-names";
/** The source whose features are the names of the network. */
export const NETWORK_NAMES = "network-names";

/** No glyphs in the style: MapLibre then draws names with the fonts of the machine, and asks nobody for them. */
const FONT = ["PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "sans-serif"];

export function basemapStyle(
  files: BasemapFiles,
  look: { readonly theme: Theme; readonly language: Language; readonly tiles: TileSource | null },
): StyleSpecification {
  const { tiles } = look;
  return {
    version: 8,
    // A change of theme is there at once.
    transition: { duration: 0, delay: 0 },
    sources: {
      land: { type: "geojson", data: files.land },
      lakes: { type: "geojson", data: files.lakes },
      rivers: { type: "geojson", data: files.rivers },
      counties: { type: "geojson", data: files.counties },
      places: { type: "geojson", data: files.places },
      [NETWORK_NAMES]: { type: "geojson", data: { type: "FeatureCollection", features: [] } },
      ...(tiles === null
        ? {}
        : {
            tiles: {
              type: "raster",
              tiles: [tiles.url],
              tileSize: tiles.tileSize,
              minzoom: tiles.minZoom,
              maxzoom: tiles.maxZoom,
            },
          }),
    },
    layers: [
      ...ground(look.theme, tiles !== null),
      ...borders(look.theme),
      ...names(look.theme, nameIn(look.language)),
    ],
  };
}

function ground(theme: Theme, tiled: boolean): LayerSpecification[] {
  const colors = BASEMAP_COLORS[theme];
  const sea: LayerSpecification = { id: "sea", type: "background", paint: { "background-color": colors.sea } };
  if (tiled) return [sea, { id: "tiles", type: "raster", source: "tiles", paint: { "raster-saturation": -0.4 } }];
  return [
    sea,
    {
      id: "land",
      type: "fill",
      source: "land",
      paint: { "fill-color": colors.land, "fill-outline-color": colors.coast },
    },
    { id: "lakes", type: "fill", source: "lakes", paint: { "fill-color": colors.lake } },
    {
      id: "rivers",
      type: "line",
      source: "rivers",
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": colors.river,
        "line-width": byZoom([
          [3, ["match", ["get", "rank"], 1, 0.8, 0.3]],
          [7, ["match", ["get", "rank"], 1, 1.8, 1]],
          [12, ["match", ["get", "rank"], 1, 4.5, 2.6]],
        ]),
      },
    },
  ];
}

function borders(theme: Theme): LayerSpecification[] {
  const colors = BASEMAP_COLORS[theme];
  return [
    {
      id: "borders",
      type: "line",
      source: "counties",
      filter: ["==", ["get", "kind"], "border"],
      layout: { "line-join": "round" },
      paint: {
        "line-color": [
          "match",
          ["get", "level"],
          "county",
          colors.county,
          "prefecture",
          colors.prefecture,
          colors.outer,
        ],
        "line-opacity": byZoom([
          [4, ["match", ["get", "level"], "county", 0, 0.7]],
          [6, ["match", ["get", "level"], "county", 0.8, 1]],
        ]),
        "line-width": byZoom([
          [4, ["match", ["get", "level"], "county", 0.4, "prefecture", 0.6, 0.9]],
          [10, ["match", ["get", "level"], "county", 1, "prefecture", 1.4, 1.8]],
        ]),
      },
    },
  ];
}

function names(theme: Theme, name: ExpressionSpecification): LayerSpecification[] {
  const colors = BASEMAP_COLORS[theme];
  const halo = { "text-halo-color": colors.halo, "text-halo-width": 1.3 } as const;
  return [
    {
      id: "place-dots",
      type: "circle",
      source: "places",
      filter: RANKS_IN_SIGHT,
      paint: {
        "circle-color": colors.placeDot,
        "circle-radius": ["match", ["get", "rank"], 1, 2.2, 2, 2, 1.5],
        "circle-opacity": byZoom([
          [8, 1],
          [10, 0],
        ]),
      },
    },
    {
      id: LOWEST_NAMES,
      type: "symbol",
      source: "counties",
      minzoom: 8.5,
      filter: ["==", ["get", "kind"], "label"],
      layout: {
        "text-field": name,
        "text-font": FONT,
        "text-size": 11.5,
        "text-letter-spacing": 0.28,
        "text-padding": 12,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: { "text-color": colors.countyName, ...halo },
    },
    {
      id: "river-names",
      type: "symbol",
      source: "rivers",
      minzoom: 6,
      filter: ["has", "zh"],
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 420,
        "text-field": name,
        "text-font": FONT,
        "text-size": 11,
        "text-letter-spacing": 0.2,
        "text-max-angle": 30,
      },
      paint: { "text-color": colors.riverName, ...halo },
    },
    {
      id: "place-names",
      type: "symbol",
      source: "places",
      filter: RANKS_IN_SIGHT,
      layout: {
        "text-field": name,
        "text-font": FONT,
        "text-size": ["match", ["get", "rank"], 1, 13, 2, 12, 3, 12, 11],
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 0.5,
        "text-justify": "auto",
        "text-padding": 4,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: { "text-color": colors.placeName, ...halo },
    },
    {
      id: NETWORK_NAMES,
      type: "symbol",
      source: NETWORK_NAMES,
      filter: [">=", ["zoom"], ["get", "minZoom"]],
      layout: {
        "text-field": ["get", "text"],
        "text-font": FONT,
        "text-size": 12,
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 0.95,
        "text-justify": "auto",
        "text-padding": 3,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: { "text-color": colors.networkName, ...halo, "text-halo-width": 1.6 },
    },
  ];
}

/** Lesser places come into sight as the map comes nearer. */
const RANKS_IN_SIGHT: ExpressionSpecification = [
  "<=",
  ["get", "rank"],
  ["step", ["zoom"], 1, 3, 2, 5, 3, 6, 4, 7, 5, 9, 6],
];

function nameIn(language: Language): ExpressionSpecification {
  return ["coalesce", ["get", language], ["get", "en"]];
}

function byZoom(stops: readonly (readonly [zoom: number, value: number | ExpressionSpecification])[]) {
  return ["interpolate", ["linear"], ["zoom"], ...stops.flat()] as unknown as ExpressionSpecification;
}
