import type { Feature } from "../../feature.ts";
import { PlanPanel } from "./panel.tsx";

export const feature: Feature = { id: "plan", step: "plan", title: (words) => words.plan.title, Panel: PlanPanel };
