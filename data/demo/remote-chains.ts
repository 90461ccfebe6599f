/** Answers: how is the farthest corner of a remote county reached? By one long chain of towers with no way round. */
import { type CountyWork, layLane } from "./county-work.ts";
import type { DraftSite } from "./draft.ts";
import { numbered } from "./names.ts";
import { distance, lineLength, type Point, pointAlong } from "./plane.ts";
import { stream } from "./random.ts";
import { wander } from "./wander.ts";

const EVERY_KM = 6;
const LEAST_REACH_KM = 13;

export function layRemoteChain(work: CountyWork): void {
  const { county, ground, remote, draft, short } = work;
  const random = stream("remote chain", county.code);
  if (!remote || !random.chance(0.75)) return;
  const target = farthest(work);
  if (target === null || ground.distanceToSites(target) < LEAST_REACH_KM) return;
  const start = nearestSite(work, target);
  const path = wander(`chain|${county.code}`, [start.at, target], { roughness: 0.2, finestKm: 2, toleranceKm: 0.1 });
  const length = lineLength(path);
  const count = Math.min(8, Math.floor(length / EVERY_KM));
  let last = start;
  for (let i = 1; i <= count; i++) {
    const at = pointAlong(path, (length * i) / count);
    if (!ground.holds(at, 0.4)) return;
    const site = draft.addSite({ name: numbered(`${short}-远端`, i), kind: "tower", role: "remote", at });
    layLane(work, last, site, "aerial");
    last = site;
  }
}

function farthest({ county, ground }: CountyWork): Point | null {
  const random = stream("farthest", county.code);
  let best: Point | null = null;
  let most = 0;
  for (let tries = 0; tries < 200; tries++) {
    const at = ground.randomPoint(random);
    if (!ground.holds(at, 3)) continue;
    const clear = Math.min(ground.distanceToSites(at), ground.distanceToLines(at));
    if (clear > most) [best, most] = [at, clear];
  }
  return best;
}

function nearestSite({ root, seat }: CountyWork, target: Point): DraftSite {
  const sites = [...root.keys()].filter(({ role }) => role !== "cabinet");
  return sites.reduce((best, site) => (distance(site.at, target) < distance(best.at, target) ? site : best), seat);
}
