import type { Words } from "../words/index.ts";

/** 1: the data or the answer is bad. 2: wrong usage. */
export type ExitCode = 1 | 2;

/** Something the person at the command line has to know and can mend: said in one line, without a stack. */
export class Failure extends Error {
  constructor(
    readonly exitCode: ExitCode,
    readonly say: (words: Words) => string,
    cause?: unknown,
  ) {
    super("failure", { cause });
    this.name = "Failure";
  }
}

export function wrongUsage(say: (words: Words) => string): Failure {
  return new Failure(2, say);
}

/** The code by which the system says why a file or a port could not be had: ENOENT, EACCES, ... */
export function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
