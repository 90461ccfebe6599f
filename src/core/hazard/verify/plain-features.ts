/**
 * Answers: does a feature of a hazard hold a place? Polygons by counting the edges under it, points and lines by the
 * distance to every piece, flat about the place. Too near a border to tell by such means is neither yes nor no.
 */
import { type HazardLayer, type LineShape, lineAt, type Position, pointAt, polygonAt } from "../../model/index.ts";
import { featureReach } from "../feature-reach.ts";

export type Held = "yes" | "no" | "unsure";

export type PlainFeature = {
  readonly row: number;
  /** Everything that it may hold lies in it; longitudes go on beyond 180 where the feature does. */
  readonly box: readonly [west: number, south: number, east: number, north: number];
  readonly holds: (at: Position) => Held;
  /** A line without a width holds nothing: whether another line surely crosses it, or only may. */
  readonly crosses: ((line: LineShape) => Held) | null;
};

/** About a metre: what lies so near a border may go either way. */
const HAIR_DEGREES = 1e-5;
const HAIR_M = 1;
/** A flat earth whose degrees are all alike is wrong by less over the distances that features reach. */
const FLAT_ERROR = 0.02;
const METRES_A_DEGREE = 111_000;

export function plainFeatures(hazard: HazardLayer): PlainFeature[] {
  const { geometry, count } = hazard.features;
  const { metres, crossed } = featureReach(hazard);
  const found: PlainFeature[] = [];
  for (let row = 0; row < count; row++) {
    if (geometry.type === "polygons") {
      const shape = polygonAt(geometry, row) ?? [];
      const about = shape[0]?.[0]?.[0]?.[0] ?? 0;
      const polygons = shape.map((rings) => rings.map((ring) => goOn(ring, about)));
      const box = boxOf(polygons.flat(2), HAIR_DEGREES);
      found.push({ row, box, holds: (at) => heldBy(polygons, box, at), crosses: null });
      continue;
    }
    const at = geometry.type === "points" ? pointAt(geometry, row) : null;
    const line = geometry.type === "points" ? (at === null ? [] : [at]) : (lineAt(geometry, row) ?? []);
    const own = goOn(line, line[0]?.[0] ?? 0);
    const reachM = metres[row] as number;
    if (own.length === 0 || Number.isNaN(reachM)) continue;
    const box = boxOf(own, (1.1 * reachM + 10) / METRES_A_DEGREE);
    const isCrossed = crossed[row] === 1;
    const holds = (place: Position) => (isCrossed ? "no" : within(reachM, metresTo(own, box, place)));
    found.push({ row, box, holds, crosses: isCrossed ? (other) => crossing(own, other, box) : null });
  }
  return found;
}

function within(reachM: number, metres: number): Held {
  const doubt = HAIR_M + FLAT_ERROR * reachM;
  if (Math.abs(metres - reachM) < doubt) return "unsure";
  return metres < reachM ? "yes" : "no";
}

/** The same line by longitudes that do not jump, beginning near the one given. */
export function goOn(line: LineShape, about: number): Position[] {
  let last = about;
  return line.map(([lon, lat]) => {
    last = lon + 360 * Math.round((last - lon) / 360);
    return [last, lat];
  });
}

/** Wider to the east and west where degrees are shorter. */
function boxOf(points: readonly Position[], beside: number): PlainFeature["box"] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    [west, south] = [Math.min(west, lon), Math.min(south, lat)];
    [east, north] = [Math.max(east, lon), Math.max(north, lat)];
  }
  const farthest = Math.min(89, Math.max(Math.abs(south), Math.abs(north)) + beside);
  const sideways = beside / Math.cos((farthest * Math.PI) / 180);
  return [west - sideways, south - beside, east + sideways, north + beside];
}

/** By the longitude that lies in the box, or as it is. */
export function turnInto([lon, lat]: Position, [west, , east]: PlainFeature["box"]): Position {
  const turned = lon + 360 * Math.round(((west + east) / 2 - lon) / 360);
  return [turned, lat];
}

function heldBy(polygons: readonly (readonly LineShape[])[], box: PlainFeature["box"], at: Position): Held {
  const [x, y] = turnInto(at, box);
  const around = [0, 1, -1, 0, 0].map((dx, i): Position => {
    const dy = [0, 0, 0, 1, -1][i] as number;
    return [x + dx * HAIR_DEGREES, y + dy * HAIR_DEGREES];
  });
  const answers = around.map((place) => polygons.some((rings) => countBelow(rings, place) % 2 === 1));
  if (answers.every((each) => each)) return "yes";
  return answers.some((each) => each) ? "unsure" : "no";
}

function countBelow(rings: readonly LineShape[], [x, y]: Position): number {
  let below = 0;
  for (const ring of rings) {
    ring.forEach(([x1, y1], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length] as Position;
      if (x1 > x !== x2 > x && y1 + ((x - x1) / (x2 - x1)) * (y2 - y1) < y) below++;
    });
  }
  return below;
}

function metresTo(line: LineShape, box: PlainFeature["box"], place: Position): number {
  const [lon, lat] = turnInto(place, box);
  const perNorth = METRES_A_DEGREE;
  const perEast = perNorth * Math.cos((lat * Math.PI) / 180);
  const flat = line.map(([x, y]) => [(x - lon) * perEast, (y - lat) * perNorth] as const);
  let least = Math.hypot(...(flat[0] as readonly [number, number]));
  for (let i = 0; i + 1 < flat.length; i++) {
    const [[ax, ay], [bx, by]] = [flat[i], flat[i + 1]] as [readonly [number, number], readonly [number, number]];
    const [run, rise] = [bx - ax, by - ay];
    const square = run * run + rise * rise;
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(ax * run + ay * rise) / square));
    least = Math.min(least, Math.hypot(ax + share * run, ay + share * rise));
  }
  return least;
}

/** Surely where an end of each lies on either side of the other; not where nothing of one comes near the other. */
function crossing(line: LineShape, other: LineShape, box: PlainFeature["box"]): Held {
  const drawn = goOn(other, turnInto(other[0] as Position, box)[0]);
  const side = (a: Position, b: Position, [x, y]: Position) => (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
  for (let i = 0; i + 1 < line.length; i++) {
    for (let j = 0; j + 1 < drawn.length; j++) {
      const [a, b, c, d] = [line[i], line[i + 1], drawn[j], drawn[j + 1]] as [Position, Position, Position, Position];
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return "yes";
    }
  }
  const isNear = drawn.some((at) => metresTo(line, box, at) < 2) || line.some((at) => metresTo(drawn, box, at) < 2);
  return isNear ? "unsure" : "no";
}
