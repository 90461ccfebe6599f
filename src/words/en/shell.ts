import type { Analyses } from "../../core/analyses.ts";
import { countOf, formatNumber } from "../format.ts";

/** What the tray calls a job; a new analysis without its name here does not compile. */
const jobNames: Readonly<Record<keyof Analyses, string>> = {
  rings: "Ring rate and components",
  "single-points": "Single points of failure",
  "set-losses": "Losses of risk groups",
  "read-files": "Reading files",
  "write-file": "Writing a file",
  "read-study": "Opening a study",
  "write-study": "Writing the study",
  "review-topology": "Looking through the connections",
};

export const shell = {
  product: "Faultline",
  skipLink: "Skip to the panel",
  regions: { rail: "Steps", panel: "Side panel", map: "Map", drawer: "Table and SQL" },
  steps: {
    data: "Data",
    redundancy: "Redundancy",
    disaster: "Disaster",
    plan: "Plan",
    review: "Review",
    report: "Report",
  },
  cancel: "Cancel",
  close: "Close",
  dismiss: "Dismiss",
  unconfirmed: "unconfirmed",
  whereFrom: (label: string) => `Where this comes from: ${label}`,

  studyName: "Study name",
  untitled: "Untitled study",
  branch: (name: string) => `Plan branch: ${name}`,
  readOnly: "Read-only",
  readOnlyWhy: "Another tab holds this study, so nothing can be changed here.",
  undo: "Undo",
  redo: "Redo",
  search: "Search or run a command",
  language: "Language",
  toLanguage: { zh: "Switch to Chinese", en: "Switch to English" },
  theme: "Theme",
  toTheme: { light: "Switch to the light theme", dark: "Switch to the dark theme" },

  collapsePanel: "Collapse the panel",
  expandPanel: "Open the panel",
  resizePanel: "Panel width",
  openDrawer: { table: "Open the table", sql: "Open the SQL console" },
  closeDrawer: "Close the drawer",
  resizeDrawer: "Drawer height",
  drawerTabs: { table: "Table", sql: "SQL" },
  clearSelection: "Clear the selection",
  nextRegion: "Next region of the screen",
  previousRegion: "Previous region of the screen",
  goTo: (step: string) => `Go to ${step}`,

  jobs: "Jobs",
  jobNames,
  jobProgress: (done: number, total: number) =>
    total > 0 ? `${formatNumber(done)} of ${formatNumber(total)}` : "working",
  seconds: (seconds: number) => (seconds < 60 ? `${formatNumber(seconds, 1)} s` : `${Math.floor(seconds / 60)} min`),
  cancelJob: (name: string) => `Cancel: ${name}`,
  dismissJob: (name: string) => `Dismiss: ${name}`,
  jobFailed: (name: string) => `${name} stopped with an error. The study is as it was.`,
  details: "Details",
  notices: "Messages",

  dataVersion: "Data version",
  outsideRequests: (count: number) => `Requests that left this origin: ${formatNumber(count)}`,
  outsideRequestsWhy: "Everything is read and computed in this browser. This counts requests to any other server.",
  blockedRequests: (count: number) =>
    `${countOf(count, "request", "requests")} to other servers stopped before leaving.`,
  newVersion: "A new version of the program is ready.",
  demonstration: "Demonstration data, invented routes; drop your files anywhere to begin your own study.",
  dropHere: "Drop the files to read them",
  dropHereWhy:
    "A study opens; files of a network (GeoJSON, Shapefile, KML, CSV, Excel and others) are read into a new study. Nothing leaves this computer.",

  opening: "Opening the study",
  noStudy: "No study is open",
  noStudyWhy: "Drop a study, or files of a network, anywhere on this window to begin.",
  emptyStudy: "This study has no network yet",
  emptyStudyWhy: "Drop files of a network anywhere on this window: GeoJSON, Shapefile, KML, CSV, Excel and others.",

  failedTitle: "Something went wrong in the program",
  failedPart: (part: string) => `${part} stopped working`,
  failedWhy: "Your study is still open and unchanged. Save it to a file, then reload the page.",
  failedPartWhy: "The rest goes on and your study is unchanged.",
  fault: (message: string) =>
    `Something in the program went wrong: ${message}. The study is still open; save it to be safe.`,
  tryAgain: "Try again",
  reload: "Reload the page",
  saveToFile: "Save the study to a file",

  palette: "Search and commands",
  palettePlaceholder: "Name, pinyin, id, coordinates or command",
  paletteGroups: {
    commands: "Commands",
    places: "Coordinates",
    sites: "Sites",
    spans: "Spans",
    areas: "Areas",
    circuits: "Circuits",
  },
  paletteNothing: (query: string) => `Nothing is called “${query}”`,
  paletteHint: "Sites, spans, areas and circuits of this study; coordinates such as 30.66, 104.06; or any command.",
  paletteIndexing: "Names are being prepared for the search…",
  paletteCount: (count: number) => countOf(count, "result", "results"),
  shortcuts: "Keyboard",
  shortcutsOf: { general: "Everywhere", inLists: "In lists and menus" },
  listKeys: { move: "Move", choose: "Choose", leave: "Close" },
};
