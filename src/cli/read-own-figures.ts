/** Figures of a person's own in place of those that come with the program; what is wrong in the file is said by its place. */
import { DataFault } from "../core/hazard/read-data.ts";
import { Failure } from "./failure.ts";
import { readTextFile } from "./read-text-file.ts";

export function readOwnFigures<T>(path: string, read: (text: string) => T | DataFault): T {
  const figures = read(readTextFile(path));
  if (figures instanceof DataFault) throw new Failure(1, ({ models }) => models.fault(path, figures));
  return figures;
}
