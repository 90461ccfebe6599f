/** The typed-in facts, read: towns, links, places on the way, counties. Sources in README.md. */
import { readFileSync } from "node:fs";
import { type Point, toPlane } from "./plane.ts";

export type Town = { readonly name: string; readonly lon: number; readonly lat: number };
export type Link = {
  readonly from: string;
  readonly to: string;
  readonly via: readonly string[];
  /** The second operator's cable lies in the same trench. */
  readonly shared: boolean;
};
/** weight: people in tens of thousands, roughly; only the shares within a prefecture count. */
export type CountyFact = {
  readonly code: string;
  readonly name: string;
  readonly prefecture: string;
  readonly weight: number;
};

export const TOWNS = read<Town[]>("towns.json");
export const LINKS = read<Link[]>("links.json");
export const WAYPOINTS = read<Town[]>("waypoints.json");
export const COUNTIES = read<CountyFact[]>("counties.json");

const places = new Map([...TOWNS, ...WAYPOINTS].map(({ name, lon, lat }) => [name, toPlane([lon, lat])]));

export function placeOf(name: string): Point {
  const place = places.get(name);
  if (place === undefined) throw new Error(`no such place: ${name}`);
  return place;
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as T;
}
