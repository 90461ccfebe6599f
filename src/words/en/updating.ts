import type { Issue, TableName } from "../../core/model/index.ts";
import type { Conflict } from "../../core/update/merge-rows.ts";
import { countOf, formatNumber } from "../format.ts";
import { model } from "./model.ts";

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });
const dayOf = (iso: string) => (Number.isNaN(Date.parse(iso)) ? iso : day.format(new Date(iso)));
const metres = (m: number) => (m < 10 ? `${formatNumber(m, 2)} m` : `${formatNumber(m)} m`);
const tableOf = ({ table }: Issue["values"]) => model.tables[table as TableName] ?? String(table ?? "");

/** Why a file cannot be taken as a newer version. */
export const updateRules = {
  "update.no-earlier": () =>
    "no file of this name brought rows into the study, nor one that has half of its ids; it can be added to the study, or make a new one",
  "update.several-files": () => "newer versions are compared one file at a time: leave the others out",
  "update.no-ids": (v) =>
    `${countOf(Number(v.rows ?? 0), "row has", "rows have")} no id of their own in ${tableOf(v)}, and names that are missing or stand twice: nothing says which row is which. Map a column of ids, or make a new study`,
  "update.nothing-in-common": (v) =>
    `no row of it is one that ${String(v.file ?? "")} brought: taken as its newer version it would replace all of them. Add it to the study, or make a new one`,
} satisfies Readonly<Record<string, (values: Issue["values"]) => string>>;

const conflicts: Readonly<Record<Conflict["kind"], string>> = {
  value: "altered here too",
  gone: "removed here, altered in the file",
  removed: "altered here, no longer in the file",
  cut: "its parts were altered here: draw it anew by hand",
};

export const updating = {
  title: (file: string, readAt: string) => `Newer version of ${file} (read ${dayOf(readAt)})`,
  counts: (added: number, removed: number, changed: number) =>
    `${formatNumber(added)} added, ${formatNumber(removed)} removed, ${formatNumber(changed)} changed`,
  nothing: "It says what the study already has.",
  unchanged: (rows: number) => `${countOf(rows, "row is", "rows are")} as before.`,
  offer: (file: string) => `Update what ${file} brought`,
  offerWhy:
    "One change, which undo takes back. What was altered here by hand stays where the file does not alter it too.",
  tooMany: (most: number) =>
    `More than ${formatNumber(most)} rows differ: too many for one change. Make a new study of it instead.`,
  apply: "Apply as a change",
  why: (file: string) => `Newer version of ${file}`,
  applied: (file: string, edits: string) => `${file}: ${edits}.`,

  changes: "What changes",
  added: "Added",
  removed: "Removed",
  changed: "Changed",
  shape: "place or route",
  moved: (m: number) => `moved by ${metres(m)} at most`,
  drawn: "drawn for the first time, or no longer",
  fromTo: (before: string, after: string) => `${before} → ${after}`,
  more: (rows: number) => `and ${countOf(rows, "more row", "more rows")}`,

  conflicts: "Altered here and in the file",
  conflictsWhy: "The file wins unless you keep what stands here.",
  conflictKinds: conflicts,
  inFile: (value: string) => `in the file ${value}`,
  here: (value: string) => `here ${value}`,
  keep: "Keep what stands here",

  inUse: "Named by others",
  inUseKinds: {
    stays: (table: TableName, by: string) =>
      `no longer in the file, but stays: named in ${model.tables[table]} by ${by}`,
    returns: (table: TableName, by: string) =>
      `was removed here, and comes back: named in ${model.tables[table]} by ${by}`,
  },

  layer: "What the newer file changes",
  oneStudy: "--update takes a study and the newer file",
};
