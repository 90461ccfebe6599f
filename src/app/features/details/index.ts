import type { Feature } from "../../feature.ts";
import { DetailsCard } from "./details-card.tsx";

export const feature: Feature = {
  id: "details",
  step: "data",
  title: (words) => words.details.title,
  Card: DetailsCard,
};
