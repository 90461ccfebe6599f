import { formatNumber as count } from "../format.ts";

export const hazards = {
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
  sized: (peril: string, measure: string, unit: string | null) =>
    unit === null || unit === "" ? `${peril}, sized by ${measure}` : `${peril}, sized by ${measure} (${unit})`,
};
