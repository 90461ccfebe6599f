/** What a disaster is made of: its kinds, the fields of their forms, and the figures it is played with. */
import type { ScenarioSetting } from "../../core/hazard/events/scenario-settings.ts";
import type { HazardEventKind } from "../../core/model/index.ts";
import { formatNumber as count, countOf } from "../format.ts";

const kinds: Readonly<Record<HazardEventKind, string>> = {
  earthquake: "Earthquake",
  "observed-shaking": "Shaking as measured",
  typhoon: "Typhoon",
  flood: "Flood",
  landslide: "Landslides",
  wildfire: "Wildfire",
  ice: "Ice",
  "cable-cut": "Submarine cable cut",
  "power-loss": "Loss of mains",
};

const settings: Readonly<Record<ScenarioSetting, string>> = {
  seed: "Seed of the draws",
  draws: "Draws at most",
  narrowEnough: "Half interval that ends drawing",
  sharedVariance: "Variance the whole event shares",
  correlationKm: "Distance over which places are alike",
  crews: "Repair crews",
  mobiliseH: "Until the first crew leaves",
  travelKmH: "Mean speed of crews",
  roadDelayH: "Delay where the road is closed",
  otherRepairH: "Repair where no time is published",
  mainsOutH: "Until mains return",
  refuelH: "Until fuel arrives",
  generatorStartFailure: "Generator does not start",
  scourChance: "A river crossing is scoured",
};

/** Fields of events that are guessed where nobody says them. */
const guessable: Readonly<Record<string, string>> = {
  strikeDeg: "strike",
  region: "region",
  ms: "magnitude",
  profile: "wind profile",
};

export const scenarioForm = {
  title: "Make one",
  kind: "What happens",
  kinds,
  known: "Or begin from a known one",
  pick: "Choose…",
  ofStudy: (layer: string, name: string) => `${layer}: ${name}`,
  ofHistory: (name: string, date: string) => `${date} ${name}`,
  ofMagnitude: (name: string, ms: number) => `${name}, Ms ${count(ms, 1)}`,
  from: (source: string) => `From: ${source}.`,
  guessed: (fields: readonly string[]) =>
    `Nobody said, to be checked: ${fields.map((field) => guessable[field] ?? field).join(", ")}.`,
  formula: "Formula, validity and source",
  settingsTitle: "Figures it is played with",
  settings,
  settingsChanged: (n: number) => (n === 0 ? "none changed" : `${count(n)} changed`),
  reset: "Back to the working values",
  units: (unit: string) => (unit === "1" || unit === "share" ? "" : unit),
  /** A year, or nothing. */
  returnPeriod: "Return period (years)",
  returnPeriodNote: "Empty: nobody said how often the like comes.",

  needed: "Needed",
  notNumber: "Not a number",
  outOfRange: (least: number, most: number, unit: string) =>
    `The figures hold from ${count(least, 2)} to ${count(most, 2)}${unit === "" ? "" : ` ${unit}`}; nothing is reckoned beyond.`,
  missing: "Not ready to run: something asked for is missing, or out of its range.",

  at: "Place",
  atNowhere: "Not chosen yet",
  placeOf: (lon: number, lat: number) =>
    `${Math.abs(lon).toFixed(3)}° ${lon < 0 ? "W" : "E"}, ${Math.abs(lat).toFixed(3)}° ${lat < 0 ? "S" : "N"}`,
  clickPlace: "Click on the map",
  drawShape: "Draw on the map",
  drawLine: "Draw on the map",
  where: "Where",
  whereDrawn: (corners: number) => `Drawn, ${countOf(corners, "corner", "corners")}`,
  whereNone: "No layer of this study fits; draw the place on the map.",
  sayEpicentre: "Click where the earthquake begins",
  sayFault: "Draw the line of the fault",
  sayWhere: "Draw the place it reaches",
  sayTrack: "Draw the way of the storm, first place first",
  sayCut: "Click where the cables are cut",

  ms: "Surface-wave magnitude Ms",
  region: "Attenuation of",
  strike: "Strike of the ellipses",
  strikeNote: "Clockwise from north: along the fault.",
  fault: "Fault",
  faultDrawn: (points: number) => `Drawn, ${countOf(points, "point", "points")}`,
  begins: "On the fault",
  beginsWhere: { "in-the-middle": "In the middle of the line", anywhere: "Anywhere on it: the worst for each place" },

  shakingLayer: "Layer of peak acceleration",
  noShaking: "No layer of this study holds peak acceleration. Drop a ShakeMap grid or a raster of PGA to begin.",

  track: "Track",
  trackDrawn: (fixes: number) => `${countOf(fixes, "place", "places")}`,
  noTracks: "No layer of this study holds storm tracks; draw one, or drop a track file.",
  profile: "Wind profile",
  profiles: { holland1980: "Holland 1980", holland2008: "Holland 2008", holland2010: "Holland 2010" },
  vMax: "Strongest wind at the start",
  vMaxEnd: "and at the end",
  speedKmH: "It moves at",

  depth: "Depth everywhere",
  depthNote: "Empty: the depths of the layer.",
  chance: "Chance that a slope slides (0–1)",
  chanceNote: "Empty: by a column “chance” of the layer; without one it is not known, for a class is no chance.",
  features: "Slopes",
  allFeatures: (n: number) => `All ${count(n)}`,
  someFeatures: (some: number, all: number) => `${count(some)} of ${count(all)}`,
  filterFeatures: "Name contains",

  rain: "Freezing rain",
  wind: "Wind",
  iceHours: "It lasts",
  withinM: "Cables as near as",
  repairWeeks: "Repair takes",
  weeks: "weeks",
  substation: "Substation",
  addSubstation: "Name of a substation",
  noSubstations: "No site names its substation; draw the place instead.",
  remove: (name: string) => `Take off: ${name}`,
  found: (typed: string) => `Nothing is called “${typed}”`,
  hours: "Mains are away",
};
