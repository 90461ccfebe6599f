import { formatNumber as count } from "../format.ts";

/** Strengths of the trade's own files, by the names of their columns. */
const measures: Readonly<Record<string, string>> = {
  PGA: "PGA",
  PGV: "PGV",
  MMI: "MMI",
  depth: "depth",
  depthM: "depth",
  windMs: "wind",
  magnitude: "magnitude",
  level: "level",
  pgaG: "peak acceleration",
  iceMm: "ice",
};

export const hazards = {
  tab: "Layers",
  title: "Hazard layers",
  question: "What could strike here, and where?",
  none: "No hazard layers in this study yet.",
  noneHow: "Drop a file of polygons, lines, points or a raster on the map, or draw a layer by hand.",
  features: (n: number) => `${count(n)} features`,
  illustrative: "illustrative",
  illustrativeWhy: "Drawn to show the software; not observed and not for decisions.",
  source: "Source",
  sourceOf: (source: string) => `Source: ${source}`,
  returnPeriod: (years: number) => `once in ${count(years)} years`,
  returnPeriodLabel: "Return period",
  time: "Time",
  at: (time: string) => `at ${time}`,
  valid: (from: string, to: string) => `valid ${from} to ${to}`,
  over: "expired",
  /** unit null: unknown, or the measure is a scale of its own. */
  measured: (measure: string, unit: string | null) => (unit === null ? measure : `${measure}, ${unit}`),
  rename: "Rename",
  remove: "Delete layer",
  removeTitle: (layer: string) => `Delete ${layer}?`,
  removeWhy:
    "The layer leaves the study, and cannot be brought back here. Scenarios that name it will say that it is missing.",
  draw: {
    title: "Draw a layer by hand",
    name: "Name",
    nameOf: (peril: string) => `${peril}, drawn`,
    form: "Shape",
    forms: { polygons: "area", lines: "line", points: "point" },
    radius: "Radius",
    halfWidth: "Reach to either side",
    onlyCrossed: "only crossed",
    notANumber: "A number from 0 on, or nothing.",
    begin: "Draw on the map",
    note: "What is drawn again under the same name joins that layer. A strength left empty is unknown.",
    noteRadius:
      "A point reaches as far as its radius, which it needs. What is drawn again under the same name joins that layer.",
    source: "drawn by hand",
    say: {
      polygons: (name: string) => `Outline of ${name}`,
      lines: (name: string) => `Course of ${name}`,
      points: (name: string) => `Place of ${name}`,
    },
  },
  show: "Show",
  hide: "Hide",
  zoom: "Zoom to layer",
  kind: "Hazard",
  status: "Status",
  measures,
  cells: (columns: number, rows: number) => `${count(columns)} × ${count(rows)} cells`,
  unitUnknown: "unit unknown",
  close: "Close the hazard",
  track: "where the storm passed",
  epicentre: "epicentre",
  strengthZero: (measure: string) => `${measure} 0`,
  strengthUnknown: (measure: string) => `${measure} unknown`,
  /** unit null: unknown; empty: the measure is a scale of its own. */
  strengthRange: (measure: string, from: number | null, to: number | null, unit: string | null) => {
    const said = unit === null ? " (unit unknown)" : unit === "" ? "" : ` ${unit}`;
    if (from === null) return to === null ? `${measure} > 0${said}` : `${measure} < ${count(to, 2)}${said}`;
    return to === null
      ? `${measure} ≥ ${count(from, 2)}${said}`
      : `${measure} ${count(from, 2)} – ${count(to, 2)}${said}`;
  },
  sized: (peril: string, measure: string, unit: string | null) =>
    unit === null || unit === "" ? `${peril}, sized by ${measure}` : `${peril}, sized by ${measure} (${unit})`,
};
