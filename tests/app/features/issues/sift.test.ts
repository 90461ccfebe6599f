import { describe, expect, test } from "vitest";
import {
  countLines,
  facetsOf,
  lineAt,
  lineOf,
  type Sifted,
  siftIssues,
} from "../../../../src/app/features/issues/sift.ts";
import { EVERY_ISSUE, type IssueFilter } from "../../../../src/app/store/issue-slice.ts";
import { EMPTY_NETWORK, type Finding, SEVERITIES } from "../../../../src/core/model/index.ts";
import { describeIssue } from "../../../../src/words/describe-issue.ts";
import { words } from "../../../../src/words/index.ts";
import { random } from "../../../builders/random.ts";

const RULES = ["topology.near-miss", "topology.crossing", "import.id-taken", "geojson.bad-geometry"] as const;
const FILES = ["a.csv", "b.csv [Sheet1]"] as const;

function issues(seed: number, count: number): Finding[] {
  const dice = random(seed);
  return Array.from({ length: count }, (_, i): Finding => {
    const rule = dice.pick(RULES);
    const isOfNetwork = rule.startsWith("topology");
    return {
      rule,
      severity: dice.pick(SEVERITIES),
      subject: dice.next() < 0.3 ? { table: "spans", id: `S${i}` } : null,
      place: isOfNetwork ? null : { file: dice.pick(FILES), row: dice.below(100) },
      values: { span: `S${i}`, type: "Line", ...(dice.next() < 0.5 && { lon: 103, lat: 31 }) },
    };
  });
}

function sift(all: readonly Finding[], filter: Partial<IssueFilter> = {}): Sifted {
  const work = siftIssues(all, { ...EVERY_ISSUE, ...filter }, EMPTY_NETWORK, words.en);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

describe("issues", () => {
  test("are all in one kind each, in their order, the gravest kinds first", () => {
    for (let seed = 1; seed <= 50; seed++) {
      const all = issues(seed, 700);
      const { kinds, count } = sift(all);
      expect(count).toBe(all.length);
      for (const { rule, severity, issues: same } of kinds) {
        expect(same).toEqual(all.filter((issue) => issue.rule === rule && issue.severity === severity));
      }
      const ranks = kinds.map(({ severity }) => SEVERITIES.indexOf(severity));
      expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    }
  });

  test("are left out by every part of a filter, and by all of them together", () => {
    const all = issues(7, 500);
    const kept = (filter: Partial<IssueFilter>) => new Set(sift(all, filter).kinds.flatMap((kind) => kind.issues));
    const is = (found: ReadonlySet<Finding>, wanted: (issue: Finding) => boolean) =>
      expect([...found].length > 0 && all.every((issue) => found.has(issue) === wanted(issue))).toBe(true);
    is(kept({ severity: "major" }), ({ severity }) => severity === "major");
    is(kept({ file: "a.csv" }), ({ place }) => place?.file === "a.csv");
    is(kept({ file: "" }), ({ place }) => place === null);
    is(kept({ rule: "topology.crossing" }), ({ rule }) => rule === "topology.crossing");
    is(kept({ repairable: true }), ({ rule }) => rule.startsWith("topology"));
    is(kept({ onMap: true }), ({ values }) => values.lon === 103);
    is(kept({ text: " S4" }), (issue) => `${describeIssue(words.en, issue)} ${issue.subject?.id}`.includes("S4"));
    is(
      kept({ onMap: true, rule: "topology.near-miss" }),
      ({ rule, values }) => values.lon === 103 && rule === "topology.near-miss",
    );
    expect(kept({ text: "no such words" }).size).toBe(0);
  });

  test("offer as filters only what there is", () => {
    const [first] = issues(3, 1);
    if (first === undefined) throw new Error("nothing");
    expect(facetsOf([first])).toEqual({
      severities: [first.severity],
      files: [first.place?.file ?? ""],
      rules: [first.rule],
    });
  });
});

test("the lines of the list are those of its kinds, one after another, whatever is open", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const dice = random(seed);
    const { kinds } = sift(issues(seed, 1 + dice.below(30)));
    const open = new Set(kinds.filter(() => dice.next() < 0.5).map(({ key }) => key));
    const lines = kinds.flatMap((kind) => [
      { kind, at: kind.issues.length === 1 ? 0 : null },
      ...(kind.issues.length > 1 && open.has(kind.key) ? kind.issues.map((_, at) => ({ kind, at })) : []),
    ]);
    expect(countLines(kinds, open)).toBe(lines.length);
    expect(lines.map((_, i) => lineAt(kinds, open, i))).toEqual(lines);
    expect(lineAt(kinds, open, lines.length)).toBeNull();
    lines.forEach(({ kind, at }, i) => {
      const issue = at === null ? undefined : kind.issues[at];
      if (issue !== undefined) expect(lineOf(kinds, open, issue)).toBe(i);
    });
    const hidden = kinds.find(({ key, issues: same }) => same.length > 1 && !open.has(key))?.issues[0];
    if (hidden !== undefined) expect(lineOf(kinds, open, hidden)).toBe(-1);
  }
});
