/**
 * Answers: which study do these files make, or why do they make none?
 * All or nothing: one file that cannot be used at all leaves everything as it was. The others are read all the same, so
 * that every such file is named at once, and what is in the rest can be shown meanwhile.
 */
import type { Analysis } from "../analysis.ts";
import type { Candidate } from "../geo/candidate.ts";
import { GCJ02 } from "../geo/coordinate-systems.ts";
import { KnownPlaces } from "../geo/known-places.ts";
import { loadTowns } from "../geo/towns.ts";
import type { Edit, Issue, ReadCounts, RejectedRow, Study } from "../model/index.ts";
import { assembleStudy, type FileJoins, type ReadFile } from "./assemble/assemble-study.ts";
import { countRows } from "./assemble/count-rows.ts";
import { joinEdits } from "./assemble/join-edits.ts";
import { placesIn, placesOf } from "./assemble/known-sites.ts";
import { hashBytes } from "./bytes/hash-bytes.ts";
import type { NamedBytes, ReadOptions } from "./format.ts";
import { studyFormat } from "./formats/study-format.ts";
import { type Gathered, gatherFiles } from "./gather-files.ts";
import { issueAt } from "./issue.ts";
import { checkMapping } from "./meaning/check-mapping.ts";
import type { FoundTable } from "./meaning/mapping.ts";
import { delimitedFormat } from "./table/delimited-format.ts";

export type FilesToRead = {
  readonly files: readonly NamedBytes[];
  readonly options: ReadOptions;
  /** What a person knows better of single files, by the names they are read under; before `options`. */
  readonly ofFile?: Readonly<Record<string, ReadOptions>>;
  /** Names of files that are not to be read. */
  readonly leftOut?: readonly string[];
  /** The study as it stands that the rows are to join: its base is the network, it has no changes. */
  readonly open?: Study;
  /** ISO 8601 with zone. */
  readonly at: string;
};

/** What is known of a file; its rows are in the study. */
export type FileRead = Omit<ReadFile, "content"> & {
  readonly format: string;
  readonly counts: ReadCounts;
  /** Rows of the file that are not in the study, all of them. */
  readonly rejected: readonly RejectedRow[];
  readonly tables?: readonly FoundTable[];
};

/** A file of which nobody knows where it lies; to be read again with a crs in its options. The best comes first. */
export type Unplaced = { readonly file: string; readonly candidates: readonly Candidate[] };

/** A file of which nobody can tell what its tables are; to be read again with a mapping. */
export type Untold = { readonly file: string; readonly tables: readonly FoundTable[] };

export type FilesRead =
  | {
      readonly ok: true;
      readonly study: Study;
      readonly files: readonly FileRead[];
      /** Of all files, and of putting them together. */
      readonly issues: readonly Issue[];
      /** Of the ends of spans that named no site, file by file. */
      readonly joined: readonly FileJoins[];
      /** What was added to the open study, as a change would do it; null for a new study, or where it is too much. */
      readonly edits: readonly Edit[] | null;
    }
  | {
      readonly ok: false;
      readonly fault: Issue;
      /** One for each file that cannot be used; the fault is the first of them. */
      readonly faults: readonly Issue[];
      /** Files among them that only lack a coordinate system. */
      readonly unplaced: readonly Unplaced[];
      /** Files among them whose tables a person may say. */
      readonly untold: readonly Untold[];
      /** The others. */
      readonly files: readonly FileRead[];
    };

const LINE_END = 10;

