/**
 * Answers: which largest sets of spans can one disaster of radius r hit, wherever on the map it strikes?
 * On the earth the map is cut into tiles, each laid flat with everything a disc centred in it can reach, so that distances
 * are true to a thousandth; a network drawn in a plane is one tile. Exact, disc-sets-in-plane.ts
 * says why. Where there are too many pairs of segments for that, centres stand on a lattice a quarter of the radius wide:
 * every set given is a true one, but a larger one may be missed, and the answer says so.
 */
import type { Report } from "../../analysis.ts";
import { FlatFrame } from "../../geo/flat-frame.ts";
import type { Lines, Position } from "../../model/index.ts";
import { type DiscSet, discSetsInPlane, discSetsOnLattice, type PlaneLines } from "./disc-sets-in-plane.ts";
import { keepLargestSets } from "./keep-largest-sets.ts";

export type FoundDisc = {
  /** Rows of spans, ascending. */
  readonly rows: Uint32Array;
  /** Degrees, or in a plane its own numbers. */
  readonly centre: Position;
};

export type DiscSets = { readonly sets: readonly FoundDisc[]; readonly exact: boolean };

export type DiscQuestion = {
  /** Degrees; or in a plane, in the unit of the radius. */
  readonly lines: Lines;
  readonly radius: number;
  readonly planar: boolean;
};

/** A tile no wider than this is flat enough; wider discs need tiles as wide as they are. */
const TILE_M = 200_000;
/** More pairs than this in a tile take minutes. */
const MOST_PAIRS = 2_000_000;

export function findDiscSets({ lines, radius, planar }: DiscQuestion, report?: Report): DiscSets {
  if (planar) {
    const flat = flatten(lines, (x, y) => [x, y], null);
    const { sets, exact } = setsOf(flat, radius, () => true, report);
    const found = keepLargestSets(sets).map(
      ({ rows, x, y }): FoundDisc => ({ rows: rows.map((row) => flat.rowOf[row] as number), centre: [x, y] }),
    );
    return { sets: found, exact };
  }
  const tiles = tilesOf(lines, Math.max(TILE_M, 2 * radius), radius);
  const all: FoundDisc[] = [];
  let exact = true;
  tiles.forEach(({ centre, half, rows }, done) => {
    const frame = new FlatFrame(centre);
    const flat = flatten(lines, (lon, lat) => frame.toPlane(lon, lat), rows);
    const isOwn = (x: number, y: number) => {
      const [lon, lat] = frame.toEarth(x, y);
      return Math.abs(lon - centre[0]) <= half[0] && Math.abs(lat - centre[1]) <= half[1];
    };
    const found = setsOf(flat, radius, isOwn);
    exact &&= found.exact;
    for (const { rows: own, x, y } of keepLargestSets(found.sets)) {
      all.push({ rows: own.map((row) => flat.rowOf[row] as number), centre: frame.toEarth(x, y) });
    }
    report?.(done + 1, tiles.length);
  });
  return { sets: keepLargestSets(all), exact };
}

type Flat = PlaneLines & { readonly rowOf: Uint32Array };

function setsOf(
  flat: Flat,
  r: number,
  isWanted: (x: number, y: number) => boolean,
  report?: Report,
): { sets: DiscSet[]; exact: boolean } {
  const sets = discSetsInPlane(flat, r, { isWanted, mostPairs: MOST_PAIRS, ...(report && { report }) });
  return sets === null ? { sets: discSetsOnLattice(flat, r, isWanted, report), exact: false } : { sets, exact: true };
}

/** rows: of the lines that are wanted; null for all. Lines of fewer than two points lie nowhere. */
function flatten(
  { starts, coordinates }: Lines,
  place: (a: number, b: number) => readonly [number, number],
  rows: readonly number[] | null,
): Flat {
  const segments: number[] = [];
  const lineStarts = [0];
  const rowOf: number[] = [];
  const wanted = rows ?? Array.from({ length: starts.length - 1 }, (_, row) => row);
  for (const row of wanted) {
    const first = starts[row] as number;
    const end = starts[row + 1] as number;
    if (end - first < 2) continue;
    let from = place(coordinates[2 * first] as number, coordinates[2 * first + 1] as number);
    for (let i = first + 1; i < end; i++) {
      const to = place(coordinates[2 * i] as number, coordinates[2 * i + 1] as number);
      segments.push(from[0], from[1], to[0], to[1]);
      from = to;
    }
    lineStarts.push(segments.length / 4);
    rowOf.push(row);
  }
  return {
    starts: Uint32Array.from(lineStarts),
    segments: Float64Array.from(segments),
    rowOf: Uint32Array.from(rowOf),
  };
}

type Tile = { readonly centre: Position; readonly half: readonly [lon: number, lat: number]; readonly rows: number[] };

const METRES_PER_DEGREE = 111_000;

/** Tiles that a disc which hits something may be centred in, each with the lines that such a disc may hit. */
function tilesOf({ starts, coordinates }: Lines, sizeM: number, radius: number): Tile[] {
  const high = sizeM / METRES_PER_DEGREE;
  const tiles = new Map<string, Tile>();
  const reach = radius * 1.01;
  for (let row = 0; row + 1 < starts.length; row++) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) {
      west = Math.min(west, coordinates[2 * i] as number);
      east = Math.max(east, coordinates[2 * i] as number);
      south = Math.min(south, coordinates[2 * i + 1] as number);
      north = Math.max(north, coordinates[2 * i + 1] as number);
    }
    if (!(west <= east && south <= north)) continue;
    const up = reach / METRES_PER_DEGREE;
    for (let j = Math.floor((south - up) / high); j <= Math.floor((north + up) / high); j++) {
      const lat = (j + 0.5) * high;
      // As wide as high on the ground, at the edge of the band nearer the pole.
      const cos = Math.max(0.05, Math.cos(((Math.abs(lat) + high / 2) * Math.PI) / 180));
      const wide = high / cos;
      const aside = up / cos;
      for (let i = Math.floor((west - aside) / wide); i <= Math.floor((east + aside) / wide); i++) {
        const key = `${i},${j}`;
        let tile = tiles.get(key);
        if (tile === undefined) {
          tile = { centre: [(i + 0.5) * wide, lat], half: [wide / 2, high / 2], rows: [] };
          tiles.set(key, tile);
        }
        tile.rows.push(row);
      }
    }
  }
  return [...tiles.values()];
}
