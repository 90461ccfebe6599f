import type { Feature } from "../../feature.ts";
import { studyCommands } from "./commands.ts";
import { StudyPanel } from "./panel.tsx";

export const feature: Feature = {
  id: "studies",
  step: "data",
  title: ({ studies }) => studies.title,
  Panel: StudyPanel,
  commands: studyCommands,
};
