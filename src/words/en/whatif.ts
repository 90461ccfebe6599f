import type { OffPick } from "../../core/model/index.ts";
import type { CircuitState } from "../../core/redundancy/outages/circuit-states.ts";
import { formatNumber as count, countOf } from "../format.ts";

const sites = (many: number) => countOf(many, "site", "sites");
const moreSites = (many: number) => countOf(many, "more site", "more sites");
const spans = (many: number) => countOf(many, "span", "spans");
const elements = (ofSpans: number, ofSites: number) =>
  [...(ofSpans > 0 ? [spans(ofSpans)] : []), ...(ofSites > 0 ? [sites(ofSites)] : [])].join(", ") || "nothing";

/** What is switched off, and what comes of it: sentences that the panel and the command line share. */
export const whatif = {
  sites,
  elements,
  off: "Switched off",
  /** Of how things were chosen. */
  picks: {
    spans: "Spans",
    sites: "Sites",
    groups: "Risk group",
    owners: "Owner",
    layings: "Laying",
    areas: "Area",
    polygon: "Polygon",
    strip: "Strip",
  } satisfies Record<OffPick["kind"], string>,
  strip: (metres: number) =>
    `Within ${metres < 1000 ? `${count(metres)} m` : `${count(metres / 1000, 2)} km`} of a line`,
  polygon: (corners: number) => `Polygon of ${countOf(corners, "corner", "corners")}`,

  before: "before",
  after: "after",
  lost: "lost",
  sitesServed: "Sites served",
  peopleServed: "People served",
  circuitsWhole: "Circuits untouched",
  circuitsUnknown: (many: number) => `+ ${countOf(many, "circuit", "circuits")} of which too little is known`,
  states: {
    lost: "lost on both paths or at an end",
    unprotected: "working path lost, no protection path listed",
    switched: "on the protection path",
    exposed: "protection path lost, working path holds",
    unknown: "not enough is known of a path",
    whole: "untouched",
  } satisfies Record<CircuitState, string>,

  dark: "Cut off, part by part, the most people first",
  place: "Part",
  people: "people",
  escape: "Ways left to escape by",
  planned: (names: string) => `planned: ${names}`,
  satellite: (many: number) => `satellite at ${sites(many)}`,
  other: (name: string, km: string, owner: string) => `${owner}: ${name}, ${km}`,
  noEscape: "none known",
  andMore: (first: string, more: number) => (more === 0 ? first : `${first} and ${moreSites(more)}`),
  oneWay: "Still served over one way only: the next cut takes them",
  hangsOn: "hangs on span",
  overOthers: "Still served, but only over spans of other owners",
  critical: "Sites of critical users cut off",
  areas: "By area",
  area: "Area",
  circuits: "Circuits hit",
  circuit: "Circuit",
  state: "State",

  window: "Works window",
  hours: (hours: number) => `${count(hours, 2)} h`,
  peopleHours: "People-hours at most",
  peopleHoursOf: (value: number) => count(value),
  steps: "Steps",
  step: (number: number) => `Step ${count(number)}`,

  assumeOff: "What touches a shape is off: a span if any part of its line lies in it, a site if it stands there.",
  assumeEscape:
    "Spans of every owner count as ways, so what is cut off has none left anywhere. Planned spans are the fewest that would reconnect a part; a site of another owner is the nearest within 50 km, without a link as yet.",
  assumeOneWay: (enough: number) =>
    enough > 1 ? ["Whether one way is left is counted to any gateway, though more than one must be within reach."] : [],
  assumeCircuits:
    "A circuit holds only where a whole path of it is known; where its ends hang on the rest of the network is not asked of it.",
  assumePeopleHours: "People-hours take everybody cut off to be so for the whole window.",
  assumeUnplaced: (many: number) =>
    `${countOf(many, "span or site has", "spans and sites have")} no place on the map and may lie in the shape.`,
  assumeMissing: (names: readonly string[]) =>
    `Not in this network, and not switched off: ${names.slice(0, 12).join(", ")}${names.length > 12 ? ", …" : ""}.`,
  assumeSteps: "Each step is by itself: what an earlier one switched off is on again.",

  panel: {
    tab: "What if",
    title: "What if",
    question: "If these were off, who is cut off, and what is left to escape by?",
    nothing: "No sites yet. Open a study or drop files to begin.",
    running: "Counting…",
    stale: "The network, its gateways or what is off have changed since this was counted.",
    unanswered: "It is not being counted: that was stopped, or it failed, or the network is large.",
    count: "Count",
    choose: "Switch off",
    selected: (what: string) => `The selection: ${what}`,
    selectFirst: "Select on the map or in the table, draw, or choose by name.",
    keepSelection: "Leave on",
    rectangle: "Rectangle",
    polygon: "Outline",
    line: "Along a line",
    sayRectangle: "What a rectangle touches goes off",
    sayPolygon: "What the outline touches goes off",
    sayLine: (metres: number) => `What comes within ${count(metres)} m of the line goes off`,
    withinM: "Metres on either side of a line",
    withinError: "A number of metres above 0",
    by: "Or all of a",
    byValue: "Which",
    choices: { groups: "Risk group", owners: "Owner", layings: "Laying mode", areas: "Area" },
    pickOne: "Choose…",
    find: "Name or id",
    found: (typed: string) => `Nothing is called “${typed}”`,
    noneOff: "Nothing is off: this is how the network stands.",
    allOn: "Put everything back on",
    remove: (what: string) => `Take off the list: ${what}`,
    named: (kind: string, name: string) => `${kind}: ${name}`,
    more: (name: string, more: number) => (more === 0 ? name : `${name} + ${count(more)}`),
    holds: (ofSpans: number, ofSites: number) =>
      ofSpans + ofSites === 0 ? "nothing here" : elements(ofSpans, ofSites),
    kept: (ofSpans: number, ofSites: number) => `Left on: ${elements(ofSpans, ofSites)}`,
    missing: (many: number) => `${count(many)} not in this network`,

    result: "Before and after",
    plusUnknown: (many: number) => `+ ${sites(many)} unknown`,
    lists: "What is hit",
    tabs: { parts: "Cut off", areas: "Areas", circuits: "Circuits" },
    noneDark: "Nobody is cut off.",
    darkCount: (parts: number, many: number) => `${countOf(parts, "part", "parts")}, ${sites(many)}`,
    offThemselves: (many: number) =>
      many === 1 ? "1 site is switched off itself" : `${sites(many)} are switched off themselves`,
    peopleOf: (known: number, unknown: number) =>
      unknown === 0 ? `${count(known)} people` : `${count(known)} people + ${sites(unknown)} unknown`,
    siteName: (name: string, more: number) => (more === 0 ? name : `${name} and ${moreSites(more)}`),
    oneWayCount: (many: number) => `${sites(many)} over one way only: the next cut takes them`,
    overOthersCount: (many: number) => `${sites(many)} over other owners’ spans only`,
    criticalCount: (many: number) => `${sites(many)} of critical users cut off`,
    proved: "Checked by walking over the spans alone",
    areasRest: (many: number) => `and ${countOf(many, "area", "areas")} more`,
    byHand: "to be switched over by hand",
    noneHit: "No circuit is hit.",
    layer: "What if",
    legendShape: "What was drawn",
    legendOneWay: "One way left",

    from: "From",
    to: "To",
    windowError: "The end comes after the beginning",
    noWindow: "No window",
    peopleHours: (value: string) => `${value} people-hours at most`,

    scenarios: "Scenarios",
    name: "Name of the scenario",
    save: "Save",
    replace: "Replace",
    append: "Add as next step",
    saved: (name: string) => `Scenario kept in the study: ${name}`,
    noScenarios: "None yet. A scenario keeps what is off under a name, to be opened again and compared.",
    open: (name: string, step: number, of: number) => (of === 1 ? `Open ${name}` : `Open ${name}, step ${count(step)}`),
    openShort: "Open",
    stepShort: (step: number) => count(step),
    compare: (name: string) => `Compare ${name}`,
    removeScenario: (name: string) => `Delete ${name}`,
    removeTitle: (name: string) => `Delete the scenario “${name}”?`,
    removeWhy: "It goes from the study. Undo does not bring it back.",
    removeDo: "Delete the scenario",
    readOnly: "Another tab holds this study: scenarios cannot be kept here.",
    sideBySide: "Side by side",
    tick: "Switch on up to two scenarios to hold them side by side.",
    counting: "counting…",
    rows: {
      off: "Off",
      sites: "Sites cut off",
      people: "People cut off",
      critical: "Critical sites cut off",
      oneWay: "Left with one way",
      lost: "Circuits lost",
      switched: "On protection",
      peopleHours: "People-hours at most",
    },
    commands: { selection: "What if: switch off the selection", polygon: "What if: draw an outline" },
  },

  noPolygon: (path: string) => `${path}: there is no polygon in it`,
  noLine: (path: string) => `${path}: there is no line in it`,
  noGeojson: (path: string) => `${path}: this is no GeoJSON`,
  nothingChosen: "nothing is switched off: name something, draw something, or play a scenario",
  noScenario: (name: string, known: readonly string[]) =>
    known.length === 0
      ? `there is no scenario ${name}: the study has none`
      : `there is no scenario ${name}; there are: ${known.join(", ")}`,
  noWindow: "--from and --to take moments with a zone, as 2026-03-01T23:00+08:00, the end behind the beginning",
  saved: (name: string) => `Kept in the study as the scenario ${name}.`,
  saveNeedsOut: "--save needs --out, the study file to write",
};
