/** Studies out of files and into files. A file that cannot be opened says why and leaves the study on the table alone. */
import type { BranchId, Study, StudyId } from "../../../core/model/index.ts";
import { EMPTY_NETWORK } from "../../../core/model/index.ts";
import { beginsAsStudy, STUDY_HEAD } from "../../../core/study/begins-as-study.ts";
import { fileTitle } from "../../../words/file-title.ts";
import { words } from "../../../words/index.ts";
import { useApp } from "../../store/store.ts";
import type { StudyFile } from "../../store/study-slice.ts";
import { newId } from "../new-id.ts";
import { saveFile } from "../save-file.ts";
import { recallHandle, rememberHandle } from "./file-handles.ts";
import { mayWrite, pickFiles, pickPlace } from "./file-pickers.ts";
import { beginImport } from "./import-files.ts";
import { cacheOnTable, flushStudy, putOnTable, unlessLost } from "./on-table.ts";
import { readStudyFile } from "./read-study-file.ts";
import { writeToFile } from "./write-to-file.ts";

export async function openFromPicker(): Promise<void> {
  const picked = await pickFiles();
  await openAny(
    picked.map(({ file }) => file),
    picked[0]?.handle ?? null,
  );
}

/** Files dropped on the window: a study, which opens, or files of a network, which wait to come in. */
export async function openFiles(files: readonly File[]): Promise<void> {
  await openAny(files, null);
}

async function openAny(files: readonly File[], handle: FileSystemFileHandle | null): Promise<void> {
  const [file] = files;
  if (files.length === 1 && file !== undefined && (await isStudyFile(file))) {
    const study = await readStudyFile(file.name, () => file.arrayBuffer());
    if (study === null) return;
    if (handle !== null) await rememberHandle(study.id, handle);
    await unlessLost(() => putOnTable(study, { name: file.name, handle, holds: study }));
    return;
  }
  if (files.length > 0) await beginImport(files);
}

/** By its name, or as a zip that has lost it and begins as a study does; other zips hold files of a network. */
async function isStudyFile(file: File): Promise<boolean> {
  return (
    /\.faultline$/i.test(file.name) || beginsAsStudy(new Uint8Array(await file.slice(0, STUDY_HEAD).arrayBuffer()))
  );
}

export async function openDemonstration(): Promise<void> {
  const url = new URL("../../../../data/demo/west-sichuan.faultline", import.meta.url);
  const name = "west-sichuan.faultline";
  const study = await readStudyFile(name, async () => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    return response.arrayBuffer();
  });
  if (study !== null) await unlessLost(() => putOnTable(study, { name, handle: null, holds: study }));
}

export async function openNewStudy(): Promise<void> {
  const main = "main" as BranchId;
  const { studies } = words[useApp.getState().language];
  const study: Study = {
    id: newId() as StudyId,
    title: "",
    origin: "own",
    authors: [],
    createdAt: new Date().toISOString(),
    base: EMPTY_NETWORK,
    branches: [{ id: main, name: studies.firstBranch, from: null, changes: [], undone: [] }],
    activeBranch: main,
    hazards: [],
    scenarios: [],
    fragility: null,
    findings: [],
    settings: { gateways: { kinds: ["core", "gateway", "landing"] }, enough: 1 },
    provenance: [],
  };
  await unlessLost(() => putOnTable(study, null));
}

/** Into the file it is in, if that is known and may be written; else a person chooses where. */
export async function saveStudy(place: "same" | "other"): Promise<void> {
  const { study, studyFile, runJob, notify } = useApp.getState();
  if (study === null) return;
  const name = studyFile?.name ?? `${fileTitle(study.title)}.faultline`;
  try {
    const known = place === "same" ? await knownHandle(study, studyFile) : null;
    const handle = known !== null && (await mayWrite(known)) ? known : await pickPlace(name);
    if (handle === null) return;
    const bytes = await runJob("write-study", study);
    if (handle === "download") saveFile(name, new Blob([bytes], { type: "application/x-faultline" }));
    else await writeToFile(handle, bytes);
    if (handle !== "download") await rememberHandle(study.id, handle);
    const file = handle === "download" ? { name, handle: null } : { name: handle.name, handle };
    // What was done while the file was being written is not in it.
    if (useApp.getState().study?.id === study.id) useApp.setState({ studyFile: { ...file, holds: study } });
    if (handle === "download") notify({ tone: "info", say: ({ studies }) => studies.downloaded(name) });
    await flushStudy();
    await cacheOnTable()?.snapshot();
  } catch (cause) {
    if (isAbort(cause)) return;
    const why = cause instanceof Error ? cause.message : String(cause);
    notify({ tone: "error", say: ({ studies }) => studies.notSaved(name, why) });
  }
}

/** Back to a snapshot; what is left becomes one itself. */
export async function restoreSnapshot(name: string): Promise<void> {
  await flushStudy();
  const { studyFile, notify } = useApp.getState();
  const kept = await cacheOnTable()?.snapshotAt(name);
  if (kept) await putOnTable(kept.study, studyFile && { ...studyFile, holds: null });
  else notify({ tone: "error", say: ({ studies }) => studies.snapshotLost });
}

/** The file as this page knows it, or as it was known before the page was reloaded. */
async function knownHandle({ id }: Study, file: StudyFile | null): Promise<FileSystemFileHandle | null> {
  if (file === null) return null;
  const handle = file.handle ?? (await recallHandle(id));
  return handle?.name === file.name ? handle : null;
}

function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === "AbortError";
}
