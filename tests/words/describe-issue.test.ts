import { expect, test } from "vitest";
import { issueAt } from "../../src/core/import/issue.ts";
import { describeIssue } from "../../src/words/describe-issue.ts";
import { words } from "../../src/words/index.ts";

const { en, zh } = words;
const say = (rule: string, values: Record<string, string | number>) => {
  const issue = issueAt("a.csv", null, rule, "critical", values);
  return [describeIssue(en, issue), describeIssue(zh, issue)];
};

test("tables and fields are called as people know them, and what is none of ours keeps its name", () => {
  const taken = { table: "spans", id: "7", used: "7-2" };
  for (const [said, name] of say("import.id-taken", taken).map((text, i) => [text, ["Spans", "光缆段"][i] ?? ""]))
    expect(said).toContain(name);
  const value = { field: "population", value: "many", kept: "" };
  expect(say("import.value-not-understood", value)[1]).toContain("服务人口");
  expect(say("import.value-not-understood", { ...value, field: "toString" })[0]).toContain("toString");
});

test("where nothing is of use, the first of it says why", () => {
  const [english, chinese] = say("geojson.nothing-usable", {
    ...{ features: 3, reason: "geojson.bad-geometry", row: 2, type: "Point" },
  });
  expect(english).toBe("nothing of 3 features could be used; row 2, for one: the coordinates do not make a Point");
  expect(chinese).toBe("3 个要素都无法使用；如第 2 行：坐标不能构成 Point");
  expect(say("table.nothing-usable", { rows: 3 })[0]).toBe("none of 3 rows could be used");
});
