/** A file of a person's own figures as text, without a byte order mark. */
import { readFileSync } from "node:fs";
import { Failure, systemCode } from "./failure.ts";

export function readTextFile(path: string): string {
  try {
    return readFileSync(path, "utf8").replace(/^\ufeff/, "");
  } catch (error) {
    throw new Failure(1, ({ cli }) => cli.failures.unreadable(path, systemCode(error)), error);
  }
}
