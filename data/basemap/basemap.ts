/** The files of the offline basemap and what each holds. */
import { makeCounties } from "./counties.ts";
import { featureLines } from "./geometry.ts";
import { makeLakes, makeLand } from "./land.ts";
import { makePlaces } from "./places.ts";
import { makeRivers } from "./rivers.ts";

export function makeBasemap(): ReadonlyMap<string, string> {
  return new Map([
    ["land.json", featureLines(makeLand())],
    ["lakes.json", featureLines(makeLakes())],
    ["rivers.json", featureLines(makeRivers())],
    ["counties.json", featureLines(makeCounties())],
    ["places.json", featureLines(makePlaces())],
  ]);
}
