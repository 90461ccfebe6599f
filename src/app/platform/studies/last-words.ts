/**
 * The journal of a page that is going away: writing to disk takes turns it no longer has, this is done at once.
 * Small or nothing: where it has no room the last second of work is all that is lost.
 */
const KEY = (folder: string) => `faultline.last-words.${folder}`;

export type LastWords = { readonly base: string; readonly text: string };

export function writeLastWords(folder: string, base: string, text: string): void {
  try {
    localStorage.setItem(KEY(folder), `${base}\n${text}`);
  } catch {
    // Refused or full.
  }
}

export function readLastWords(folder: string): LastWords | null {
  try {
    const said = localStorage.getItem(KEY(folder));
    const end = said?.indexOf("\n") ?? -1;
    return said === null || end < 0 ? null : { base: said.slice(0, end), text: said.slice(end + 1) };
  } catch {
    return null;
  }
}

export function forgetLastWords(folder: string): void {
  try {
    localStorage.removeItem(KEY(folder));
  } catch {
    // Refused: then nothing was written either.
  }
}
