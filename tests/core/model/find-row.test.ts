import { expect, test } from "vitest";
import {
  buildText,
  findRow,
  findRows,
  findRowsOf,
  findWord,
  resolveReferences,
} from "../../../src/core/model/index.ts";
import { indexWords, lookUpWord } from "../../../src/core/model/word-index.ts";
import { random } from "../../builders/random.ts";

const WORDS = ["a", "aa", "ab", "ba", "成都", "成", "\ud800", "__proto__", "constructor", "0", "00"];

test("by scan and by index, against indexOf: 200 random columns", () => {
  const dice = random(3);
  for (let i = 0; i < 200; i++) {
    const texts = Array.from({ length: dice.below(20) }, () => (dice.next() < 0.2 ? null : dice.pick(WORDS)));
    const column = buildText(texts);
    const index = indexWords(column.words);
    // Ten questions of each kind: the first few are answered by a scan, the rest by an index.
    for (let asked = 0; asked < 10; asked++) {
      const text = dice.pick([...WORDS, "absent", ""]);
      const row = text === "" ? -1 : texts.indexOf(text);
      expect(findRow(column, text)).toBe(row);
      expect(findRows(column, text)).toEqual(
        text === "" ? [] : texts.flatMap((each, at) => (each === text ? [at] : [])),
      );
      expect(lookUpWord(index, text)).toBe(findWord(column.words, text));
    }
  }
});

test("references resolve by code where they share the words of the ids, by word where they do not", () => {
  const ids = buildText(["A", "B", "C", "B"]);
  const texts = ["B", null, "C", "gone", "A"];
  const rows = [1, -1, 2, -1, 0];
  const sharing = buildText(texts.slice(0, 3), ids.words);
  expect(sharing.words).toBe(ids.words);
  expect([...resolveReferences(sharing, ids)]).toEqual(rows.slice(0, 3));
  expect([...resolveReferences(buildText(texts), ids)]).toEqual(rows);
});

test("ids that are not there have no row, and the others keep their order", () => {
  expect(findRowsOf(buildText(["A", "B", null, "C"]), ["C", "gone", "A", ""])).toEqual([3, 0]);
});

test("many questions to a large column take no scan each", () => {
  const column = buildText(Array.from({ length: 200_000 }, (_, i) => `S-${i}`));
  const ids = Array.from({ length: 20_000 }, (_, i) => `S-${199_999 - i}`);
  const started = performance.now();
  expect(findRowsOf(column, ids)).toEqual(ids.map((_, i) => 199_999 - i));
  // A scan each takes some 0.1 ms, two seconds in all; an index a hundredth of that.
  expect(performance.now() - started).toBeLessThan(1000);
});
