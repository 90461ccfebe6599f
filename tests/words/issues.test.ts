import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { describeIssue } from "../../src/words/describe-issue.ts";
import { LANGUAGES, words } from "../../src/words/index.ts";

const IMPORT = "src/core/import";
const STUDY_FAULTS = ["not-a-study", "truncated", "damaged", "newer-format"].map((kind) => `study.${kind}`);
const source = readdirSync(IMPORT, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join(IMPORT, name), "utf8"))
  .join("\n");
const used = new Set(Array.from(source.matchAll(/"((?:import|geojson)\.[a-z0-9-]+)"/g), ([, rule = ""]) => rule));

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
