/**
 * Answers: which rings of a shapefile's polygon bound it, and which are holes in which?
 * Outer rings run clockwise, holes the other way and inside an outer one. O(holes x outer rings), with boxes first.
 */
type Ring = readonly (readonly [number, number])[];
type Outer = { readonly rings: Ring[]; readonly box: readonly [number, number, number, number] };

/** More pairs than these are not compared: each hole goes to the outer ring before it, where writers put it. */
const MOST_PAIRS = 50_000_000;

export function groupRings(rings: readonly Ring[]): readonly (readonly Ring[])[] {
  const isOuter = rings.map((ring) => areaOf(ring) <= 0);
  // Some writers turn all rings the wrong way.
  if (!isOuter.includes(true)) return rings.map((ring) => [ring]);
  const outers: Outer[] = [];
  const holes: { readonly ring: Ring; readonly after: number }[] = [];
  rings.forEach((ring, i) => {
    if (isOuter[i]) outers.push({ rings: [ring], box: boxOf(ring) });
    else holes.push({ ring, after: outers.length - 1 });
  });
  const compare = outers.length > 1 && outers.length * holes.length <= MOST_PAIRS;
  for (const { ring, after } of holes) {
    const found = compare ? outers.find((outer) => holds(outer, ring)) : undefined;
    const home = found ?? outers[after] ?? outers[0];
    home?.rings.push(ring);
  }
  return outers.map((outer) => outer.rings);
}

/** Twice the area: positive where the ring runs counter-clockwise. */
function areaOf(ring: Ring): number {
  let area = 0;
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[i + 1] ?? ring[0] ?? [x, y];
    area += x * nextY - nextX * y;
  });
  return area;
}

function boxOf(ring: Ring): Outer["box"] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

function holds({ rings: [ring = []], box: [west, south, east, north] }: Outer, hole: Ring): boolean {
  const [first] = hole;
  if (first === undefined) return false;
  const [x, y] = first;
  if (x < west || x > east || y < south || y > north) return false;
  let inside = false;
  ring.forEach(([x1, y1], i) => {
    const [x2, y2] = ring[i + 1] ?? ring[0] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}
