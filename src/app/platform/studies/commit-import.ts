/** What was read comes into a study: all of it in one step, or nothing. */
import type { FilesRead } from "../../../core/import/read-files.ts";
import {
  type Change,
  type Edit,
  type Network,
  type Provenance,
  type Study,
  type StudyId,
  TABLE_NAMES,
  type TableName,
} from "../../../core/model/index.ts";
import { activeBranch, addChange } from "../../../core/study/branches.ts";
import type { Update } from "../../../core/update/read-newer-file.ts";
import { withUpdate } from "../../../core/update/with-update.ts";
import { words } from "../../../words/index.ts";
import { isCurrent } from "../../store/import-slice.ts";
import { newChange } from "../../store/new-change.ts";
import { useApp } from "../../store/store.ts";
import { newId } from "../new-id.ts";
import { discardImport, readAgain } from "./import-files.ts";
import { rememberTables } from "./import-profiles.ts";
import { putOnTable, unlessLost } from "./on-table.ts";

type Answer = Extract<FilesRead, { ok: true }>;

export async function commitImport(): Promise<void> {
  const before = useApp.getState().importing;
  if (
    before?.reading &&
    before.reading.wishes.into !== "new" &&
    before.reading.version !== useApp.getState().network.version
  ) {
    // The study has gone on since: ids may be taken now, and ends may meet others.
    await readAgain();
  }
  const { importing } = useApp.getState();
  if (importing?.wishes.into !== before?.wishes.into) return;
  const answer = importing?.reading?.answer;
  if (importing === null || !isCurrent(importing) || answer?.ok !== true) return;
  const { update } = importing.reading ?? {};
  if (importing.wishes.into === "update") {
    if (update) applyUpdate(answer, update, importing.wishes.tables);
  } else if (importing.wishes.into === "new")
    await unlessLost(() => bringIn(newStudyOf(answer), importing.wishes.tables));
  else if (answer.edits === null) await unlessLost(() => bringIn(unionOf(answer), importing.wishes.tables));
  else joinOpen(answer, importing.wishes.tables);
}

async function bringIn(study: Study, said: Parameters<typeof rememberTables>[0]): Promise<void> {
  rememberTables(said);
  discardImport();
  useApp.getState().goTo("data");
  await putOnTable(study, null);
  const { sites, spans } = study.base;
  const remarks = study.findings.length;
  useApp.getState().notify({
    tone: "info",
    say: ({ studies }) => studies.readIn(sites.count, spans.count, remarks),
    ...(remarks > 0 && {
      action: { label: ({ problems }) => problems.look, run: () => useApp.getState().openPage("issues") },
    }),
  });
}

/** An empty study of one's own is what the new one is put into: its name and settings stay. */
function newStudyOf({ study }: Answer): Study {
  const { study: open, access, language } = useApp.getState();
  // Core has no words: the first branch of a study made of files is called by its id.
  const first = words[language].studies.firstBranch;
  const branches = study.branches.map((branch) => (branch.name === branch.id ? { ...branch, name: first } : branch));
  const read = { ...study, branches };
  if (open === null || access === "reader" || !isEmpty(open)) return read;
  const { id, title, authors, createdAt, settings } = open;
  return { ...read, id, authors, createdAt, settings, ...(title !== "" && { title }) };
}

function isEmpty({ origin, base, branches, hazards }: Study): boolean {
  const untouched = branches.every(({ changes, undone }) => changes.length + undone.length === 0);
  return origin === "own" && hazards.length === 0 && untouched && TABLE_NAMES.every((table) => base[table].count === 0);
}

/** More rows than a change can carry: they make a new study with those of the open one, which stays as it is. */
function unionOf({ study }: Answer): Study {
  const { study: open, language } = useApp.getState();
  const first = words[language].studies.firstBranch;
  const now = new Date().toISOString();
  return {
    ...study,
    id: newId() as StudyId,
    title: words[language].importing.unionTitle(open?.title ?? ""),
    createdAt: now,
    branches: study.branches.map((branch) => ({ ...branch, name: first })),
    hazards: [...(open?.hazards ?? []), ...study.hazards],
    findings: [...(open?.findings ?? []), ...study.findings],
    provenance: [...(open === null ? [] : provenanceNow(open)), ...study.provenance],
  };
}

