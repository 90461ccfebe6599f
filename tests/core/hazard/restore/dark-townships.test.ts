import { expect, test } from "vitest";
import { type DarkArea, darkAreas } from "../../../../src/core/hazard/restore/dark-townships.ts";
import { shortH } from "../../../../src/core/hazard/restore/power-cover.ts";
import type { Timeline } from "../../../../src/core/hazard/restore/timeline.ts";
import { numberAt, textAt } from "../../../../src/core/model/index.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { random } from "../../../builders/random.ts";

const NEVER = Number.POSITIVE_INFINITY;

/** Two townships of one county, a site of none. */
const NETWORK = aNetwork()
  .row("areas", "county", { level: "county" })
  .row("areas", "T1", { level: "township", parent: "county" })
  .row("areas", "T2", { level: "township", parent: "county" })
  .site("A", { area: "T1", population: 100 })
  .site("B", { area: "T1", population: 40 })
  .site("C", { area: "T2", population: null })
  .site("D", { population: 7 })
  .build();

type Play = Pick<Timeline, "darkH" | "lit" | "hours" | "servedBefore" | "cover">;

test("by hand", () => {
  // A is dark for the first 30 h, B from 8 to 10 and once more from 50 on, C for all time.
  const play: Play = {
    hours: Float64Array.of(0, 8, 10, 30, 50),
    darkH: Float64Array.of(30, NEVER, Number.NaN, 0),
    lit: Uint8Array.from([0, 1, 0, 1, 0, 0, 0, 1, 0, 1, 0, 1, 1, 1, 0, 1, 1, 0, 0, 1]),
    servedBefore: Uint8Array.of(1, 1, 1, 1),
    cover: [
      { site: 0, leastH: 8, mostH: 8, neededH: 48 },
      { site: 1, leastH: 0, mostH: NEVER, neededH: 48 },
      { site: 2, leastH: 60, mostH: 60, neededH: 48 },
    ],
  };
  const found = Object.fromEntries(darkAreas(NETWORK, play, 24).map((area) => [area.area, area]));
  const none = { sites: 0, people: 0, darkSites: 0, darkPeople: 0, unknownSites: 0, unknownPeople: 0 };
  const rest = {
    ...none,
    populationUnknown: 0,
    wholeH: 0,
    longestH: 0,
    lostMains: 0,
    short: 0,
    maybeShort: 0,
    shortMostH: 0,
  };
  expect(found).toEqual({
    T1: {
      ...{ ...rest, area: "T1", level: "township", sites: 2, people: 140, darkSites: 2, darkPeople: 140, wholeH: 2 },
      ...{ longestH: NEVER, lostMains: 2, short: 1, maybeShort: 1, shortMostH: 48 },
    },
    T2: {
      ...{ ...rest, area: "T2", level: "township", sites: 1, unknownSites: 1, populationUnknown: 1 },
      ...{ wholeH: Number.NaN, lostMains: 1 },
    },
    county: {
      ...{ ...rest, area: "county", level: "county", sites: 3, people: 140, darkSites: 2, darkPeople: 140 },
      ...{ unknownSites: 1, populationUnknown: 1, wholeH: 2, longestH: NEVER },
      ...{ lostMains: 3, short: 1, maybeShort: 1, shortMostH: 48 },
    },
  });
});

test("sums over the sites, one by one", () => {
  for (let seed = 0; seed < 300; seed++) {
    const dice = random(seed);
    const builder = aNetwork();
    const areas = Array.from({ length: 5 }, (_, a) => `A${a}`);
    areas.forEach((id, a) => {
      builder.row("areas", id, { parent: a === 0 ? null : `A${dice.below(a)}` });
    });
    const count = 1 + dice.below(12);
    for (let s = 0; s < count; s++) {
      builder.site(`S${s}`, { area: dice.pick([...areas, null]), population: dice.pick([null, 5, 60]) });
    }
    const network = builder.build();
    const moments = 1 + dice.below(5);
    const play: Play = {
      hours: Float64Array.from({ length: moments }, (_, m) => 3 * m),
      darkH: Float64Array.from({ length: count }, () => dice.pick([0, 3, 12, NEVER, Number.NaN])),
      lit: Uint8Array.from({ length: moments * count }, () => dice.below(2)),
      servedBefore: Uint8Array.from({ length: count }, () => (dice.next() < 0.8 ? 1 : 0)),
      cover: [],
    };
    const inside = (area: string | null, site: number) => {
      let at = textAt(network.sites.columns.area, site);
      if (area === null) return at === null;
      for (; at !== null; at = textAt(network.areas.columns.parent, areas.indexOf(at))) if (at === area) return true;
      return false;
    };
    const found = new Map(darkAreas(network, play, 6).map((each) => [each.area, each]));
    for (const area of [...areas, null]) {
      const rows = Array.from({ length: count }, (_, s) => s).filter(
        (s) => play.servedBefore[s] === 1 && inside(area, s),
      );
      const dark = rows.filter((s) => (play.darkH[s] as number) > 6);
      const unknown = rows.filter((s) => Number.isNaN(play.darkH[s]));
      const peopleOf = (sites: number[]) =>
        sites.reduce((sum, s) => sum + (numberAt(network.sites.columns.population, s) ?? 0), 0);
      const whole = Array.from(play.hours.keys()).filter((m) => rows.every((s) => play.lit[m * count + s] === 0));
      const isOpen = whole.includes(moments - 1);
      const expected: Partial<DarkArea> = {
        ...{ sites: rows.length, people: peopleOf(rows), darkSites: dark.length, darkPeople: peopleOf(dark) },
        ...{ unknownSites: unknown.length, unknownPeople: peopleOf(unknown) },
        wholeH: isOpen ? (unknown.length > 0 ? Number.NaN : NEVER) : 3 * whole.length,
      };
      if (dark.length + unknown.length === 0) expect(found.has(area), `${seed} ${area}`).toBe(false);
      else expect(found.get(area), `${seed} ${area}`).toMatchObject(expected);
    }
  }
});

test("what is short is known between two bounds", () => {
  expect(shortH({ site: 0, leastH: 8, mostH: 20, neededH: 24 })).toEqual([4, 16]);
  expect(shortH({ site: 0, leastH: 8, mostH: NEVER, neededH: 24 })).toEqual([0, 16]);
});
