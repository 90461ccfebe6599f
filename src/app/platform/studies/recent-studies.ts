import type { JournalNote } from "../../../core/study/journal.ts";
import type { StudyAbout } from "../../../core/study/manifest.ts";
import { KeptFolder } from "./kept-folder.ts";
import { forgetLastWords } from "./last-words.ts";
import { folderOf, STUDIES_FOLDER, StudyCache } from "./study-cache.ts";
import { isHeld } from "./study-hold.ts";

export type RecentStudy = Pick<StudyAbout, "id" | "title" | "origin"> &
  Pick<JournalNote, "keptAt" | "fileName" | "unsaved">;

/** The studies this browser has, the last one worked on first. Where storage is refused, none. */
export async function listRecentStudies(): Promise<readonly RecentStudy[]> {
  try {
    const folder = await KeptFolder.open(STUDIES_FOLDER);
    const studies = await Promise.all((await folder.names()).map(readRecent));
    return studies.filter((study) => study !== null).sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1));
  } catch {
    return [];
  }
}

/** False if the study is open in a tab, which goes on writing it. */
export async function forgetStudy(id: string): Promise<boolean> {
  if (await isHeld(id)) return false;
  const folder = await KeptFolder.open(STUDIES_FOLDER);
  await folder.remove(folderOf(id));
  forgetLastWords(folderOf(id));
  return true;
}

async function readRecent(name: string): Promise<RecentStudy | null> {
  const journal = await (await StudyCache.open(name)).about();
  if (journal === null) return null;
  const { about, note } = journal;
  const { title, origin } = about;
  return { id: about.id, title, origin, keptAt: note.keptAt, fileName: note.fileName, unsaved: note.unsaved };
}
