/** What one disaster does to service, as the command line tells it. */
import { formatNumber as count, countOf } from "../format.ts";

export const risk = {
  what: (name: string, kind: string) => (name === kind ? name : `${name} (${kind})`),
  served: (people: string, sites: string) => `Served before: ${people} people, ${sites} sites`,
  cases: {
    most: "What nobody knows is taken to fail (--case most)",
    least: "What nobody knows is taken to hold (--case least)",
  },
  /** Heads of the table of what is expected. */
  expected: "expected",
  interval: "95 % interval",
  bounds: "if the unknown holds … fails",
  rows: {
    people: "People cut off",
    sites: "Sites cut off",
    userHours: "User-hours",
    annual: "User-hours a year",
  },
  range: (from: string, to: string) => `${from} … ${to}`,
  notKnown: "not known",
  never: "without end",
  exceedance: "Chance to lose at least so many people",
  atLeast: "people",
  chance: "chance",

  areas: "Townships and districts, most people expected first",
  area: "area",
  sites: "Sites, most people expected first",
  site: "site",
  spans: "Spans that may fail, those first whose safety would save most people",
  span: "span",
  expectedPeople: "people",
  hours: "hours",
  saves: "people saved if it holds",
  unknown: "Not known",
  sources: "By which formulas and curves",
  method: (method: string) => `${method}.`,
  settingsUnconfirmed: (names: readonly string[]) => `Working values that nobody has confirmed: ${names.join("; ")}.`,

  noCost: "What repairs cost is not reckoned: no costs of units are known here.",
  noPeriod:
    "No yearly figure: neither the scenario nor its layer says how often the like comes (returnPeriodYears, 1 year or more).",
  onePeriod: (years: number) =>
    `The yearly figure is the loss over its return period of ${count(years)} years, as if everything rarer cost no more; what comes more often is not in it.`,
  hoursPlayed: (outcomes: number) =>
    `Hours rest on ${countOf(outcomes, "outcome", "outcomes")} whose repairs were played.`,
  hoursNever: "Hours are without end: something is never repaired, or there are no crews.",
  hoursUnknown: "Hours are not known: of something that fails nobody knows how long its repair takes.",
  cutOffMeans: "People and sites cut off count what has failed, while batteries hold; user-hours count power as well.",

  noScenario: (name: string, known: readonly string[]) =>
    known.length === 0
      ? `${name} is neither a file nor a disaster of the study, which has none`
      : `${name} is neither a file nor a disaster of the study; there are: ${known.join(", ")}`,
  noSites: "There are no sites: nobody is known who could lose service.",
  isOutage: (name: string) => `${name} switches things off and is no disaster; play it with faultline whatif`,
  badSetting: (name: string, setting: string, range: string | null) =>
    range === null ? `${name}: settings.${setting} is no setting` : `${name}: settings.${setting} has to be ${range}`,
  refused: (name: string, of: string, why: string) => `${name}: event.${of}: ${why}`,

  events: {
    history: "Disasters of the past, to be played again by their ids",
    layers: "What the hazard layers can be played as, with --json as scenario files",
    id: "id",
    name: "name",
    date: "date",
    event: "what",
    layer: "layer",
    whole: "the whole layer",
    guessed: (fields: readonly string[]) => `guessed: ${fields.join(", ")}`,
    magnitude: (ms: number) => `Ms ${ms}`,
  },

  timeline: {
    typical: "One draw, the one whose loss is the median; hours are not means.",
    curve: "Service from hour to hour",
    hour: "hour",
    people: "people served",
    sites: "sites served",
    back: (half: string, most: string) => `Half of what was lost is back after ${half}, nine tenths after ${most}`,
    userHours: (value: string) => `User-hours: ${value}`,
    hoursOf: (hours: string) => `${hours} h`,
    never: "never",
    dark: (overH: number) => `Areas dark for over ${count(overH)} h`,
    darkPeople: "people dark",
    darkSites: "sites dark",
    longest: "longest, h",
    failed: (sites: number, spans: number, mains: number) =>
      `Fail: ${countOf(sites, "site", "sites")}, ${countOf(spans, "span", "spans")}; without mains: ${countOf(mains, "site", "sites")}`,
    rounded: (share: string) => `Hours are rounded up by up to ${share}.`,
  },
};
