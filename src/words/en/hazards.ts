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
};

export const hazards = {
  tab: "Layers",
  title: "Hazard layers",
  question: "What could strike here, and where?",
  none: "No hazard layers in this study yet.",
  features: (n: number) => `${count(n)} features`,
  illustrative: "illustrative",
  illustrativeWhy: "Drawn to show the software; not observed and not for decisions.",
  source: "Source",
  returnPeriod: (years: number) => `once in ${count(years)} years`,
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
