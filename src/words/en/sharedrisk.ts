import { formatNumber as count, countOf } from "../format.ts";

const groups = (many: number) => countOf(many, "group", "groups");
const metres = (value: number) => `${count(value, value < 10 ? 1 : 0)} m`;
const km = (value: number) => `${count(value / 1000, 1)} km`;

export const sharedrisk = {
  tab: "Shared risk",
  title: "Shared risk",
  question: "Which spans lie in one trench, on one pole line or in one entrance, so that one digger takes them all?",
  nothing: "No spans yet. Open a study or drop files to begin.",
  metreUnit: "m",
  within: "Within",
  over: "For more than",
  metresError: (most: number) => `0 to ${count(most)} m`,
  running: "Going along the lines…",
  stale: "The network, its gateways or the distances have changed since this was counted.",
  unanswered: "It is not being counted: that was stopped, it failed, or the network is large.",
  countNow: "Look for shared routes",
  how: "How",
  version: "Data version",

  corridors: "Corridors",
  corridorsWhy: "Places where spans run together for long enough, as far as their lines tell.",
  entrances: "Entrances",
  entrancesWhy: "Sites that several spans enter within 5 m of each other over the last 50 m.",
  shared: "Shared in corridors",
  sharedWhy: "The lengths of the corridors added up, each along its spine.",
  km: "km",
  rings: "Rings on one route",
  ringsWhy:
    "Groups that hold two or more spans of one ring and cut something off when they are lost together: the ring is one on paper only.",

  lists: "Shared risks",
  listNames: {
    inferred: (many: number) => `Inferred ${count(many)}`,
    given: (many: number) => `In the data ${count(many)}`,
  },
  sift: "Show",
  all: "all",
  verdicts: { open: "to be judged", accepted: "accepted", "turned-down": "turned down" },
  option: (label: string, many: number) => `${label} (${count(many)})`,
  listOf: {
    inferred: "Inferred groups, what cuts the most people off first",
    given: "Risk groups in the data, what cuts the most people off first",
  },
  shown: (some: number, all: number) => (some === all ? `${count(all)} in all` : `${count(some)} of ${count(all)}`),
  noneLeft: "Nothing of that kind.",
  noneInferred: "No two spans that have a line run together for so long within that distance.",
  noneGiven: "The data names no risk groups.",
  names: (named: string, more: number) => (more > 0 ? `${named} and ${count(more)} more` : named),
  entranceOf: (site: string, spans: number) => `${site}: ${countOf(spans, "span", "spans")} in one entrance`,
  together: (lengthM: number) => (lengthM < 1000 ? metres(lengthM) : km(lengthM)),
  cutsOff: (sites: number, people: string) =>
    sites === 0 ? "cuts nobody off" : `${countOf(sites, "site", "sites")}, ${people}`,
  ringMark: "ring on one route",
  membersOf: (many: number) => countOf(many, "member", "members"),
  lossUnknown: "loss not counted yet",

  card: { corridor: "Spans in one corridor", "building-entrance": "Spans in one entrance" },
  close: "Close",
  evidence: {
    corridor: (withinM: number, lengthM: number, minM: number, meanM: number) =>
      `They run within ${metres(withinM)} of each other for ${lengthM < 1000 ? metres(lengthM) : km(lengthM)}: ${metres(minM)} apart at the nearest, ${metres(meanM)} on average.`,
    "building-entrance": (_withinM: number, lengthM: number, minM: number, meanM: number) =>
      `Over the last ${metres(lengthM)} before the site they lie ${metres(minM)} apart at the nearest, ${metres(meanM)} on average.`,
  },
  sameLine: (lengthM: number) =>
    `They are drawn on the very same line for ${lengthM < 1000 ? metres(lengthM) : km(lengthM)}.`,
  laid: (modes: readonly string[]) => `Laid: ${modes.join(", ")}.`,
  unknownLaying: "nobody knows how",
  loss: (sites: number, people: string, circuits: number) =>
    sites === 0
      ? "Lost together they cut nobody off."
      : `Lost together they isolate ${countOf(sites, "site", "sites")}, ${people}${circuits > 0 ? `, ${countOf(circuits, "circuit end", "circuit ends")}` : ""}.`,
  ring: (spans: number) =>
    `${countOf(spans, "span", "spans")} of one ring are among them: the ring lies on one route here and protects nothing.`,
  confidence: "Confidence",
  confidences: { likely: "likely", possible: "possible", weak: "weak" },
  sure: { likely: "likely", possible: "possible", weak: "weak evidence" },
  confidenceWhy: "Nearness × length × how alike they are laid: a rule of thumb to rank by, not a probability.",
  members: "What lies in it",
  stretch: (fromM: number, toM: number) => `${count(fromM / 1000, 2)}–${count(toM / 1000, 2)} km`,
  moreMembers: (many: number) => `and ${count(many)} more`,
  verified: "Checked.",
  verifiedWhy: "Places every few metres of each stretch were measured against the lines again.",
  notVerified: "Measured again, the lines do not run as said. This is a fault: please report it.",

  accept: "Accept as a risk group",
  turnDown: "Turn down",
  countAgain: "Let it count again",
  acceptedNote: "Accepted: it counts as a risk group everywhere.",
  turnedDownNote: "Turned down: it stands for no risk.",
  undoNote: "One step, which undo takes back.",
  readOnly: "Another tab holds this study: nothing can be judged here.",
  bulk: "Judge many at once",
  threshold: "Confidence at least",
  bulkNote: (many: number) => `${groups(many)} to be judged reach it.`,
  acceptAll: (many: number) => `Accept ${count(many)}`,
  turnDownAll: (many: number) => `Turn down ${count(many)}`,
  why: {
    accepted: (many: number) => `${groups(many)} of shared risk accepted`,
    "turned-down": (many: number) => `${groups(many)} of shared risk turned down`,
  },

  layer: "Shared routes",
  legendShared: "spans run together",
  legendChosen: "shared stretch chosen",
  legendEnds: "its ends",
  assumptions: "Taken for granted",
};
