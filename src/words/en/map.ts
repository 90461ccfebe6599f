import { countOf, formatNumber } from "../format.ts";

export const map = {
  label: "Map of the network",
  noWebgl: "This browser cannot draw the map",
  noWebglWhy:
    "The map needs WebGL 2. Turn on graphics acceleration in the browser's settings, or use a current browser. Tables, analyses and files work without the map.",
  lost: "The graphics card stopped the map",
  lostWhy: "Your study is untouched. The map is drawn again in a moment; if it stays away, draw it again by hand.",
  redraw: "Draw the map again",
  sources: "Natural Earth · GeoNames · 天地图",
  sourcesWhy:
    "Basemap: Natural Earth (public domain); GeoNames (CC BY 4.0); county lines from 天地图, simplified. For orientation only.",

  layers: "Layers",
  arrange: "Order and fade layers",
  showLayers: "Show the layers",
  hideLayers: "Hide the layers",
  groups: { network: "Network", result: "Results", hazard: "Hazards" },
  showLayer: (layer: string) => `Show ${layer}`,
  hideLayer: (layer: string) => `Hide ${layer}`,
  opacityOf: (layer: string) => `Opacity of ${layer}`,
  percent: (share: number) => `${formatNumber(100 * share)} %`,
  zoomTo: (layer: string) => `Zoom to ${layer}`,
  moveUp: (layer: string) => `Move ${layer} up`,
  moveDown: (layer: string) => `Move ${layer} down`,
  drag: (layer: string) => `Drag ${layer} to another place`,
  moved: (layer: string, place: number, count: number) => `${layer}: place ${place} of ${count} from the top`,
  legendOf: (layer: string) => `Legend of ${layer}`,

  network: "Network",
  spans: "Spans by laying mode",
  sites: "Sites by kind",
  plannedSpan: "planned: paler",
  plannedSite: "planned: hollow",
  importance: (level: number) => (level === 1 ? "importance 1: widest" : `importance ${level}`),
  sizeByPeople: "larger: more people served",
  unknownLaying: "laying mode unknown",
  unknownKind: "kind unknown",
  group: "several sites, with their number",
  groupOf: (count: number) => countOf(count, "site", "sites"),
  groupHint: "Click to come nearer",
  between: (from: string, to: string) => `${from} – ${to}`,
};
