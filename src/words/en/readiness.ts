/** How ready districts are for a disaster, why, and what would help; risks by their matrix; what an exercise is about. */
import type { Decision, DrillLoss } from "../../core/readiness/drill-sheet.ts";
import type { CriterionId, Grade } from "../../core/readiness/grading.ts";
import type { AreaReadiness, Readiness } from "../../core/readiness/measure-readiness.ts";
import type { MeasureRule } from "../../core/readiness/suggest-measures.ts";
import { formatNumber as count, countOf, formatShare } from "../format.ts";

const sites = (many: number) => countOf(many, "site", "sites");
const hours = (h: number) => (h === Number.POSITIVE_INFINITY ? "for good" : Number.isNaN(h) ? "unknown" : `${count(h, 1)} h`); // biome-ignore format: one line
/** For the head of a narrow column. */
const short = (value: number) => (value >= 1000 ? `${count(value / 1000)}k` : count(value));
const percent = (share: number) => `${count(100 * share)} %`;
const km = (metres: number) => `${count(metres / 1000, 1)} km`;
const range = (least: number, most: number, say: (value: number) => string) => {
  if (!Number.isFinite(least)) return "unknown";
  if (!Number.isFinite(most)) return `at least ${say(least)}`;
  return least === most ? say(least) : `${say(least)} to ${say(most)}`;
};

/** Names of what an area's numbers point to. */
export type ReasonNames = {
  readonly furthest: string;
  readonly base: string;
  readonly layer: (layer: number) => string;
};

const reasons: Readonly<Record<CriterionId, (area: AreaReadiness, names: ReasonNames) => string>> = {
  "way-out": ({ ways: { best } }) =>
    best >= 2
      ? "No single span and no risk group cuts the whole area off."
      : best === 1
        ? "One span or one risk group cuts the whole area off."
        : "None of its sites has a way to a gateway.",
  "second-ways": ({ ways, sites: all }) => {
    const without = ways.none + ways.one + ways.shared;
    const parts = [
      ...(ways.none > 0 ? [`${count(ways.none)} without any way`] : []),
      ...(ways.shared > 0 ? [`of ${count(ways.shared)} one risk group takes both ways`] : []),
    ];
    return `${count(without)} of ${sites(all)} have no second way to the gateways${parts.length > 0 ? ` (${parts.join(", ")})` : ""}.`;
  },
  power: ({ power: { asked, short, unknown, leastH, medianH } }) =>
    `${count(short)} of ${sites(asked)} last fewer hours than practice asks${unknown > 0 ? `; of ${count(unknown)} that is not known` : ""}${leastH === null || medianH === null ? "" : `. Of those known the least lasts ${hours(leastH)}, half of them ${hours(medianH)} at most`}.`,
  satellite: ({ satellite: { yes, unknown }, ways: { best } }) =>
    `${yes === 0 ? "No site is known to have" : `${countOf(yes, "site has", "sites have")}`} satellite backup${unknown > 0 ? `; of ${count(unknown)} it is not known` : ""}${yes === 0 && best >= 2 ? ". The area has a second way out without it" : ""}.`,
  crew: ({ crew: { furthest, unknown } }, { furthest: site, base }) =>
    `${furthest === null ? "How far crews have to go is not known" : `${site} is ${hours(furthest.hours)} by road from the crew base ${base}, ${km(furthest.metres)} in a straight line`}${unknown > 0 && furthest !== null ? `; of ${sites(unknown)} the way is not known` : ""}.`,
  exposure: ({ exposure, sites: all }, { layer }) => {
    const told = exposure?.layers.filter(({ strongM, strongSites }) => strongM[1] > 0 || strongSites[1] > 0) ?? [];
    if (exposure === null || told.length === 0) return "Nothing of it lies where a hazard layer is strong.";
    const parts = told.map(
      (each) =>
        `${layer(each.layer)}: ${range(each.strongM[0] / 1000, each.strongM[1] / 1000, (value) => count(value, 1))} of ${km(exposure.metres)}, ${range(each.strongSites[0], each.strongSites[1], count)} of ${sites(all)}`,
    );
    return `Where hazards are strong lie ${parts.join("; ")}.`;
  },
  isolation: ({ isolation }) =>
    isolation === null
      ? ""
      : `In the worst of the scenarios run its people are without service for ${range(isolation.least.darkH, isolation.most.darkH, hours)} on average; the site most likely to be cut off is so with ${range(isolation.least.chance, isolation.most.chance, formatShare)}.`,
};

