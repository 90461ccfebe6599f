/**
 * Answers: what happens, in order? At most as much as a person can go through: of more, that of the elements that most
 * people hang on. Cost O(f log f).
 */
import type { Downtimes } from "./find-downtimes.ts";
import type { RestoreGround } from "./restore-ground.ts";
import { ownHours, type Unknowns } from "./site-power.ts";
import { HAPPENINGS, type Happening, type Timeline } from "./timeline.ts";

const MOST = 4000;

export function listHappenings(
  ground: RestoreGround,
  { failures, behind, works, powerLosses }: Downtimes,
  unknowns: Unknowns,
): Pick<Timeline, "happenings" | "happeningsLeftOut"> {
  const { power, people, rank, alone } = ground;
  const firstMains = ground.siteUp.length + ground.spanUp.length;
  /** With the people for whom it matters, of whom those with the most are told first. */
  const all: (Happening & { readonly matters: number })[] = [];
  const rankOf = (element: number) => rank[element < firstMains ? element : element - firstMains] as number;

  failures.forEach((element, i) => {
    const matters = behind[i] as number;
    const add = (hour: number, what: Happening["what"]) => {
      if (hour < Number.POSITIVE_INFINITY) all.push({ hour, element, what, matters });
    };
    add(0, "fails");
    if (alone[element] === 0) {
      add(works.leavesH[i] as number, "crew-leaves");
      add(works.beginsH[i] as number, "crew-begins");
    }
    add(works.endsH[i] as number, "repaired");
  });
  for (const { site, runsOutH, fuelComesH, mainsBackH } of powerLosses) {
    if (power.passive[site] === 1) continue;
    const matters = people[site] as number;
    const powered = Math.min(fuelComesH, mainsBackH);
    const add = (hour: number, what: Happening["what"]) => {
      if (hour <= mainsBackH && hour < Number.POSITIVE_INFINITY)
        all.push({ hour, element: firstMains + site, what, matters });
    };
    const { battery, fuel, tries, starts } = ownHours(power, site, unknowns);
    add(0, "loses-mains");
    if (tries) add(0, starts ? "generator-starts" : "generator-fails");
    if (battery > 0 && fuel < powered) add(fuel, "on-battery");
    if (runsOutH < powered) add(runsOutH, "runs-out");
    add(fuelComesH, "refuelled");
    add(mainsBackH, "mains-return");
  }
  all.sort((a, b) => b.matters - a.matters || rankOf(a.element) - rankOf(b.element) || inOrder(a, b));
  return {
    happenings: all
      .slice(0, MOST)
      .sort((a, b) => inOrder(a, b) || b.matters - a.matters || rankOf(a.element) - rankOf(b.element))
      .map(({ hour, element, what }) => ({ hour, element, what })),
    happeningsLeftOut: Math.max(0, all.length - MOST),
  };
}

const PLACE = new Map(HAPPENINGS.map((what, place) => [what, place]));

function inOrder(a: Happening, b: Happening): number {
  return a.hour - b.hour || (PLACE.get(a.what) as number) - (PLACE.get(b.what) as number);
}
