/**
 * What this browser keeps of one study, so that a crash or a closed tab loses nothing. The file is the truth; this is a
 * cache of it with what was done since. In the study's folder, numbers rise with time and no file is written over:
 *   c0ffee00c0ffee00.faultline           tables and hazards, named by what is in them, so that they are written once
 *   00000001-c0ffee00c0ffee00.journal    what changes as a person works, on those tables; the newest whole one counts
 *   00000002-c0ffee00c0ffee00.snapshot   a journal that is kept to go back to, ten at most
 */
import { Fingerprint, type HazardLayer, type Network, type Study } from "../../../core/model/index.ts";
import { joinStudy } from "../../../core/study/join-study.ts";
import { type Journal, type JournalNote, readJournal, writeJournal } from "../../../core/study/journal.ts";
import { jobs } from "../jobs.ts";
import { KeptFolder } from "./kept-folder.ts";
import { forgetLastWords, readLastWords, writeLastWords } from "./last-words.ts";

export const STUDIES_FOLDER = "studies";
export const MOST_SNAPSHOTS = 10;
const SNAPSHOT_EVERY_MS = 5 * 60_000;
const JOURNALS = 2;

export type KeptStudy = { readonly study: Study; readonly note: JournalNote };
export type Snapshot = { readonly name: string; readonly journal: Journal };

type Entry = { readonly name: string; readonly number: number; readonly base: string; readonly snapshot: boolean };
type Heavy = { readonly name: string; readonly base: Network; readonly hazards: readonly HazardLayer[] };

export class StudyCache {
  readonly #name: string;
  readonly #folder: KeptFolder;
  #last: number;
  /** The tables that lie in the folder and are the very ones of the study as it stands. */
  #heavy: Heavy | null = null;
  #text: string | null = null;
  #snapshotAt = Date.now();

  private constructor(name: string, folder: KeptFolder, last: number) {
    this.#name = name;
    this.#folder = folder;
    this.#last = last;
  }

  /** name: the study's folder, see folderOf. */
  static async open(name: string): Promise<StudyCache> {
    const folder = await KeptFolder.open(STUDIES_FOLDER, name);
    const numbers = (await folder.names()).map((file) => Number(/^(\d{8})-/.exec(file)?.[1] ?? 0));
    return new StudyCache(name, folder, Math.max(0, ...numbers));
  }

