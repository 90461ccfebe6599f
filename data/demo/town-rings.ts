/** Answers: how does a county seat close its ring? Two or three stations in a loop down the valley, with cabinets. */
import { type CountyWork, layLane } from "./county-work.ts";
import type { DraftSite, Laying } from "./draft.ts";
import { numbered, quarterOf } from "./names.ts";
import { beside, type Point } from "./plane.ts";
import { stream } from "./random.ts";

const LARGE_COUNTY = 400_000;
/** Counties whose ring crosses the river on a road bridge. */
const ON_A_BRIDGE: ReadonlySet<string> = new Set([
  "513322",
  "513323",
  "511824",
  "513221",
  "511802",
  "513325",
  "513401",
  "513223",
]);

export function layTownRings(work: CountyWork): void {
  const rings = work.county.population > LARGE_COUNTY ? 2 : 1;
  for (let ring = 0; ring < rings; ring++) layRing(work, ring);
}

function layRing(work: CountyWork, ring: number): void {
  const { draft, county, seat, city, ground, short } = work;
  const random = stream("ring", county.code, ring);
  const reach = city ? random.between(1.5, 3) : random.between(1.6, 2.8);
  const places = findPlaces(work, ring, reach, county.population > LARGE_COUNTY / 3 || random.chance(0.4) ? 3 : 2);
  const stations = places.map((at) => {
    const name = ringName(work, quarterOf(seat.at, at));
    return draft.addSite({ name, kind: "station", role: "ring", at });
  });
  const loop = [seat, ...stations];
  stations.forEach((station, i) => {
    layLane(work, loop[i] as DraftSite, station, layingOnRing(county.code, i));
  });
  layLane(work, loop.at(-1) as DraftSite, seat, "duct");
  if (ring > 0) return;
  const from = random.pick(stations);
  const at: Point = [from.at[0] + random.between(-0.7, 0.7), from.at[1] + random.between(-0.7, 0.7)];
  if (!ground.holds(at, 0.1)) return;
  const number = draft.sites.filter((site) => site.county === county && site.role === "cabinet").length + 1;
  const cabinet = draft.addSite({ name: numbered(`${short}-光交`, number), kind: "cabinet", role: "cabinet", at });
  layLane(work, from, cabinet, "duct");
}

function layingOnRing(code: string, at: number): Laying {
  return at === 1 && ON_A_BRIDGE.has(code) ? "bridge-attached" : "duct";
}

/** A lens along the valley, turned until it lies inside the county. */
function findPlaces({ draft, ground, seat, county }: CountyWork, ring: number, reach: number, count: number): Point[] {
  const valley = draft.spans.find(({ from, to }) => from === seat || to === seat);
  const out = valley === undefined ? seat.at : pointOut(valley.line, valley.from === seat);
  const random = stream("lens", county.code, ring);
  const lens: readonly (readonly [along: number, left: number])[] =
    count === 3
      ? [
          [1, 0.55],
          [1.9, 0.05],
          [1, -0.5],
        ]
      : [
          [1.1, 0.4],
          [1.3, -0.35],
        ];
  for (const scale of [1, 0.6, 0.35]) {
    for (let turn = 0; turn < 12; turn++) {
      // The second ring lies across the first; then each try turns by thirty degrees.
      const angle = ((turn + (ring === 0 ? 0 : 5)) * Math.PI) / 6 + random.between(-0.15, 0.15);
      const ahead = rotate(seat.at, out, angle);
      const places = lens.map(([along, left]) => beside(seat.at, ahead, along * reach * scale, left * reach * scale));
      if (places.every((place) => ground.holds(place, 0.25) && ground.distanceToSites(place) > 0.35)) return places;
    }
  }
  throw new Error(`no room for a ring in ${county.name}`);
}

function pointOut(line: readonly Point[], forward: boolean): Point {
  return (forward ? line[Math.min(2, line.length - 1)] : line[Math.max(0, line.length - 3)]) as Point;
}

function rotate(centre: Point, [x, y]: Point, angle: number): Point {
  const [dx, dy] = [x - centre[0] || 1, y - centre[1]];
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [centre[0] + dx * cos - dy * sin, centre[1] + dx * sin + dy * cos];
}

function ringName({ draft, county, short }: CountyWork, quarter: string): string {
  const base = `${short}${quarter}`;
  const same = draft.sites.filter((site) => site.county === county && site.name.startsWith(base)).length;
  return same === 0 ? `${base}局` : `${base}第${same + 1}局`;
}
