/** Which study is on the table. The one before it is written to the end and let go, but only once the next is there. */
import type { Study } from "../../../core/model/index.ts";
import { useApp } from "../../store/store.ts";
import { type StudyFile, safetyOf } from "../../store/study-slice.ts";
import { readRemembered, remember } from "../remembered.ts";
import type { Snapshot, StudyCache } from "./study-cache.ts";
import { StudySession } from "./study-session.ts";

const LAST_STUDY = "last-study";

let current: StudySession | null = null;
/** The study as it came: until something is done to it, there is nothing to lose. */
let arrived: Study | null = null;

/** One study comes after another, however fast files are dropped. */
let turn: Promise<unknown> = Promise.resolve();

function inTurn<T>(come: () => Promise<T>): Promise<T> {
  const next = turn.then(come);
  turn = next.catch(() => undefined);
  return next;
}

/** A study from a file, or a new one. */
export function putOnTable(study: Study, file: StudyFile | null): Promise<void> {
  return inTurn(async () => {
    const session = await begin(study.id);
    await change(session);
    arrived = study;
    await session.showArrived(study, file);
    if (study.origin === "own") await askToPersist();
  });
}

/** A study this browser has; false if it has none of this id that is whole, and the table is as it was. */
export function openKept(id: string): Promise<boolean> {
  return inTurn(async () => {
    const next = await begin(id);
    const kept = await next.latest();
    if (kept === null) {
      if (next !== current) await next.end();
      return false;
    }
    await change(next);
    arrived = kept.study;
    next.showKept(kept);
    return true;
  });
}

export function lastStudy(): string | null {
  return readRemembered(LAST_STUDY);
}

export function takeOver(): void {
  void current?.takeOver();
}

export function cacheOnTable(): StudyCache | null {
  return current?.cache ?? null;
}

/** Earlier states of the study on the table. */
export async function listSnapshots(id: string | undefined): Promise<readonly Snapshot[]> {
  try {
    return current !== null && current.id === id ? ((await current.cache?.snapshots()) ?? []) : [];
  } catch {
    // Storage is refused: the header says so.
    return [];
  }
}

export function flushStudy(): Promise<void> {
  return current?.flush() ?? Promise.resolve();
}

/** Something was done to the study that is written nowhere yet, neither to its file nor to this browser. */
export function wouldBeLost(): boolean {
  const state = useApp.getState();
  return state.study !== arrived && state.access === "owner" && safetyOf(state) === "on-screen";
}

/** Where the browser keeps nothing, a study not in a file would go with the next one: the person decides. */
export async function unlessLost(open: () => Promise<void>): Promise<void> {
  await flushStudy();
  if (!wouldBeLost()) return open();
  useApp.getState().notify({
    tone: "warning",
    say: ({ studies }) => studies.wouldBeLost,
    action: { label: ({ studies }) => studies.openAnyway, run: () => void open() },
  });
}

/** What lies on this browser's disk beside the tables. */
const KEPT = ["study", "studyFile", "step", "layerSettings", "layerOrder"] as const;

/** Once, when the program starts. */
export function followStore(): void {
  useApp.subscribe((state, before) => {
    if (KEPT.some((part) => state[part] !== before[part])) current?.schedule();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void flushStudy();
  });
  window.addEventListener("pagehide", () => current?.leave());
  window.addEventListener("beforeunload", (event) => {
    if (useApp.getState().browserStorage !== "kept" && wouldBeLost()) event.preventDefault();
  });
}

async function begin(id: string): Promise<StudySession> {
  return current?.id === id ? current : StudySession.begin(id);
}

async function change(next: StudySession): Promise<void> {
  remember(LAST_STUDY, next.id);
  if (next === current) return current.flush();
  const before = current;
  await before?.flush();
  current = next;
  await before?.end();
}

/** Browsers clear what pages keep when space is short, unless they are asked not to. The answer changes nothing here. */
async function askToPersist(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // Not on this page.
  }
}
