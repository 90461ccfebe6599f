/** Bytes to a study, in the worker. What cannot be read says why, and the study on the table is left alone. */
import type { Study } from "../../../core/model/index.ts";
import type { StudyFault } from "../../../core/study/read-study.ts";
import type { Words } from "../../../words/index.ts";
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
