import { countOf } from "../format.ts";

const time = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const timeOf = (iso: string) => (Number.isNaN(Date.parse(iso)) ? iso : time.format(new Date(iso)));

export const studies = {
  title: "Study",
  open: "Open a file",
  openHint: "Or drop a study, or files of a network, anywhere on the window.",
  save: "Save",
  saveAs: "Save as",
  newStudy: "New empty study",
  reopenDemonstration: "Open the demonstration",
  firstBranch: "Existing",
  untitled: "Untitled study",

  safety: {
    "in-file": (file: string) => `As in the file ${file}`,
    "in-browser": (file: string | null) =>
      file === null ? "Kept in this browser, in no file yet" : `Kept in this browser, with changes that ${file} lacks`,
    "on-screen": (file: string | null) =>
      file === null
        ? "Only on the screen: save it to a file to keep it"
        : `Only on the screen, with changes that ${file} lacks: save it to keep them`,
  },
  safetyShort: { "in-file": "Saved", "in-browser": "Not in the file", "on-screen": "Not kept" },
  fileIsTruth: "Browser storage can be cleared at any time. The file is what lasts.",
  keptAt: (iso: string) => `kept ${timeOf(iso)}`,

  recent: "Recent studies",
  noRecent: "No other study has been worked on in this browser.",
  forget: "Remove from this browser",
  forgetTitle: (title: string) => `Remove “${title}” from this browser?`,
  forgetWhy: "What was saved to a file stays there. Changes that are in no file are lost.",
  openInTab: "This study is open in another tab. Close it there first.",
  notThere: "This browser no longer has this study whole. Open its file instead.",

  snapshots: "Earlier states",
  noSnapshots: "Earlier states of this study are kept here as you work, ten at most.",
  snapshotAt: (iso: string, changes: number) => `${timeOf(iso)} · ${countOf(changes, "change", "changes")}`,
  restore: "Go back to this",
  snapshotLost: "This earlier state can no longer be read. The study is as it was.",

  row: (file: string, row: number | null) => (row === null ? file : `${file}, row ${row}`),

  provenance: "Data sets",
  noProvenance: "Nothing has been read into this study yet.",
  provenanceOf: {
    rows: (rows: number) => countOf(rows, "row", "rows"),
    readAt: "Read",
    source: "Source",
    licence: "Licence",
    coordinates: "Coordinates",
    encoding: "Encoding",
    hash: "Fingerprint",
  },
  timeOf,
  counts: "In this study",

  held: "This tab now holds the study; changes made in the other tab are here.",
  heldElsewhere: "This study is open in another tab, so it is read-only here.",
  takeOver: "Take over",
  storage: {
    refused:
      "This browser keeps nothing for this page, because the window is private or the page does not come by HTTPS. Save to a file to keep your work.",
    full: "This browser's disk is full, so changes are no longer kept here. Save to a file to keep your work.",
  },
  wouldBeLost: "The open study has changes that are in no file and that this browser could not keep.",
  openAnyway: "Open the other study all the same",
  conflict: (table: string, row: string) =>
    `That does not fit the study as it stands: ${table} ${row}. Nothing was changed.`,

  faults: {
    "not-a-study": (file: string) => `${file} is not a Faultline study. The open study is as it was.`,
    truncated: (file: string) =>
      `${file} ends too early: it was not copied or downloaded to the end. The open study is as it was.`,
    damaged: (file: string, entry: string) =>
      `${file} is damaged in ${entry} and was not opened. The open study is as it was; try a copy of the file.`,
    "newer-format": (file: string, found: number, known: number) =>
      `${file} was written by a newer version (format ${found}; this one reads up to ${known}). Update the program to open it. The open study is as it was.`,
  },
  readIn: (sites: number, spans: number, remarks: number) =>
    `Read into a new study: ${countOf(sites, "site", "sites")}, ${countOf(spans, "span", "spans")}${remarks === 0 ? "." : `; ${countOf(remarks, "remark", "remarks")} on the data, listed under Data.`}`,
  notRead: (file: string, why: string) => `${file} could not be read (${why}). The open study is as it was.`,
  notSaved: (file: string, why: string) =>
    `${file} could not be written (${why}). What was in it before is still there.`,
  downloaded: (file: string) => `Saved among your downloads as ${file}.`,
};
