import { expect, test } from "vitest";
import { spellPinyin as spell } from "../../../src/core/search/spell-pinyin.ts";

test("full syllables and initials, without tones", () => {
  expect(spell("汶川")).toEqual(["wenchuan", "wc"]);
  expect(spell("绿春")).toEqual(["lvchun", "lc"]);
});

test("a sign with several sounds is read by its word", () => {
  expect(spell("重庆")[0]).toBe("chongqing");
  expect(spell("成都")[0]).toBe("chengdu");
});

test("letters and figures stay in their place", () => {
  expect(spell("理县A1")).toEqual(["lixianA1", "lxA1"]);
});

test("a name without Chinese needs no spelling", () => {
  expect(spell("Site 12")).toEqual([]);
});
