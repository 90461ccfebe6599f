import { describe, expect, test } from "vitest";
import type { Strength, Strengths } from "../../../../src/core/hazard/events/strengths.ts";
import { LEVEL_COUNT, type Risks } from "../../../../src/core/hazard/failure/risks.ts";
import { risksOf } from "../../../../src/core/hazard/failure/risks-of.ts";
import { Fingerprint, type Network, textAt } from "../../../../src/core/model/index.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { random } from "../../../builders/random.ts";
import { plainSettings, type RandomRisk, randomRisk } from "../../../builders/random-strengths.ts";
import { type Loads, risksSlowly } from "../../../oracles/risks-slowly.ts";

const SEEDS = Array.from({ length: 300 }, (_, seed) => seed);

const keyOf = (name: string) => new Fingerprint().addText(name).words().join();

function nameOf({ siteCount, spanCount }: Risks, { sites, spans }: Network, element: number): string {
  if (element < siteCount) return `site ${textAt(sites.columns.id, element)}`;
  const e = element - siteCount;
  if (e < spanCount) return `span ${textAt(spans.columns.id, e)}`;
  return `mains ${textAt(sites.columns.id, e - spanCount)}`;
}

/** Loads by element and hashed key; parts of one element that share a key are one. */
function plain(risks: Risks, network: Network): Map<string, Loads> {
  const found = new Map<string, Loads>();
  risks.elements.forEach((element, p) => {
    const name = `${nameOf(risks, network, element)}|${risks.keys.slice(2 * p, 2 * p + 2).join()}`;
    const of = (loads: Float32Array) => Array.from(loads.subarray(LEVEL_COUNT * p, LEVEL_COUNT * (p + 1)));
    expect(found.has(name)).toBe(false);
    found.set(name, { least: of(risks.least), most: of(risks.most) });
  });
  return found;
}

const risksIn = ({ network, strengths, settings }: RandomRisk) => risksOf({ network, settings }, strengths);

function expectAlike(found: readonly number[], wanted: readonly number[], why: string): void {
  found.forEach((load, k) => {
    const other = wanted[k] as number;
    if (load === other) return;
    // The long way goes through chances, in which so near to 1 only a few digits of what is left are left; of a piece of a
    // span it may be a tenth of such a load.
    if (load > 30 && other > 30) return;
    const share = other > (why.includes(" span ") ? 1 : 10) ? 1e-3 : 2e-6;
    expect(Math.abs(load - other), `${why}: ${load} for ${other}`).toBeLessThan(share * other + 1e-14);
  });
}

describe("risksOf", () => {
  test("tells what the long way tells, part by part and level by level", () => {
    for (const seed of SEEDS) {
      const question = randomRisk(seed);
      const found = plain(risksIn(question), question.network);
      const wanted = risksSlowly(question);
      const names = [...wanted.keys()].map((name) => {
        const [element, key] = name.split("|") as [string, string];
        return [`${element}|${keyOf(key)}`, name] as const;
      });
      expect(new Set(found.keys()), `seed ${seed}`).toEqual(new Set(names.map(([hashed]) => hashed)));
      for (const [hashed, name] of names) {
        const [a, b] = [found.get(hashed) as Loads, wanted.get(name) as Loads];
        expectAlike(a.least, b.least, `${seed} ${name} least`);
        expectAlike(a.most, b.most, `${seed} ${name} most`);
      }
    }
  });

  test("the best case is never worse than the worst, and no level is milder than the one below", () => {
    for (const seed of SEEDS) {
      const { least, most, elements } = risksIn(randomRisk(seed));
      expect(elements.toSorted()).toEqual(elements);
      for (let i = 0; i < least.length; i++) {
        expect(least[i]).toBeLessThanOrEqual(most[i] as number);
        if (i % LEVEL_COUNT === 0) continue;
        expect(least[i]).toBeGreaterThanOrEqual(least[i - 1] as number);
        expect(most[i]).toBeGreaterThanOrEqual(most[i - 1] as number);
      }
    }
  });

  test("a stronger event lowers no load", () => {
    for (const seed of SEEDS) {
      const question = randomRisk(seed);
      const before = plain(risksIn(question), question.network);
      const after = plain(risksIn({ ...question, strengths: stronger(question.strengths, seed) }), question.network);
      for (const [name, { least, most }] of before) {
        const then = after.get(name) as Loads;
        const isLower = (now: readonly number[], was: readonly number[]) =>
          now.some((load, k) => load < (was[k] as number) * (1 - 1e-6));
        expect([isLower(then.least, least), isLower(then.most, most)], `${seed} ${name}`).toEqual([false, false]);
      }
    }
  });

  test("the order of rows changes the order of parts and nothing else", () => {
    for (const seed of SEEDS) {
      const [question, turned] = [randomRisk(seed), randomRisk(seed, true)];
      const [a, b] = [risksIn(question), risksIn(turned)];
      const told = (risks: Risks, { network }: RandomRisk) =>
        [...risks.elements]
          .map((element, p) => {
            const of = (array: Float32Array | Uint32Array, wide: number) =>
              array.slice(wide * p, wide * (p + 1)).join();
            const loads = [of(risks.least, LEVEL_COUNT), of(risks.most, LEVEL_COUNT)];
            const cause = risks.causes[risks.cause[p] as number]?.id;
            return [
              nameOf(risks, network, element),
              of(risks.keys, 2),
              ...loads,
              cause,
              risks.fixH[p],
              of(risks.places, 2),
            ].join(" ");
          })
          .sort();
      expect(told(b, turned), `seed ${seed}`).toEqual(told(a, question));
      expect(b.unknown).toEqual(a.unknown);
      expect(b.notes).toEqual(a.notes);
    }
  });

  test("an empty network, and one that the event does not reach, have no parts", () => {
    const nothing: Strengths = {
      sites: {},
      pieces: { starts: new Uint32Array(1), lengthM: new Float64Array(), middles: new Float64Array(), strengths: {} },
      sigmaLn: {},
      zones: [],
      notes: [],
    };
    const empty = risksOf({ network: aNetwork().build(), settings: plainSettings() }, nothing);
    expect([empty.elements.length, empty.causes.length, empty.unknown.length, empty.notes.length]).toEqual([
      0, 0, 0, 0,
    ]);
    const network = aNetwork().path("A-B").build();
    const sites = { pgaG: new Float64Array(2) };
    const far = {
      ...nothing,
      sites,
      pieces: { ...nothing.pieces, starts: new Uint32Array(2), strengths: { pgaG: new Float64Array() } },
    };
    expect(risksOf({ network, settings: plainSettings() }, far).elements.length).toBe(0);
  });
});

function stronger(strengths: Strengths, seed: number): Strengths {
  const dice = random(seed + 5);
  const grown = (values: Strengths["sites"]): Strengths["sites"] =>
    Object.fromEntries(
      (Object.keys(values) as Strength[]).map((measure) => {
        const by = () => (measure === "fireM" ? 1 - dice.next() : 1 + dice.next());
        return [measure, values[measure]?.map((value) => (dice.next() < 0.5 ? value : value * by()))];
      }),
    );
  const { pieces, sites, zones } = strengths;
  return {
    ...strengths,
    sites: grown(sites),
    pieces: { ...pieces, strengths: grown(pieces.strengths) },
    zones: zones.map((zone) => ({
      ...zone,
      chance: Number.isNaN(zone.chance) ? zone.chance : Math.min(1, 2 * zone.chance),
    })),
  };
}
