import { useApp } from "../store/store.ts";
import { followStore, lastStudy, openKept } from "./studies/on-table.ts";
import { listRecentStudies } from "./studies/recent-studies.ts";
import { openDemonstration, openNewStudy } from "./studies/study-files.ts";

/** Puts the first study on the table: the one this browser last had, else the demonstration. Called once; never rejects. */
export async function startStudy(): Promise<void> {
  followStore();
  try {
    if (await openLastStudy()) return;
  } catch (cause) {
    // What this browser kept cannot be read at all: it is a cache, and the demonstration is always there.
    console.error(cause);
  }
  await openDemonstration();
  if (useApp.getState().study === null) await openNewStudy();
}

async function openLastStudy(): Promise<boolean> {
  const last = lastStudy();
  const recent = (await listRecentStudies()).toSorted((a, b) => Number(b.id === last) - Number(a.id === last));
  for (const { id, origin, unsaved } of recent) {
    // An untouched demonstration comes from the program, which may have a newer one.
    if (origin === "demonstration" && !unsaved) return false;
    if (await openKept(id)) return true;
  }
  return false;
}
