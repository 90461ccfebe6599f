/**
 * Answers: which site that another operator owns, and that is still served, is nearest to any of these sites? A tree for
 * each operator's sites, so that one's own stand in nobody's way; looked through in boxes that grow from half a kilometre.
 * Over the ground on the ellipsoid, no further than 50 km. O(log n) for each operator and site, where sites are spread.
 */
import type { Points, TextColumn } from "../../model/index.ts";
import { NearestRows } from "../../topology/nearest-rows.ts";

export type SiteOfOther = { readonly from: number; readonly site: number; readonly metres: number };

const REACH_M = 50_000;

export class NearestOfOthers {
  readonly #places: Points;
  readonly #owners: TextColumn;
  readonly #trees: readonly { readonly owner: number; readonly sites: NearestRows }[];

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
      return { owner, sites: new NearestRows(places, Uint32Array.from(sites)) };
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
      for (const { owner, sites: others } of this.#trees) {
        if (owner === own) continue;
        const found = others.find(lon, lat, nearest?.metres ?? REACH_M);
        if (found !== null && (nearest === null || found.metres < nearest.metres)) {
          nearest = { from, site: found.row, metres: found.metres };
        }
      }
    }
    return nearest;
  }
}
