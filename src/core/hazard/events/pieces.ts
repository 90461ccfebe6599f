/**
 * Answers: into which pieces is every span cut that an event comes near? All of a span or nothing of it: its pieces together
 * are as long as its line, each 1 km at most, and halved where the event asks for it. A span without a line is one piece
 * that lies nobody knows where. Cost: O(points) for the boxes about lines, and the pieces of those near.
 */
import type { Network } from "../../model/index.ts";
import { eastward } from "../../topology/line-pieces.ts";
import { AlongLine } from "./along-line.ts";
import type { Comes } from "./comes-near.ts";
import type { Strengths } from "./strengths.ts";

export type Pieces = Omit<Strengths["pieces"], "strengths">;

/** Whether a piece, by its middle and its length, is too long for what the event does there. */
export type CutFiner = (lon: number, lat: number, lengthM: number) => boolean;

const LONGEST_M = 1000;

export function cutPieces({ spans }: Network, comes: Comes, finer?: CutFiner): Pieces {
  const along = new AlongLine(spans.geometry);
  const list = new PieceList(spans.count);
  const box = new Float64Array(4);
  for (let row = 0; row < spans.count; row++) {
    if (!boundLine(spans.geometry, row, box)) list.addUnplaced(spans.columns.lengthM.values[row] as number);
    else if (comes(box[0] as number, box[1] as number, box[2] as number, box[3] as number)) {
      along.take(row);
      list.addLine(along, finer);
    }
    list.endSpan();
  }
  return list.close();
}

/** False where a point of the line, or all of it, is unknown. Longitudes go on across the 180th meridian. */
function boundLine({ starts, coordinates }: Network["spans"]["geometry"], row: number, box: Float64Array): boolean {
  const [first, after] = [starts[row] as number, starts[row + 1] as number];
  if (after - first < 2) return false;
  let x = coordinates[2 * first] as number;
  let y = coordinates[2 * first + 1] as number;
  let [minX, maxX, minY, maxY] = [x, x, y, y];
  let sum = x + y;
  for (let i = first + 1; i < after; i++) {
    x += eastward(coordinates, i - 1);
    y = coordinates[2 * i + 1] as number;
    sum += x + y;
    if (x < minX) minX = x;
    else if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    else if (y > maxY) maxY = y;
  }
  box[0] = minX;
  box[1] = minY;
  box[2] = maxX;
  box[3] = maxY;
  return Number.isFinite(sum);
}

/** Pieces of one span after the other. */
class PieceList {
  readonly #starts: Uint32Array;
  readonly #lengths: number[] = [];
  readonly #middles: number[] = [];
  #span = 0;

  constructor(spans: number) {
    this.#starts = new Uint32Array(spans + 1);
  }

  addLine(along: AlongLine, finer: CutFiner | undefined): void {
    const pieces = Math.max(1, Math.ceil(along.totalM / LONGEST_M));
    const lengthM = along.totalM / pieces;
    for (let k = 0; k < pieces; k++) this.#add(along, k * lengthM, lengthM, finer);
  }

  addUnplaced(lengthM: number): void {
    this.#lengths.push(lengthM);
    this.#middles.push(Number.NaN, Number.NaN);
  }

  endSpan(): void {
    this.#starts[++this.#span] = this.#lengths.length;
  }

  close(): Pieces {
    return {
      starts: this.#starts,
      lengthM: Float64Array.from(this.#lengths),
      middles: Float64Array.from(this.#middles),
    };
  }

  #add(along: AlongLine, fromM: number, lengthM: number, finer: CutFiner | undefined): void {
    along.goTo(fromM + lengthM / 2);
    if (finer?.(along.lon, along.lat, lengthM) === true) {
      this.#add(along, fromM, lengthM / 2, finer);
      this.#add(along, fromM + lengthM / 2, lengthM / 2, finer);
      return;
    }
    this.#lengths.push(lengthM);
    this.#middles.push(along.lon, along.lat);
  }
}
