/** The drawing of a measurement on the live map, above everything else. */
import type { FeatureCollection } from "geojson";
import type { AddLayerObject, GeoJSONSource, Map as LiveMap } from "maplibre-gl";

const SOURCE = "measure";
const NOTHING: FeatureCollection = { type: "FeatureCollection", features: [] };
const FONT = ["PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "sans-serif"];

export type MeasureColors = { readonly line: string; readonly halo: string; readonly text: string };

export type MeasureDrawing = { show(features: FeatureCollection): void; remove(): void };

export function drawMeasurement(map: LiveMap, colors: MeasureColors): MeasureDrawing {
  const layers = measureLayers(colors);
  let shown = NOTHING;
  const add = () => {
    if (map.getSource(SOURCE) !== undefined) return;
    map.addSource(SOURCE, { type: "geojson", data: shown });
    for (const layer of layers) map.addLayer(layer);
  };
  // A map that is gone, as after a lost graphics context, takes its layers with it.
  let gone = false;
  map.once("remove", () => {
    gone = true;
  });
  if (map.getLayersOrder().length > 0) add();
  else map.once("load", add);
  return {
    show(features) {
      shown = features;
      if (!gone) void map.getSource<GeoJSONSource>(SOURCE)?.setData(features);
    },
    remove() {
      map.off("load", add);
      if (gone || map.getSource(SOURCE) === undefined) return;
      for (const { id } of layers) map.removeLayer(id);
      map.removeSource(SOURCE);
    },
  };
}

function measureLayers({ line, halo, text }: MeasureColors): readonly AddLayerObject[] {
  const round = { "line-cap": "round", "line-join": "round" } as const;
  const part = (name: string) => ["==", ["get", "part"], name] as ["==", ["get", string], string];
  return [
    {
      id: "measure-area",
      type: "fill",
      source: SOURCE,
      filter: part("area"),
      paint: { "fill-color": line, "fill-opacity": 0.15 },
    },
    {
      id: "measure-casing",
      type: "line",
      source: SOURCE,
      filter: part("leg"),
      layout: round,
      paint: { "line-color": halo, "line-width": 6, "line-opacity": 0.85 },
    },
    {
      id: "measure-leg",
      type: "line",
      source: SOURCE,
      filter: part("leg"),
      layout: round,
      paint: { "line-color": line, "line-width": 2.5 },
    },
    {
      id: "measure-preview",
      type: "line",
      source: SOURCE,
      filter: part("preview"),
      paint: { "line-color": line, "line-width": 2, "line-dasharray": [2, 2] },
    },
    {
      id: "measure-point",
      type: "circle",
      source: SOURCE,
      filter: part("point"),
      paint: { "circle-color": halo, "circle-radius": 4, "circle-stroke-color": line, "circle-stroke-width": 2.5 },
    },
    {
      id: "measure-label",
      type: "symbol",
      source: SOURCE,
      filter: part("label"),
      layout: { "text-field": ["get", "text"], "text-font": FONT, "text-size": 13, "text-offset": [0, -0.9] },
      paint: { "text-color": text, "text-halo-color": halo, "text-halo-width": 2 },
    },
  ];
}
