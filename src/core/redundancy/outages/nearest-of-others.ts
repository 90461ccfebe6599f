/**
 * Answers: which site that another operator owns, and that is still served, is nearest to any of these sites? A tree for
 * each operator's sites, so that one's own stand in nobody's way; looked through in boxes that grow from half a kilometre.
 * Over the ground on the ellipsoid, no further than 50 km. O(log n) for each operator and site, where sites are spread.
 */
import { ellipsoidDistance } from "../../geo/distance.ts";
import type { Points, TextColumn } from "../../model/index.ts";
import { BoxTree } from "../../topology/box-tree.ts";
import { wrapLongitude } from "../../topology/line-pieces.ts";

export type SiteOfOther = { readonly from: number; readonly site: number; readonly metres: number };

const FIRST_REACH_M = 500;
const REACH_M = 50_000;
/** A degree of latitude is nowhere shorter. */
const METRES_PER_DEGREE = 110_500;

export class NearestOfOthers {
  readonly #places: Points;
  readonly #owners: TextColumn;
  readonly #trees: readonly { readonly owner: number; readonly rows: Uint32Array; readonly tree: BoxTree }[];

  constructor(places: Points, owners: TextColumn, lit: Uint8Array) {
    this.#places = places;
    this.#owners = owners;
    const byOwner = new Map<number, number[]>();
    for (let site = 0; site < lit.length; site++) {
      const owner = owners.codes[site] as number;
      if (lit[site] === 0 || owner === 0 || !Number.isFinite(places.coordinates[2 * site + 1])) continue;
      const own = byOwner.get(owner);
      if (own === undefined) byOwner.set(owner, [site]);
      else own.push(site);
    }
    this.#trees = Array.from(byOwner, ([owner, sites]) => {
      const rows = Uint32Array.from(sites);
      const boxes = new Float64Array(4 * rows.length);
      rows.forEach((site, i) => {
        const x = wrapLongitude(places.coordinates[2 * site] as number);
        const y = places.coordinates[2 * site + 1] as number;
        boxes.set([x, y, x, y], 4 * i);
      });
      return { owner, rows, tree: new BoxTree(boxes) };
    });
  }

  /** null where none is near, and of sites whose owner or place nobody knows. */
  nearestTo(sites: Uint32Array): SiteOfOther | null {
    let nearest: SiteOfOther | null = null;
    for (const from of sites) {
      const own = this.#owners.codes[from] as number;
      const lon = this.#places.coordinates[2 * from] as number;
      const lat = this.#places.coordinates[2 * from + 1] as number;
      if (own === 0 || !Number.isFinite(lat)) continue;
      for (const { owner, rows, tree } of this.#trees) {
        if (owner === own) continue;
        const found = this.#search(rows, tree, lon, lat, nearest?.metres ?? REACH_M);
        if (found !== null && (nearest === null || found.metres < nearest.metres)) nearest = { from, ...found };
      }
    }
    return nearest;
  }

  #search(rows: Uint32Array, tree: BoxTree, lon: number, lat: number, most: number) {
    const { coordinates } = this.#places;
    for (let reach = Math.min(FIRST_REACH_M, most); ; reach = Math.min(4 * reach, most)) {
      let best: { site: number; metres: number } | null = null;
      const high = reach / METRES_PER_DEGREE;
      const wide = Math.min(180, high / Math.max(1e-6, Math.cos(((Math.abs(lat) + high) * Math.PI) / 180)));
      for (const turn of [0, -360, 360]) {
        const x = wrapLongitude(lon) + turn;
        for (const i of tree.find(x - wide, lat - high, x + wide, lat + high)) {
          const site = rows[i] as number;
          const [b, c] = [coordinates[2 * site] as number, coordinates[2 * site + 1] as number];
          const metres = ellipsoidDistance(lon, lat, b, c);
          const isNearer = best === null || metres < best.metres || (metres === best.metres && site < best.site);
          if (metres <= reach && isNearer) best = { site, metres };
        }
      }
      if (best !== null || reach >= most) return best;
    }
  }
}
