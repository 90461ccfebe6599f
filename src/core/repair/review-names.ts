/**
 * Answers: which sites bear the name of a town and lie far from it?
 * Only of towns that lie about where the network does: elsewhere a name is somebody else's, as Paris in Texas. O(sites).
 */
import { boundsOf } from "../geo/bounds.ts";
import { measureDistance } from "../geo/distance.ts";
import { loadTowns, type Towns } from "../geo/towns.ts";
import { textAt } from "../model/index.ts";
import type { FindingList } from "./finding-list.ts";
import type { Ground } from "./ground.ts";

const FAR_M = 200_000;
/** Degrees about the network in which its towns lie. */
const MARGIN = 1;

let towns: Promise<Towns> | null = null;

/** Read once for all reviews. */
export function knownTowns(): Promise<Towns> {
  towns ??= loadTowns();
  return towns;
}

export function reviewNames(ground: Ground, towns: Towns, found: FindingList): void {
  const { network, sites } = ground;
  const bounds = boundsOf(sites);
  if (bounds === null) return;
  const [west, south, east, north] = bounds;
  const isHere = (lon: number, lat: number) =>
    lon >= west - MARGIN && lon <= east + MARGIN && lat >= south - MARGIN && lat <= north + MARGIN;
  for (let row = 0; row < network.sites.count; row++) {
    const place = ground.placeOfSite(row);
    const name = textAt(network.sites.columns.name, row);
    if (place === null || name === null) continue;
    const named = towns.find(name).map(({ position }) => ({ position, metres: measureDistance(place, position) }));
    const nearest = named.reduce((a, b) => (b.metres < a.metres ? b : a), named[0] ?? NOWHERE);
    const [toLon, toLat] = nearest.position;
    if (!(nearest.metres > FAR_M) || !isHere(toLon, toLat)) continue;
    found.add("topology.site-far-from-name", -nearest.metres, () => {
      const id = ground.siteId(row);
      const values = { site: id, name, metres: nearest.metres, lon: place[0], lat: place[1], toLon, toLat };
      return { severity: "general", subject: { table: "sites", id }, values };
    });
  }
}

const NOWHERE = { position: [Number.NaN, Number.NaN] as const, metres: Number.NaN };
