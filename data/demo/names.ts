/** What things are called. No person and no real company is named. */
import { shortName } from "../basemap/counties.ts";
import type { Point } from "./plane.ts";

/** 理县 for 理县, 康定 for 康定市: what people say. */
export function shortTown(name: string): string {
  return shortName(name);
}

/** The quarter of a town that lies in this direction from its centre. */
export function quarterOf(centre: Point, at: Point): string {
  const [dx, dy] = [at[0] - centre[0], at[1] - centre[1]];
  if (Math.abs(dx) > Math.abs(dy)) return dx > 0 ? "城东" : "城西";
  return dy > 0 ? "城北" : "城南";
}

export function numbered(name: string, number: number): string {
  return `${name}${String(number).padStart(2, "0")}`;
}
