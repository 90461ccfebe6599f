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

/** A study from a file, or a new one. */
export async function putOnTable(study: Study, file: StudyFile | null): Promise<void> {
  const session = await enter(study.id);
  arrived = study;
  await session.showArrived(study, file);
}

/** A study this browser has; false if it has none of this id that is whole, and the table is as it was. */
export async function openKept(id: string): Promise<boolean> {
  const next = current?.id === id ? current : await StudySession.begin(id);
  const kept = await next.latest();
  if (kept === null) {
    if (next !== current) await next.end();
    return false;
  }
  await change(next);
  arrived = kept.study;
  next.showKept(kept);
  return true;
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

async function enter(id: string): Promise<StudySession> {
  const next = current?.id === id ? current : await StudySession.begin(id);
  await change(next);
  return next;
}

async function change(next: StudySession): Promise<void> {
  remember(LAST_STUDY, next.id);
  if (next === current) return current.flush();
  const before = current;
  await before?.flush();
  current = next;
  await before?.end();
}
