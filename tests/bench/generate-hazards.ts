/** Hazards over the generated network: blobs as polygons, some with a hole, and a raster of waves. The same every time. */
import {
  buildColumn,
  buildPolygons,
  type HazardGrid,
  type HazardLayer,
  type LineShape,
  type PolygonShape,
  type Position,
} from "../../src/core/model/index.ts";
import { type Random, random } from "../builders/random.ts";

/** Where the generated network lies, in degrees. */
const [WEST, SOUTH, WIDTH, HEIGHT] = [97, 26, 11, 8];

export const OVERLAYS = [
  { id: "10", count: 10, least: WIDTH / 20, most: WIDTH / 7 },
  { id: "1k", count: 1000, least: WIDTH / 150, most: WIDTH / 40 },
  { id: "50k", count: 50_000, least: WIDTH / 1500, most: WIDTH / 400 },
] as const;
export type Overlay = (typeof OVERLAYS)[number];

export function generatePolygons({ count, least, most }: Overlay): readonly PolygonShape[] {
  const dice = random(count);
  return Array.from({ length: count }, (): PolygonShape => {
    const centre: Position = [WEST + WIDTH * dice.next(), SOUTH + HEIGHT * dice.next()];
    const radius = least * (most / least) ** dice.next();
    const points = 20 + dice.below(180);
    const wave = waveOf(dice);
    const outline = ringAround(centre, radius, points, wave);
    return [dice.next() < 0.1 ? [outline, ringAround(centre, 0.4 * radius, points, wave).toReversed()] : [outline]];
  });
}

export function layerOfPolygons(overlay: Overlay): HazardLayer {
  const shapes = generatePolygons(overlay);
  const depths = shapes.map((_, row) => 0.5 + (row % 8) / 2);
  return {
    ...{ ...LAYER, id: overlay.id, name: overlay.id, grid: null },
    features: {
      count: shapes.length,
      columns: { depth: buildColumn({ type: "number", unit: "m" }, depths) },
      geometry: buildPolygons(shapes),
    },
  };
}

const CELLS = 4096;
/** A little more than the network, so that no span runs out of it. */
const [LEFT, TOP, ACROSS, DOWN] = [93, 40, 20, 18] as const;

/** Hundredths above zero, and zero where a wave would go below. */
export function generateRaster(): HazardGrid {
  const dice = random(99);
  const waves = Array.from({ length: 6 }, (_, i) => ({
    x: (dice.next() * 80) / CELLS,
    y: (dice.next() * 80) / CELLS,
    from: dice.next() * 6,
    high: 3 / (1 + i),
  }));
  const values = new Float32Array(CELLS * CELLS);
  for (let row = 0, at = 0; row < CELLS; row++) {
    for (let column = 0; column < CELLS; column++, at++) {
      let height = 0;
      for (const { x, y, from, high } of waves) height += high * Math.sin(column * x + row * y + from);
      values[at] = Math.max(0, Math.round(100 * height) / 100);
    }
  }
  const transform = [LEFT, ACROSS / CELLS, 0, TOP, 0, -DOWN / CELLS] as const;
  return { columns: CELLS, rows: CELLS, values, transform, system: "EPSG:4326" };
}

export const LAYER: Omit<HazardLayer, "id" | "name" | "grid" | "features"> = {
  ...{ kind: "flood", measure: "depth", unit: "m", returnPeriodYears: 100, time: null, source: "generated" },
  ...{ status: "illustrative", track: null },
};

function waveOf(dice: Random): (turn: number) => number {
  const [slow, fast] = [2 + dice.below(3), 5 + dice.below(6)];
  const [low, high] = [0.1 + 0.25 * dice.next(), 0.05 + 0.15 * dice.next()];
  const begin = 6 * dice.next();
  return (turn) => 1 + low * Math.sin(slow * turn + begin) + high * Math.sin(fast * turn);
}

function ringAround([x, y]: Position, radius: number, points: number, wave: (turn: number) => number): LineShape {
  const ring = Array.from({ length: points }, (_, i): Position => {
    const turn = (2 * Math.PI * i) / points;
    const reach = radius * wave(turn);
    return [seven(x + reach * Math.cos(turn)), seven(y + reach * Math.sin(turn))];
  });
  return [...ring, ring[0] as Position];
}

/** As files write it. */
const seven = (degrees: number) => Number(degrees.toFixed(7));
