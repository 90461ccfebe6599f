/**
 * Answers: when does each crew leave, begin and end, and when is what failed back?
 *
 * Crews mend lines on land; whatever else fails is back by itself after its hours. What most people hang on for each hour of
 * a crew comes first: the people behind it over the hours of the journey from the nearest place where crews stand and of the
 * work. In this order every job goes to the crew that is there first. A crew's first journey begins at the nearest site of
 * kind core or aggregation that has not failed, at the nearest gateway where there is none, and any later one where it
 * worked last. Straight lines lengthened by a third, at one speed; closed roads add their hours. Of things alike the one
 * whose id comes first.
 *
 * Who goes where in which order is settled with every road closed that may be, whatever is asked, and jobs that nobody knows
 * the way to come last. So nothing is ever repaired later with what nobody knows taken to hold than with it taken to fail.
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
  const { settings, rank, workH, places, alone } = ground;
  const many = failures.length;
  const works = {
    leavesH: new Float64Array(many).fill(Number.POSITIVE_INFINITY),
    beginsH: new Float64Array(many).fill(Number.POSITIVE_INFINITY),
    endsH: new Float64Array(many).fill(Number.POSITIVE_INFINITY),
  };
  const elementOf = (i: number) => failures[i] as number;
  const workOf = (i: number) => workH[elementOf(i)] as number;
  const waitH = (i: number, taken: Unknowns) => (isClosed(ground, elementOf(i), true, taken) ? settings.roadDelayH : 0);
  const journeyH = (from: number, to: number) =>
    from < 0 ? Number.NaN : (distanceM(places, from, to) * DETOUR) / 1000 / settings.travelKmH;

  const depots = standingDepots(ground, failures);
  const jobs: number[] = [];
  /** From a depot. */
  const firstH = new Float64Array(many);
  const isWayUnknown = new Uint8Array(many);
  const hours = new Float64Array(many);
  const worth = new Float64Array(many);
  for (let i = 0; i < many; i++) {
    if (alone[elementOf(i)] === 1) {
      works.endsH[i] = workOf(i);
      continue;
    }
    const onTheWay = journeyH(nearestDepot(ground, depots, elementOf(i)), elementOf(i));
    isWayUnknown[i] = Number(Number.isNaN(onTheWay));
    if (isWayUnknown[i] === 1 && unknowns === "fail") {
      works.leavesH[i] = works.beginsH[i] = works.endsH[i] = Number.NaN;
      continue;
    }
    firstH[i] = onTheWay || 0;
    hours[i] = (firstH[i] as number) + waitH(i, "fail") + workOf(i);
    worth[i] = hours[i] === 0 ? Number.POSITIVE_INFINITY : (behind[i] as number) / (hours[i] as number);
    jobs.push(i);
  }
  const of = (list: ArrayLike<number>, i: number) => list[i] as number;
  jobs.sort(
    (a, b) =>
      of(isWayUnknown, a) - of(isWayUnknown, b) ||
      (of(worth, a) === of(worth, b)
        ? of(hours, a) - of(hours, b) || of(rank, elementOf(a)) - of(rank, elementOf(b))
        : of(worth, b) - of(worth, a)),
  );

  /** Of each crew that has left once: what it worked on last, when it is planned to be free, and when it is. */
  const crews: { lastAt: number; plannedH: number; freeH: number }[] = [];
  for (const i of jobs) {
    const wait = waitH(i, "fail");
    let next =
      crews.length < settings.crews ? { lastAt: -1, plannedH: settings.mobiliseH, freeH: settings.mobiliseH } : null;
    let [onTheWay, begins] = [
      of(firstH, i),
      next === null ? Number.POSITIVE_INFINITY : settings.mobiliseH + of(firstH, i) + wait,
    ];
    for (const crew of crews) {
      if (crew.plannedH >= begins) continue;
      const way = journeyH(crew.lastAt, elementOf(i)) || 0;
      if (!(crew.plannedH + way + wait < begins)) continue;
      [next, onTheWay, begins] = [crew, way, crew.plannedH + way + wait];
    }
    if (next === null) continue;
    if (next.lastAt < 0) crews.push(next);
    works.leavesH[i] = next.freeH;
    works.beginsH[i] = next.freeH + onTheWay + waitH(i, unknowns);
    works.endsH[i] = (works.beginsH[i] as number) + workOf(i);
    next.lastAt = elementOf(i);
    next.plannedH = begins + workOf(i);
    next.freeH = works.endsH[i] as number;
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

/** −1 where there is none, or nobody knows where it is. Looked for to the north and the south at once, from here on. */
function nearestDepot({ places, rank }: RestoreGround, depots: Uint32Array, element: number): number {
  const north = (depot: number) => (places[3 * depot + 2] as number) - (places[3 * element + 2] as number);
  let [above, after] = [0, depots.length];
  while (above < after) {
    const middle = (above + after) >> 1;
    if (north(depots[middle] as number) < 0) above = middle + 1;
    else after = middle;
  }
  let [nearest, best, below] = [-1, Number.POSITIVE_INFINITY, above - 1];
  for (;;) {
    const up = above < depots.length ? north(depots[above] as number) : Number.POSITIVE_INFINITY;
    const down = below >= 0 ? -north(depots[below] as number) : Number.POSITIVE_INFINITY;
    const gap = Math.min(up, down);
    if (!(gap < Number.POSITIVE_INFINITY) || gap * gap > best) return nearest;
    const depot = depots[up <= down ? above++ : below--] as number;
    const chord = squaredChord(places, depot, element);
    if (chord < best || (chord === best && (rank[depot] as number) < (rank[nearest] as number))) {
      [nearest, best] = [depot, chord];
    }
  }
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
