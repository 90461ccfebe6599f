/**
 * Files on their way into a study: read as often as a person says something about them, in the worker, and brought in
 * only when she says so. Until then no study knows of them.
 */

import { findTableMapping } from "../../../core/import/meaning/find-table-mapping.ts";
import type { TableMapping } from "../../../core/import/meaning/mapping.ts";
import { readMapping } from "../../../core/import/meaning/read-mapping.ts";
import type { FilesRead, FilesToRead } from "../../../core/import/read-files.ts";
import type { Network, Study } from "../../../core/model/index.ts";
import { activeBranch } from "../../../core/study/branches.ts";
import { DEFAULT_TOLERANCE_M } from "../../../core/topology/join-ends.ts";
import type { ImportReading, ImportWishes, PendingImport } from "../../store/import-slice.ts";
import { useApp } from "../../store/store.ts";
import { mappingOf, rememberedTables } from "./import-profiles.ts";
import { earlierOf, mayJoin } from "./newer-files.ts";

/** So long after the last word the files are read again. */
const REREAD_MS = 250;
/** A mapping is a page of text; what is larger is data. */
const LARGEST_MAPPING = 1_000_000;

/** The jobs that read files. */
export const READING: ReadonlySet<string> = new Set(["read-files", "read-newer-file"]);

let running: AbortController | null = null;
let timer: ReturnType<typeof setTimeout> | null = null;

/** Files that were dropped or chosen. Others that wait already wait with them. */
export async function beginImport(dropped: readonly File[]): Promise<void> {
  const { importing } = useApp.getState();
  const { files, tables } = await partMappings(dropped);
  const names = new Set(files.map(({ name }) => name));
  const waiting = importing?.files.filter(({ name }) => !names.has(name)) ?? [];
  const remembered = importing?.remembered ?? rememberedTables();
  const wishes: ImportWishes = importing?.wishes ?? {
    tables: remembered,
    ofFile: {},
    leftOut: [],
    snapM: DEFAULT_TOLERANCE_M,
    splitTees: true,
    into: mayJoin() ? "open" : "new",
    keep: [],
  };
  const all = [...waiting, ...files];
  if (all.length === 0) {
    if (tables.length > 0) useApp.getState().notify({ tone: "warning", say: ({ importing: say }) => say.mappingAlone });
    return;
  }
  // A file that the open study was made from comes as its newer version, unless others come with it.
  const alone = wishes.into === "update" ? "open" : wishes.into;
  const into: ImportWishes["into"] = earlierOf(all) === null ? alone : "update";
  const said: ImportWishes = { ...wishes, into, tables: [...tables, ...wishes.tables] };
  useApp.setState({
    importing: {
      files: all,
      wishes: said,
      reading: importing?.reading ?? null,
      phase: "reading",
      failure: "",
      guesses: importing?.guesses ?? {},
      remembered,
    },
    page: "import",
  });
  await readAgain();
}

/** What a person says is shown at once; the files are read again when she pauses. */
export function wishImport(change: (wishes: ImportWishes) => ImportWishes): void {
  const { importing } = useApp.getState();
  if (importing === null) return;
  useApp.setState({ importing: { ...importing, wishes: change(importing.wishes), phase: "reading" } });
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(() => void readAgain(), REREAD_MS);
}

/** Where a mapping is chosen by its button rather than dropped with the files. */
export async function takeMappingFile(file: File): Promise<void> {
  const { tables } = await partMappings([file]);
  if (tables.length > 0) wishImport((wishes) => ({ ...wishes, tables: [...tables, ...wishes.tables] }));
  else useApp.getState().notify({ tone: "error", say: ({ importing }) => importing.noMapping(file.name) });
}

export function discardImport(): void {
  stopReading();
  useApp.setState(({ page }) => ({ importing: null, landing: null, page: page === "import" ? null : page }));
}

export function stopReading(): void {
  if (timer !== null) clearTimeout(timer);
  timer = null;
  running?.abort();
}

