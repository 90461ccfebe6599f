import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { WRITABLE_FORMATS } from "../../src/core/import/writable-formats.ts";
import { describeIssue } from "../../src/words/describe-issue.ts";
import { LANGUAGES, words } from "../../src/words/index.ts";

const CORE = "src/core";
const STUDY_FAULTS = ["not-a-study", "truncated", "damaged", "newer-format"].map((kind) => `study.${kind}`);
const source = readdirSync(CORE, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join(CORE, name), "utf8"))
  .join("\n");
/** A rule is a name before a dot that some rule has, or whatever is reported as one. */
const families = new Set(Object.keys(words.en.issues.rules).map((rule) => rule.replace(/\..*/, "")));
families.delete("study");
const named = source.matchAll(new RegExp(`"((?:${[...families].join("|")})\\.[a-z0-9]+(?:-[a-z0-9]+)*)"`, "g"));
const reported = source.matchAll(/issueAt\([^()]*?"([a-z]+\.[a-z0-9-]+)"/g);
const used = new Set([...named, ...reported].map(([, rule = ""]) => rule));
// The ending of a file may look like one.
for (const { extension } of WRITABLE_FORMATS) used.delete(extension);

const issue = (rule: string, values = {}) => ({
  rule,
  severity: "general" as const,
  subject: null,
  place: null,
  values,
});

describe.each(LANGUAGES)("what issues say in %s", (language) => {
  test("every rule that import reports has a sentence, and there is no other", () => {
    expect(Object.keys(words[language].issues.rules).sort()).toEqual([...used, ...STUDY_FAULTS].sort());
  });

  test("no sentence breaks on missing values", () => {
    for (const rule of used) expect(describeIssue(words[language], issue(rule))).not.toMatch(/undefined|NaN|null/);
  });

  test("a rule without words is shown as it is", () => {
    expect(describeIssue(words[language], issue("x.y", { a: 1, b: "c" }))).toBe("x.y a=1 b=c");
    expect(describeIssue(words[language], issue("constructor"))).toBe("constructor");
  });
});
