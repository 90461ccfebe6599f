import { expect, test } from "vitest";
import { type Label, nameByLabels } from "../../../../../src/core/import/formats/gdal/name-by-labels.ts";
import { random } from "../../../../builders/random.ts";

type XY = { readonly x: number; readonly y: number };

/** Every text against every place; the nearest of those within six heights, the nearer text first. */
function slowly(places: readonly XY[], labels: readonly Label[]): readonly (string | null)[] {
  const said = labels.filter(({ text }) => text !== "");
  const heights = said.map(({ height }) => height).toSorted((a, b) => a - b);
  const reach = Math.min((heights[heights.length >> 1] ?? 0) * 60, (heights.at(-1) ?? 0) * 6);
  const wishes = said.flatMap((label) => {
    const distances = places.map(({ x, y }) => Math.hypot(x - label.x, y - label.y));
    const least = Math.min(...distances);
    return least < Math.min(reach, label.height * 6) ? [{ label, place: distances.indexOf(least), least }] : [];
  });
  return places.map((_, i) => {
    const own = wishes.filter(({ place }) => place === i).toSorted((a, b) => a.least - b.least);
    return own[0]?.label.text ?? null;
  });
}

test("as by looking at every pair", () => {
  let named = 0;
  for (let seed = 0; seed < 400; seed++) {
    const dice = random(seed);
    const size = dice.pick([10, 100, 1000]);
    const xy = () => ({ x: 35e6 + dice.next() * size, y: 3e6 + dice.next() * size });
    const places = Array.from({ length: dice.below(40) }, xy);
    const labels = Array.from(
      { length: dice.below(40) },
      (_, i): Label => ({
        ...xy(),
        height: dice.pick([0, 1, 2.5, 2.5, 2.5, 500]),
        text: dice.pick([`text ${i}`, ""]),
      }),
    );
    const names: (string | null)[] = places.map(() => null);
    const { alone } = nameByLabels(
      places.map((place, i) => ({ ...place, name: (text) => (names[i] = text) })),
      labels,
    );
    const expected = slowly(places, labels);
    expect(names, `seed ${seed}`).toEqual(expected);
    const taken = expected.filter((name) => name !== null).length;
    expect(alone).toBe(labels.filter(({ text }) => text !== "").length - taken);
    named += taken;
  }
  expect(named).toBeGreaterThan(500);
});

test("a hundred thousand texts on one heap of symbols are no wait", () => {
  const heap = Array.from({ length: 100_000 }, (_, i) => ({ x: i / 1e6, y: 0 }));
  const labels = heap.map((at): Label => ({ ...at, height: 2.5, text: "x" }));
  const { alone } = nameByLabels(
    heap.map((at) => ({ ...at, name: () => {} })),
    labels,
  );
  expect(alone).toBeGreaterThan(90_000);
});
