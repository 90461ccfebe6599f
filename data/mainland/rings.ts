import type { Grid } from "./grid.ts";

export type Ring = readonly (readonly [x: number, y: number])[];

/** The outlines of the cells a test accepts, along the cells' edges; inside to the left, so holes run the other way. */
export function traceRings(grid: Grid, accepts: (label: number) => boolean): readonly Ring[] {
  const { width, height, labels } = grid;
  const inside = (x: number, y: number) =>
    x >= 0 && x < width && y >= 0 && y < height && accepts(labels[y * width + x] ?? 0);
  const corners = width + 1;
  /** Edges by the corner they leave from. */
  const edges = new Map<number, number[]>();
  const add = (x1: number, y1: number, x2: number, y2: number) => {
    const from = y1 * corners + x1;
    edges.set(from, [...(edges.get(from) ?? []), y2 * corners + x2]);
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!inside(x, y)) continue;
      if (!inside(x, y - 1)) add(x, y, x + 1, y);
      if (!inside(x + 1, y)) add(x + 1, y, x + 1, y + 1);
      if (!inside(x, y + 1)) add(x + 1, y + 1, x, y + 1);
      if (!inside(x - 1, y)) add(x, y + 1, x, y);
    }
  }
  const rings: Ring[] = [];
  for (const [start, leaving] of edges) {
    while (leaving.length > 0) {
      const ring: [number, number][] = [];
      let at = start;
      do {
        ring.push([grid.west + (at % corners) * grid.cell, grid.south + Math.floor(at / corners) * grid.cell]);
        const next = edges.get(at)?.pop();
        if (next === undefined) break;
        at = next;
      } while (at !== start);
      rings.push(ring);
    }
  }
  return rings;
}

/** Douglas-Peucker, from two points far apart, so that a ring stays a ring. */
export function simplifyRing(ring: Ring, tolerance: number): Ring {
  const half = ring.length >> 1;
  const keep = new Uint8Array(ring.length + 1);
  keep[0] = keep[half] = keep[ring.length] = 1;
  const closed = [...ring, ring[0] ?? [0, 0]] as const;
  const stack: [number, number][] = [
    [0, half],
    [half, ring.length],
  ];
  for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
    const [from, to] = part;
    const [ax, ay] = closed[from] ?? [0, 0];
    const [bx, by] = closed[to] ?? [0, 0];
    const length = Math.hypot(bx - ax, by - ay);
    let worst = tolerance;
    let split = -1;
    for (let i = from + 1; i < to; i++) {
      const [x, y] = closed[i] ?? [0, 0];
      const away =
        length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length;
      if (away > worst) [worst, split] = [away, i];
    }
    if (split < 0) continue;
    keep[split] = 1;
    stack.push([from, split], [split, to]);
  }
  return ring.filter((_, i) => keep[i] === 1);
}

/** The widely used encoded polyline: differences of rounded degrees, five bits a letter, longitude first here. */
export function encodeRing(ring: Ring, digits: number): string {
  const scale = 10 ** digits;
  let text = "";
  let [lastX, lastY] = [0, 0];
  for (const [lon, lat] of ring) {
    const [x, y] = [Math.round(lon * scale), Math.round(lat * scale)];
    text += encodeNumber(x - lastX) + encodeNumber(y - lastY);
    [lastX, lastY] = [x, y];
  }
  return text;
}

function encodeNumber(value: number): string {
  let rest = value < 0 ? ~(value << 1) : value << 1;
  let text = "";
  while (rest >= 0x20) {
    text += String.fromCharCode((0x20 | (rest & 0x1f)) + 63);
    rest >>= 5;
  }
  return text + String.fromCharCode(rest + 63);
}
