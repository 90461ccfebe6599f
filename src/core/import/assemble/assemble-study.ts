/**
 * Answers: which one study do these files make together?
 * At most one of them is a study, whose base the rows of the others join; without one the rows make a new study.
 */
import {
  type BranchId,
  buildNetwork,
  Fingerprint,
  type HazardLayer,
  type Issue,
  type NetworkRows,
  type Position,
  type Provenance,
  type ReadCounts,
  type ReadRow,
  type RejectedRow,
  rowsOf,
  type Study,
  type StudyId,
  TABLE_NAMES,
  type TableName,
} from "../../model/index.ts";
import { DEFAULT_TOLERANCE_M, type JoinCounts } from "../../topology/join-ends.ts";
import type { Content, Coordinates } from "../format.ts";
import { issueAt } from "../issue.ts";
import { checkMissingSites } from "./check-span-ends.ts";
import { IdPool } from "./id-pool.ts";
import { addImpliedGroups } from "./implied-groups.ts";
import { type Joining, joinLooseEnds } from "./join-loose-ends.ts";
import { repointRow } from "./repoint-row.ts";
import { type RowsOfFile, resolveNames } from "./resolve-names.ts";
import { splitAtTouches } from "./split-at-touches.ts";
import { StraightLines } from "./straight-lines.ts";

export type ReadFile = {
  readonly name: string;
  readonly hash: string;
  readonly content: Content;
  readonly issues: readonly Issue[];
  readonly coordinates: Coordinates;
  readonly encoding: string;
  readonly counts?: ReadCounts;
  readonly rejected?: readonly RejectedRow[];
};

export type Assembly =
  | {
      readonly ok: true;
      readonly study: Study;
      /** Of the files themselves, saying of every row the id it got. */
      readonly ofFiles: readonly Issue[];
      /** Of putting them together. */
      readonly issues: readonly Issue[];
      /** What became of the ends of spans that named no site, file by file. */
      readonly joined: readonly FileJoins[];
    }
  /** Two studies do not add up: their ids mean different things. */
  | { readonly ok: false; readonly studies: readonly string[] };

/** splitSpans: that were cut where sites or ends lay on their middle. */
export type FileJoins = JoinCounts & { readonly splitSpans: number };

/** So many rejected rows of a file stay in the study: they are written with every step a person takes. */
const MOST_REJECTED = 1000;

