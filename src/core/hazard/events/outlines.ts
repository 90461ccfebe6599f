/** Answers: how far is a place from the nearest outline of polygons, up to a reach? Holes have outlines too. */

import { readEarthCentred, writeEarthCentred } from "../../geo/earth-centred.ts";
import { gapSquare } from "../../geo/near-segments.ts";
import type { Lines, Polygons } from "../../model/index.ts";
import { BoxTree } from "../../topology/box-tree.ts";
import { listPieces } from "../../topology/earth-pieces.ts";
import { type Comes, turnsOf } from "./comes-near.ts";

const METRES_PER_DEGREE = 110_500;

export class Outlines {
  readonly #ends: Float64Array;
  readonly #tree: BoxTree;
  readonly #reachM: number;
  readonly #goRound: boolean;
  readonly #dot = new Float64Array(6);
  readonly #at = new Float64Array(2);

  constructor(polygons: Polygons, reachM: number) {
    this.#reachM = reachM;
    this.#ends = listPieces(ringsOf(polygons), reachM).ends;
    const boxes = new Float64Array((4 * this.#ends.length) / 6);
    let goRound = false;
    for (let piece = 0; 6 * piece < this.#ends.length; piece++) {
      const box = this.#boxOf(piece);
      goRound ||= box[0] < -180 || box[2] > 180;
      boxes.set(box, 4 * piece);
    }
    this.#goRound = goRound;
    this.#tree = new BoxTree(boxes);
  }

  readonly comes: Comes = (minX, minY, maxX, maxY) =>
    turnsOf(this.#goRound, minX, maxX).some((turn) => this.#tree.find(minX + turn, minY, maxX + turn, maxY).length > 0);

  /** Infinite beyond the reach. */
  metresFrom(lon: number, lat: number): number {
    let least = this.#reachM ** 2;
    let isNear = false;
    let isWritten = false;
    for (const turn of turnsOf(this.#goRound, lon, lon)) {
      for (const piece of this.#tree.find(lon + turn, lat, lon + turn, lat)) {
        if (!isWritten) for (const at of [0, 3]) writeEarthCentred(lon, lat, this.#dot, at);
        isWritten = true;
        const square = gapSquare(this.#dot, 0, this.#ends, 6 * piece, this.#at);
        if (square > least) continue;
        [least, isNear] = [square, true];
      }
    }
    return isNear ? Math.sqrt(least) : Number.POSITIVE_INFINITY;
  }

  /** Wider by the reach. */
  #boxOf(piece: number): readonly [number, number, number, number] {
    const [from, to] = [this.#placeAt(6 * piece), this.#placeAt(6 * piece + 3)];
    const turned = to[0] - 360 * Math.round((to[0] - from[0]) / 360);
    const up = this.#reachM / METRES_PER_DEGREE;
    const highest = Math.min(89.9, Math.max(Math.abs(from[1]), Math.abs(to[1])) + up);
    const aside = up / Math.cos((highest * Math.PI) / 180);
    return [
      Math.min(from[0], turned) - aside,
      Math.min(from[1], to[1]) - up,
      Math.max(from[0], turned) + aside,
      Math.max(from[1], to[1]) + up,
    ];
  }

  #placeAt(at: number): readonly [number, number] {
    const ends = this.#ends;
    return readEarthCentred(ends[at] as number, ends[at + 1] as number, ends[at + 2] as number);
  }
}

/** Every ring as a line that ends where it begins. */
function ringsOf({ starts, coordinates }: Polygons): Lines {
  const rings = starts.length - 1;
  const closed: number[] = [];
  const begins = new Uint32Array(rings + 1);
  for (let ring = 0; ring < rings; ring++) {
    const [first, after] = [starts[ring] as number, starts[ring + 1] as number];
    for (let i = 2 * first; i < 2 * after; i++) closed.push(coordinates[i] as number);
    if (after > first) closed.push(coordinates[2 * first] as number, coordinates[2 * first + 1] as number);
    begins[ring + 1] = closed.length / 2;
  }
  return { type: "lines", starts: begins, coordinates: Float64Array.from(closed) };
}
