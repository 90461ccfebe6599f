/** Circuits in the window: which keep their two paths apart, how long they are down, and what is better. */
import { formatNumber as count, countOf } from "../format.ts";

const minutesFrom = (from: number, to: number | null) =>
  to === null
    ? `${count(from)} min and more`
    : from === 0
      ? `under ${count(to)} min`
      : `${count(from)} to ${count(to)} min`;

export const circuits = {
  tab: "Circuits",
  title: "Circuits",
  question: "Does the protection path of each circuit keep clear of its working path, and which path would?",
  nothing: "No circuits yet",
  nothingWhy: "Drop a table of circuits with their working and protection paths.",
  running: "Auditing…",
  stale: "The network has changed since this was audited.",
  unanswered: "The audit was cancelled or failed.",
  countAgain: "Audit again",
  how: "How",
  version: "Data version",
  of: (total: number) => `of ${count(total)}`,
  showOnly: (what: string) => `Show only: ${what}`,
  verdictWhy: {
    fail: "Circuits whose two paths share a span, a site between the ends, or a risk group.",
    unknown: "Circuits of which too little is known to say: a path is missing or broken, or no risk groups are known.",
    pass: "Circuits whose two paths are whole and share no span, no site between the ends and no risk group.",
  },
  inHazards: "Both paths in a hazard",
  inHazardsWhy:
    "Circuits whose working and protection paths both meet the same feature of a hazard layer, however strong it is there. Told beside the verdict.",

  list: "Circuits, those that fail first",
  find: "Name or id",
  filter: "Filter",
  filterOn: (on: number) => `Filter (${count(on)})`,
  any: "any",
  verdict: "Verdict",
  owner: "Owner",
  tier: "Tier",
  tierOf: (tier: number) => `tier ${count(tier)}`,
  people: (people: number) => `${countOf(people, "person", "people")}`,
  minutes: (minutes: string) => `${minutes} min/year`,
  sharing: (groups: number, spans: number, sites: number) =>
    `both over ${[
      ...(groups > 0 ? [countOf(groups, "risk group", "risk groups")] : []),
      ...(spans > 0 ? [countOf(spans, "span", "spans")] : []),
      ...(sites > 0 ? [countOf(sites, "site", "sites")] : []),
    ].join(", ")}`,
  noneLeft: "No circuit passes the filter.",
  shown: (rows: number, all: number) =>
    rows === all ? `${count(all)} circuits` : `${count(rows)} of ${count(all)} circuits`,
  clearFilter: "Show all",

  clearable: (known: number, failing: number) =>
    `For ${count(known)} of ${countOf(failing, "failing circuit", "failing circuits")} there is a protection path that shares nothing with the working path.`,
  takeAll: (rows: number) => (rows === 1 ? "Take this path" : `Take all ${count(rows)} paths`),
  takeAllWhy: (rows: number) => `Protection paths of ${countOf(rows, "circuit", "circuits")} as the audit proposes`,
  take: "Take this protection path",
  takeWhy: (name: string) => `Protection path of ${name} as the audit proposes`,
  taken: (rows: number) => `${countOf(rows, "protection path", "protection paths")} changed.`,

  card: "Audit of the circuit",
  close: "Close the audit of the circuit",
  passWhy: "The two paths share no span, no site between the ends and no risk group.",
  working: "Working path",
  protection: "Protection path",
  proposed: "Better protection path",
  km: (km: string) => `${km} km`,
  notWhole: "not whole",
  hazards: "Hazards that both paths meet",
  noHazard: "None of the study's hazards.",
  hazardUnknown: "None is known; a path is not whole, or a span of it has no line.",
  bothIn: (working: string, protection: string) => `working ${working} km, protection ${protection} km`,
  bothCross: "both cross it",
  atEnd: "an end lies in it",
  moreOf: (more: number) => `and ${count(more)} more`,
  better: "A better way",
  noBetter: "No protection path is known that shares less: it takes new cable.",

  downTime: "Out of service",
  workingAlone: "working path by itself",
  protectionAlone: "protection path by itself",
  ratesUsed: "Cuts are counted at these rates; the dotted amber ones nobody has confirmed.",
  laying: "Laid",
  kmHead: "km",
  cuts: "cuts/1000 km·yr",
  repair: "repair, h",

  availability: "Minutes of a year out of service",
  ofCircuits: "Circuits",
  ofSites: "Sites, at most",
  median: (minutes: string) => `half under ${minutes} min`,
  unknownOf: (unknown: number) => `${count(unknown)} unknown`,
  bin: minutesFrom,
  assumptions: "Taken for granted",

  layer: "Paths of the circuit",
  legendShared: "Both paths depend on it",
  legendSharedSite: "Both paths pass it",
};