/** at: when it was read, ISO 8601 with zone; core has no clock. */
export function assembleStudy(
  files: readonly ReadFile[],
  at: string,
  snapM = DEFAULT_TOLERANCE_M,
  splitTees = true,
): Assembly {
  const studies = files.flatMap(({ name, content }) =>
    content.kind === "study" ? [{ name, study: content.study }] : [],
  );
  if (studies.length > 1) return { ok: false, studies: studies.map(({ name }) => name) };
  const raw = files.filter(({ content }) => content.kind === "rows");
  const start = studies[0]?.study ?? emptyStudy(raw, at);
  if (raw.length === 0)
    return { ok: true, study: start, ofFiles: files.flatMap((file) => file.issues), issues: [], joined: [] };

  const issues: Issue[] = [];
  const rows = new Map<TableName, ReadRow[]>(TABLE_NAMES.map((table) => [table, rowsOf(start.base[table])]));
  const ids: Pools = new Map(Array.from(rows, ([table, all]) => [table, new IdPool(all.map(({ id }) => id))]));
  const renamed: Renamed[] = [];
  const added = raw.map(({ name, content }): RowsOfFile => {
    const lengths = new Map(Array.from(rows, ([table, { length }]) => [table, length]));
    if (content.kind === "rows") renamed.push(addRows(rows, ids, content.rows, name, issues));
    const ranges = Array.from(rows, ([table, { length }]) => [table, [lengths.get(table) ?? 0, length]] as const);
    return { file: name, ranges: new Map(ranges) };
  });
  const loose = added.filter((_, i) => !isAsWritten(raw[i]?.content));
  const groupIds = ids.get("groups") ?? new IdPool();
  issues.push(...addImpliedGroups(rows.get("groups") ?? [], groupIds, rows.get("members") ?? [], loose));
  issues.push(...resolveNames(rows, ids, loose));
  for (const { name, content } of raw) addImpliedSites(rows, ids, content, name, issues);
  const siteIds = ids.get("sites") ?? new IdPool();
  raw.forEach(({ name, content }, i) => {
    const [from, to] = added[i]?.ranges.get("spans") ?? [0, 0];
    const spans = rows.get("spans") ?? [];
    issues.push(...checkMissingSites(spans.slice(from, to), siteIds, name));
    if (content.kind === "rows" && content.spansAreStraight) issues.push(...drawStraight(rows, from, to, name));
  });
  const joinings = joinSpans(rows, siteIds, loose, snapM, issues);
  const read = { ...start, base: buildNetwork(Object.fromEntries(rows)) };
  const cuttable = splitTees ? joinings.map(({ unnamed }, i) => ({ file: loose[i]?.file ?? "", spans: unnamed })) : [];
  const split = splitAtTouches(read, cuttable, snapM, at);
  issues.push(...split.issues);
  const said = new Map(raw.map((file, i) => [file, repoint(file.issues, renamed[i])]));
  const study: Study = {
    ...split.study,
    findings: [...start.findings, ...raw.flatMap((file) => said.get(file) ?? []), ...issues],
    hazards: joinHazards(start.hazards, raw),
    provenance: [...start.provenance, ...raw.map((file, i) => provenanceOf(file, added[i]?.ranges ?? new Map(), at))],
  };
  const joined = joinings.map(({ counts }, i) => ({ ...counts, splitSpans: split.splitSpans[i] ?? 0 }));
  return { ok: true, study, ofFiles: files.flatMap((file) => said.get(file) ?? file.issues), issues, joined };
}

function isAsWritten(content: Content | undefined): boolean {
  return content?.kind === "rows" && content.asWritten === true;
}

/** An id that is taken gets a number; whoever reads the file finds the issue that says so. */
function addRows(tables: Tables, pools: Pools, added: NetworkRows, file: string, issues: Issue[]): Renamed {
  const renamed = new Map<TableName, Map<string, string>>();
  const used = new Map<TableName, readonly string[]>();
  for (const table of TABLE_NAMES) {
    const pool = pools.get(table);
    const others = new Map<string, string>();
    const ids = (added[table] ?? []).map(({ id }) => {
      const taken = pool?.take(id) ?? id;
      if (taken === id) return id;
      const issue = issueAt(file, null, "import.id-taken", "general", { table, id, used: taken });
      issues.push({ ...issue, subject: { table, id: taken } });
      if (!others.has(id)) others.set(id, taken);
      return taken;
    });
    used.set(table, ids);
    if (others.size > 0) renamed.set(table, others);
  }
  for (const table of TABLE_NAMES) {
    const rows = tables.get(table);
    const ids = used.get(table) ?? [];
    (added[table] ?? []).forEach((row, i) => {
      const moved = renamed.size === 0 ? row : repointRow(table, row, renamed);
      const id = ids[i] ?? row.id;
      rows?.push(id === row.id ? moved : { ...moved, id });
    });
  }
  return renamed;
}

/** The tables as far as they have come, and the ids that stand in them. */
type Tables = ReadonlyMap<TableName, ReadRow[]>;
type Pools = ReadonlyMap<TableName, IdPool>;
type Renamed = ReadonlyMap<TableName, ReadonlyMap<string, string>>;

/** What is said of a row is said of the id it got. */
function repoint(issues: readonly Issue[], renamed: Renamed = new Map()): readonly Issue[] {
  if (renamed.size === 0) return issues;
  return issues.map((issue) => {
    const { subject } = issue;
    const id = subject === null ? undefined : renamed.get(subject.table)?.get(subject.id);
    return subject === null || id === undefined ? issue : { ...issue, subject: { ...subject, id } };
  });
}

