/** Answers: where in a county is there room? Keeps what is laid already, so that new routes keep clear of it. */
import { insideArea, polygonsOf } from "../basemap/geometry.ts";
import type { County } from "./areas.ts";
import type { Draft, DraftSite } from "./draft.ts";
import { crosses, distance, distanceToLine, type Line, type Point, toDegrees, toPlane } from "./plane.ts";
import type { Stream } from "./random.ts";

export class Ground {
  readonly county: County;
  readonly lines: Line[];
  readonly points: Point[];
  readonly box: { readonly low: Point; readonly high: Point };

  constructor(draft: Draft, county: County, backbone: readonly Line[]) {
    const corners = polygonsOf(county.geometry)
      .flat(2)
      .map(([lon = 0, lat = 0]) => toPlane([lon, lat]));
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    this.county = county;
    this.box = { low: [Math.min(...xs), Math.min(...ys)], high: [Math.max(...xs), Math.max(...ys)] };
    this.lines = backbone.filter((line) => line.some((point) => this.#near(point)));
    this.points = draft.sites.filter((site) => this.#near(site.at)).map(({ at }) => at);
  }

  #near([x, y]: Point): boolean {
    const { low, high } = this.box;
    return x > low[0] - 20 && x < high[0] + 20 && y > low[1] - 20 && y < high[1] + 20;
  }

  /** Inside the county and so far from its border, in km. */
  holds([x, y]: Point, marginKm: number): boolean {
    const m = marginKm;
    const around: Point[] = [
      [x, y],
      [x + m, y],
      [x - m, y],
      [x, y + m],
      [x, y - m],
    ];
    return around.every((point) => insideArea([...toDegrees(point)], this.county.geometry));
  }

  randomPoint(random: Stream): Point {
    const { low, high } = this.box;
    return [random.between(low[0], high[0]), random.between(low[1], high[1])];
  }

  distanceToSites(at: Point): number {
    return Math.min(...this.points.map((point) => distance(point, at)));
  }

  distanceToLines(at: Point): number {
    return Math.min(1000, ...this.lines.map((line) => distanceToLine(at, line)));
  }

  crossings(a: Point, b: Point): number {
    // Lines that start where this one does touch it there: the tip is left out.
    const [p, q]: Point[] = [mix(a, b, 0.04), mix(a, b, 0.96)];
    return this.lines.filter((line) => crosses(p as Point, q as Point, line)).length;
  }

  add(site: DraftSite, line: Line): void {
    this.points.push(site.at);
    this.lines.push(line);
  }
}

function mix(a: Point, b: Point, t: number): Point {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}
