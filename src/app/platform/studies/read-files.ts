/** Bytes to a study, in the worker. What cannot be read says why, and the study on the table is left alone. */
import type { Study } from "../../../core/model/index.ts";
import type { StudyFault } from "../../../core/study/read-study.ts";
import { describeIssue } from "../../../words/describe-issue.ts";
import { type Words, words } from "../../../words/index.ts";
import { useApp } from "../../store/store.ts";

export async function readStudyFile(name: string, bytesOf: () => Promise<ArrayBuffer>): Promise<Study | null> {
  return unlessUnreadable(name, async () => {
    const bytes = await bytesOf();
    const reading = await useApp.getState().runJob("read-study", new Uint8Array(bytes), [bytes]);
    if (reading.ok) return reading.study;
    const { fault } = reading;
    refuse(({ studies }) => sayFault(studies.faults, name, fault));
    return null;
  });
}

/** Files of a network, perhaps with the study they join. */
export async function readNetworkFiles(files: readonly File[]): Promise<Study | null> {
  return unlessUnreadable(files.map(({ name }) => name).join(", "), async () => {
    const { runJob, notify, language } = useApp.getState();
    const read = await Promise.all(files.map(readBytes));
    const input = { files: read, options: {}, at: new Date().toISOString() };
    const reading = await runJob(
      "read-files",
      input,
      read.map(({ bytes }) => bytes.buffer),
    );
    if (!reading.ok) {
      const { fault } = reading;
      const file = fault.place?.file ?? "";
      refuse((now) => now.studies.fileFault(file, describeIssue(now, fault)));
      return null;
    }
    const { sites, spans } = reading.study.base;
    const remarks = reading.issues.length;
    notify({ tone: "info", say: ({ studies }) => studies.readIn(sites.count, spans.count, remarks) });
    return named(reading.study, words[language].studies.firstBranch);
  });
}

/** Core has no words: the first branch of a study made of files is called by its id. */
function named(study: Study, name: string): Study {
  const branches = study.branches.map((branch) => (branch.name === branch.id ? { ...branch, name } : branch));
  return { ...study, branches };
}

async function readBytes(file: File) {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** A person who cancels the job knows that she did. */
async function unlessUnreadable(name: string, read: () => Promise<Study | null>): Promise<Study | null> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") return null;
    const why = cause instanceof Error ? cause.message : String(cause);
    refuse(({ studies }) => studies.notRead(name, why));
    return null;
  }
}

function refuse(say: (words: Words) => string): void {
  useApp.getState().notify({ tone: "error", say });
}

function sayFault(faults: Words["studies"]["faults"], name: string, fault: StudyFault): string {
  switch (fault.kind) {
    case "damaged":
      return faults.damaged(name, fault.entry);
    case "newer-format":
      return faults["newer-format"](name, fault.found, fault.known);
    default:
      return faults[fault.kind](name);
  }
}