const measures: Readonly<Record<MeasureRule, (many: number, first: string) => string>> = {
  "second-route": (many) => `A second route for ${sites(many)}, or a link that closes a ring over several`,
  "separate-routes": (many) => `Lead the two ways of ${sites(many)} apart: one risk group takes both`,
  satellite: (_, first) => `A satellite terminal or satellite phone, first at ${first}`,
  "super-site": (_, first) => `A hardened base station that stays up by satellite and power of its own, at ${first}`,
  battery: (many) => `More battery at ${sites(many)}`,
  fuel: (many) => `More fuel for the generators of ${sites(many)}`,
  generator: (many) => `A generator, or a place to connect a mobile one, at ${sites(many)}`,
  harden: (many) => `Harden or move ${sites(many)} that stand where a hazard is strong`,
  survey: (many) => `Find out hours of power and satellite backup of ${sites(many)}`,
};

const losses: Readonly<Record<DrillLoss["what"], (many: number) => string>> = {
  fails: (many) => `${countOf(many, "site or span fails", "sites and spans fail")}`,
  "loses-mains": (many) => `${countOf(many, "site loses", "sites lose")} mains`,
  "generator-fails": (many) => `the generator of ${sites(many)} does not start`,
  "runs-out": (many) => `${countOf(many, "site runs", "sites run")} out of power`,
};

