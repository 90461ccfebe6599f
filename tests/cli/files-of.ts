/** A folder for the files of one test file, gone when its tests are done. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

export function filesOf(test: string) {
  const folder = mkdtempSync(join(tmpdir(), `faultline-${test}-`));
  afterAll(() => rmSync(folder, { recursive: true }));
  /** Writes a file, and gives its path. */
  const at = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  return { folder, at };
}
