import { describe, expect, test } from "vitest";
import { LEVEL_COUNT } from "../../../../src/core/hazard/failure/risks.ts";
import { BLOCK_DRAWS, BLOCK_WORDS, drawFailures } from "../../../../src/core/hazard/simulate/luck.ts";
import { riskGround } from "../../../../src/core/hazard/simulate/risk-ground.ts";
import { type MadeUpPart, someRisks } from "../../../builders/a-risk.ts";
import { random } from "../../../builders/random.ts";
import { randomNetwork } from "../../../builders/random-network.ts";

const network = randomNetwork(1, { sites: 40, spans: 60 });
const groundOf = (parts: readonly MadeUpPart[]) =>
  riskGround(network, { gateways: { ids: ["S0"] }, enough: 1 }, someRisks(network, parts));
const luck = { seed: 7, correlationKm: 0 };

/** Per draw of so many blocks whether the i-th element fails in the worst case. */
function failsOf(parts: readonly MadeUpPart[], blocks: number, settings = luck): boolean[][] {
  const ground = groundOf(parts);
  const fails = Array.from(ground.elements, (): boolean[] => []);
  for (let block = 0; block < blocks; block++) {
    const { most } = drawFailures(ground, settings, block);
    fails.forEach((own, i) => {
      for (let draw = 0; draw < BLOCK_DRAWS; draw++) {
        own.push((((most[BLOCK_WORDS * i + (draw >>> 5)] as number) >>> (draw & 31)) & 1) === 1);
      }
    });
  }
  return fails;
}
const share = (fails: readonly boolean[]) => fails.filter(Boolean).length / fails.length;

describe("luck", () => {
  test("fails with the chance that a load tells, from the lightest storey to above the last", () => {
    const chances = [0, 0.0005, 0.003, 0.02, 0.13, 0.5, 0.62, 0.64, 0.9, 0.999, 1];
    const blocks = 400;
    const fails = failsOf(
      chances.map((chance, key) => ({ element: key, key, least: -Math.log1p(-chance) })),
      blocks,
    );
    chances.forEach((chance, i) => {
      const sigma = Math.sqrt((chance * (1 - chance)) / (blocks * BLOCK_DRAWS));
      expect(Math.abs(share(fails[i] as boolean[]) - chance)).toBeLessThanOrEqual(4 * sigma);
    });
    // Keys by themselves have nothing to do with each other, nor have draws.
    const [a, b] = [fails[4] as boolean[], fails[5] as boolean[]];
    expect(share(a.map((own, draw) => own && (b[draw] as boolean)))).toBeCloseTo(0.065, 2);
    expect(share(a.map((own, draw) => own && (a[draw + 1] ?? false)))).toBeCloseTo(0.13 ** 2, 2);
  });

  test("plays every level equally often, each with its load", () => {
    const least = Array.from({ length: LEVEL_COUNT }, (_, level) => (level < 4 ? 0 : level < 8 ? Math.LN2 : 40));
    const [fails] = failsOf([{ element: 3, key: 1, least }], 100) as [boolean[]];
    const at = (level: number) => share(fails.filter((_, draw) => draw % LEVEL_COUNT === level));
    expect([at(0), at(3), at(8), at(15)]).toEqual([0, 0, 1, 1]);
    expect(at(5)).toBeCloseTo(0.5, 1);
    expect(share(fails)).toBeCloseTo(0.625, 1);
  });

  test("never lets a heavier load fail less often, in no draw, and shares the luck of one key", () => {
    const dice = random(5);
    for (let seed = 0; seed < 300; seed++) {
      const light = Array.from({ length: LEVEL_COUNT }, () => dice.pick([0, 0.001, 0.1, 1, 3, 50]) * dice.next());
      const heavy = light.map((load) => load * (1 + dice.next()) + dice.pick([0, 0, 0.01]));
      const together = [
        { element: 2, key: seed, least: light },
        { element: 5, key: seed, least: heavy },
      ];
      const [a, b] = failsOf(together, 1, { ...luck, seed }) as [boolean[], boolean[]];
      expect(a.every((fails, draw) => !fails || b[draw])).toBe(true);
      // Alone, another row, or after others: the same luck.
      const [alone] = failsOf([{ element: 9, key: seed, least: light }], 1, { ...luck, seed });
      expect(alone).toEqual(a);
    }
  });

  test("holds the best case within the worst", () => {
    const ground = groundOf([{ element: 0, key: 3, least: 0.2, most: 2 }]);
    const { least, most } = drawFailures(ground, luck, 0);
    expect(least.every((word, i) => (word & ~(most[i] as number)) === 0)).toBe(true);
    expect(least.some((word, i) => word !== most[i])).toBe(true);
  });

  test("is alike where places are near, and keeps every chance, where a reach is given", () => {
    const chance = 0.3;
    const least = -Math.log1p(-chance);
    const at = (element: number, key: number, km: number) => ({
      element,
      key,
      least,
      at: [104 + km / 96.5, 30] as const,
    });
    const parts = [at(0, 10, 0), at(1, 11, 0.5), at(2, 12, 40), at(3, 13, 400)];
    const [here, near, off, far] = failsOf(parts, 150, { seed: 3, correlationKm: 40 }) as boolean[][];
    for (const each of [here, near, off, far]) expect(share(each as boolean[])).toBeCloseTo(chance, 1);
    const both = (other?: boolean[]) => share((here as boolean[]).map((own, draw) => own && (other?.[draw] ?? false)));
    expect(both(near)).toBeGreaterThan(0.26);
    expect(both(off)).toBeLessThan(both(near) - 0.05);
    expect(both(off)).toBeGreaterThan(0.12);
    expect(both(far)).toBeCloseTo(chance ** 2, 1);
  });
});
