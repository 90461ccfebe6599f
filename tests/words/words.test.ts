import { describe, expect, test } from "vitest";
import { LANGUAGES, words } from "../../src/words/index.ts";

type Sentence = { readonly path: string; readonly value: unknown };

/** Every leaf of the words, by its path. */
function sentences(value: unknown, path = ""): Sentence[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, path === "" ? key : `${path}.${key}`));
}

/** Words that stand for nothing on purpose: units of plain numbers. */
const EMPTY = /^model\.units\.(1|year|share)$/;
const CHINESE = /[\u3400-\u9fff]/;

describe.each(LANGUAGES)("the words of %s", (language) => {
  const all = sentences(words[language]);

  test("say something everywhere", () => {
    const silent = all.filter(({ path, value }) => value === "" && !EMPTY.test(path));
    expect(silent).toEqual([]);
  });

  test("have no stray spaces", () => {
    const stray = all.filter(({ value }) => typeof value === "string" && value !== value.trim());
    expect(stray).toEqual([]);
  });
});

test("both languages answer to the same names", () => {
  const paths = (language: "zh" | "en") => sentences(words[language]).map(({ path }) => path);
  expect(paths("zh").toSorted()).toEqual(paths("en").toSorted());
});

test("English holds no Chinese but names of sources and of the other language", () => {
  const odd = sentences(words.en).filter(({ value }) => typeof value === "string" && CHINESE.test(value));
  expect(odd.map(({ path }) => path)).toEqual(["map.sources", "map.sourcesWhy"]);
});

test("counts name the one and the many", () => {
  expect(words.en.model.counts.sites(1)).toBe("1 site");
  expect(words.en.model.counts.sites(1500)).toBe("1,500 sites");
  expect(words.zh.model.counts.spans(2000)).toBe("2,000 条光缆段");
});

test.each(LANGUAGES)("every count of %s says its number", (language) => {
  for (const say of Object.values(words[language].model.counts)) expect(say(12_345)).toContain("12,345");
});

test.each(LANGUAGES)("the shell's sentences of %s hold what they are given", (language) => {
  const { shell } = words[language];
  expect(shell.jobProgress(3, 40_000)).toMatch(/3.*40,000/);
  expect(shell.jobProgress(0, 0)).not.toMatch(/\d/);
  expect(shell.outsideRequests(0)).toContain("0");
  expect(shell.blockedRequests(2)).toContain("2");
  expect(shell.paletteCount(7)).toContain("7");
  expect(shell.seconds(12)).toContain("12");
  expect(shell.seconds(130)).toContain("2");
  const named = [shell.jobFailed, shell.cancelJob, shell.dismissJob, shell.failedPart, shell.whereFrom];
  for (const say of [...named, shell.branch, shell.goTo, shell.paletteNothing]) expect(say("汶川")).toContain("汶川");
});
