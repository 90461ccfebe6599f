/**
 * Answers: where does a disc of radius r touch two segments at once? Its centre then lies on the rims of both: a rim is
 * all that is r away, two straight sides and a circle about each end.
 */

export type Segment = readonly [ax: number, ay: number, bx: number, by: number];
type Visit = (x: number, y: number) => void;

/** Positions r away from both segments, up to a share of r that rounding needs. */
export function forEachTouch(a: Segment, b: Segment, r: number, visit: Visit): void {
  const near = r * 1e-7;
  const onBothRims: Visit = (x, y) => {
    if (Math.abs(distanceToSegment(x, y, a) - r) < near && Math.abs(distanceToSegment(x, y, b) - r) < near) visit(x, y);
  };
  const sidesOfA = sides(a, r);
  const sidesOfB = sides(b, r);
  for (const [x, y] of ends(a)) {
    for (const [u, v] of ends(b)) crossCircles(x, y, u, v, r, onBothRims);
    for (const side of sidesOfB) crossCircle(side, x, y, r, onBothRims);
  }
  for (const side of sidesOfA) {
    for (const [u, v] of ends(b)) crossCircle(side, u, v, r, onBothRims);
    for (const other of sidesOfB) crossSegments(side, other, onBothRims);
  }
}

export function distanceToSegment(x: number, y: number, [ax, ay, bx, by]: Segment): number {
  const dx = bx - ax;
  const dy = by - ay;
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

function ends([ax, ay, bx, by]: Segment) {
  return ax === bx && ay === by ? ([[ax, ay]] as const) : ([[ax, ay], [bx, by]] as const); // biome-ignore format: two ends
}

function sides([ax, ay, bx, by]: Segment, r: number): readonly Segment[] {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return [];
  const nx = (-(by - ay) / length) * r;
  const ny = ((bx - ax) / length) * r;
  return [
    [ax + nx, ay + ny, bx + nx, by + ny],
    [ax - nx, ay - ny, bx - nx, by - ny],
  ];
}

function crossCircles(x: number, y: number, u: number, v: number, r: number, visit: Visit): void {
  const dx = u - x;
  const dy = v - y;
  const apart = Math.hypot(dx, dy);
  if (apart === 0 || apart > 2 * r) return;
  const aside = Math.sqrt(Math.max(0, r * r - (apart * apart) / 4)) / apart;
  const mx = (x + u) / 2;
  const my = (y + v) / 2;
  visit(mx - dy * aside, my + dx * aside);
  visit(mx + dy * aside, my - dx * aside);
}

function crossCircle([ax, ay, bx, by]: Segment, x: number, y: number, r: number, visit: Visit): void {
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

function crossSegments([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment, visit: Visit): void {
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
