/**
 * Answers: where does one disc of radius r do the most harm, and where the most next to that? Branch and bound: all that
 * discs centred in a square can hit, lost together, bounds the harm of each of them from above, and the disc at its centre
 * bounds the worst of them from below. Squares are quartered, those that may be worst first; where few rims run through
 * a square its discs are gone through one by one (sets-in-cell.ts), and what cannot be worse than a disc already known is
 * left alone. Exact; the cost is what it takes to tell the worst places from the next, not the number of discs there are.
 *
 * The harm may only grow with what is lost. Places that follow lie at least two radii from those before them, so that
 * each is a place of its own; a sixteenth of the radius more or less is not told apart.
 */
import type { Report } from "../../analysis.ts";
import { ellipsoidDistance } from "../../geo/distance.ts";
import type { Position } from "../../model/index.ts";
import { type Cell, doubtfulElements, joined, quarters, wholeTile } from "./cells.ts";
import { type DiscQuestion, type Tile, tilesOf } from "./ground.ts";
import { type HitFrom, setsInCell } from "./sets-in-cell.ts";

/** The first number that differs decides; not a number is no harm known. */
export type Harm = readonly [first: number, then: number];

export type Place = {
  /** Elements as in ground.ts, ascending. */
  readonly hit: Uint32Array;
  readonly centre: Position;
};

type Candidate = Place & { readonly harm: Harm };
type Square = {
  readonly tile: Tile;
  /** null: the whole tile, not looked into yet. */
  readonly cell: Cell | null;
  readonly bound: Harm;
  /** Squares near each other have numbers near each other: what they hit is then lost for a stretch of sets. */
  readonly order: number;
};

/** So many squares are quartered before their quarters are judged together. */
const AT_ONCE = 256;
const QUARTER = 1 / 4;
const NOTHING: Harm = [0, 0];
/** A square on the edge of a place that is taken is quartered down to this share of the radius, then left alone. */
const EDGE = 1 / 16;

export function findWorstPlaces(
  question: DiscQuestion,
  wanted: number,
  harmOf: (sets: readonly Uint32Array[]) => readonly Harm[],
  report?: Report,
): Place[] {
  const tiles = tilesOf(question);
  const bounds = harmOf(tiles.map(({ elements }) => Uint32Array.from(elements)));
  let squares: Square[] = tiles.map((tile, i) => ({ tile, cell: null, bound: bounds[i] as Harm, order: i }));
  let settled: Square[] = [];
  let known: Candidate[] = [];
  const places: Candidate[] = [];
  while (places.length < wanted) {
    const best = known.reduce<Candidate | null>(
      (worst, one) => (exceeds(one.harm, worst?.harm ?? NOTHING) ? one : worst),
      null,
    );
    const least = best?.harm ?? NOTHING;
    squares.sort((a, b) => b.bound[0] - a.bound[0] || b.bound[1] - a.bound[1]);
    let next = 0;
    while (next < AT_ONCE && next < squares.length && exceeds((squares[next] as Square).bound, least)) next++;
    if (next > 0) {
      const looked = lookInto(squares.slice(0, next), question, places, harmOf);
      const open = looked.open.filter((square) => partTaken(square, places, question) !== "all");
      squares = [...squares.slice(next), ...open];
      settled = settled.concat(looked.settled);
      known = known.concat(looked.discs.filter(({ centre }) => !isNear(centre, places, question)));
    } else if (best === null) break;
    else {
      places.push(best);
      // What was settled by a disc that is now taken may hold another that is not.
      const isPart = (square: Square) => partTaken(square, [best], question) === "some";
      squares = [...squares, ...settled.filter(isPart)].filter(
        (square) => partTaken(square, [best], question) !== "all",
      );
      settled = settled.filter((square) => partTaken(square, [best], question) === "none");
      known = known.filter(({ centre }) => !isNear(centre, [best], question));
    }
    // A place is found when nothing may be worse than the worst known: how near to that is how far one has come.
    const worst = squares.reduce((most, { bound }) => Math.max(most, bound[0]), least[0]);
    report?.(Math.floor((100 * (places.length + (next > 0 ? least[0] / worst : 0))) / wanted), 100);
  }
  return places.map(({ hit, centre }) => ({ hit: hit.toSorted(), centre }));
}

/** Quarters of squares with their bounds, discs with their harm, and the squares that all of their discs are told of. */
function lookInto(
  squares: readonly Square[],
  question: DiscQuestion,
  places: readonly Place[],
  harmOf: (sets: readonly Uint32Array[]) => readonly Harm[],
) {
  const { radius } = question;
  const cells: { readonly cell: Cell; readonly order: number }[] = [];
  const discs: (HitFrom & { readonly tile: Tile })[] = [];
  const settled: Square[] = [];
  for (const square of squares.toSorted((a, b) => a.order - b.order)) {
    const { tile, order } = square;
    const cell = square.cell ?? wholeTile(tile);
    const sets = partTaken(square, places, question) === "none" ? setsInCell(cell, radius, true) : null;
    if (sets !== null) {
      for (const disc of sets) discs.push({ ...disc, tile });
      settled.push(square);
      continue;
    }
    const share = QUARTER ** Math.round(Math.log2((2 * tile.half) / cell.half));
    quarters(cell, radius).forEach(({ cell: quarter, hit }, i) => {
      if (hit.length > 0) discs.push({ hit, x: quarter.x, y: quarter.y, tile });
      if (hit.length + quarter.doubtful.length > 0) cells.push({ cell: quarter, order: order + i * share });
    });
  }
  const harms = harmOf([...cells.map(({ cell }) => allOf(cell)), ...discs.map(({ hit }) => hit)]);
  return {
    settled,
    open: cells.map(({ cell, order }, i): Square => ({ tile: cell.tile, cell, bound: harms[i] as Harm, order })),
    discs: discs.map(
      ({ hit, x, y, tile }, i): Candidate => ({ hit, centre: tile.toMap(x, y), harm: harms[cells.length + i] as Harm }),
    ),
  };
}

function allOf(cell: Cell): Uint32Array {
  return joined(cell.certain, doubtfulElements(cell));
}

function exceeds(a: Harm, b: Harm): boolean {
  return a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
}

function isNear(at: Position, places: readonly Place[], { radius, planar }: DiscQuestion): boolean {
  return places.some(({ centre }) =>
    planar
      ? Math.hypot(centre[0] - at[0], centre[1] - at[1]) < 2 * radius
      : ellipsoidDistance(centre[0], centre[1], at[0], at[1]) < 2 * radius,
  );
}

/** How much of a square lies in the places that are taken; a small one across their edge is counted with them. */
function partTaken(
  { tile, cell }: Square,
  places: readonly Place[],
  { radius }: DiscQuestion,
): "none" | "some" | "all" {
  const { x, y, half } = cell ?? { x: 0, y: 0, half: tile.half };
  let part: "none" | "some" = "none";
  for (const { centre } of places) {
    const [u, v] = tile.toPlane(centre);
    const [aside, up] = [Math.abs(u - x), Math.abs(v - y)];
    if (Math.hypot(aside + half, up + half) < 2 * radius) return "all";
    if (Math.hypot(Math.max(0, aside - half), Math.max(0, up - half)) >= 2 * radius) continue;
    if (half < radius * EDGE) return "all";
    part = "some";
  }
  return part;
}