function joinHazards(start: readonly HazardLayer[], files: readonly ReadFile[]): readonly HazardLayer[] {
  const ids = new IdPool(start.map(({ id }) => id));
  const added = files.flatMap(({ content }) => (content.kind === "rows" ? (content.hazards ?? []) : []));
  return [...start, ...added.map((hazard) => ({ ...hazard, id: ids.take(hazard.id) }))];
}

function addImpliedSites(tables: Tables, ids: Pools, content: Content, file: string, issues: Issue[]): void {
  const sites = tables.get("sites");
  if (sites === undefined || content.kind !== "rows" || !content.impliedSites?.length) return;
  // By name too: whoever mentions a site may know no id of it.
  const known = new Set(sites.flatMap(({ id, values }) => [id, values.name]));
  const missing = content.impliedSites.filter(({ id }) => !known.has(id));
  for (const site of missing) {
    ids.get("sites")?.take(site.id);
    sites.push(site);
  }
  if (missing.length > 0) {
    issues.push(issueAt(file, null, "import.sites-implied", "general", { sites: missing.length }));
  }
}

/** File by file: the ends of a later file find the junctions of those before. */
function joinSpans(
  tables: Tables,
  siteIds: IdPool,
  files: readonly RowsOfFile[],
  snapM: number,
  issues: Issue[],
): Joining[] {
  const sites = tables.get("sites") ?? [];
  const spans = tables.get("spans") ?? [];
  return files.map(({ file, ranges }) => {
    const [first, end] = ranges.get("spans") ?? [0, 0];
    const joining = joinLooseEnds({ sites, siteIds, spans, first, end, file, snapM });
    issues.push(...joining.issues);
    return joining;
  });
}

/** From site to site, where a file tells the ends of its spans and no route. */
function drawStraight(tables: Tables, first: number, end: number, file: string): Issue[] {
  if (first === end) return [];
  const lines = new StraightLines();
  const spans = tables.get("spans") ?? [];
  for (const { id: site, shape } of tables.get("sites") ?? []) if (shape !== null) lines.place(site, shape as Position);
  for (let at = first; at < end; at++) {
    const span = spans[at];
    const { from, to } = span?.values ?? {};
    if (span === undefined || span.shape !== null || typeof from !== "string" || typeof to !== "string") continue;
    const shape = lines.between(from, to);
    if (shape !== null) spans[at] = { ...span, shape };
  }
  return lines.issues(file);
}

/** Named after its first file and identified by all of them: the same files make the same study. */
function emptyStudy(files: readonly ReadFile[], at: string): Study {
  const print = new Fingerprint();
  for (const { name, hash } of files) print.addText(name).addText(hash);
  const main = "main" as BranchId;
  return {
    id: print.text() as StudyId,
    title: (files[0]?.name ?? "").replace(/\/.*$/, "").replace(/\.[^.]*$/, ""),
    origin: "own",
    authors: [],
    createdAt: at,
    base: buildNetwork({}),
    branches: [{ id: main, name: main, from: null, changes: [], undone: [] }],
    activeBranch: main,
    hazards: [],
    scenarios: [],
    fragility: null,
    findings: [],
    settings: { gateways: { kinds: ["core", "gateway", "landing"] }, enough: 1 },
    provenance: [],
  };
}

function provenanceOf(file: ReadFile, ranges: RowsOfFile["ranges"], at: string): Provenance {
  const { name, hash, coordinates, encoding, counts = null, rejected = [] } = file;
  const brought = [...ranges].filter(([, [from, to]]) => to > from);
  return {
    file: name,
    hash,
    readAt: at,
    coordinates: coordinates.used ?? "",
    encoding,
    rows: brought.reduce((sum, [, [from, to]]) => sum + to - from, 0),
    source: "",
    licence: "",
    counts,
    ranges: Object.fromEntries(brought),
    rejected: rejected.slice(0, MOST_REJECTED),
  };
}
