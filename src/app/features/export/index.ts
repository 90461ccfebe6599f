import type { Feature } from "../../feature.ts";
import { ExportPanel } from "./panel.tsx";

export const feature: Feature = {
  id: "export",
  step: "report",
  title: (words) => words.exports.title,
  Panel: ExportPanel,
};
