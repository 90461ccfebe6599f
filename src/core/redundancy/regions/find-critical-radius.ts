/**
 * Answers: how small can a disaster be that separates one site from another, or from all gateways, and where is it? A disc
 * that may lie anywhere but keeps clear of the sites asked about by some metres: right beside a site everything that leads
 * to it lies together, so that without a stretch left out the answer would always be nothing. Whole spans and other sites
 * are lost where the disc touches them (Neumayer, Efrat and Modiano, "Geographic max-flow and min-cut under a circular disk
 * failure model", 2015; Trajanovski et al., "Finding critical regions and region-disjoint paths in a network", 2015).
 *
 * From metre to metre the radius needed (separating-radius.ts) changes by a metre at most, so what is needed at the middle
 * of a square bounds it in all of the square. Squares are quartered, the least bound first, until no bound is more than
 * the precision below the best disc found. That disc is the proof that no more is needed, the bound that no less will do.
 */
import type { Analysis } from "../../analysis.ts";
import type { Position } from "../../model/index.ts";
import { buildServiceGraph, type GatewayRule } from "../../topology/service-graph.ts";
import type { TopologyColumns } from "../../topology/topology.ts";
import { type DiscQuestion, type Tile, tilesOf } from "./ground.ts";
import { isJoined, SeparatingRadius } from "./separating-radius.ts";
import { distanceToSegment } from "./touches.ts";

export type CriticalQuestion = Omit<DiscQuestion, "radius" | "sites"> & {
  readonly columns: TopologyColumns;
  readonly gateways: GatewayRule;
  readonly sites: NonNullable<DiscQuestion["sites"]>;
  /** Rows; null: from all gateways, which the disc may hit. */
  readonly from: number;
  readonly to: number | null;
  /** Metres that the disc keeps off the sites asked about. */
  readonly clear: number;
  /** No wider disc is looked for. */
  readonly most: number;
  /** Metres; a thousandth of the radius where that is more. */
  readonly precision: number;
};

export type CriticalRadius = {
  /** apart: with nothing lost they do not reach each other; unplaced: nobody knows where one of them is. */
  readonly state: "found" | "none" | "apart" | "unplaced";
  readonly disc: { readonly centre: Position; readonly radius: number } | null;
  /** No disc below this radius separates them; where there is a disc, no more than the precision below it. */
  readonly atLeast: number;
  /** Rows that the disc hits, ascending. */
  readonly spans: Uint32Array;
  readonly sites: Uint32Array;
};

type Square = {
  readonly need: SeparatingRadius;
  readonly tile: Tile;
  readonly x: number;
  readonly y: number;
  readonly half: number;
  /** Segments that discs centred here and no wider than the best one found may hit. */
  readonly near: Uint32Array;
  readonly bound: number;
};

const SHARE = 1e-3;
/** What stands at the rim is hit, whatever rounding says. */
const HAIR = 1e-6;

