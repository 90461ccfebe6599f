import type { Feature } from "../../feature.ts";
import { ImportPage } from "./page.tsx";
import { useImportLayers } from "./use-import-layers.ts";
import { WaitingImport } from "./waiting-import.tsx";

export const feature: Feature = {
  id: "import",
  step: "data",
  title: ({ importing }) => importing.title,
  Panel: WaitingImport,
  Page: ImportPage,
  useViewLayers: useImportLayers,
};
