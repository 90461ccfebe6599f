/**
 * One study on the table: whether this tab holds it, and what of it lies on this browser's disk.
 * The store says what the study is; the session follows, a second behind.
 */
import type { Study } from "../../../core/model/index.ts";
import type { JournalNote } from "../../../core/study/journal.ts";
import type { Words } from "../../../words/index.ts";
import { useApp } from "../../store/store.ts";
import type { StudyAccess, StudyFile } from "../../store/study-slice.ts";
import { folderOf, isFull, type KeptStudy, StudyCache } from "./study-cache.ts";
import { StudyHold } from "./study-hold.ts";
import { readView, writeView } from "./study-view.ts";

const DELAY_MS = 1000;

export class StudySession {
  readonly id: string;
  readonly #hold: StudyHold;
  #access: StudyAccess = "reader";
  #cache: StudyCache | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #queue: Promise<void> = Promise.resolve();

  private constructor(id: string) {
    this.id = id;
    this.#hold = new StudyHold(id, {
      beforeGiving: () => this.flush(),
      lost: () => this.#lose(),
      gained: () => void this.#gain(),
    });
  }

  static async begin(id: string): Promise<StudySession> {
    const session = new StudySession(id);
    session.#access = await session.#hold.start();
    await session.#openCache();
    return session;
  }

  get cache(): StudyCache | null {
    return this.#cache;
  }

  async latest(): Promise<KeptStudy | null> {
    return (await this.#cache?.latest().catch(reportStorage)) ?? null;
  }

  /** Shows what was kept, as it was looked at. */
  showKept({ study, note }: KeptStudy): void {
    const { studyFile, showStudy } = useApp.getState();
    const handle = studyFile?.name === note.fileName ? (studyFile?.handle ?? null) : null;
    const file = note.fileName === null ? null : { name: note.fileName, handle, holds: note.unsaved ? null : study };
    showStudy(study, this.#access, file);
    useApp.setState({ keptStudy: study, ...readView(note.view) });
    this.#tellReader();
  }

  /** Shows a study from elsewhere; what this browser had of it becomes a snapshot, if no file has it. */
  async showArrived(study: Study, file: StudyFile | null): Promise<void> {
    useApp.getState().showStudy(study, this.#access, file);
    this.#tellReader();
    if (this.#access === "reader") return;
    await this.#saveWhatWas().catch(reportStorage);
    await this.#enqueue();
  }

  takeOver(): Promise<void> {
    return this.#hold.takeOver();
  }

  /** Something has changed: it is written in a second, with whatever else changes until then. */
  schedule(): void {
    if (this.#access === "owner") this.#timer ??= setTimeout(() => void this.flush(), DELAY_MS);
  }

  /** Everything done so far lies on disk when this resolves, or the store says why not. */
  flush(): Promise<void> {
    if (this.#timer === null) return this.#queue;
    clearTimeout(this.#timer);
    this.#timer = null;
    return this.#enqueue();
  }

  /** The page is going away and may not come back. */
  leave(): void {
    const { study, keptStudy } = useApp.getState();
    if (this.#access === "reader" || study?.id !== this.id || study === keptStudy) return;
    this.#cache?.keepNow(study, noteNow());
  }

  async end(): Promise<void> {
    await this.flush();
    this.#hold.end();
  }

  async #saveWhatWas(): Promise<void> {
    if ((await this.#cache?.about())?.note.unsaved) await this.#cache?.snapshot();
  }

  #enqueue(): Promise<void> {
    this.#queue = this.#queue.then(() => this.#keep());
    return this.#queue;
  }

  async #keep(): Promise<void> {
    const { study } = useApp.getState();
    if (this.#cache === null || this.#access === "reader" || study?.id !== this.id) return;
    try {
      await this.#cache.keep(study, noteNow());
      useApp.setState({ keptStudy: study, browserStorage: "kept" });
    } catch (cause) {
      reportStorage(cause);
    }
  }

  async #openCache(): Promise<void> {
    this.#cache = (await StudyCache.open(folderOf(this.id)).catch(reportStorage)) ?? null;
  }

  #lose(): void {
    this.#access = "reader";
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    useApp.setState({ access: "reader" });
    this.#tellReader();
  }

  /** The other tab may have gone further than this one saw. */
  async #gain(): Promise<void> {
    this.#access = "owner";
    await this.#openCache();
    const kept = await this.latest();
    if (useApp.getState().study?.id !== this.id) return;
    if (kept !== null) this.showKept(kept);
    else useApp.setState({ access: "owner" });
    const { notices, notify, dismiss } = useApp.getState();
    for (const { id, say } of notices) if (say === held || say === heldElsewhere) dismiss(id);
    notify({ tone: "info", say: held });
  }

  #tellReader(): void {
    if (this.#access === "owner") return;
    const { notices, notify, dismiss } = useApp.getState();
    for (const { id, say } of notices) if (say === held || say === heldElsewhere) dismiss(id);
    notify({
      tone: "info",
      say: heldElsewhere,
      action: { label: ({ studies }) => studies.takeOver, run: () => void this.takeOver() },
    });
  }
}

const held = ({ studies }: Words) => studies.held;
const heldElsewhere = ({ studies }: Words) => studies.heldElsewhere;

function noteNow(): JournalNote {
  const state = useApp.getState();
  return {
    keptAt: new Date().toISOString(),
    fileName: state.studyFile?.name ?? null,
    unsaved: state.studyFile?.holds !== state.study,
    view: writeView(state),
  };
}

/** Said once; the study goes on, and the header says that only its file is safe. */
function reportStorage(cause: unknown): null {
  const now = isFull(cause) ? "full" : "refused";
  const { browserStorage, notify } = useApp.getState();
  if (browserStorage === now) return null;
  useApp.setState({ browserStorage: now });
  notify({ tone: "warning", say: ({ studies }) => studies.storage[now] });
  return null;
}
