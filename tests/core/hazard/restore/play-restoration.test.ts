import { describe, expect, test } from "vitest";
import { playRestoration } from "../../../../src/core/hazard/restore/play-restoration.ts";
import { restoreGround } from "../../../../src/core/hazard/restore/restore-ground.ts";
import type { Timeline } from "../../../../src/core/hazard/restore/timeline.ts";
import { random } from "../../../builders/random.ts";
import { type RandomRestoration, randomRestoration } from "../../../builders/random-restoration.ts";
import { restoreSlowly } from "../../../oracles/restore-slowly.ts";

const groundOf = ({ question, strengths, risks }: RandomRestoration) => restoreGround(question, strengths, risks);

/** The moment that an hour lies in. */
const momentAt = ({ hours }: Timeline, hour: number) => hours.findLastIndex((from) => from <= hour);

describe.each(["hold", "fail"] as const)("what nobody knows taken to %s", (unknowns) => {
  test("lived through quarter hour by quarter hour", () => {
    let [played, tied] = [0, 0];
    for (let seed = 0; seed < 400; seed++) {
      const given = randomRestoration(seed, { unknowns: seed % 2 === 0 });
      const ground = groundOf(given);
      const slowly = restoreSlowly(given, unknowns, (site) => ground.power.starts[site] === 1);
      if (slowly === null) {
        tied++;
        continue;
      }
      const timeline = playRestoration(ground, given.failed, { unknowns });
      const { plain, at, before, lastH } = slowly;
      const peopleOf = (sites: Set<number>) => [...sites].reduce((sum, site) => sum + (plain.people[site] ?? 0), 0);
      expect(timeline.before, `${seed}`).toEqual({ sites: before.size, people: peopleOf(before) });
      const darkH = new Float64Array(plain.sites);
      let userHours = 0;
      for (let quarter = 0; quarter <= 4 * lastH; quarter++) {
        const lit = at(quarter / 4);
        const moment = momentAt(timeline, quarter / 4);
        const isLit = Array.from({ length: plain.sites }, (_, site) => (lit.has(site) ? 1 : 0));
        expect(
          [...timeline.lit.subarray(moment * plain.sites, (moment + 1) * plain.sites)],
          `${seed} ${quarter}`,
        ).toEqual(isLit);
        expect([timeline.sites[moment], timeline.people[moment]]).toEqual([lit.size, peopleOf(lit)]);
        if (quarter === 4 * lastH) break;
        userHours += (peopleOf(before) - peopleOf(lit)) / 4;
        for (const site of before) if (!lit.has(site)) darkH[site] = (darkH[site] as number) + 1 / 4;
      }
      const [end, afterUnknown] = [at(lastH), at(lastH, true)];
      const lostAtEnd = peopleOf(before) - peopleOf(end);
      const lostForGood = peopleOf(before) - peopleOf(afterUnknown);
      expect(timeline.userHours, `${seed}`).toBe(
        lostForGood > 0 ? Number.POSITIVE_INFINITY : lostAtEnd > 0 ? Number.NaN : userHours,
      );
      // Half and nine tenths of the worst are back from the last quarter hour on that still has less.
      const lostAt = (quarter: number) => peopleOf(before) - peopleOf(at(quarter / 4));
      const quarters = Array.from({ length: 4 * lastH + 1 }, (_, quarter) => lostAt(quarter));
      const worst = Math.max(...quarters);
      for (const [share, found] of [
        [0.5, timeline.t50H],
        [0.9, timeline.t90H],
      ] as const) {
        const enough = (1 - share) * worst;
        const since = quarters.findLastIndex((lost) => lost > enough) + 1;
        const never = lostForGood > enough ? Number.POSITIVE_INFINITY : Number.NaN;
        expect(found, `${seed} ${share}`).toBe(lostAtEnd > enough ? never : since / 4);
      }
      for (const site of before) {
        const never = afterUnknown.has(site) ? Number.NaN : Number.POSITIVE_INFINITY;
        expect(timeline.darkH[site], `${seed}`).toBe(end.has(site) ? darkH[site] : never);
      }
      played++;
    }
    expect(played).toBeGreaterThan(300);
    expect(tied).toBeLessThan(100);
  });
});

test("crews that go a long way", () => {
  let played = 0;
  for (let seed = 1000; seed < 1400; seed++) {
    const given = randomRestoration(seed, { apart: true });
    const ground = groundOf(given);
    const slowly = restoreSlowly(given, "fail", (site) => ground.power.starts[site] === 1);
    if (slowly === null) continue;
    const timeline = playRestoration(ground, given.failed, { unknowns: "fail" });
    const dice = random(seed);
    for (let i = 0; i < 20; i++) {
      const hour = dice.next() * slowly.lastH;
      // A journey on the ellipsoid and one straight through the earth differ by less.
      if (timeline.hours.some((change) => Math.abs(change - hour) < 0.02 * change)) continue;
      expect(timeline.sites[momentAt(timeline, hour)], `${seed} ${hour}`).toBe(slowly.at(hour).size);
    }
    played++;
  }
  expect(played).toBeGreaterThan(300);
});
