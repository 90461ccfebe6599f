/**
 * Answers: where do the rims of segments cross? A rim is all that is r away: a circle about each end and two straight
 * sides. Crossings of whole circles and sides are given, also such as lie inside a rim; whoever looks at a crossing sees
 * what is hit there.
 */

/** A circle of the common radius, by its centre; a side, by its ends. */
export type Circle = readonly [x: number, y: number];
export type Side = readonly [ax: number, ay: number, bx: number, by: number];
type Visit = (x: number, y: number) => void;

/** Of the segment at four numbers in a list. */
export function distanceToSegment(segments: ArrayLike<number>, at: number, x: number, y: number): number {
  const ax = segments[at] as number;
  const ay = segments[at + 1] as number;
  const dx = (segments[at + 2] as number) - ax;
  const dy = (segments[at + 3] as number) - ay;
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
  const u = x - ax - share * dx;
  const v = y - ay - share * dy;
  return Math.sqrt(u * u + v * v);
}

export function sidesOf(segments: ArrayLike<number>, at: number, r: number): readonly Side[] {
  const [ax, ay] = [segments[at] as number, segments[at + 1] as number];
  const [bx, by] = [segments[at + 2] as number, segments[at + 3] as number];
  const length = Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2);
  if (length === 0) return [];
  const nx = (-(by - ay) / length) * r;
  const ny = ((bx - ax) / length) * r;
  return [
    [ax + nx, ay + ny, bx + nx, by + ny],
    [ax - nx, ay - ny, bx - nx, by - ny],
  ];
}

export function crossCircles([x, y]: Circle, [u, v]: Circle, r: number, visit: Visit): void {
  const dx = u - x;
  const dy = v - y;
  const square = dx * dx + dy * dy;
  if (square === 0 || square > 4 * r * r) return;
  const aside = Math.sqrt(Math.max(0, (r * r) / square - 0.25));
  const mx = (x + u) / 2;
  const my = (y + v) / 2;
  visit(mx - dy * aside, my + dx * aside);
  visit(mx + dy * aside, my - dx * aside);
}

export function crossCircle([ax, ay, bx, by]: Side, [x, y]: Circle, r: number, visit: Visit): void {
  const dx = bx - ax;
  const dy = by - ay;
  const a = dx * dx + dy * dy;
  const b = dx * (ax - x) + dy * (ay - y);
  const c = (ax - x) ** 2 + (ay - y) ** 2 - r * r;
  // A side that only touches the circle is a hair off it as often as not.
  const under = b * b - a * c;
  if (under < -1e-9 * a * r * r) return;
  const root = Math.sqrt(Math.max(0, under));
  for (const share of [(-b - root) / a, (-b + root) / a]) {
    if (share >= -1e-9 && share <= 1 + 1e-9) visit(ax + share * dx, ay + share * dy);
  }
}

export function crossSides([ax, ay, bx, by]: Side, [cx, cy, dx, dy]: Side, visit: Visit): void {
  const ux = bx - ax;
  const uy = by - ay;
  const vx = dx - cx;
  const vy = dy - cy;
  const turn = ux * vy - uy * vx;
  if (turn === 0) return;
  const s = ((cx - ax) * vy - (cy - ay) * vx) / turn;
  const t = ((cx - ax) * uy - (cy - ay) * ux) / turn;
  if (s >= -1e-9 && s <= 1 + 1e-9 && t >= -1e-9 && t <= 1 + 1e-9) visit(ax + s * ux, ay + s * uy);
}
