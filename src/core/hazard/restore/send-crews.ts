/**
 * Answers: when does each crew leave, begin and end?
 *
 * What most people hang on for each hour of a crew comes first: the people behind it over the hours of the journey from the
 * nearest place where crews stand and of the work. In this order every job goes to the crew that is there first. A crew's
 * first journey begins at the nearest site of kind core or aggregation that has not failed, at the nearest gateway where
 * there is none, and any later one where it worked last. Straight lines lengthened by a third, at one speed; closed roads
 * add their hours. Of things alike the one whose id comes first. What no crew on land can repair is back by itself.
 * Cost O(f (crews + depots) + f log f).
 */
import { EARTH_RADIUS_M } from "../../geo/distance.ts";
import { ROAD } from "./closed-roads.ts";
import type { RestoreGround } from "./restore-ground.ts";
import type { Unknowns } from "./site-power.ts";

/** Per failure, hours after the event. Infinite: no crew ever, or none is asked for; NaN: nobody knows when. */
export type Works = {
  readonly leavesH: Float64Array;
  readonly beginsH: Float64Array;
  readonly endsH: Float64Array;
};

const DETOUR = 4 / 3;

export function sendCrews(
  ground: RestoreGround,
  failures: Uint32Array,
  behind: Float64Array,
  unknowns: Unknowns,
): Works {
  const { settings, rank, workH, workUnknown, places, alone } = ground;
  const many = failures.length;
  const works = {
    leavesH: new Float64Array(many).fill(Number.POSITIVE_INFINITY),
    beginsH: new Float64Array(many).fill(Number.POSITIVE_INFINITY),
    endsH: new Float64Array(many).fill(Number.POSITIVE_INFINITY),
  };
  const depots = standingDepots(ground, failures);
  const unknownIs = unknowns === "hold" ? 0 : Number.NaN;
  const journeyH = (from: number, to: number) => {
    const hours = from < 0 ? Number.NaN : (distanceM(places, from, to) * DETOUR) / 1000 / settings.travelKmH;
    return Number.isNaN(hours) ? unknownIs : hours;
  };
  const waitH = new Float64Array(many);
  const firstH = new Float64Array(many);
  const workOf = new Float64Array(many);
  const worth = new Float64Array(many);
  for (let i = 0; i < many; i++) {
    const element = failures[i] as number;
    workOf[i] = workUnknown[element] === 1 ? Math.max(workH[element] as number, unknownIs) : (workH[element] as number);
    if (alone[element] === 1) {
      works.endsH[i] = workOf[i] as number;
      continue;
    }
    waitH[i] = isClosed(ground, element, true, unknowns) ? settings.roadDelayH : 0;
    firstH[i] = (waitH[i] as number) + journeyH(nearestDepot(places, depots, element), element);
    const hours = (firstH[i] as number) + (workOf[i] as number);
    worth[i] = hours === 0 ? Number.POSITIVE_INFINITY : (behind[i] as number) / hours;
    if (Number.isNaN(hours)) works.leavesH[i] = works.beginsH[i] = works.endsH[i] = Number.NaN;
  }
  const order = Array.from(worth.keys()).filter((i) => alone[failures[i] as number] === 0 && !Number.isNaN(worth[i]));
  const hoursOf = (i: number) => (firstH[i] as number) + (workOf[i] as number);
  const rankOf = (i: number) => rank[failures[i] as number] as number;
  order.sort((a, b) =>
    worth[a] === worth[b]
      ? hoursOf(a) - hoursOf(b) || rankOf(a) - rankOf(b)
      : (worth[b] as number) - (worth[a] as number),
  );

  /** Of each crew that has left once: when it is free, and what it worked on. */
  const freeH: number[] = [];
  const lastAt: number[] = [];
  for (const i of order) {
    const element = failures[i] as number;
    let crew = -1;
    let leaves = settings.mobiliseH;
    let begins = freeH.length < settings.crews ? leaves + (firstH[i] as number) : Number.POSITIVE_INFINITY;
    for (let c = 0; c < freeH.length; c++) {
      const from = freeH[c] as number;
      if (from >= begins) continue;
      const there = from + journeyH(lastAt[c] as number, element) + (waitH[i] as number);
      if (!(there < begins)) continue;
      [crew, leaves, begins] = [c, from, there];
    }
    if (begins === Number.POSITIVE_INFINITY) continue;
    if (crew < 0) crew = freeH.length;
    freeH[crew] = begins + (workOf[i] as number);
    lastAt[crew] = element;
    works.leavesH[i] = leaves;
    works.beginsH[i] = begins;
    works.endsH[i] = freeH[crew] as number;
  }
  return works;
}

/** element: a site or a span; failed: it has itself. */
export function isClosed({ roads }: RestoreGround, element: number, failed: boolean, unknowns: Unknowns): boolean {
  const road = roads[element];
  return (
    road === ROAD.closed || (road === ROAD.closedWithIt && failed) || (road === ROAD.unknown && unknowns === "fail")
  );
}

function standingDepots({ depots }: RestoreGround, failures: Uint32Array): Uint32Array {
  const failed = new Set(failures);
  for (const choice of depots) {
    const standing = choice.filter((site) => !failed.has(site));
    if (standing.length > 0) return standing;
  }
  // All of them are hit: the crews are still there.
  return depots.find((choice) => choice.length > 0) ?? new Uint32Array(0);
}

/** −1 where there is none, or nobody knows where it is. */
function nearestDepot(places: Float64Array, depots: Uint32Array, element: number): number {
  let [nearest, best] = [-1, Number.POSITIVE_INFINITY];
  for (const depot of depots) {
    const chord = squaredChord(places, depot, element);
    if (chord < best) [nearest, best] = [depot, chord];
  }
  return nearest;
}

/** Over the ground between two elements. */
function distanceM(places: Float64Array, a: number, b: number): number {
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(squaredChord(places, a, b)) / (2 * EARTH_RADIUS_M)));
}

function squaredChord(places: Float64Array, a: number, b: number): number {
  const x = (places[3 * a] as number) - (places[3 * b] as number);
  const y = (places[3 * a + 1] as number) - (places[3 * b + 1] as number);
  const z = (places[3 * a + 2] as number) - (places[3 * b + 2] as number);
  return x * x + y * y + z * z;
}