/** Reads the files as they are wished; a reading that goes on is of no use any more. */
export async function readAgain(): Promise<void> {
  stopReading();
  const { importing, network, runJob } = useApp.getState();
  if (importing === null) return;
  const { files } = importing;
  // Another study may have come onto the table that takes no rows in.
  const lost = importing.wishes.into !== "new" && !mayJoin();
  const wishes: ImportWishes = lost ? { ...importing.wishes, into: "new" } : importing.wishes;
  const own = new AbortController();
  running = own;
  update(own, { wishes, phase: "reading", failure: "" });
  try {
    const input = await inputOf(files, wishes);
    if (own.signal.aborted) return;
    const buffers = input.files.map(({ bytes }) => bytes.buffer as ArrayBuffer);
    const { study } = useApp.getState();
    const compared =
      wishes.into === "update" && study !== null
        ? await runJob("read-newer-file", { ...input, open: study, keep: wishes.keep }, buffers, own)
        : { answer: await runJob("read-files", input, buffers, own), update: null };
    if (importing.reading === null && isNoUpdate(compared.answer)) {
      // It was only guessed by its name.
      update(own, { wishes: { ...wishes, into: "open" } });
      await readAgain();
      return;
    }
    const reading: ImportReading = { ...compared, wishes, version: network.version };
    update(own, { reading, phase: "read", guesses: { ...importing.guesses, ...guessesOf(reading) } });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") {
      // A person cancelled it; whoever reads again has another run by now.
      if (running === own && importing.reading === null) discardImport();
      else update(own, { phase: "stopped" });
    } else {
      update(own, { phase: "failed", failure: cause instanceof Error ? cause.message : String(cause) });
      dropFailedJobs();
    }
  }
}

/** The page says it, with a way on: the tray need not. */
function dropFailedJobs(): void {
  const { jobEntries, dismissJob } = useApp.getState();
  for (const { id, job, state } of jobEntries) if (READING.has(job) && state === "failed") dismissJob(id);
}

function update(own: AbortController, part: Partial<PendingImport>): void {
  if (running !== own) return;
  useApp.setState(({ importing }) => ({ importing: importing && { ...importing, ...part } }));
}

function isNoUpdate(answer: FilesRead): boolean {
  return !answer.ok && answer.fault.rule.startsWith("update.");
}

async function inputOf(files: readonly File[], wishes: ImportWishes): Promise<FilesToRead> {
  const { study, network } = useApp.getState();
  const { tables, ofFile, leftOut, snapM, splitTees, into } = wishes;
  const bytes = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  return {
    files: bytes,
    options: { snapM, splitTees, ...(tables.length > 0 && { mapping: mappingOf(tables) }) },
    ofFile,
    leftOut,
    ...(into === "open" && study !== null && { open: asItStands(study, network) }),
    at: new Date().toISOString(),
  };
}

/** What is done to the study is in its network already; what is said about it stays with it. */
function asItStands(study: Study, network: Network): Study {
  const { id, name } = activeBranch(study);
  const branches = [{ id, name, from: null, changes: [], undone: [] }];
  return { ...study, base: network, branches, activeBranch: id, hazards: [], findings: [], provenance: [] };
}

/** Tables as they are taken if nobody says anything. */
function guessesOf({ answer, wishes }: ImportReading): Readonly<Record<string, TableMapping>> {
  const files = answer.ok ? answer.files : [...answer.files, ...answer.untold];
  const found = files.flatMap(({ tables = [] }) => tables.map(({ mapping }) => mapping));
  const said = mappingOf(wishes.tables);
  const headers = (table: TableMapping) => table.columns.map(({ header }) => header);
  const unsaid = found.filter((table) => findTableMapping(said, table.table, headers(table)) === null);
  return Object.fromEntries(unsaid.map((table) => [table.table, table]));
}

async function partMappings(dropped: readonly File[]) {
  const tables: TableMapping[] = [];
  const files: File[] = [];
  for (const file of dropped) {
    const may = /\.json$/i.test(file.name) && file.size <= LARGEST_MAPPING;
    const mapping = may ? readMapping(await file.text()) : null;
    if (mapping === null) files.push(file);
    else tables.push(...mapping.tables);
  }
  return { files, tables };
}
