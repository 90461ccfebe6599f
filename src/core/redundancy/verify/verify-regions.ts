/**
 * Answers: does a disc hit what it is said to hit, and no more where all was said? Each span by its nearest place and each
 * site by itself, measured on the ellipsoid from the centre of the disc, or in the plane by school geometry: no tiles, no
 * flat frame. Those are true to a thousandth of the radius, so what lies nearer to the rim than that may be in or out.
 * O(discs × points).
 */
import { ellipsoidDistance } from "../../geo/distance.ts";
import { writeEarthCentred } from "../../geo/earth-centred.ts";
import { type Lines, lineAt, type Points, type Position } from "../../model/index.ts";
import { type Proof, proveAll } from "../../proof.ts";
import { type Foot, LinePieces, positionOfFoot } from "../../topology/line-pieces.ts";
import { PlainWalk, without } from "../../topology/plain-walk.ts";
import type { ServiceGraph } from "../../topology/service-graph.ts";

export type DiscClaim = {
  readonly centre: Position;
  readonly radius: number;
  readonly spans: ArrayLike<number>;
  /** null: nothing was said of sites, nor that no other spans are hit. */
  readonly sites: ArrayLike<number> | null;
};

export type DiscGround = { readonly spans: Lines; readonly sites: Points; readonly planar: boolean };

const RIM = 1e-3;
/** A line bends in the frame a little otherwise than on the earth. */
const BEND_M = 1;

export function verifyHits(ground: DiscGround, claims: readonly DiscClaim[]): Proof {
  const distances = new PlainDistances(ground);
  return proveAll(claims, ({ centre, radius, spans, sites }) => {
    const rim = radius * RIM + (ground.planar ? 0 : BEND_M);
    const [inside, outside] = [radius + rim, radius - rim];
    const fits = (isSaid: boolean, metres: number) => (isSaid ? metres <= inside : !(metres < outside));
    const said = new Set(Array.from(spans));
    if (sites === null) return [...said].every((row) => fits(true, distances.ofSpan(row, centre)));
    const saidSites = new Set(Array.from(sites));
    for (let row = 0; row + 1 < ground.spans.starts.length; row++) {
      if (!fits(said.has(row), distances.ofSpan(row, centre))) return false;
    }
    for (let row = 0; 2 * row < ground.sites.coordinates.length; row++) {
      if (!fits(saidSites.has(row), distances.ofSite(row, centre))) return false;
    }
    return true;
  });
}

/** That one site no longer reaches any of some others where all this is lost, and did before. */
export function verifySeparation(
  graph: ServiceGraph,
  from: number,
  goals: ReadonlySet<number>,
  lost: { readonly spans: Uint32Array; readonly sites: Uint32Array },
): Proof {
  const walk = new PlainWalk(graph.csr);
  const sites = new Set(lost.sites);
  return proveAll([lost], () => {
    const before = walk.reach([from], () => true).some((site) => goals.has(site));
    const after = walk.reach([from], without(new Set(lost.spans), sites)).some((site) => goals.has(site));
    return before && !after && !sites.has(from);
  });
}

class PlainDistances {
  readonly #ground: DiscGround;
  readonly #pieces: LinePieces;
  readonly #here = new Float64Array(3);

  constructor(ground: DiscGround) {
    this.#ground = ground;
    this.#pieces = new LinePieces(ground.spans, Number.POSITIVE_INFINITY);
  }

  /** Infinity where nobody knows where it lies. */
  ofSpan(row: number, [x, y]: Position): number {
    const { spans, planar } = this.#ground;
    if (planar) {
      const line = lineAt(spans, row) ?? [];
      return Math.min(
        Number.POSITIVE_INFINITY,
        ...line.slice(1).map((end, i) => inPlane([x, y], line[i] as Position, end)),
      );
    }
    writeEarthCentred(x, y, this.#here, 0);
    let nearest: Foot | null = null;
    this.#pieces.start(row);
    while (this.#pieces.next()) {
      const foot = this.#pieces.footOf(this.#here, 0);
      if (nearest === null || foot.metres < nearest.metres) nearest = foot;
    }
    if (nearest === null) return Number.POSITIVE_INFINITY;
    const [lon, lat] = positionOfFoot(spans, nearest);
    return ellipsoidDistance(x, y, lon, lat);
  }

  ofSite(row: number, [x, y]: Position): number {
    const { sites, planar } = this.#ground;
    const [u, v] = [sites.coordinates[2 * row] as number, sites.coordinates[2 * row + 1] as number];
    if (!Number.isFinite(u + v)) return Number.POSITIVE_INFINITY;
    return planar ? Math.hypot(u - x, v - y) : ellipsoidDistance(x, y, u, v);
  }
}

/** Aside of the line where the foot lies on it, else to its nearer end. */
function inPlane([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const length = Math.hypot(bx - ax, by - ay);
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
  if (along > 0 && along < length) return Math.abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / length;
  return Math.min(Math.hypot(x - ax, y - ay), Math.hypot(x - bx, y - by));
}
