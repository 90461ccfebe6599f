import type { Analysis } from "../analysis.ts";
import type { Study } from "../model/index.ts";
import type { Written } from "./format.ts";
import { FORMATS } from "./formats.ts";

export type FileToWrite = { readonly format: string; readonly study: Study };

/** A study in one of the formats that can be written. */
export const writeFile: Analysis<FileToWrite, Promise<Written>> = async ({ format: id, study }) => {
  const write = FORMATS.find((format) => format.id === id)?.write;
  if (write === undefined) throw new Error(`no format that can be written is called ${id}`);
  return await write(study);
};
