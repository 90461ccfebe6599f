/**
 * The part of a study that changes as a person works, as one sealed text: what browser storage writes after a change.
 * The seal is a fingerprint of the rest, so that a text cut off by a crash is known for what it is.
 */

import type { Study } from "../model/index.ts";
import { canonicalJson, Fingerprint } from "../model/index.ts";
import { Damaged, Decoder } from "./decode.ts";
import { aboutStudy, FORMAT_VERSION, type StudyAbout } from "./manifest.ts";
import { migrate, type RawManifest } from "./migrations.ts";
import { readAbout } from "./read-manifest.ts";

/** What whoever keeps the journal knows of it. */
export type JournalNote = {
  /** ISO 8601 with zone. */
  readonly keptAt: string;
  /** The file the study was opened from or last saved to. */
  readonly fileName: string | null;
  /** The study has changed since that file was written, or there is none. */
  readonly unsaved: boolean;
  /** How the study was looked at; its meaning is the writer's. */
  readonly view: string;
};

export type Journal = { readonly about: StudyAbout; readonly note: JournalNote };

const SEAL = /^([0-9a-f]{16})\n/;

export function writeJournal(study: Study, note: JournalNote): string {
  const json = canonicalJson({ formatVersion: FORMAT_VERSION, note, ...aboutStudy(study) });
  return `${sealOf(json)}\n${json}`;
}

/** null if the text is not whole, or of a format this program does not know. */
export function readJournal(text: string): Journal | null {
  const seal = SEAL.exec(text);
  const json = text.slice(seal?.[0].length ?? 0);
  if (seal === null || seal[1] !== sealOf(json)) return null;
  const raw = JSON.parse(json) as RawManifest;
  const version = raw.formatVersion;
  if (typeof version !== "number" || version > FORMAT_VERSION) return null;
  try {
    return { about: readAbout(migrate(raw, version)), note: readNote(raw.note) };
  } catch (cause) {
    if (cause instanceof Damaged) return null;
    throw cause;
  }
}

function sealOf(json: string): string {
  return new Fingerprint().addText(json).text();
}

const d = new Decoder("journal");

function readNote(value: unknown): JournalNote {
  const note = d.record(value);
  return {
    keptAt: d.text(note.keptAt),
    fileName: d.orNull(note.fileName, d.text),
    unsaved: note.unsaved === true,
    view: d.text(note.view),
  };
}
