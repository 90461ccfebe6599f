import { expect, test } from "vitest";
import { csvOf, issueRows } from "../../../../src/app/features/issues/issue-rows.ts";
import type { Kind } from "../../../../src/app/features/issues/sift.ts";
import type { Finding } from "../../../../src/core/model/index.ts";
import { words } from "../../../../src/words/index.ts";

function finish<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const issue: Finding = {
  rule: "=cmd|'/c calc'!A1",
  severity: "major",
  subject: { table: "spans", id: "-S1" },
  place: { file: "a,b.csv", row: 7 },
  values: { lon: 103.5, lat: 31, metres: 2, name: "@x" },
};
const kinds: readonly Kind[] = [{ key: "k", rule: issue.rule, severity: "major", issues: [issue, issue] }];

test("an issue is a row: its rule, sentence, place, subject, position and values", () => {
  const [row, second] = finish(issueRows(kinds, words.en));
  expect(second).toEqual(row);
  expect(row).toEqual([
    issue.rule,
    words.en.model.severities.major,
    `${issue.rule} lon=103.5 lat=31 metres=2 name=@x`,
    ...["a,b.csv", 7, words.en.model.tables.spans, "-S1", 103.5, 31, "metres=2; name=@x"],
  ]);
  expect(row).toHaveLength(Object.keys(words.en.problems.columns).length);
});

test("in CSV no cell becomes a formula, and numbers stay numbers", () => {
  const rows = finish(issueRows(kinds, words.en));
  const text = finish(csvOf({ header: Object.values(words.en.problems.columns), rows })).join("");
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const line = text.split("\r\n")[1] ?? "";
  expect(line.startsWith("'=cmd|")).toBe(true);
  expect(line).toContain(`"a,b.csv",7,`);
  expect(line).toContain(",'-S1,103.5,31,");
});
