/** A file geodatabase is a folder; it comes as the zip of one. */
import type { Issue } from "../../../model/index.ts";
import { archiveNames, DEBRIS, openArchive } from "../../bytes/archive.ts";
import type { Format, Reading, ReadOptions } from "../../format.ts";
import { issueAt } from "../../issue.ts";
import { refuseFile } from "../../refuse-file.ts";
import { readThroughGdal } from "./read-through-gdal.ts";

/** The table of tables, which every geodatabase begins with. */
const CATALOGUE = /^(.*\/)?a00000001\.gdbtable$/i;

export const filegdbFormat = {
  id: "filegdb",
  extensions: ["gdb.zip"],
  sniff: (bytes) => archiveNames(bytes)?.some((name) => CATALOGUE.test(name)) ?? false,
  read: readFilegdb,
} satisfies Format;

async function readFilegdb(bytes: Uint8Array, file: string, options: ReadOptions = {}): Promise<Reading> {
  const opened = openArchive(bytes);
  if (!opened.ok) return refuseFile(file, "archive.unreadable");
  const { zip } = opened;
  const names = zip.names.filter((name) => !DEBRIS.test(name));
  const folders = names.flatMap((name) => {
    const found = CATALOGUE.exec(name);
    return found === null ? [] : [found[1] ?? ""];
  });
  const [folder] = folders;
  if (folder === undefined) return refuseFile(file, "archive.nothing", { found: names.slice(0, 8).join(", ") });
  const inside = names.filter((name) => name.startsWith(folder) && !name.slice(folder.length).includes("/"));
  const files: { path: string; bytes: Uint8Array }[] = [];
  for (const name of inside) {
    const content = zip.read(name);
    if (content === null) return refuseFile(file, "archive.entry-unreadable", { entry: name });
    files.push({ path: `/in/data.gdb/${name.slice(folder.length)}`, bytes: content });
  }
  const reading = await readThroughGdal({ files, open: "/in/data.gdb", drivers: ["OpenFileGDB"] }, file, options);
  if (!reading.ok) return reading;
  const taken = new Set(inside);
  const left = names
    .filter((name) => !taken.has(name))
    .map((name): Issue => issueAt(`${file}/${name}`, null, "archive.entry-left-out", "low"));
  return left.length === 0 ? reading : { ...reading, issues: [...left, ...reading.issues] };
}