  /** Writes beside what is there; only then the oldest goes. */
  async keep(study: Study, note: JournalNote): Promise<void> {
    try {
      await this.#write(study, note);
    } catch (cause) {
      if (!isFull(cause)) throw cause;
      await this.#prune(1);
      await this.#write(study, note);
    }
    forgetLastWords(this.#name);
    await this.#prune(MOST_SNAPSHOTS);
  }

  /** At once, for a page that is going away and cannot wait; only what is light, and only if there is room. */
  keepNow(study: Study, note: JournalNote): void {
    const heavy = this.#heavyOf(study);
    if (heavy !== null) writeLastWords(this.#name, heavy.name, writeJournal(study, note));
  }

  /** What was kept last becomes something to go back to. */
  async snapshot(): Promise<void> {
    const [newest] = await this.#entries();
    if (newest === undefined || newest.snapshot) return;
    const text = this.#text ?? (await this.#read(newest));
    if (text === null) return;
    await this.#folder.write(this.#nameNext(newest.base, "snapshot"), encode(text));
    this.#snapshotAt = Date.now();
    await this.#prune(MOST_SNAPSHOTS);
  }

  /** The newest that is whole, tables and journal both. */
  async latest(): Promise<KeptStudy | null> {
    for (const entry of await this.#entries()) {
      const journal = await this.#journal(entry);
      if (journal === null) continue;
      const newest = this.#withLastWords(entry, journal);
      const kept = (await this.#join(entry.base, newest)) ?? (await this.#join(entry.base, journal));
      if (kept !== null) return kept;
    }
    return null;
  }

  /** The newest journal alone: enough to name the study. */
  async about(): Promise<Journal | null> {
    for (const entry of await this.#entries()) {
      const journal = await this.#journal(entry);
      if (journal !== null) return this.#withLastWords(entry, journal);
    }
    return null;
  }

  /** What a page said as it went away counts where it is later, and about the same tables. */
  #withLastWords({ base }: Entry, journal: Journal): Journal {
    const lastWords = readLastWords(this.#name);
    const spoken = lastWords?.base === base ? readJournal(lastWords.text) : null;
    return spoken !== null && spoken.note.keptAt > journal.note.keptAt ? spoken : journal;
  }

  async snapshots(): Promise<Snapshot[]> {
    const snapshots: Snapshot[] = [];
    for (const entry of await this.#entries()) {
      const journal = entry.snapshot ? await this.#journal(entry) : null;
      if (journal !== null) snapshots.push({ name: entry.name, journal });
    }
    return snapshots;
  }

  async snapshotAt(name: string): Promise<KeptStudy | null> {
    const entry = (await this.#entries()).find((each) => each.name === name);
    const journal = entry && (await this.#journal(entry));
    return entry && journal ? this.#join(entry.base, journal) : null;
  }

  async #write(study: Study, note: JournalNote): Promise<void> {
    if (this.#text !== null && Date.now() - this.#snapshotAt > SNAPSHOT_EVERY_MS) await this.snapshot();
    const heavy = this.#heavyOf(study) ?? (await this.#writeHeavy(study));
    const text = writeJournal(study, note);
    await this.#folder.write(this.#nameNext(heavy.name, "journal"), encode(text));
    this.#text = text;
  }

  #heavyOf({ base, hazards }: Study): Heavy | null {
    return this.#heavy?.base === base && this.#heavy.hazards === hazards ? this.#heavy : null;
  }

  async #writeHeavy(study: Study): Promise<Heavy> {
    const { base, hazards } = study;
    const bytes = await jobs.run("write-study", tablesOnly(study));
    const name = await nameOfBytes(bytes);
    const written = await this.#folder.size(`${name}.faultline`);
    if (written !== bytes.length) await this.#folder.write(`${name}.faultline`, bytes);
    this.#heavy = { name, base, hazards };
    return this.#heavy;
  }

  async #join(base: string, journal: Journal): Promise<KeptStudy | null> {
    const bytes = await this.#folder.read(`${base}.faultline`);
    if (bytes === null) return null;
    const reading = await jobs.run("read-study", bytes, { transfer: [bytes.buffer] });
    if (!reading.ok) return null;
    const study = joinStudy(reading.study.base, reading.study.hazards, journal.about);
    if (study === null) return null;
    this.#heavy = { name: base, base: study.base, hazards: study.hazards };
    return { study, note: journal.note };
  }

  async #journal(entry: Entry): Promise<Journal | null> {
    const text = await this.#read(entry);
    return text === null ? null : readJournal(text);
  }

  async #read(entry: Entry): Promise<string | null> {
    const bytes = await this.#folder.read(entry.name);
    return bytes && new TextDecoder().decode(bytes);
  }

  /** Newest first. */
  async #entries(): Promise<Entry[]> {
    const entries = (await this.#folder.names()).flatMap((name): Entry[] => {
      const [, number, base, kind] = /^(\d{8})-([0-9a-f]{16})\.(journal|snapshot)$/.exec(name) ?? [];
      if (number === undefined || base === undefined) return [];
      return [{ name, number: Number(number), base, snapshot: kind === "snapshot" }];
    });
    return entries.sort((a, b) => b.number - a.number);
  }

  #nameNext(base: string, kind: "journal" | "snapshot"): string {
    return `${String(++this.#last).padStart(8, "0")}-${base}.${kind}`;
  }

  /** Keeps the last journals, so many snapshots, and the tables these stand on. */
  async #prune(snapshots: number): Promise<void> {
    const entries = await this.#entries();
    const kept = [
      ...entries.filter((entry) => !entry.snapshot).slice(0, JOURNALS),
      ...entries.filter((entry) => entry.snapshot).slice(0, snapshots),
    ];
    for (const entry of entries) if (!kept.includes(entry)) await this.#folder.remove(entry.name);
    const bases = new Set([...kept.map(({ base }) => base), this.#heavy?.name]);
    for (const name of await this.#folder.names()) {
      if (name.endsWith(".faultline") && !bases.has(name.replace(".faultline", ""))) await this.#folder.remove(name);
    }
  }
}

/** Ids come from files: whatever they hold, the name of a folder is short, and of signs that all systems take. */
export function folderOf(id: string): string {
  return /^[\w-]{1,80}$/.test(id) ? `id-${id}` : `print-${new Fingerprint().addText(id).text()}`;
}

export function isFull(cause: unknown): boolean {
  return cause instanceof Error && cause.name === "QuotaExceededError";
}

/** Everything light is left out, so that the same tables make the same file. */
function tablesOnly({ id, base, hazards, activeBranch }: Study): Study {
  return {
    ...{ id, base, hazards, activeBranch, title: "", origin: "own", authors: [], createdAt: "" },
    ...{ scenarios: [], findings: [], fragility: null, provenance: [] },
    branches: [{ id: activeBranch, name: "", from: null, changes: [], undone: [] }],
    settings: { gateways: { ids: [] }, enough: 1 },
  };
}

async function nameOfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
