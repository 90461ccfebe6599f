import { lazy } from "react";
import type { Feature } from "../../feature.ts";
import { usePointLayers } from "./use-point-layers.ts";

export const SqlConsole = lazy(() => import("./sql-console.tsx").then((module) => ({ default: module.SqlConsole })));

export const feature: Feature = {
  id: "sql",
  step: "data",
  title: (words) => words.tables.console,
  drawer: { tab: "sql", Panel: SqlConsole },
  useViewLayers: usePointLayers,
};
