import type { ReadOptions } from "../../core/import/format.ts";
import type { TableMapping } from "../../core/import/meaning/mapping.ts";
import type { FilesRead } from "../../core/import/read-files.ts";
import type { VersionId } from "../../core/model/index.ts";
import type { Update } from "../../core/update/read-newer-file.ts";
import type { Slice } from "./store.ts";

/** What a person says about files that wait to come in. */
export type ImportWishes = {
  /** Tables that are something else than they were taken for. */
  readonly tables: readonly TableMapping[];
  readonly ofFile: Readonly<Record<string, Pick<ReadOptions, "crs" | "encoding">>>;
  /** Names of files that stay out. */
  readonly leftOut: readonly string[];
  readonly snapM: number;
  /** Lines are cut where another one ends on them. */
  readonly splitTees: boolean;
  /** update: they are the newer version of a file that the open study was made from. */
  readonly into: "new" | "open" | "update";
  /** Of an update: keys of conflicts in which what stands in the study stays. */
  readonly keep: readonly string[];
};

/** What the files were found to be. */
export type ImportReading = {
  readonly answer: FilesRead;
  /** Of a newer version: what it changes; null where the files were not compared, or could not be. */
  readonly update: Update | null;
  /** What had been said when they were read, and the network they were read beside. */
  readonly wishes: ImportWishes;
  readonly version: VersionId;
};

/** Files that were dropped and are not in any study yet. */
export type PendingImport = {
  /** Their bytes stay on the disk between two readings. */
  readonly files: readonly File[];
  readonly wishes: ImportWishes;
  /** The last one; null until there is one. */
  readonly reading: ImportReading | null;
  /** stopped: a person cancelled the last reading. */
  readonly phase: "reading" | "read" | "stopped" | "failed";
  readonly failure: string;
  /** As the tables were taken before anybody said anything, by their names. */
  readonly guesses: Readonly<Record<string, TableMapping>>;
  /** What was said about other files of the same headers. */
  readonly remembered: readonly TableMapping[];
};

export type ImportSlice = {
  readonly importing: PendingImport | null;
  /** Which reading of positions a person looks at: name of the file and the candidate's crs. */
  readonly landing: { readonly file: string; readonly crs: string | null } | null;
};

export const importSlice: Slice<ImportSlice> = () => ({ importing: null, landing: null });

/** Whether what is shown is what would come in. */
export function isCurrent({ phase, reading, wishes }: PendingImport): boolean {
  return phase === "read" && reading?.wishes === wishes;
}
