import { lazy } from "react";
import type { Feature } from "../../feature.ts";
import { useApp } from "../../store/store.ts";
import { zoomToChosen } from "./selection-actions.ts";

export const AttributeTable = lazy(() =>
  import("./attribute-table.tsx").then((module) => ({ default: module.AttributeTable })),
);

export const feature: Feature = {
  id: "table",
  step: "data",
  title: (words) => words.tables.title,
  drawer: { tab: "table", Panel: AttributeTable },
  commands: [
    {
      id: "zoom-to-chosen",
      title: (words) => words.tables.zoomToChosen,
      enabled: () => useApp.getState().selection !== null,
      run: zoomToChosen,
    },
    {
      id: "clear-filters",
      title: (words) => words.tables.clearFilters,
      enabled: () => useApp.getState().mapFilter !== null,
      run: () => useApp.getState().clearFilters(),
    },
  ],
};
