/**
 * Answers: where do the attributes of these nodes put them? Longitude and latitude have many names and come in pairs
 * too. x and y are where a drawing puts a node, unless all of them can be degrees and do not crowd round the origin.
 */
import type { Position } from "../../model/index.ts";
import { recordOf } from "../formats/geojson/read-features.ts";
import { readPosition } from "./read-position.ts";

export type Attributes = Readonly<Record<string, unknown>>;

export type PlacedNodes = {
  readonly positions: readonly (Position | null)[];
  /** The attributes without those that say the position. */
  readonly rest: readonly Attributes[];
  /** How many lie in a drawing only: their x and y are kept among the attributes. */
  readonly drawn: number;
};

type Found = { readonly position: Position; readonly rest: Attributes };

const PAIRS = ["coordinates", "coords", "position", "pos", "location", "lonlat", "lnglat", "geometry", "graphics"];
const SWAPPED_PAIRS = ["latlng", "latlon"];
/** Layouts are computed in the unit square or the unit circle. */
const LAYOUT = 1.5;

/** planar: the person says which system x and y are in. */
export function placeNodes(nodes: readonly Attributes[], planar: boolean): PlacedNodes {
  const named = nodes.map((node) => fromNames(node) ?? fromPair(node));
  const xy = nodes.map((node, i) => (named[i] === null ? fromXY(node) : null));
  const drawing = !planar && isDrawing(xy.flatMap((each) => (each === null ? [] : [each.position])));
  const found = nodes.map((_, i) => named[i] ?? (drawing ? null : (xy[i] ?? null)));
  return {
    positions: found.map((each) => each?.position ?? null),
    rest: nodes.map((node, i) => found[i]?.rest ?? node),
    drawn: drawing ? xy.filter((each) => each !== null).length : 0,
  };
}

function isDrawing(positions: readonly Position[]): boolean {
  const degrees = positions.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90);
  return !degrees || positions.every(([x, y]) => Math.abs(x) <= LAYOUT && Math.abs(y) <= LAYOUT);
}

function fromNames(node: Attributes): Found | null {
  const plain: [string, string | number][] = [];
  const other: [string, unknown][] = [];
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === "string" || typeof value === "number") plain.push([key, value]);
    else other.push([key, value]);
  }
  const { position, rest } = readPosition(Object.fromEntries(plain));
  return position === null ? null : { position, rest: { ...rest, ...Object.fromEntries(other) } };
}

/** [lon, lat], "lon,lat", { lon, lat }, or a point of GeoJSON, under a name that says position. */
function fromPair(node: Attributes): Found | null {
  for (const key of Object.keys(node)) {
    const name = key.toLowerCase();
    const swapped = SWAPPED_PAIRS.includes(name);
    if (!swapped && !PAIRS.includes(name)) continue;
    const position = pairOf(node[key]);
    if (position === null) continue;
    const { [key]: _pair, ...rest } = node;
    return { position: swapped ? [position[1], position[0]] : position, rest };
  }
  return null;
}

function pairOf(value: unknown): Position | null {
  if (typeof value === "string") return numbersOf(value.split(/[,;\s]+/));
  if (Array.isArray(value)) return numbersOf(value);
  const record = recordOf(value);
  if (record === null) return null;
  return Array.isArray(record.coordinates) ? numbersOf(record.coordinates) : (fromNames(record)?.position ?? null);
}

function fromXY(node: Attributes): Found | null {
  const { x, y, ...rest } = node;
  const position = numbersOf([x, y]);
  return position === null ? null : { position, rest };
}

function numbersOf([x, y]: readonly unknown[]): Position | null {
  if ((typeof x !== "number" && typeof x !== "string") || (typeof y !== "number" && typeof y !== "string")) return null;
  if (x === "" || y === "") return null;
  const position: Position = [Number(x), Number(y)];
  return position.every(Number.isFinite) ? position : null;
}
