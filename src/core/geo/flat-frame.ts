/**
 * A flat sheet laid on the earth at one place: metres to the east and to the north of it, true to a thousandth within
 * 300 km. Azimuthal equidistant, with each axis scaled by the ellipsoid's radius of curvature along it.
 */
import type { Position } from "../model/index.ts";
import { E2, SEMI_MAJOR_M } from "./distance.ts";

const RADIANS = Math.PI / 180;

export class FlatFrame {
  readonly #lon: number;
  readonly #sin: number;
  readonly #cos: number;
  readonly #east: number;
  readonly #north: number;

  constructor([lon, lat]: Position) {
    this.#lon = lon;
    this.#sin = Math.sin(lat * RADIANS);
    this.#cos = Math.cos(lat * RADIANS);
    const w = 1 - E2 * this.#sin * this.#sin;
    this.#east = SEMI_MAJOR_M / Math.sqrt(w);
    this.#north = (SEMI_MAJOR_M * (1 - E2)) / (w * Math.sqrt(w));
  }

  toPlane(lon: number, lat: number): readonly [x: number, y: number] {
    const turn = (lon - this.#lon) * RADIANS;
    const sin = Math.sin(lat * RADIANS);
    const cos = Math.cos(lat * RADIANS);
    const x = cos * Math.sin(turn);
    const y = this.#cos * sin - this.#sin * cos * Math.cos(turn);
    const far = Math.hypot(x, y);
    const scale = far === 0 ? 1 : Math.atan2(far, this.#sin * sin + this.#cos * cos * Math.cos(turn)) / far;
    return [this.#east * scale * x, this.#north * scale * y];
  }

  toEarth(x: number, y: number): Position {
    const u = x / this.#east;
    const v = y / this.#north;
    const far = Math.hypot(u, v);
    if (far === 0) return [this.#lon, Math.asin(this.#sin) / RADIANS];
    const sin = Math.sin(far);
    const cos = Math.cos(far);
    const lat = Math.asin(cos * this.#sin + (v * sin * this.#cos) / far);
    const lon = Math.atan2(u * sin, far * this.#cos * cos - v * this.#sin * sin);
    return [this.#lon + lon / RADIANS, lat / RADIANS];
  }
}
