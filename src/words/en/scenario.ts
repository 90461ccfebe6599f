/** One disaster as a person makes it, runs it, reads it and plays it. */
import type { StormClass } from "../../core/hazard/models/storm-class.ts";
import type { Happening } from "../../core/hazard/restore/timeline.ts";
import { formatNumber as count, countOf, formatShare } from "../format.ts";
import { scenarioForm } from "./scenario-form.ts";

const happenings: Readonly<Record<Happening["what"], (what: string) => string>> = {
  fails: (what) => `${what} fails`,
  "loses-mains": (what) => `${what} loses mains`,
  "generator-starts": (what) => `${what}: the generator starts`,
  "generator-fails": (what) => `${what}: the generator does not start`,
  "on-battery": (what) => `${what} goes on battery`,
  "runs-out": (what) => `${what} runs out of power`,
  refuelled: (what) => `${what} is refuelled`,
  "crew-leaves": (what) => `A crew leaves for ${what}`,
  "crew-begins": (what) => `A crew begins at ${what}`,
  repaired: (what) => `${what} is repaired`,
  "mains-return": (what) => `Mains return to ${what}`,
};

/** Hours up to two days, days beyond. */
const duration = (hours: number) =>
  Math.abs(hours) < 48 ? `${count(hours, 1)} h` : `${count(hours / 24, Math.abs(hours) < 240 ? 1 : 0)} d`;

/** Beside an axis whose ticks are so far apart, so that no two of them read alike. */
function short(value: number, apart: number): string {
  const decimals = (unit: number) => Math.max(0, Math.ceil(Math.log10(unit / apart)) + 1);
  if (value >= 1e6) return `${count(value / 1e6, decimals(1e6))} M`;
  return value >= 1e4 ? `${count(value / 1e3, decimals(1e3))} k` : count(value);
}

/** As Chinese forecasters class storms. */
const storms: Readonly<Record<StormClass, string>> = {
  TD: "tropical depression",
  TS: "tropical storm",
  STS: "severe tropical storm",
  TY: "typhoon",
  STY: "severe typhoon",
  SuperTY: "super typhoon",
};

