/** Files of data/basemap as assets of this origin: fetched when the map starts, never part of the program. */
import counties from "../../../../data/basemap/counties.json?url";
import lakes from "../../../../data/basemap/lakes.json?url";
import land from "../../../../data/basemap/land.json?url";
import places from "../../../../data/basemap/places.json?url";
import rivers from "../../../../data/basemap/rivers.json?url";
import type { BasemapFiles } from "./basemap-style.ts";

/** Whole addresses, since the map's worker resolves short ones against itself. */
const whole = (address: string) => new URL(address, document.baseURI).href;

export const basemapFiles: BasemapFiles = {
  land: whole(land),
  lakes: whole(lakes),
  rivers: whole(rivers),
  counties: whole(counties),
  places: whole(places),
};
