import type { Feature } from "../../feature.ts";
import { useApp } from "../../store/store.ts";
import { IssuePage } from "./page.tsx";
import { IssuePanel } from "./panel.tsx";
import { useIssueLayers } from "./use-issue-layers.ts";

export const feature: Feature = {
  id: "issues",
  step: "data",
  title: ({ problems }) => problems.title,
  Panel: IssuePanel,
  Page: IssuePage,
  useViewLayers: useIssueLayers,
  commands: [
    {
      id: "issues",
      title: ({ problems }) => problems.title,
      enabled: () => useApp.getState().study !== null,
      run: () => useApp.getState().openPage("issues"),
    },
  ],
};
