import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BookBuilder, findEntries, normaliseKey } from "../../../src/core/search/search-book.ts";

function bookOf(...entries: readonly (readonly string[])[]) {
  const builder = new BookBuilder();
  for (const keys of entries) builder.addEntry(keys);
  return builder.build();
}

describe("what a query finds", () => {
  const book = bookOf(
    ["都江堰汶川光缆", "L-1", "dujiangyanwenchuanguanglan", "djywcgl"],
    ["汶川县", "S-10", "wenchuanxian", "wcx"],
    ["汶川", "S-1", "wenchuan", "wc"],
    ["理县", "S-2", "lixian", "lx"],
  );

  test("the very thing first, then what begins with it, then what holds it", () => {
    expect(findEntries(book, "汶川", 9)).toEqual([2, 1, 0]);
    expect(findEntries(book, "wenchuan", 9)).toEqual([2, 1, 0]);
  });

  test("initials, ids and capitals", () => {
    expect(findEntries(book, "lx", 9)).toEqual([3]);
    expect(findEntries(book, "S-1", 9)).toEqual([2, 1]);
    expect(findEntries(book, "Ｗｃ", 9)[0]).toBe(2);
  });

  test("all the words, in any order", () => {
    expect(findEntries(book, "guanglan 都江堰", 9)).toEqual([0]);
    expect(findEntries(book, "guanglan 理县", 9)).toEqual([]);
  });

  test("no more than asked for, none for nothing", () => {
    expect(findEntries(book, "汶川", 2)).toEqual([2, 1]);
    expect(findEntries(book, "   ", 9)).toEqual([]);
    expect(findEntries(book, "汶川", 0)).toEqual([]);
    expect(findEntries(bookOf(), "汶川", 9)).toEqual([]);
  });

  test("a name with a tab or an end of line in it stays one key", () => {
    expect(findEntries(bookOf(["a\tb\nc"], ["b"]), "b", 9)).toEqual([1, 0]);
  });
});

test("finds what looking at every entry finds", () => {
  const name = fc.string({ unit: fc.constantFrom("a", "b", "c", " ", "山"), maxLength: 6 });
  const entries = fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { maxLength: 12 });
  fc.assert(
    fc.property(entries, name, (all, query) => {
      const wanted = normaliseKey(query);
      const words = wanted.split(" ");
      const rank = (keys: readonly string[]): number => {
        const known = keys.map(normaliseKey);
        if (known.includes(wanted)) return 0;
        if (known.some((key) => key.startsWith(wanted))) return 1;
        return words.every((word) => known.some((key) => key.includes(word))) ? 2 : 3;
      };
      const expected =
        wanted === ""
          ? []
          : all
              .map((keys, entry) => ({ entry, rank: rank(keys) }))
              .filter((found) => found.rank < 3)
              .sort((a, b) => a.rank - b.rank || a.entry - b.entry)
              .map(({ entry }) => entry);
      expect(findEntries(bookOf(...all), query, 100)).toEqual(expected);
    }),
  );
});
