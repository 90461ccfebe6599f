import { readdir } from "node:fs/promises";
import { basename, dirname, join, normalize } from "node:path";
import { findFormatByName } from "../core/import/formats.ts";

/** The files beside those given that belong to one of them, such as the .dbf of a .shp: nobody lists them by hand. */
export async function findCompanions(paths: readonly string[]): Promise<readonly string[]> {
  const given = new Set(paths.map(normalize));
  const found: string[] = [];
  for (const path of paths) {
    const extensions = findFormatByName(path)?.companions ?? [];
    if (extensions.length === 0) continue;
    const stem = basename(path)
      .toLowerCase()
      .replace(/\.[^.]*$/, "");
    const wanted = new Set(extensions.map((extension) => `${stem}.${extension}`));
    for (const name of await readdir(dirname(path)).catch(() => [])) {
      const beside = join(dirname(path), name);
      if (!wanted.has(name.toLowerCase()) || given.has(beside)) continue;
      given.add(beside);
      found.push(beside);
    }
  }
  return found;
}
