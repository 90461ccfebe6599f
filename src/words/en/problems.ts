import type { RepairableRule, TopologyRule } from "../../core/repair/topology-rules.ts";
import { countOf, formatNumber } from "../format.ts";

const kinds: Readonly<Record<TopologyRule, string>> = {
  "topology.dangling-end": "End without a site",
  "topology.near-miss": "Near miss",
  "topology.touch": "Lies on a line, not connected",
  "topology.crossing": "Crossing without a site",
  "topology.end-off-site": "Line ends away from its site",
  "topology.duplicate-span": "Listed twice",
  "topology.listed-both-ways": "Listed from both ends",
  "topology.self-loop": "Begins and ends at one site",
  "topology.zero-length": "No length",
  "topology.length-far-from-stated": "Length does not fit",
  "topology.site-far-from-name": "Far from the town of its name",
  "topology.parts-apart": "Parts that do not meet",
};

const repair: Readonly<Record<RepairableRule, string>> = {
  "topology.dangling-end": "Put a junction here",
  "topology.near-miss": "Join",
  "topology.touch": "Connect",
  "topology.crossing": "Connect here",
  "topology.duplicate-span": "Merge",
  "topology.listed-both-ways": "Merge",
  "topology.zero-length": "Remove",
};

const repairAll: Readonly<Record<RepairableRule, (count: string) => string>> = {
  "topology.dangling-end": (count) => `Put junctions at all ${count}`,
  "topology.near-miss": (count) => `Join all ${count}`,
  "topology.touch": (count) => `Connect all ${count}`,
  "topology.crossing": (count) => `Connect all ${count}`,
  "topology.duplicate-span": (count) => `Merge all ${count}`,
  "topology.listed-both-ways": (count) => `Merge all ${count}`,
  "topology.zero-length": (count) => `Remove all ${count}`,
};

const issues = (count: number) => countOf(count, "issue", "issues");

export const problems = {
  title: "Issues",
  issues,
  look: "Look through them",
  close: "Close the issues",
  none: "Nothing is wrong, as far as was checked.",
  noStudy: "Open a study or drop files: what is wrong with their data is listed here.",
  rejectedRows: (rows: number) =>
    `${countOf(rows, "row", "rows")} of the files ${rows === 1 ? "is" : "are"} not in the study.`,

  tabs: "Parts of the list",
  tab: {
    issues: (count: number) => `Issues ${formatNumber(count)}`,
    files: (count: number) => `Rows of files ${formatNumber(count)}`,
    repairs: (count: number) => `Repairs ${formatNumber(count)}`,
  },

  reviewed: "The network was checked as it stands.",
  reviewing: "Checking how the network hangs together",
  reviewStale: "The network has changed since it was checked.",
  notReviewed: "How the network hangs together has not been checked yet.",
  review: "Check the network",
  reviewAgain: "Check again",
  checked:
    "Checked were the rows of all files that were read, and of the network: ends without sites, near misses, lines that touch or cross, spans listed twice, loops, lengths that do not fit, and names of towns.",
  checkedFilesOnly: "Checked were the rows of all files that were read. Of the network nothing is known yet.",

  severity: "Severity",
  anySeverity: "Any severity",
  file: "File",
  anyFile: "Any file",
  noFile: "The network as it stands",
  rule: "Kind",
  anyRule: "Any kind",
  text: "Search in the issues",
  textHint: "Words, ids or file names",
  onMapOnly: "Only on the map",
  repairableOnly: "Only what can be repaired",
  shown: (shown: number, all: number) => (shown === all ? issues(all) : `${formatNumber(shown)} of ${issues(all)}`),
  sifting: "Looking through them",
  noneShown: "No issue is like that.",
  clearFilter: "Show all",
  list: "Issues by kind",

  kinds,
  repair,
  repairAll,
  choose: "Choose an issue to see it on the map, a kind to see all of it.",
  onMap: "Show on the map",
  notOnMap: "It has no place on the map.",
  previous: "Previous issue",
  next: "Next issue",
  effect: "What this does:",
  gone: "Nothing is left to repair here: it was repaired, or the network has changed.",
  byHand: "Only a person can say what is true here: change it in the details.",
  countAll: "See what repairing all would do",
  ofThese: (made: number, left: number) =>
    left === 0
      ? `All ${formatNumber(made)} can be repaired.`
      : `${formatNumber(made)} can be repaired; ${formatNumber(left)} ${left === 1 ? "stays" : "stay"} for a person to decide.`,
  oneChange: "It is one change, which undo takes back.",
  noneRepairable: "None of these can be repaired without a person deciding.",
  mergeWhy:
    "Of each pair one span goes; the other stays, keeps its own attributes, learns what only the other knew, and takes its place in cables, circuits and risk groups.",
  repaired: (count: number) => `${countOf(count, "issue was", "issues were")} repaired.`,
  readOnly: "This study is read-only here.",
  addedRows: (counted: string) => `${counted} added`,
  removedRows: (counted: string) => `${counted} removed`,
  changedRows: (counted: string) => `${counted} changed`,
  about: (table: string, name: string) => `${table}: ${name}`,

  export: "Export",
  asCsv: "As CSV",
  asXlsx: "As an Excel workbook",
  sheet: "issues",
  columns: {
    rule: "rule",
    severity: "severity",
    sentence: "issue",
    file: "file",
    row: "row",
    table: "table",
    id: "id",
    lon: "lon",
    lat: "lat",
    values: "values",
  },

  filesCaption: "What became of the rows of each file: as they stand, fixed and rejected add up to the total",
  ofFile: {
    file: "File",
    total: "Rows",
    accepted: "As they stand",
    fixed: "Fixed",
    rejected: "Rejected",
    ignored: "Left out",
  },
  allFiles: "All files",
  ignoredWhy: "Rows of tables that are not of the network are left out beside the total.",
  uncounted: "not counted",
  noFiles: "No file was read into this study.",
  rejectedTitle: "Rejected rows",
  rejectedWhy:
    "Save them as a sheet with the reason beside each row, correct it, and drop it on the window: only these rows are read again, as part of the table they come from.",
  saveRejected: (rows: number) => `Save ${countOf(rows, "rejected row", "rejected rows")}`,
  saveRejectedOf: (rows: number, file: string) => `Save ${countOf(rows, "rejected row", "rejected rows")} of ${file}`,
  firstKept: (kept: number, all: number) =>
    `The study keeps the first ${formatNumber(kept)} of ${formatNumber(all)} rejected rows.`,

  repairsWhy: "What the import and you have repaired on this plan. Each can be taken back by itself.",
  noRepairs: "Nothing has been repaired on this plan.",
  repairList: "Repairs, the newest first",
  cut: (span: string, parts: number) => `${span} cut into ${formatNumber(parts)} parts`,
  parts: (ids: string) => `into ${ids}`,
  takeBack: "Take back",
  takeBackOf: (what: string) => `Take back: ${what}`,
  takenBack: "taken back",
  movedOn: "The parts were changed since; this can no longer be taken back by itself.",
  cuts: (count: number) => countOf(count, "cut", "cuts"),
  logSheet: "repairs",
  logColumns: { when: "when", who: "who", why: "why", span: "span", parts: "parts", edits: "edits" },

  layer: "Issues",
  marker: "The chosen issue",
  gap: "The gap between an end and what it misses",
  metres: (metres: number) => `${formatNumber(metres, metres < 10 ? 1 : 0)} m`,
};