/** Where changes have come and gone nobody knows any more which rows a file brought. */
function provenanceNow(study: Study): Study["provenance"] {
  if (activeBranch(study).changes.length === 0) return study.provenance;
  return study.provenance.map(({ broughtBy: _change, ...source }) => ({ ...source, ranges: {} }));
}

/** One change, which undo takes back. */
function joinOpen({ study: read, edits, files }: Answer, said: Parameters<typeof rememberTables>[0]): void {
  const { updateStudy, language, goTo, notify } = useApp.getState();
  const why = words[language].importing.why(files.map(({ name }) => name));
  const change = edits === null || edits.length === 0 ? null : newChange("add", why, edits);
  const { network } = useApp.getState();
  const joined = (study: Study): Study => {
    const more: Study = {
      ...study,
      hazards: [...study.hazards, ...read.hazards],
      findings: [...study.findings, ...read.findings],
      // Its rows stand in the change, not in the base.
      provenance: [...study.provenance, ...read.provenance.map((source) => inChange(source, change, network))],
    };
    return change === null ? more : addChange(more, change);
  };
  const before = useApp.getState().study;
  updateStudy(joined);
  // It did not fit, and that was said: the files wait on.
  if (useApp.getState().study === before) return;
  rememberTables(said);
  discardImport();
  goTo("data");
  const counts = TABLE_NAMES.map((table) => [table, addedTo(table, edits ?? [])] as const).filter(([, n]) => n > 0);
  notify({
    tone: "info",
    say: ({ importing, model }) => importing.joined(counts.map(([table, count]) => model.counts[table](count))),
    action: { label: ({ shell }) => shell.undo, run: () => useApp.getState().undo() },
  });
}

/** before: the network behind whose rows they stand. */
function inChange(source: Provenance, change: Change | null, before: Network): Provenance {
  if (change === null) return { ...source, ranges: {} };
  const ranges = TABLE_NAMES.flatMap((table) => {
    const range = source.ranges[table];
    const { count } = before[table];
    return range === undefined ? [] : [[table, [range[0] - count, range[1] - count]] as const];
  });
  const broughtBy = { change: change.id, ranges: Object.fromEntries(ranges), newerThan: null };
  return { ...source, ranges: {}, broughtBy };
}

/** One change, which undo takes back. */
function applyUpdate({ study: read }: Answer, update: Update, said: Parameters<typeof rememberTables>[0]): void {
  const { file, edits, tables } = update;
  if (edits === null || edits.length === 0) return;
  const { updateStudy, language, goTo, notify, study: before } = useApp.getState();
  const change = newChange("set", words[language].updating.why(file), edits);
  updateStudy((study) => withUpdate(study, read, update, change));
  if (useApp.getState().study === before) return;
  rememberTables(said);
  discardImport();
  goTo("data");
  const sum = (of: keyof (typeof tables)[number]["counts"]) => tables.reduce((all, { counts }) => all + counts[of], 0);
  const parts = [sum("added"), sum("removed"), sum("changed")] as const;
  notify({
    tone: "info",
    say: ({ updating }) => updating.applied(file, updating.counts(...parts)),
    action: { label: ({ shell }) => shell.undo, run: () => useApp.getState().undo() },
  });
}

/** Spans that were cut are removed, and their parts added. */
function addedTo(table: TableName, edits: readonly Edit[]): number {
  let added = 0;
  for (const edit of edits) {
    if (edit.table !== table) continue;
    if (edit.kind === "add") added += edit.rows.length;
    if (edit.kind === "remove") added -= edit.rows.length;
  }
  return added;
}