export const readFiles: Analysis<FilesToRead, Promise<FilesRead>> = async (wanted, report) => {
  const { files, options, ofFile = {}, leftOut = [], open, at } = wanted;
  const mappings = [options, ...Object.values(ofFile)].flatMap(({ mapping }) => mapping ?? []);
  const wrong = mappings.map(checkMapping).find((where) => where !== null);
  if (typeof wrong === "string") return refuse(issueAt("", null, "import.bad-mapping", "critical", { where: wrong }));
  const gathering = gatherFiles(files.filter(({ name }) => !leftOut.includes(name)));
  // Studies first: their sites tell where the other files lie.
  const found = gathering.files
    .filter(({ file }) => !leftOut.includes(file.name))
    .toSorted((one, other) => Number(other.format === studyFormat) - Number(one.format === studyFormat));
  const towns = options.towns ?? (await loadTowns());
  // Sites of the open study and of the files before, by which the next file is held against the earth.
  const known = new KnownPlaces();
  if (open !== undefined) known.add(placesOf(open.base.sites));
  const read: (ReadFile & FileRead)[] = [];
  const faults = [...gathering.faults];
  const unplaced: Unplaced[] = [];
  const untold: Untold[] = [];
  const rows = found.map(rowsAbout);
  const total = rows.reduce((sum, count) => sum + count, 0);
  let before = 0;
  for (const [i, { file, format, companions }] of found.entries()) {
    const { name, bytes } = file;
    const done = before;
    before += rows[i] ?? 1;
    report?.(done, total);
    if (bytes.length === 0) faults.push(fault(name, "import.empty-file"));
    else if (format === null) faults.push(fault(name, "import.unknown-format"));
    else {
      const onRow = (row: number) => report?.(Math.min(done + row, before), total);
      const context = { ...options, ...ofFile[name], towns, known, onRow };
      const hash = await hashBytes([file, ...companions].map((each) => each.bytes));
      const reading = await format.read(bytes, name, context, companions);
      if (reading.ok) {
        known.add(placesIn(reading.content));
        const { content, issues, rejected, tables, coordinates, encoding } = reading;
        const about = { name, format: format.id, hash, counts: countRows(reading) };
        read.push({ ...about, content, issues, rejected, ...(tables && { tables }), coordinates, encoding });
      } else {
        const { fault, candidates, tables } = reading;
        faults.push(fault);
        if (candidates !== undefined) unplaced.push({ file: name, candidates });
        if (tables !== undefined) untold.push({ file: name, tables });
      }
    }
  }
  report?.(total, total);
  const filesRead = read.map(({ content: _rows, ...file }): FileRead => file);
  const [first] = faults;
  if (first !== undefined) return { ok: false, fault: first, faults, unplaced, untold, files: filesRead };
  const assembly = assembleStudy(
    open === undefined ? read : [asFile(open), ...read],
    at,
    options.snapM,
    options.splitTees,
  );
  if (!assembly.ok) return refuse(fault(assembly.studies.join(", "), "import.several-studies"));
  const { study } = assembly;
  const left = [...gathering.issues, ...read.flatMap(aboutShift)];
  return {
    ok: true,
    study: left.length === 0 ? study : { ...study, findings: [...left, ...study.findings] },
    files: filesRead,
    issues: [...left, ...assembly.ofFiles, ...assembly.issues],
    joined: assembly.joined,
    edits: open === undefined ? null : joinEdits(open.base, study),
  };
};

/** A shift of some hundred metres is wider than a corridor, and no number tells it. */
function aboutShift({ name, coordinates: { confidence, candidates = [] } }: ReadFile): readonly Issue[] {
  const mayBeShifted = confidence === "unsure" && candidates.some(({ crs }) => crs === GCJ02.id);
  return mayBeShifted ? [issueAt(name, null, "import.shift-unknown", "low")] : [];
}

function asFile(study: Study): ReadFile {
  return {
    name: "",
    hash: "",
    content: { kind: "study", study },
    issues: [],
    coordinates: { detected: null, used: null, confidence: "by-format" },
    encoding: "",
  };
}

/** How much there is to read: the lines of a file that is read line by line, any other counts as one. */
function rowsAbout({ file: { bytes }, format }: Gathered): number {
  if (format !== delimitedFormat) return 1;
  let lines = 1;
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) lines++;
  return lines;
}

function fault(file: string, rule: string): Issue {
  return issueAt(file, null, rule, "critical");
}

function refuse(fault: Issue): FilesRead {
  return { ok: false, fault, faults: [fault], unplaced: [], untold: [], files: [] };
}