export const findCriticalRadius: Analysis<CriticalQuestion, CriticalRadius> = (question, report) => {
  const { columns, gateways, spans, sites, from, to, clear, most, precision, planar } = question;
  const graph = buildServiceGraph(columns, gateways);
  const spanCount = spans.starts.length - 1;
  const goals = to === null ? Array.from(graph.gateways ?? []).flatMap((is, site) => (is === 1 && site !== from ? [site] : [])) : [to]; // biome-ignore format: one line
  const nothing = { disc: null, spans: new Uint32Array(0), sites: new Uint32Array(0), atLeast: most };
  if (!isJoined(graph, { from, to: goals })) return { ...nothing, state: "apart", atLeast: 0 };
  const spared = (to === null ? [from] : [from, to]).map((site): Position => [sites.coordinates[2 * site] as number, sites.coordinates[2 * site + 1] as number]); // biome-ignore format: one line
  if (spared.some(([x, y]) => !Number.isFinite(x + y))) return { ...nothing, state: "unplaced" };

  let best = most * (1 + HAIR);
  let disc: { readonly tile: Tile; readonly x: number; readonly y: number } | null = null;
  /** The square, if a better disc may be centred in it; its middle may be one. */
  const judge = ({ need, tile, x, y, half, near: all }: Square): Square | null => {
    const { segments } = tile.layFlat();
    const corner = half * Math.SQRT2;
    const sites = spared.map((site) => tile.toPlane(site));
    const near = all.filter((segment) => {
      const distance = distanceToSegment(segments, 4 * segment, x, y);
      if (distance > best + corner) return false;
      // Where no disc centred in the square can both reach the segment and keep clear of the sites, it stands.
      return sites.every((site) => {
        const far = Math.hypot(site[0] - x, site[1] - y);
        return distance <= far - clear + 2 * corner * turnOf(offSite(segments, 4 * segment, site), far - corner);
      });
    });
    const needed = need.at(x, y, near);
    if (needed === Number.POSITIVE_INFINITY) return null;
    const room = Math.min(...spared.map((site) => away(tile, site, x, y))) - clear - needed;
    if (room >= 0 && needed < best) {
      best = needed;
      disc = { tile, x, y };
    }
    // Going off the middle, the room grows by as much as one nears the spans and leaves the sites.
    return room + 2 * corner < 0 ? null : { need, tile, x, y, half, near, bound: Math.max(0, needed - corner) };
  };
  const isOpen = (square: Square | null): square is Square =>
    square !== null && square.bound < best - Math.max(precision, best * SHARE);

  const tiles = tilesOf({ spans, sites, planar, radius: most });
  let squares: Square[] = [];
  for (const tile of tiles) {
    const need = new SeparatingRadius(tile, spanCount, graph, { from, to: goals, toMayBeHit: to === null });
    const near = tile.layFlat().elementOf.map((_, segment) => segment);
    const whole = need.isPossible ? judge({ need, tile, x: 0, y: 0, half: tile.half, near, bound: 0 }) : null;
    if (whole !== null) squares.push(whole);
  }
  let looked = 0;
  for (let open = squares.filter(isOpen); open.length > 0; open = squares.filter(isOpen)) {
    open.sort((a, b) => a.bound - b.bound);
    const first = open.slice(0, AT_ONCE);
    squares = open.slice(AT_ONCE);
    for (const square of first) {
      const half = square.half / 2;
      for (const [aside, up] of [
        [-half, -half],
        [half, -half],
        [-half, half],
        [half, half],
      ] as const) {
        // biome-ignore format: four quarters
        const quarter = isOpen(square) ? judge({ ...square, x: square.x + aside, y: square.y + up, half }) : null;
        if (isOpen(quarter)) squares.push(quarter);
      }
    }
    report?.((looked += first.length), looked + squares.length);
  }
  if (disc === null) return { ...nothing, state: "none" };
  const { tile, x, y } = disc as { readonly tile: Tile; readonly x: number; readonly y: number };
  const hit = hitBy(tile, x, y, best * (1 + HAIR) + HAIR);
  return {
    state: "found",
    disc: { centre: tile.toMap(x, y), radius: best },
    atLeast: Math.max(0, best - Math.max(precision, best * SHARE)),
    spans: hit.filter((element) => element < spanCount),
    sites: hit.filter((element) => element >= spanCount).map((element) => element - spanCount),
  };
};

/** So many squares are quartered before the next are chosen. */
const AT_ONCE = 16;

/** The farthest that a segment goes off a site. */
function offSite(segments: Float64Array, at: number, [u, v]: readonly [number, number]): number {
  const end = (i: number) => Math.hypot((segments[i] as number) - u, (segments[i + 1] as number) - v);
  return Math.max(end(at), end(at + 2));
}

/**
 * From as far as this off a site, half the most by which the distances to it and to a place so much off it can change
 * apart in a metre: seen from afar both lie the same way.
 */
function turnOf(off: number, far: number): number {
  const both = 2 * far - off;
  return both > off ? off / both : 1;
}

function away(tile: Tile, site: Position, x: number, y: number): number {
  const [u, v] = tile.toPlane(site);
  return Math.hypot(u - x, v - y);
}

function hitBy(tile: Tile, x: number, y: number, radius: number): Uint32Array {
  const { segments, elementOf } = tile.layFlat();
  const hit = new Set<number>();
  elementOf.forEach((element, segment) => {
    if (distanceToSegment(segments, 4 * segment, x, y) <= radius) hit.add(element);
  });
  return Uint32Array.from(hit).sort();
}
