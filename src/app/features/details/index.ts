export { DetailsCard } from "./details-card.tsx";
