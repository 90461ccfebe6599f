/** Metres of a line inside polygons: every segment against every edge, the middle of every cut asked by a ray northward. */
import { ellipsoidDistance } from "../../src/core/geo/distance.ts";
import type { LineShape, PolygonShape, Position } from "../../src/core/model/index.ts";

type XY = readonly [number, number];

export function insideSlowly(line: LineShape, shape: PolygonShape): number {
  let metres = 0;
  const parts = partsOf(shape);
  const drawn = unrolled(line);
  drawn.slice(1).forEach((b, i) => {
    const a = drawn[i] as XY;
    for (const turn of [-360, 0, 360]) {
      metres += insideSegment([a[0] + turn, a[1]], [b[0] + turn, b[1]], parts);
    }
  });
  return metres;
}

/** The same by a walk of so many steps along each segment: as exact as a step is short. */
export function insideByWalking(line: LineShape, shape: PolygonShape, steps: number): number {
  const parts = partsOf(shape);
  const drawn = unrolled(line);
  let metres = 0;
  drawn.slice(1).forEach((b, i) => {
    const a = drawn[i] as XY;
    const step = ellipsoidDistance(...a, ...b) / steps;
    for (let k = 0; k < steps; k++) {
      const share = (k + 0.5) / steps;
      const [x, y] = [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
      if ([-360, 0, 360].some((turn) => holds([x + turn, y], parts))) metres += step;
    }
  });
  return metres;
}

function insideSegment(p: XY, q: XY, parts: readonly (readonly (readonly [XY, XY])[])[]): number {
  const at = (t: number): XY => [p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])];
  const cuts = [0, 1];
  for (const [c, d] of parts.flat()) {
    const turn = (q[0] - p[0]) * (d[1] - c[1]) - (q[1] - p[1]) * (d[0] - c[0]);
    if (turn !== 0) {
      const t = ((c[0] - p[0]) * (d[1] - c[1]) - (c[1] - p[1]) * (d[0] - c[0])) / turn;
      const u = ((c[0] - p[0]) * (q[1] - p[1]) - (c[1] - p[1]) * (q[0] - p[0])) / turn;
      if (t > 0 && t < 1 && u >= -1e-9 && u <= 1 + 1e-9) cuts.push(t);
    } else {
      for (const end of [c, d]) {
        const t =
          Math.abs(q[0] - p[0]) > Math.abs(q[1] - p[1])
            ? (end[0] - p[0]) / (q[0] - p[0])
            : (end[1] - p[1]) / (q[1] - p[1]);
        if (t > 0 && t < 1) cuts.push(t);
      }
    }
  }
  cuts.sort((a, b) => a - b);
  let metres = 0;
  cuts.slice(1).forEach((to, i) => {
    const from = cuts[i] as number;
    if (!(to - from > 1e-12) || !holds(at((from + to) / 2), parts)) return;
    metres += ellipsoidDistance(...at(from), ...at(to));
  });
  return metres;
}

function holds(at: XY, parts: readonly (readonly (readonly [XY, XY])[])[]): boolean {
  if (parts.flat().some((edge) => isOn(at, edge))) return true;
  return parts.some((edges) => edges.filter((edge) => isBelow(at, edge)).length % 2 === 1);
}

function isOn([x, y]: XY, [c, d]: readonly [XY, XY]): boolean {
  const length = Math.hypot(d[0] - c[0], d[1] - c[1]);
  const off = Math.abs((d[0] - c[0]) * (y - c[1]) - (d[1] - c[1]) * (x - c[0])) / length;
  const along = ((d[0] - c[0]) * (x - c[0]) + (d[1] - c[1]) * (y - c[1])) / length;
  return off < 1e-12 && along > 0 && along < length;
}

/** The edge passes over the place. */
function isBelow([x, y]: XY, [c, d]: readonly [XY, XY]): boolean {
  if (c[0] > x === d[0] > x) return false;
  return y < c[1] + ((x - c[0]) / (d[0] - c[0])) * (d[1] - c[1]);
}

/** All rings by the longitudes that the first of them begins with. */
function partsOf(shape: PolygonShape): (readonly [XY, XY])[][] {
  const about = shape[0]?.[0]?.[0]?.[0] ?? 0;
  return shape.map((rings) => rings.flatMap((ring) => edgesOf(ring, about)));
}

function edgesOf(ring: LineShape, about: number): (readonly [XY, XY])[] {
  const first = ring[0] as Position;
  const turn = 360 * Math.round((about - first[0]) / 360);
  const points = unrolled([...ring, first]).map(([x, y]): XY => [x + turn, y]);
  return points.slice(1).flatMap((to, i) => {
    const from = points[i] as XY;
    return from[0] === to[0] && from[1] === to[1] ? [] : [[from, to] as const];
  });
}

function unrolled(line: LineShape): XY[] {
  let x = line[0]?.[0] ?? 0;
  return line.map(([lon, lat], i) => {
    const step = lon - (line[i - 1]?.[0] ?? lon);
    x += Math.abs(step) > 180 ? step - 360 * Math.sign(step) : step;
    return [x, lat];
  });
}
