import { expect, test } from "vitest";
import { riskByArea } from "../../../../src/core/hazard/simulate/risk-by-area.ts";
import { textAt } from "../../../../src/core/model/index.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { random } from "../../../builders/random.ts";

test("an area's people are those of its sites by their chance, its hours a mean over them", () => {
  const { sites } = aNetwork()
    .site("A", { area: "valley", population: 1000 })
    .site("B", { area: "valley", population: 3000 })
    .site("C", { area: "valley" })
    .site("D", { area: "plain", population: 500 })
    .site("E", { population: 10 })
    .build();
  const found = riskByArea(sites.columns, {
    cutOff: Float64Array.of(0.5, 0.1, 0.2, 0, 1),
    darkH: Float64Array.of(4, 2, 9, 0, 3),
  });
  expect(found).toEqual([
    { area: "valley", people: 800, peopleUnknown: 1, chance: 0.5, darkH: 2.5, sites: [0, 1, 2] },
    { area: null, people: 10, peopleUnknown: 0, chance: 1, darkH: 3, sites: [4] },
  ]);
});

test("as adding up one area after the other, in 300 random networks", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const dice = random(seed);
    const builder = aNetwork();
    const count = 1 + dice.below(12);
    for (let i = 0; i < count; i++) {
      const area = dice.below(4) === 0 ? {} : { area: `area ${dice.below(3)}` };
      const people = dice.below(4) === 0 ? {} : { population: dice.below(100) };
      builder.site(`S${i}`, { ...area, ...people });
    }
    const { sites } = builder.build();
    const chances = Float64Array.from({ length: count }, () => (dice.below(3) === 0 ? 0 : dice.next()));
    const hours = chances.map((chance) => chance * dice.below(50));
    const found = riskByArea(sites.columns, { cutOff: chances, darkH: hours });
    for (const of of [null, "area 0", "area 1", "area 2"]) {
      const rows = [...chances.keys()].filter((row) => textAt(sites.columns.area, row) === of);
      const risky = rows.filter((row) => (chances[row] as number) > 0);
      const one = found.find(({ area }) => area === of);
      expect(one?.sites ?? []).toEqual(risky);
      if (one === undefined) continue;
      const people = (row: number) => sites.columns.population.values[row] as number;
      const known = risky.filter((row) => !Number.isNaN(people(row)));
      expect(one.people).toBeCloseTo(
        known.reduce((sum, row) => sum + people(row) * (chances[row] as number), 0),
        9,
      );
      expect(one.peopleUnknown).toBe(risky.length - known.length);
      expect(one.chance).toBe(Math.max(...risky.map((row) => chances[row] as number)));
    }
    expect(found.map(({ people }) => people)).toEqual(found.map(({ people }) => people).sort((a, b) => b - a));
  }
});