export const scenario = {
  tab: "Scenario",
  title: "Disaster scenario",
  question: "Suppose this happens: who loses service, and for how long?",
  nothing: "No sites yet. Open a study or drop files to begin.",
  views: { make: "Event", read: "Result", play: "Hour by hour" },
  viewsLabel: "Make, read, play",
  form: scenarioForm,

  map: {
    event: "Disaster scenario: the event",
    intensity: (degree: string) => `Intensity ${degree} and more`,
    depth: (from: string | null, to: string | null) =>
      from === null
        ? to === null
          ? "Flooded"
          : `Depth below ${to} m`
        : to === null
          ? `Depth ${from} m and more`
          : `Depth ${from} – ${to} m`,
    depthEverywhere: (depth: string) => `Flooded ${depth} m deep`,
    slopes: (chance: string | null) =>
      chance === null ? "Slopes that may slide" : `Slopes, each sliding with ${chance}`,
    fire: "Burning",
    ice: (rain: string, hours: string) => `Freezing rain, ${rain} mm/h for ${hours} h`,
    cut: (metres: string) => `Cables within ${metres} m are cut`,
    noMains: "Without mains",
    wind: (of: StormClass, from: number) => `${count(from, 1)} m/s and more: ${storms[of]}`,
    result: "Disaster scenario: chances",
    chance: (from: number | null, to: number | null) =>
      from === null
        ? `Chance below ${count(100 * (to ?? 0))} %`
        : to === null
          ? `Chance ${count(100 * from)} % and more`
          : `Chance ${count(100 * from)} – ${count(100 * to)} %`,
    cutOff: "Circle: site cut off, larger as it is likelier",
    fails: "Casing: span fails, wider as it is likelier",
    unknownChance: "Site whose chance nobody knows",
    play: "Disaster scenario: the hour",
    dark: (n: number) => `Sites without service: ${count(n)}`,
    back: (n: number) => `Sites served again: ${count(n)}`,
    broken: "Failed, not yet repaired",
    windNow: (force: number, from: number) => `Force ${count(force)} now, ${count(from, 1)} m/s and more`,
  },

  keepTitle: "Scenarios of the study",
  name: "Name",
  save: "Keep",
  replace: "Replace",
  saved: (name: string) => `Scenario kept in the study: ${name}`,
  none: "None yet. Under a name, the event and its figures can be opened again on whatever becomes of the network.",
  open: (name: string) => `Open ${name}`,
  openShort: "Open",
  rename: (name: string) => `Rename ${name}`,
  newName: "New name",
  nameTaken: (name: string) => `There is a scenario “${name}” already.`,
  removeOne: (name: string) => `Delete ${name}`,
  removeTitle: (name: string) => `Delete the scenario “${name}”?`,
  removeWhy: "It leaves the study; undo does not bring it back.",
  removeDo: "Delete scenario",
  readOnly: "Another tab holds this study, so no scenario can be kept here.",
  every: (years: number) => `once in ${count(years)} years`,

  run: "Run",
  runAgain: "Run again",
  running: "Drawing what may fail…",
  progress: (done: number, total: number) =>
    total > 0 ? `${count(done)} of ${count(total)} draws and repairs` : "getting ready",
  cancel: "Cancel",
  cancelled: "Cancelled, or it failed: nothing was answered.",
  stale: "The event, its figures, the gateways or the network have changed since this was reckoned.",
  notYet: "Not run yet. Make an event, then run it.",
  toMake: "To the event",

  bound: "What nobody knows",
  bounds: { most: "is taken to fail", least: "is taken to hold" },
  people: "people cut off, expected",
  sites: "sites cut off, expected",
  userHours: "user-hours, expected",
  t50: "half is back after",
  t90: "nine tenths are back after",
  duration,
  short,
  never: "never",
  interval: (from: string, to: string) => `95 % interval of the mean ${from} – ${to}`,
  exact: "exact: every pattern was weighed",
  between: (least: string, most: string) => `${least} if all that is unknown holds, ${most} if it fails`,
  ofBefore: (share: string, before: string) => `${share} of the ${before} served before`,
  hoursAtLeast: (hours: string) => `${hours} user-hours at least: so many if all that is unknown holds.`,
  typicalOf: "Hours of the draw whose loss is the median; they are not means.",

  curve: "Chance to lose at least so many people",
  curvePeople: "people cut off",
  curvePeopleBent: "people cut off (small numbers spread out)",
  curveChance: "chance",
  curveTable: "The curve as numbers",
  atLeast: (value: string) => `≥ ${value}`,
  noLoss: "In no draw is anybody cut off.",

  lists: "Results by place and thing",
  tabs: { townships: "Townships", elements: "Elements", unknown: "Unknown" },
  area: "Township or district",
  noArea: "In no area",
  expected: "People",
  chance: "Chance",
  dark: "Hours",
  townshipFacts: (people: string, chance: string, hours: string) => `${people} people · ${chance} · dark ${hours}`,
  townshipsNote: (n: number) =>
    `${countOf(n, "area", "areas")} with somebody at risk, most first: people cut off as expected, chance of its worst site, time without service on average.`,
  noTownship: "Nobody is at risk in any area.",
  elementFacts: (chance: string, saves: string | null) =>
    saves === null ? chance : `${chance} · ${saves} fewer people if it holds`,
  elementsNote:
    "What takes most part in the loss: its chance to fail, and by how many people the expected loss falls if it cannot.",
  noElements: "Nothing fails.",
  unknownNote: (n: number) =>
    `${countOf(n, "asset or figure", "assets or figures")} without what it takes to tell. They are neither taken to be safe nor left out: see the two bounds.`,
  noUnknown: "Nothing that the event reaches is unknown.",
  unknownAsset: "Asset",
  unknownMissing: "Missing",
  unknownCount: "Count",

  how: "How this was reckoned",
  method: { exact: "Exact: all patterns of failure weighed", sampled: "Sampled: failures drawn over the whole event" },
  draws: (draws: number, patterns: number) =>
    `${countOf(draws, "draw", "draws")}, ${countOf(patterns, "different pattern", "different patterns")}, each counted once.`,
  seed: (seed: number) => `Seed ${seed}: the same one gives the same answer.`,
  residual: (share: string, method: "exact" | "sampled") =>
    method === "exact" ? `Chance left out: ${share}.` : `Half the 95 % interval is ${share} of the mean.`,
  stopped: {
    "all-patterns": "It ended because every pattern was seen.",
    "narrow-enough": "Drawing ended because the interval was narrow enough.",
    "most-draws": "Drawing ended at the most draws that were asked for.",
  },
  causes: "By which curves and rules",
  assumptions: "Taken for granted",

  play: {
    title: "Service hour by hour",
    begin: "Play the draw whose loss is the median",
    notYet: "Run the scenario first; then the draw whose loss is the median can be played.",
    running: "Sending the crews…",
    cut: "People with service",
    axis: "after the event; first hours drawn wider",
    hour: "Hour",
    hourOf: (hour: number) => (hour < 0 ? `${duration(-hour)} before` : duration(hour)),
    play: "Play",
    pause: "Pause",
    step: "Next change",
    back: "Change before",
    start: "To the beginning",
    speed: "Speed",
    speedOf: (hours: number) => `${count(hours, 1)} h per second`,
    peopleDark: "people dark now",
    sitesDark: "sites dark now",
    crews: "crews at work",
    userHours: "user-hours until all is back",
    happenings: "What happens",
    happeningsLeft: (n: number) => `${count(n)} more are left out: those of whoever fewer people hang on.`,
    nothingHappens: "Nothing fails in this draw.",
    what: happenings,
    at: (hour: number, what: string) => `${duration(hour)} · ${what}`,
    toDrill: "As a drill sheet",
    saveCurve: "Curve as CSV",
    saveFrame: "This hour as PNG",
    saveFrames: "All hours as PNG (zip)",
    frameTitle: (name: string, hour: string, people: string, sites: string) =>
      `${name} · ${hour} · ${people} people, ${sites} sites without service`,
    framesTaken: (done: number, total: number) => `${count(done)} of ${countOf(total, "picture", "pictures")}`,
    frameFailed: (message: string) => `The picture could not be taken: ${message}`,
    csv: { hour: "hour", people: "people with service", sites: "sites with service" },
    unknown: (n: number) => `${countOf(n, "element", "elements")} whose return nobody knows`,
    never: (n: number) => `${countOf(n, "element waits", "elements wait")} for crews where there are none`,
    bound: (of: string) => `Played so that what nobody knows ${of}.`,
  },
  share: formatShare,
  command: "Disaster scenario: make an earthquake by a click",
};
