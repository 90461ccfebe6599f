import type { Reading } from "./format.ts";
import { type IssueValues, issueAt } from "./issue.ts";

/** Nothing of the file can be used, and this is why. */
export function refuseFile(file: string, rule: string, values: IssueValues = {}): Reading {
  return { ok: false, fault: issueAt(file, null, rule, "critical", values) };
}
