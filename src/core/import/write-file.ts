import type { Analysis } from "../analysis.ts";
import type { Study } from "../model/index.ts";
import { FORMATS } from "./formats.ts";

export type FileToWrite = { readonly format: string; readonly study: Study };

/** A study in one of the formats that can be written. */
export const writeFile: Analysis<FileToWrite, Uint8Array<ArrayBuffer>> = ({ format: id, study }) => {
  const write = FORMATS.find((format) => format.id === id)?.write;
  if (write === undefined) throw new Error(`no format that can be written is called ${id}`);
  return write(study);
};
