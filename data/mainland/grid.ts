/** A grid of square cells of degrees, each with a label, 0 at first. Row 0 is the southernmost. */
export type Grid = {
  readonly west: number;
  readonly south: number;
  readonly cell: number;
  readonly width: number;
  readonly height: number;
  readonly labels: Uint8Array;
};

export function emptyGrid(west: number, south: number, east: number, north: number, cell: number): Grid {
  const width = Math.round((east - west) / cell);
  const height = Math.round((north - south) / cell);
  return { west, south, cell, width, height, labels: new Uint8Array(width * height) };
}

/** Labels the cells whose centres lie inside, row by row, by the even-odd rule. */
export function drawPolygon(grid: Grid, rings: readonly (readonly (readonly number[])[])[], label: number): void {
  const crossings = new Map<number, number[]>();
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [x1 = 0, y1 = 0] = ring[i - 1] ?? [];
      const [x2 = 0, y2 = 0] = ring[i] ?? [];
      const first = Math.max(0, Math.ceil((Math.min(y1, y2) - grid.south) / grid.cell - 0.5));
      const last = Math.min(grid.height - 1, Math.ceil((Math.max(y1, y2) - grid.south) / grid.cell - 0.5) - 1);
      for (let row = first; row <= last; row++) {
        const y = grid.south + (row + 0.5) * grid.cell;
        const x = x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
        const list = crossings.get(row);
        if (list === undefined) crossings.set(row, [x]);
        else list.push(x);
      }
    }
  }
  for (const [row, xs] of crossings) {
    xs.sort((a, b) => a - b);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const from = Math.max(0, Math.ceil(((xs[i] ?? 0) - grid.west) / grid.cell - 0.5));
      const to = Math.min(grid.width, Math.ceil(((xs[i + 1] ?? 0) - grid.west) / grid.cell - 0.5));
      if (to > from) grid.labels.fill(label, row * grid.width + from, row * grid.width + to);
    }
  }
}

/** Gives every cell of the sea within reach of land the label of the nearest land: a chamfer sweep there and back. */
export function spreadOverSea(grid: Grid, sea: number, reachM: number): void {
  const { width, height, labels } = grid;
  const distances = new Float32Array(width * height);
  labels.forEach((label, i) => {
    distances[i] = label === sea ? Infinity : 0;
  });
  const sweep = (rows: readonly number[], step: 1 | -1) => {
    for (const row of rows) {
      const north = grid.cell * 110_900;
      const east = grid.cell * 111_320 * Math.cos(((grid.south + (row + 0.5) * grid.cell) * Math.PI) / 180);
      const diagonal = Math.hypot(north, east);
      for (let k = 0; k < width; k++) {
        const column = step === 1 ? k : width - 1 - k;
        const at = row * width + column;
        const take = (dx: number, dy: number, length: number) => {
          const x = column + dx;
          const y = row + dy;
          if (x < 0 || x >= width || y < 0 || y >= height) return;
          const distance = (distances[y * width + x] ?? Infinity) + length;
          if (distance >= (distances[at] ?? 0) || distance > reachM) return;
          distances[at] = distance;
          labels[at] = labels[y * width + x] ?? sea;
        };
        if (distances[at] === 0) continue;
        take(-step, 0, east);
        take(0, -step, north);
        take(-step, -step, diagonal);
        take(step, -step, diagonal);
      }
    }
  };
  const rows = Array.from({ length: height }, (_, row) => row);
  sweep(rows, 1);
  sweep(rows.toReversed(), -1);
}
