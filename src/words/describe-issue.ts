import type { Issue } from "../core/model/index.ts";
import type { Words } from "./index.ts";

type Say = (values: Issue["values"]) => string;

/** What an issue says, in words; a rule nobody has words for yet is shown by its id and numbers, never dropped. */
export function describeIssue({ issues }: Words, { rule, values }: Issue): string {
  const rules: Readonly<Record<string, Say>> = issues.rules;
  if (Object.hasOwn(rules, rule)) return rules[rule]?.(values) ?? rule;
  const numbers = Object.entries(values).map(([key, value]) => `${key}=${value}`);
  return [rule, ...numbers].join(" ");
}
