/**
 * Answers: where are a county's township stations, and how are they reached? Scattered with room between them, more
 * along the backbone; joined one by one to whatever is nearest and already served, crossing as little as can be.
 */
import { type CountyWork, laneLaying, layLane } from "./county-work.ts";
import type { DraftSite } from "./draft.ts";
import { numbered } from "./names.ts";
import { distance, type Point } from "./plane.ts";
import { stream } from "./random.ts";

const CROSSING_COSTS = 1.2;

export function layTownships(work: CountyWork): void {
  const { draft, short, remote, county } = work;
  const places = scatter(work, remote ? 5 : 3);
  const waiting = places.map((at, i) =>
    draft.addSite({
      name: numbered(`${short}-${work.city ? "镇街" : "乡镇"}`, i + 1),
      kind: "station",
      role: "township",
      at,
    }),
  );
  const parents = new Map<DraftSite, DraftSite>();
  while (waiting.length > 0) {
    const [site, from] = cheapest(work, waiting);
    waiting.splice(waiting.indexOf(site), 1);
    parents.set(site, from);
    layLane(work, from, site, laneLaying(work, site));
    const random = stream("microwave backup", site.id);
    if (remote && random.chance(0.16)) {
      const id = draft.nextAccessId(county);
      draft.addSpan({
        id,
        name: `${from.name}—${site.name}微波备份`,
        from,
        to: site,
        laying: "microwave",
        line: [from.at, site.at],
      });
    }
  }
  closeRings(work, parents);
}

function scatter({ county, ground, remote, city }: CountyWork, count: number): Point[] {
  const random = stream("townships", county.code);
  const { low, high } = ground.box;
  const width = Math.sqrt(((high[0] - low[0]) * (high[1] - low[1])) / (count + 3));
  const places: Point[] = [];
  // Most people live near the valley road; the spread grows where the county is wide and empty.
  const reach = city ? 12 : remote ? 18 : 12;
  for (let tries = 0; places.length < count && tries < 3000; tries++) {
    const at = ground.randomPoint(random);
    const lonely = width * 0.75 * (1 - tries / 3000);
    const keep = random.chance(Math.exp(-ground.distanceToLines(at) / reach));
    if (!keep || !ground.holds(at, 1) || ground.distanceToLines(at) < Math.min(2, lonely)) continue;
    const near = Math.min(ground.distanceToSites(at), ...places.map((place) => distance(place, at)));
    if (near >= lonely) places.push(at);
  }
  return places;
}

function cheapest({ ground, root }: CountyWork, waiting: readonly DraftSite[]): [site: DraftSite, from: DraftSite] {
  let best: [DraftSite, DraftSite] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const site of waiting) {
    for (const from of root.keys()) {
      if (from.role === "cabinet") continue;
      const length = distance(from.at, site.at);
      if (length >= least) continue;
      const cost = length * (1 + CROSSING_COSTS * ground.crossings(from.at, site.at));
      if (cost < least) [best, least] = [[site, from], cost];
    }
  }
  if (best === null) throw new Error("nothing is served yet");
  return best;
}

/** A second way for some: always to a site hung on the same backbone site, so that no backbone span is bypassed. */
function closeRings(work: CountyWork, parents: ReadonlyMap<DraftSite, DraftSite>): void {
  const { ground, root, remote, city } = work;
  const share = city ? 0.7 : remote ? 0.2 : 0.5;
  for (const [site, parent] of parents) {
    const random = stream("second way", site.id);
    if (!random.chance(share)) continue;
    const others = [...root.keys()].filter(
      (other) =>
        other !== site &&
        other !== parent &&
        other.role !== "cabinet" &&
        root.get(other) === root.get(site) &&
        parents.get(other) !== site,
    );
    const near = others
      .map((other) => ({ other, km: distance(other.at, site.at) * (1 + 2 * ground.crossings(other.at, site.at)) }))
      .sort((a, b) => a.km - b.km)[0];
    if (near === undefined || near.km > 2.2 * distance(site.at, parent.at) + 4) continue;
    layLane(work, site, near.other, laneLaying(work, near.other));
  }
}
