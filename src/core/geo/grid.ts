/**
 * Where on earth do the cells of a grid lie, and which of them holds a position?
 * A cell holds its edges towards the first column and the first row; the last ones hold their outer edges too.
 */
import type { HazardGrid, Position } from "../model/index.ts";
import type { Bounds } from "./bounds.ts";
import { openSystem } from "./open-system.ts";

export type GridPlace = {
  /** Of the corner that is so many cells from the first column's and row's outer edges; parts of cells lie within them. */
  positionAt(column: number, row: number): Position;
  /** How many cells from those edges a position lies; not numbers where the system ends before it. */
  offsetAt(lon: number, lat: number): readonly [column: number, row: number];
  /** The index of the cell's value; -1 beside the grid. */
  cellAt(lon: number, lat: number): number;
  readonly bounds: Bounds;
  /** Columns and rows follow longitude and latitude by simple sums. */
  readonly isWgs84: boolean;
};

/** The steps along each side of the grid that its bounds are measured at. */
const STEPS = 64;
/** A position that misses the outermost edge by less than this share of a cell is rounded onto it. */
const ROUNDING = 1e-9;

/** null where nobody here knows how its system is computed, or it lies nowhere on earth. */
export function openGrid(grid: HazardGrid): GridPlace | null {
  const { columns, rows, transform, system } = grid;
  const opened = openSystem(system);
  if (opened === null) return null;
  const { toWgs84, fromWgs84, isWgs84 } = opened;
  const [x0, xColumn, xRow, y0, yColumn, yRow] = transform;
  const area = xColumn * yRow - xRow * yColumn;
  const offsetOf = (x: number, y: number): readonly [number, number] => [
    ((x - x0) * yRow - (y - y0) * xRow) / area,
    ((y - y0) * xColumn - (x - x0) * yColumn) / area,
  ];
  const positionAt = (column: number, row: number): Position => {
    const [lon, lat] = toWgs84([x0 + column * xColumn + row * xRow, y0 + column * yColumn + row * yRow]);
    return [Math.abs(lon) <= 180 ? lon : lon - 360 * Math.round(lon / 360), lat];
  };
  const within = (column: number, row: number) => column >= 0 && column <= columns && row >= 0 && row <= rows;
  const offsetAt = (lon: number, lat: number): readonly [number, number] => {
    const [x, y] = fromWgs84([lon, lat]);
    const offset = snapped(offsetOf(x, y), columns, rows);
    if (!isWgs84 || (offset[0] >= 0 && offset[0] <= columns)) return offset;
    // Some grids count longitudes from 0 to 360, some go on beyond 180; beside them the shorter way round counts.
    const fromMiddle = (of: readonly [number, number]) => Math.abs(of[0] - columns / 2);
    const turned = [x + 360, x - 360].map((other) => snapped(offsetOf(other, y), columns, rows));
    return turned.reduce((best, other) => (fromMiddle(other) < fromMiddle(best) ? other : best), offset);
  };
  const sides = boundsOfGrid(grid, (column, row) => {
    const [x, y] = [x0 + column * xColumn + row * xRow, y0 + column * yColumn + row * yRow];
    return isWgs84 ? [x, y] : toWgs84([x, y]);
  });
  if (sides === null) return null;
  const bounds = withPoles(sides, (lat) => !isWgs84 && within(...offsetAt(0, lat)));
  return {
    positionAt,
    offsetAt,
    cellAt(lon, lat) {
      const [column, row] = offsetAt(lon, lat);
      if (!within(column, row)) return -1;
      return Math.min(Math.floor(row), rows - 1) * columns + Math.min(Math.floor(column), columns - 1);
    },
    bounds,
    isWgs84,
  };
}

/** The strength at a position: that of the cell it lies in; null where that is unknown or there is none. */
export function gridValueAt(grid: HazardGrid, place: GridPlace, lon: number, lat: number): number | null {
  const value = grid.values[place.cellAt(lon, lat)];
  return value === undefined || Number.isNaN(value) ? null : value;
}

function snapped([column, row]: readonly [number, number], columns: number, rows: number): readonly [number, number] {
  return [onto(column, columns), onto(row, rows)];
}

function onto(offset: number, last: number): number {
  if (Math.abs(offset) < ROUNDING) return 0;
  return Math.abs(offset - last) < ROUNDING * Math.max(1, last) ? last : offset;
}

/** A grid about a pole has it within, and all longitudes. */
function withPoles([west, south, east, north]: Bounds, holds: (lat: number) => boolean): Bounds {
  const [hasSouth, hasNorth] = [holds(-90), holds(90)];
  if (!hasSouth && !hasNorth) return [west, south, east, north];
  return [-180, hasSouth ? -90 : south, 180, hasNorth ? 90 : north];
}

/** Of its four sides; a grid that goes round the earth or across the 180th meridian gets all longitudes. */
function boundsOfGrid({ columns, rows }: HazardGrid, at: (column: number, row: number) => Position): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i <= STEPS; i++) {
    const share = i / STEPS;
    const across = share * columns;
    const down = share * rows;
    for (const [column, row] of [
      [across, 0],
      [across, rows],
      [0, down],
      [columns, down],
    ] as const) {
      const [x, lat] = at(column, row);
      if (!(Math.abs(lat) <= 90 + 1e-6) || !Number.isFinite(x)) continue;
      least = Math.min(least, x);
      most = Math.max(most, x);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  if (!(least <= most && south <= north)) return null;
  const turn = 360 * Math.floor((least + 180) / 360);
  [west, east] = [least - turn, most - turn];
  if (east > 180 + 1e-9) [west, east] = [-180, 180];
  return [west, Math.max(-90, south), Math.min(180, east), Math.min(90, north)];
}
