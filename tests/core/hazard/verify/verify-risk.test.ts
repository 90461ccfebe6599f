import { describe, expect, test } from "vitest";
import { Refusal } from "../../../../src/core/engineering-model.ts";
import { type ScenarioSettings, scenarioSettings } from "../../../../src/core/hazard/events/scenario-settings.ts";
import { measureRisk } from "../../../../src/core/hazard/simulate/measure-risk.ts";
import type { Risk } from "../../../../src/core/hazard/simulate/risk.ts";
import type { RiskQuestion } from "../../../../src/core/hazard/simulate/risk-stage.ts";
import { verifyRisk } from "../../../../src/core/hazard/verify/verify-risk.ts";
import { buildNetwork, type Row } from "../../../../src/core/model/index.ts";
import { random } from "../../../builders/random.ts";

/** A shaken small network: buildings, towers and cabinets, cables in ducts, in the ground and on poles, some in one trench. */
function randomQuestion(seed: number): RiskQuestion {
  const dice = random(seed + 9000);
  // Few things make all outcomes be listed, many make them be drawn; between them listing takes long.
  const count = seed % 3 === 0 ? 3 + dice.below(2) : 26 + dice.below(10);
  const sites = Array.from({ length: count }, (_, s): Row => {
    const kind =
      s === 0 && seed % 4 > 0 ? "core" : dice.pick(["station", "tower", "cabinet", "aggregation", "junction"]);
    const values = {
      ...{ kind, status: "existing", population: dice.next() < 0.2 ? null : dice.below(5000) },
      ...{ anchored: dice.pick(["yes", "no", null]), substations: dice.next() < 0.3 ? ["P1"] : null },
    };
    return { id: `S${s}`, values, shape: [104 + 0.6 * dice.next(), 30 + 0.6 * dice.next()] };
  });
  const spans = Array.from({ length: count < 10 ? 3 : count + dice.below(8) }, (_, e): Row => {
    const [from, to] = [dice.below(count), dice.below(count)];
    const laying = dice.pick(["duct", "direct-buried", "aerial", "tunnel", null]);
    const shape = [sites[from], sites[to]].map((site) => site?.shape) as [[number, number], [number, number]];
    return { id: `L${e}`, values: { from: `S${from}`, to: `S${to}`, laying, status: "existing" }, shape };
  });
  const members = [0, 1].map((i) => ({ id: `M${i}`, values: { group: "G", span: `L${i}` }, shape: null }));
  const network = buildNetwork({
    sites,
    spans,
    groups: [{ id: "G", values: { kind: "trench" }, shape: null }],
    members,
  });
  const settings = scenarioSettings({ seed, draws: 256, narrowEnough: 0 }) as ScenarioSettings;
  const event = { kind: "earthquake", source: { at: [104.2, 30.1], strikeDeg: 30 }, ms: 6 + 2 * dice.next(), region: "tibet" } as const; // biome-ignore format: one line
  return { network, hazards: [], event, settings, gateways: { kinds: ["core"] }, enough: 1 };
}

function riskOf(question: RiskQuestion): Risk {
  const risk = measureRisk(question);
  if (risk instanceof Refusal) throw new Error(risk.of);
  return risk;
}

describe("a risk", () => {
  test("as it is measured holds, 90 times", () => {
    const methods = new Set<string>();
    let checked = 0;
    for (let seed = 1; seed <= 90; seed++) {
      const question = randomQuestion(seed);
      const risk = riskOf(question);
      const proof = verifyRisk(question, risk);
      expect(proof.holds, `seed ${seed}, claim ${proof.checked}, ${risk.method}`).toBe(true);
      checked += proof.checked;
      methods.add(risk.method);
    }
    expect(checked).toBeGreaterThan(5000);
    expect([...methods].sort()).toEqual(["exact", "sampled"]);
  });

  test("that is not so is seen: a mean, a chance, a curve, a pattern, a bound", () => {
    const seen = { mean: 0, chance: 0, exceedance: 0, typical: 0, bound: 0, interval: 0 };
    for (let seed = 1; seed <= 45; seed++) {
      const question = randomQuestion(seed);
      const risk = riskOf(question);
      const { most } = risk;
      const lies = (over: Partial<Risk>) => !verifyRisk(question, { ...risk, ...over }).holds;
      if (most.people.mean > 10) {
        const people = { ...most.people, mean: most.people.mean * 1.01, to: most.people.to * 1.01 };
        expect(lies({ most: { ...most, people } })).toBe(true);
        seen.mean++;
        expect(lies({ most: { ...most, people: { ...most.people, from: most.people.mean + 1 } } })).toBe(true);
        seen.interval++;
      }
      const element = most.fails.findIndex((chance) => chance > 0.05 && chance < 0.9);
      if (element >= 0) {
        const fails = most.fails.map((chance, row) => (row === element ? chance + 0.03 : chance));
        expect(lies({ most: { ...most, fails } })).toBe(true);
        seen.chance++;
      }
      if (most.exceedance.length > 3) {
        const exceedance = most.exceedance.map(([value, chance]) => [value * 1.4, chance] as const);
        if (lies({ most: { ...most, exceedance } })) seen.exceedance++;
      }
      if (risk.typical.most.length > 2 && most.people.mean > 100) {
        if (lies({ typical: { ...risk.typical, most: new Uint32Array() } })) seen.typical++;
      }
      if (seed % 4 > 0 && risk.least.people.mean < 0.99 * most.people.mean) {
        expect(lies({ least: most, most: risk.least, typical: { least: risk.typical.most, most: risk.typical.least } })).toBe(true); // biome-ignore format: one line
        seen.bound++;
      }
    }
    expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(10);
  });
});