export const readiness = {
  tab: "Readiness",
  title: "Readiness of areas",
  question: "Which districts would a disaster leave without a voice, and what would help?",
  nothing: "No sites yet. Open a study or drop files to begin.",
  noAreas:
    "No areas in this study: all sites stand in one row. Areas come with a file of districts, or a column that names them.",
  running: "Judging…",
  stale: "The network, the layers or the scenario have changed since this was judged.",
  unanswered: "It is not being judged: that was stopped, or it failed.",
  ask: "Judge",
  measuring: "judging areas",
  grades: { A: "ready", B: "fair", C: "weak", D: "poor" } satisfies Record<Grade, string>,
  open: "open",
  grade: "Grade",
  /** A grade, or the best and worst it may be. */
  gradeOf: ({ grade, best, worst }: Pick<AreaReadiness, "grade" | "best" | "worst">): string =>
    grade ?? (best === null || worst === null ? "–" : `${best}–${worst}`),
  gradeWhy: ({ grade, best }: Pick<AreaReadiness, "grade" | "best">): string =>
    grade !== null
      ? readiness.grades[grade]
      : best === null
        ? "no site in it"
        : "what is not known decides between these",
  area: "Area",
  noArea: "no area named",
  level: "Level",
  levelless: "no level",
  sites: "Sites",
  people: "People",
  wayOut: "Ways out",
  noSecond: "No 2nd way",
  short: "Short of power",
  crew: "Crew",
  exposed: "Exposed",
  dark: "Dark",
  remote: "remote",
  inTable: "All numbers in the table",
  remoteOnly: "Remote areas only",
  remoteSaid: (remote: boolean | null): string =>
    remote === null ? "whether it is remote is not said" : remote ? "remote" : "not remote",
  share: formatShare,
  /** For a line of a list: no decimals. */
  percent,
  hours,
  range,
  countGrade: (grade: string, many: number) => `${grade}: ${countOf(many, "area", "areas")}`,
  remoteWithout: (areas: number, people: number) =>
    areas === 0
      ? "No remote area hangs on a single way."
      : `${countOf(areas, "remote area hangs", "remote areas hang")} on a single way or none: ${count(people)} people.`,
  more: (rows: number) => `and ${count(rows)} more; --json has them all`,

  criteria: {
    "way-out": "Way out",
    "second-ways": "Second ways",
    power: "Hours of power",
    satellite: "Satellite",
    crew: "Crews",
    exposure: "Hazards",
    isolation: "Isolation in the worst scenario",
  } satisfies Record<CriterionId, string>,
  reason: (area: AreaReadiness, criterion: CriterionId, names: ReasonNames) => reasons[criterion](area, names),
  reasons: "Why",
  limits: (atMost: readonly number[], isHours: boolean, isShare: boolean) =>
    `A, B, C up to ${atMost.map((limit) => (isShare ? `${count(100 * limit)} %` : count(limit))).join(", ")}${isHours ? " h" : ""}; D beyond`,
  limitsUnconfirmed: "limits unconfirmed",
  remoteLimits: "of remote areas",
  source: "Source",
  status: "Status",
  measures: "What would help",
  noMeasures: "Nothing is known to be lacking.",
  measure: (rule: MeasureRule, many: number, first: string) => measures[rule](many, first),
  facts: (area: AreaReadiness) =>
    `${sites(area.sites)} · ${count(area.people)} people${area.peopleUnknown > 0 ? ` + ${sites(area.peopleUnknown)} unknown` : ""}`,
  ownPeople: (people: number) => `${count(people)} people by the area's own figure`,
  close: "Close",
  layer: "Readiness of areas",
  legend: (grade: string, word: string) => `${grade}: ${word}`,
  legendOpen: "open: not known enough for a grade",

  assumptions: "Taken for granted",
  assume: ({
    assumed: { neededH, travelKmH, bases, isScenario, noRemote, undrawn, areasBy },
    grading,
  }: Readiness): string[] => [
    "An area gets the worst of its grades. A site counts in its area and in all above it.",
    ...(grading.criteria.some(({ status }) => status === "unconfirmed")
      ? [
          "The limits of the grades are working figures that nobody has confirmed; they are data, to be set by whoever uses them.",
        ]
      : []),
    `Hours of power count battery and fuel, generators taken to start; ${neededH.map((h) => count(h)).join(", ")} h are asked by the kind of site, by practice abroad.`,
    "Groups that share power only are left to the hours of power; all other risk groups that were not turned down count for the ways.",
    bases === 0
      ? "No crew base is known: no site is a core or aggregation site, and none a gateway."
      : `Crews start from ${countOf(bases, "core or aggregation site", "core and aggregation sites")}, at ${count(travelKmH)} km/h over a straight line and a third more, roads open.`,
    ...(areasBy === null ? ["No hazard layers: exposure is not judged."] : []),
    ...(areasBy === "ends" ? ["No area has an outline: a span lies in the area that both its ends name."] : []),
    ...(undrawn > 0
      ? [`${countOf(undrawn, "span", "spans")} without a drawn line: whether they lie in a hazard is not known.`]
      : []),
    ...(noRemote ? ["No area says whether it is remote: none is judged as such."] : []),
    isScenario
      ? "Isolation is that of whichever scenario that was run hits a site worst."
      : "No scenario has been run: with one, the expected hours in the dark are judged too.",
  ],

  yearly: "In a year",
  yearlyOf: (least: number, most: number) =>
    `In a year ${range(least, most, count)} user-hours are lost on average, by the kept scenarios that were run.`,
  yearlyWhy:
    "Losses of scenarios weighed by their return periods: ∫ loss dp over the yearly chance p = 1 / T, straight between the periods; nothing more often than the most frequent one, nothing worse than the rarest.",
  userHours: (least: number, most: number) => `${range(least, most, count)} user-hours`,
  byHazard: (hazard: string, periods: readonly number[]) =>
    `${hazard}, ${periods.map((years) => `1 in ${count(years)}`).join(", ")} years`,
  onePeriod: "one period only: at least this",
  falls: "the loss falls with rarity: the events strike different places",
  withoutPeriod: (names: readonly string[]) => `Without a return period, and in no sum: ${names.join(", ")}.`,
  behindWorse: (names: readonly string[]) => `Behind a worse one of the same period: ${names.join(", ")}.`,
  yearlyUnknown: (hazards: readonly string[]) => `Not known, and in no sum: ${hazards.join(", ")}.`,
  runAll: (many: number) => `Run ${countOf(many, "kept scenario", "kept scenarios")}`,
  runningAll: (done: number, all: number) => `Running ${count(done + 1)} of ${count(all)}…`,
  noScenarios:
    "No disaster is kept in this study. Make one under Scenario and keep it: with its return period it counts here.",

  matrix: "Risk matrix",
  likelihood: "How often",
  severity: "User-hours",
  oncePer: (from: number | null, to: number | null) =>
    to === null ? `${count(from ?? 0, 2)} a year and more` : from === null ? `rarer than 1 in ${count(1 / to)} years` : `1 in ${count(1 / to, 1)}–${count(1 / from)} years`, // biome-ignore format: one line
  userHoursFrom: (from: number | null, to: number | null) =>
    from === null ? `< ${short(to ?? 0)}` : `≥ ${short(from)}`,
  cell: (level: string, likelihood: string, severity: string) =>
    `${level}: ${likelihood}, ${severity} user-hours. Press to change`,
  matrixBack: "As it came",
  highest: "The highest cell counts, not the average.",
  riskRange: (least: string, most: string) => `${least} to ${most}`,

  extreme: "Extreme scenarios",
  noExtreme: "None yet: run scenarios, ask for the worst places under Anywhere, or for risk groups under Weak points.",
  extremeFrom: { scenario: "scenario", place: "worst place", group: "risk group" },
  placeName: (rank: number, radiusKm: number) => `Worst place ${count(rank)}, radius ${count(radiusKm, 1)} km`,
  extremeFacts: (people: string, siteCount: string) => `${people} people, ${siteCount} sites`,
  equipment: "Key equipment",
  noEquipment: "None yet: nothing single cuts anybody off, or single points have not been counted.",
  equipmentFacts: (people: number, siteCount: number, unknown: number) =>
    `lost alone: ${count(people)} people${unknown > 0 ? ` + ${sites(unknown)} unknown` : ""}, ${sites(siteCount)}`,
  equipmentSaves: (people: number) => `spares ${count(people)} people in the scenario`,

  drill: "Drill sheet",
  drillPrint: "Save the drill sheet",
  drillWhy: "Made of the one play of the scenario that stands under Hour by hour.",
  drillNothing: "Run a scenario and play it hour by hour: its losses, decisions and needs stand here then.",
  drillHead: (name: string) => `Drill: ${name}`,
  drillMore: (many: number) => `and ${countOf(many, "line", "lines")} more in the file`,
  drillLosses: "What is lost, in order",
  drillDecisions: "Decisions",
  drillNeeds: "To be at hand",
  drillLine: (hour: number, what: string): string => `${readiness.atHour(hour)}: ${what}`,
  lossLine: (lost: string, then: string) => `${lost}. ${then}`,
  atHour: (hour: number) => (hour === 0 ? "at once" : `after ${hours(hour)}`),
  loss: ({ what, elements }: DrillLoss, first: string) =>
    `${losses[what](elements.length)}${elements.length === 1 ? `: ${first}` : `, ${first} among them`}`,
  darkThen: (people: number, siteCount: number) => `${count(people)} people, ${sites(siteCount)} without service`,
  decision: (decision: Decision, area: string): string => {
    switch (decision.rule) {
      case "report":
        return `${count(decision.people)} people without service: the gravest grade by the measures of 2009, to be reported by word of mouth at once and in writing within 4 h`;
      case "order-repairs":
        return `${count(decision.waiting)} places wait for ${countOf(decision.crews, "crew", "crews")}: which are mended first?`;
      case "send-fuel":
        return `${countOf(decision.sites, "site runs", "sites run")} out of power then: whom does fuel, or a mobile generator, reach before?`;
      case "give-voice":
        return `${area} is dark as a whole ${decision.untilH === Number.POSITIVE_INFINITY ? "for good" : `until ${hours(decision.untilH)}`}: a voice by satellite`;
      case "plan-without":
        return `${countOf(decision.elements, "site or span comes", "sites and spans come")} back nobody knows when, or never: plan without them`;
    }
  },
  needs: {
    crews: (many: number) => `${countOf(many, "repair crew", "repair crews")} out at one time`,
    crewRepairs: (spans: number) => `${countOf(spans, "span", "spans")} for crews to repair`,
    siteRepairs: (many: number) =>
      `${countOf(many, "damaged site comes", "damaged sites come")} back in their own time, without crews`,
    refuels: (many: number) => `${countOf(many, "delivery", "deliveries")} of fuel`,
    generators: (many: number) => `mobile generators for ${sites(many)} that run out and have none`,
    satelliteKits: (many: number) => `satellite kits for ${countOf(many, "area", "areas")}`,
  },
  drillLeftOut: (many: number) =>
    `${countOf(many, "happening was", "happenings were")} too many to list, and in no count.`,
  back: (t50H: number, t90H: number) =>
    `Half of the people are back after ${hours(t50H)}, nine tenths after ${hours(t90H)}.`,
};
