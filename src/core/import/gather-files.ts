/**
 * Answers: which files are to be read, and which belong to one of them?
 * A zip from elsewhere is the files in it. A .dbf belongs to the .shp of the same name and is read with it.
 */
import type { Issue } from "../model/index.ts";
import { DEBRIS, isZip, openArchive } from "./bytes/archive.ts";
import type { Format, NamedBytes } from "./format.ts";
import { findFormat } from "./formats.ts";
import { issueAt } from "./issue.ts";
import { isFieldList } from "./table/field-list.ts";

export type Gathered = {
  readonly file: NamedBytes;
  /** null where no format knows it. */
  readonly format: Format | null;
  readonly companions: readonly NamedBytes[];
};

export type Gathering = {
  readonly files: readonly Gathered[];
  readonly issues: readonly Issue[];
  /** One for each zip of which nothing can be used. */
  readonly faults: readonly Issue[];
};

/** What people put beside their data to be read by people; some of it looks like a table. */
const PROSE = /\.(txt|md|html?|pdf|docx?|rtf|xml|png|jpe?g|gif|svg|qgs|qgz|lyr|lyrx|mxd|qml|sld)$/i;

export function gatherFiles(files: readonly NamedBytes[]): Gathering {
  const gathered: Gathered[] = [];
  const issues: Issue[] = [];
  const faults: Issue[] = [];
  const loose: NamedBytes[] = [];
  for (const file of files) {
    if (!isZip(file.bytes) || findFormat(file.bytes, file.name) !== null) {
      loose.push(file);
      continue;
    }
    const opened = gatherArchive(file);
    gathered.push(...opened.files);
    issues.push(...opened.issues);
    faults.push(...opened.faults);
  }
  return { files: [...joinCompanions(loose), ...gathered], issues, faults };
}

function gatherArchive(file: NamedBytes): Gathering {
  const fault = (rule: string, values: Issue["values"] = {}): Gathering => ({
    files: [],
    issues: [],
    faults: [issueAt(file.name, null, rule, "critical", values)],
  });
  const reading = openArchive(file.bytes);
  if (!reading.ok) return fault("archive.unreadable");
  const entries: NamedBytes[] = [];
  for (const name of reading.zip.names) {
    if (DEBRIS.test(name)) continue;
    const bytes = reading.zip.read(name);
    if (bytes === null) return fault("archive.entry-unreadable", { entry: name });
    entries.push({ name: `${file.name}/${name}`, bytes });
  }
  const joined = joinCompanions(entries);
  const usable = joined.filter(
    ({ file: { name }, format }) => format !== null && !format.isPart && !(PROSE.test(name) && hasName(format)),
  );
  const found = entries.map(({ name }) => name.slice(file.name.length + 1)).join(", ");
  if (usable.length === 0) return fault("archive.nothing", { found: shorten(found) });
  const kept = new Set(usable);
  const issues = joined
    .filter((entry) => !kept.has(entry))
    .map(({ file: { name, bytes }, format }) =>
      format === null && isZip(bytes) && !PROSE.test(name)
        ? issueAt(name, null, "archive.zip-inside", "major")
        : issueAt(name, null, "archive.entry-left-out", "low"),
    );
  return { files: usable, issues, faults: [] };
}

/** A format without a name of its own is known by what stands in a file, which is never so by chance. */
function hasName({ extensions }: Format): boolean {
  return extensions.length > 0;
}

function joinCompanions(files: readonly NamedBytes[]): readonly Gathered[] {
  const found = files.map((file) => ({ file, format: findFormat(file.bytes, file.name) }));
  const byName = new Map(files.map((file) => [file.name.toLowerCase(), file]));
  // The key to the columns of files of our own writing goes with each of them.
  const lists = new Map(files.filter(isFieldList).map((file) => [folderOf(file.name), file]));
  const claimed = new Set<NamedBytes>();
  const gathered = found.map(({ file, format }): Gathered => {
    const stem = file.name.toLowerCase().replace(/\.[^./]*$/, "");
    const companions = (format?.companions ?? []).flatMap((extension) => {
      const companion = byName.get(`${stem}.${extension}`);
      return companion === undefined || companion === file ? [] : [companion];
    });
    const list = lists.get(folderOf(file.name));
    if (list !== undefined && list !== file && format !== null) companions.push(list);
    for (const companion of companions) claimed.add(companion);
    return { file, format, companions };
  });
  return gathered.filter(({ file }) => !claimed.has(file));
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf("/") + 1);
}

function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
