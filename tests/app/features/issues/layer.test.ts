import { expect, test } from "vitest";
import { gapLabels, issueLayer, issueMarks } from "../../../../src/app/features/issues/layer.ts";
import { SIGNS } from "../../../../src/app/features/issues/signs.ts";
import type { Finding } from "../../../../src/core/model/index.ts";
import { words } from "../../../../src/words/index.ts";

const issue = (rule: string, severity: Finding["severity"], values: Finding["values"]): Finding => ({
  ...{ rule, severity, values },
  ...{ subject: null, place: null },
});
const miss = issue("topology.near-miss", "general", { lon: 103, lat: 31, toLon: 103.0002, toLat: 31, metres: 19.1 });
const crossing = issue("topology.crossing", "low", { span: "a", other: "b", lon: 104, lat: 32 });
const nowhere = issue("topology.self-loop", "low", { span: "a", site: "s" });

test("what has a place and a sign is marked, the gravest on top, and a gap is measured", () => {
  const marks = issueMarks([miss, crossing, nowhere, issue("import.id-taken", "major", { lon: 1, lat: 1 })]);
  expect(marks.map(({ issue: { rule } }) => rule)).toEqual(["topology.crossing", "topology.near-miss"]);
  expect(gapLabels(marks, words.en.problems.metres)).toMatchObject([{ position: [103.0001, 31], text: "19 m" }]);
});

test("the legend says the signs there are, and a click tells which issue was meant", () => {
  const picked: Finding[] = [];
  const layer = issueLayer(issueMarks([miss, crossing]), [], null, (one) => picked.push(one));
  const { kinds, gap } = words.en.problems;
  expect(layer.legend(words.en, "light").map(({ label }) => label)).toEqual([
    ...[kinds["topology.near-miss"], kinds["topology.crossing"], gap],
  ]);
  expect(layer.bounds).toEqual([103, 31, 104, 32]);
  layer.pick?.({ kind: "feature", layer: "issues", row: 1 });
  expect(picked).toEqual([miss]);
  expect(layer.tooltip({ kind: "feature", layer: "issues", row: 1 }, words.en)[0]).toBe(kinds["topology.near-miss"]);
});

test("no two rules have the same sign", () => {
  const signs = Object.values(SIGNS).map(({ shape, hollow }) => `${shape} ${hollow}`);
  expect(new Set(signs).size).toBe(signs.length);
});
