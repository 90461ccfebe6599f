/** Answers: where do the cell sites stand, and how are they reached? Around stations, by fibre on poles or by microwave. */
import { type CountyWork, laneLaying, layLane } from "./county-work.ts";
import type { DraftSite } from "./draft.ts";
import { numbered } from "./names.ts";
import { distance, type Point } from "./plane.ts";
import { type Stream, stream } from "./random.ts";

export function layTowers(work: CountyWork): void {
  let number = 0;
  // A copy: the towers themselves join the map as they are laid.
  const parents = [...work.root.keys()];
  for (const parent of parents) {
    const random = stream("towers", parent.id);
    const towers: DraftSite[] = [];
    const wanted = towerCount(work, parent, random);
    for (let i = 0; i < wanted; i++) {
      const at = findRoom(work, parent, random);
      if (at === null) continue;
      const name = numbered(`${work.short}-基站`, ++number);
      const tower = work.draft.addSite({ name, kind: "tower", role: "tower", at });
      towers.push(tower);
      layLane(work, parent, tower, reachBy(work, parent, tower, random));
    }
    const [first, second] = towers;
    if (first !== undefined && second !== undefined && random.chance(work.remote ? 0.35 : 0.75)) {
      layLane(work, first, second, laneLaying(work, second));
    }
  }
}

function towerCount({ city }: CountyWork, { role }: DraftSite, random: Stream): number {
  switch (role) {
    case "township":
      return random.chance(city ? 0.2 : 0.3) ? 2 : random.whole(0, 1);
    case "relay":
      return random.chance(0.25) ? 1 : 0;
    case "ring":
      return random.chance(0.25) ? 1 : 0;
    case "town":
      return city ? 1 : 2;
    default:
      return 0;
  }
}

function reachBy(work: CountyWork, parent: DraftSite, tower: DraftSite, random: Stream) {
  const far = distance(parent.at, tower.at) > 3.5;
  if (far && random.chance(work.remote ? 0.4 : 0.15)) return "microwave";
  return laneLaying(work, tower);
}

/** Of ten places around, the one that lies clearest of what is there. */
function findRoom({ ground, city }: CountyWork, { at, role }: DraftSite, random: Stream): Point | null {
  const urban = city || role === "ring" || role === "town";
  let best: Point | null = null;
  let most = urban ? 0.4 : 0.8;
  for (let tries = 0; tries < 10; tries++) {
    const angle = random.between(0, 2 * Math.PI);
    const radius = urban ? random.between(0.9, 2.4) : random.between(2, 6);
    const place: Point = [at[0] + radius * Math.cos(angle), at[1] + radius * Math.sin(angle)];
    if (!ground.holds(place, 0.3)) continue;
    const clear =
      Math.min(ground.distanceToSites(place), 1.5 * ground.distanceToLines(place)) / (1 + ground.crossings(at, place));
    if (clear > most) [best, most] = [place, clear];
  }
  return best;
}
