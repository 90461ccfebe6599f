/**
 * Answers: which picture of a grid lies straight on a map of the web, and how strong is it at each of its pixels?
 * Each pixel has the strength of the cell its middle lies in. Positions are computed exactly at the corners of squares
 * of pixels and taken as even between them where that is right to a part of a cell; else the square is parted.
 */
import type { HazardGrid } from "../model/index.ts";
import type { Bounds } from "./bounds.ts";
import { type GridPlace, openGrid } from "./grid.ts";

export type WarpedGrid = {
  readonly width: number;
  readonly height: number;
  /** Rows are even in Web Mercator between its south and its north. */
  readonly bounds: Bounds;
  /** The northernmost row first; NaN where unknown or beside the grid. */
  readonly values: Float32Array;
};

/** The longer side has so many pixels: a graphics card takes it, and cells of small grids stay sharp. */
const MOST = 2048;
const LEAST = 1024;
/** The map of the web ends there. */
const END_LAT = 85.051128;
/** In cells. */
const TOLERANCE = 0.125;
const SQUARE = 64;

/** null where the grid lies nowhere on this map. */
export function warpGrid(grid: HazardGrid, report?: (done: number, total: number) => void): WarpedGrid | null {
  const place = openGrid(grid);
  if (place === null) return null;
  const [west, south, east, north] = place.bounds;
  const bounds: Bounds = [west, Math.max(south, -END_LAT), east, Math.min(north, END_LAT)];
  const [top, bottom] = [mercatorOf(bounds[3]), mercatorOf(bounds[1])];
  const [across, down] = [((east - west) * Math.PI) / 180, top - bottom];
  if (!(across > 0 && down > 0)) return null;
  const longer = Math.min(MOST, Math.max(LEAST, 2 * Math.max(grid.columns, grid.rows)));
  const size = (part: number) => Math.max(1, Math.round((longer * part) / Math.max(across, down)));
  const [width, height] = [size(across), size(down)];
  const lats = Float64Array.from({ length: height + 1 }, (_, y) => latitudeOf(top - (y / height) * down));
  const warp = new Warp(grid, place, width, height, (x, y) => {
    const whole = Math.floor(y);
    const lat = whole === y ? (lats[y] as number) : latitudeOf(top - (y / height) * down);
    return place.offsetAt(west + (x / width) * (east - west), lat);
  });
  for (let y = 0; y < height; y += SQUARE) {
    report?.(y, height);
    for (let x = 0; x < width; x += SQUARE) warp.fill(x, y, Math.min(x + SQUARE, width), Math.min(y + SQUARE, height));
  }
  return { width, height, bounds, values: warp.values };
}

class Warp {
  readonly values: Float32Array;

  constructor(
    readonly grid: HazardGrid,
    readonly place: GridPlace,
    readonly width: number,
    height: number,
    /** Of a corner of pixels, in cells of the grid. */
    readonly offsetAt: (x: number, y: number) => readonly [column: number, row: number],
  ) {
    this.values = new Float32Array(width * height).fill(Number.NaN);
  }

  /** The pixels from one corner to before the other. */
  fill(x0: number, y0: number, x1: number, y1: number): void {
    const { offsetAt } = this;
    const [[c00, r00], [c10, r10], [c01, r01], [c11, r11]] = [
      offsetAt(x0, y0),
      offsetAt(x1, y0),
      offsetAt(x0, y1),
      offsetAt(x1, y1),
    ];
    // Looked at in its middle and along two sides: bent both ways it may be right in the middle by chance.
    const isEvenAt = (u: number, v: number) => {
      const [column, row] = offsetAt(x0 + u * (x1 - x0), y0 + v * (y1 - y0));
      const evenColumn = (1 - v) * ((1 - u) * c00 + u * c10) + v * ((1 - u) * c01 + u * c11);
      const evenRow = (1 - v) * ((1 - u) * r00 + u * r10) + v * ((1 - u) * r01 + u * r11);
      return Math.abs(evenColumn - column) < TOLERANCE && Math.abs(evenRow - row) < TOLERANCE;
    };
    if (x1 - x0 === 1 && y1 - y0 === 1) {
      this.#put(x0, y0, ...offsetAt(x0 + 0.5, y0 + 0.5));
    } else if (isEvenAt(0.5, 0.5) && isEvenAt(0.5, 0) && isEvenAt(0, 0.5)) {
      for (let y = y0; y < y1; y++) {
        const v = (y + 0.5 - y0) / (y1 - y0);
        const [cLeft, cRight] = [c00 + v * (c01 - c00), c10 + v * (c11 - c10)];
        const [rLeft, rRight] = [r00 + v * (r01 - r00), r10 + v * (r11 - r10)];
        for (let x = x0; x < x1; x++) {
          const u = (x + 0.5 - x0) / (x1 - x0);
          this.#put(x, y, cLeft + u * (cRight - cLeft), rLeft + u * (rRight - rLeft));
        }
      }
    } else {
      const [x, y] = [(x0 + x1 + 1) >> 1, (y0 + y1 + 1) >> 1];
      for (const [left, right] of [
        [x0, x],
        [x, x1],
      ] as const) {
        for (const [upper, lower] of [
          [y0, y],
          [y, y1],
        ] as const) {
          if (left < right && upper < lower) this.fill(left, upper, right, lower);
        }
      }
    }
  }

  #put(x: number, y: number, column: number, row: number): void {
    const { columns, rows, values } = this.grid;
    if (!(column >= 0 && column <= columns && row >= 0 && row <= rows)) return;
    const cell = Math.min(Math.floor(row), rows - 1) * columns + Math.min(Math.floor(column), columns - 1);
    this.values[y * this.width + x] = values[cell] as number;
  }
}

function mercatorOf(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
}

function latitudeOf(mercator: number): number {
  return (360 / Math.PI) * Math.atan(Math.exp(mercator)) - 90;
}
