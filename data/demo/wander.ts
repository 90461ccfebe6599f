/**
 * Answers: how does a route run from here to there, when it follows a valley rather than a ruler?
 * Method: midpoint displacement between the given points, corners cut once (Chaikin), points that say nothing dropped
 * (Douglas-Peucker). The same name gives the same bends.
 */
import { distance, distanceToLine, type Line, type Point } from "./plane.ts";
import { type Stream, stream } from "./random.ts";

export type Bends = {
  /** Sideways shift of a midpoint as a share of the distance between its neighbours. */
  readonly roughness: number;
  /** Stretches shorter than this, in km, are not bent further. */
  readonly finestKm: number;
  /** A point is dropped if the line stays this near, in km, without it. */
  readonly toleranceKm: number;
};

export function wander(name: string, points: Line, { roughness, finestKm, toleranceKm }: Bends): Line {
  const random = stream("wander", name);
  const bent: Point[] = [points[0] as Point];
  for (let i = 1; i < points.length; i++) {
    bend(random, points[i - 1] as Point, points[i] as Point, roughness, finestKm, bent);
  }
  return thin(cutCorners(bent), toleranceKm);
}

/** Appends everything after a up to and including b. */
function bend(random: Stream, a: Point, b: Point, roughness: number, finestKm: number, line: Point[]): void {
  const length = distance(a, b);
  if (length <= finestKm) {
    line.push(b);
    return;
  }
  const shift = random.between(-1, 1) * roughness * length;
  const along = random.between(0.42, 0.58);
  const [dx, dy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  const middle: Point = [a[0] + dx * along * length - dy * shift, a[1] + dy * along * length + dx * shift];
  // Depth is the logarithm of the length, a dozen at most.
  bend(random, a, middle, roughness, finestKm, line);
  bend(random, middle, b, roughness, finestKm, line);
}

function cutCorners(line: Line): Line {
  if (line.length < 3) return line;
  const cut: Point[] = [line[0] as Point];
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [line[i] as Point, line[i + 1] as Point];
    if (i > 0) cut.push([0.75 * a[0] + 0.25 * b[0], 0.75 * a[1] + 0.25 * b[1]]);
    if (i + 2 < line.length) cut.push([0.25 * a[0] + 0.75 * b[0], 0.25 * a[1] + 0.75 * b[1]]);
  }
  cut.push(line.at(-1) as Point);
  return cut;
}

function thin(line: Line, toleranceKm: number): Line {
  const keep = new Uint8Array(line.length);
  keep[0] = keep[line.length - 1] = 1;
  const stack: [number, number][] = [[0, line.length - 1]];
  for (let range = stack.pop(); range !== undefined; range = stack.pop()) {
    const [from, to] = range;
    let farthest = -1;
    let most = toleranceKm;
    for (let i = from + 1; i < to; i++) {
      const off = distanceToLine(line[i] as Point, [line[from] as Point, line[to] as Point]);
      if (off > most) [farthest, most] = [i, off];
    }
    if (farthest < 0) continue;
    keep[farthest] = 1;
    stack.push([from, farthest], [farthest, to]);
  }
  return line.filter((_, i) => keep[i] === 1);
}
