/**
 * Answers: where is the nearest place from which one new link would give a site without backup a second way to the
 * gateways, or a first one, and how many sites and people would gain it?
 *
 * A site hangs on the bridges between it and the gateways. A link that leads from it to anywhere outside what hangs on the
 * outermost of them closes a ring over all of them, and over those that the other end hangs on (Eswaran and Tarjan 1976).
 * So every site bears the label of its outermost bridge, and what is asked is the nearest place with another label; of a
 * part without a gateway, the nearest place that has one. Places are sites, and points of spans where a joint can be made:
 * not on radio links, nor in submarine cable, nor on spans without a line. Where groups are known, the place is one that no
 * single risk group takes together with the ways of today; only where there is none such, any other, and the group is told.
 * The distance is straight over the ellipsoid: no route to be built is shorter. Cost O((n + pieces) log n).
 */
import type { Analysis } from "../../analysis.ts";
import { ellipsoidDistance } from "../../geo/distance.ts";
import { readEarthCentred, writeEarthCentred } from "../../geo/earth-centred.ts";
import type { Lines, Points, Position } from "../../model/index.ts";
import { listPieces } from "../../topology/earth-pieces.ts";
import {
  buildServiceGraph,
  type GatewayRule,
  type ServiceAssumptions,
  type ServiceGraph,
} from "../../topology/service-graph.ts";
import type { TopologyColumns } from "../../topology/topology.ts";
import type { ElementSets } from "../losses/element-sets.ts";
import { countWays } from "./count-ways.ts";
import { GroupShadows } from "./group-shadows.ts";
import { NearestOther } from "./nearest-other.ts";
import { blocksOf, type WayBlocks } from "./way-blocks.ts";

export type NetworkToConnect = {
  readonly columns: TopologyColumns;
  readonly gateways: GatewayRule;
  /** Where several gateways must be within reach, one link may not be enough, and none is told. */
  readonly enough: number;
  readonly groups: ElementSets;
  readonly sites: Points;
  readonly spans: Lines;
};

/** Per site row. */
export type Connections = {
  /** The row of the site to link to, or of the span to joint; −1 for neither, and for a site that needs no link. */
  readonly toSite: Int32Array;
  readonly toSpan: Int32Array;
  /** Of the place; NaN where there is none. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly distanceM: Float64Array;
  /** The row of a risk group that would take the new way together with the old one; −1 for none. */
  readonly sharedGroup: Int32Array;
  /** Where the links lead, in the blocks of the network. */
  readonly toBlock: Int32Array;
  readonly blocks: WayBlocks;
  readonly enough: number;
  /** Sites without backup whose place nobody knows. */
  readonly withoutPlace: number;
  /** Where no site is a gateway, the one that stands for them; −1 elsewhere. */
  readonly reference: number;
  readonly assumptions: ServiceAssumptions;
};

/** Pieces of a line are no longer than twice this, and run 5 mm under the ground at most. */
const REACH_M = 250;
/** The site at the end of a span is named rather than the span, if it is no more than this further. */
const AT_THE_SITE_M = 1;
const NO_JOINT: readonly string[] = ["microwave", "submarine"];

export const findConnections: Analysis<NetworkToConnect, Connections> = (input, report) => {
  const { columns, sites, spans } = input;
  const graph = buildServiceGraph(columns, input.gateways);
  const ways = countWays(graph);
  const blocks = blocksOf(graph, ways, columns.sitePopulation.values);
  const { siteMask } = graph;
  const rows = siteMask.length;
  const enough = graph.gateways === null ? 1 : input.enough;
  const nowhere = () => new Float64Array(rows).fill(Number.NaN);
  const found = {
    toSite: new Int32Array(rows).fill(-1),
    toSpan: new Int32Array(rows).fill(-1),
    ...{ lon: nowhere(), lat: nowhere(), distanceM: nowhere() },
    sharedGroup: new Int32Array(rows).fill(-1),
    toBlock: new Int32Array(rows).fill(-1),
  };
  const asking = Array.from(siteMask.keys()).filter((site) => siteMask[site] === 1 && (ways.ways[site] as number) < 2);
  const placed = asking.filter((site) => isPlaced(sites, site));
  if (enough === 1 && placed.length > 0) {
    const served = ways.ways.map((count) => (count > 0 ? 1 : 0));
    const serves = graph.gateways ?? siteMask.map((_, site) => (site === ways.reference ? 1 : 0));
    const shadows = new GroupShadows(graph, serves, served, input.groups);
    const places = new Places(graph, columns, blocks, sites, spans, shadows);
    placed.forEach((site, i) => {
      const place = places.nearestTo(site);
      if (place !== null) {
        found.toSite[site] = place.site;
        found.toSpan[site] = place.span;
        found.lon[site] = place.lon;
        found.lat[site] = place.lat;
        found.distanceM[site] = place.distanceM;
        found.toBlock[site] = place.block;
        found.sharedGroup[site] = place.sharedGroup;
      }
      if ((i & 0xfff) === 0) report?.(i, placed.length);
    });
  }
  return {
    ...found,
    ...{ blocks, enough, reference: ways.reference, withoutPlace: asking.length - placed.length },
    assumptions: graph.assumptions,
  };
};

type Place = {
  readonly site: number;
  readonly span: number;
  readonly lon: number;
  readonly lat: number;
  readonly distanceM: number;
  readonly block: number;
  readonly sharedGroup: number;
};

/** Where a link may end: sites that have a way to the gateways, and spans between them. */
class Places {
  readonly #graph: ServiceGraph;
  readonly #blocks: WayBlocks;
  readonly #shadows: GroupShadows;
  readonly #coordinates: Float64Array;
  readonly #nearest: NearestOther;
  readonly #ends: Float64Array;
  /** Per place its row: of a site for the first so many, of a span behind. */
  readonly #rows: Uint32Array;
  readonly #siteCount: number;
  readonly #xyz = new Float64Array(3);

  constructor(
    graph: ServiceGraph,
    columns: TopologyColumns,
    blocks: WayBlocks,
    sites: Points,
    lines: Lines,
    shadows: GroupShadows,
  ) {
    this.#graph = graph;
    this.#shadows = shadows;
    this.#blocks = blocks;
    this.#coordinates = sites.coordinates;
    const pieces = listPieces(lines, REACH_M);
    const piecesOf = (span: number) => (pieces.starts[span + 1] as number) - (pieces.starts[span] as number);
    const own = Array.from(blocks.of.keys()).filter((site) => this.#isServed(site) && isPlaced(sites, site));
    const open = Array.from(graph.used.keys()).filter((span) => this.#mayJoint(columns, span));
    const count = open.reduce((sum, span) => sum + piecesOf(span), own.length);
    this.#siteCount = own.length;
    this.#ends = new Float64Array(6 * count);
    this.#rows = new Uint32Array(count);
    const labels = new Int32Array(count);
    own.forEach((site, place) => {
      const [lon, lat] = this.#placeOf(site);
      writeEarthCentred(lon, lat, this.#ends, 6 * place);
      this.#ends.copyWithin(6 * place + 3, 6 * place, 6 * place + 3);
      this.#rows[place] = site;
      labels[place] = this.#labelOf(site);
    });
    let place = own.length;
    for (const span of open) {
      const from = pieces.starts[span] as number;
      const after = place + piecesOf(span);
      this.#ends.set(pieces.ends.subarray(6 * from, 6 * (from + piecesOf(span))), 6 * place);
      this.#rows.fill(span, place, after);
      // A bridge goes with what hangs on it: its lower half does.
      const [a, b] = this.#endsOf(span);
      labels.fill(Math.max(this.#labelOf(a), this.#labelOf(b)), place, after);
      place = after;
    }
    this.#nearest = new NearestOther({ ends: this.#ends, labels });
  }

  nearestTo(site: number): Place | null {
    const at = this.#placeOf(site);
    writeEarthCentred(...at, this.#xyz, 0);
    const own = this.#labelOf(site);
    if (!this.#shadows.ask(site)) return this.#nearestWhere(at, own, () => true);
    return this.#nearestWhere(at, own, (group) => group < 0) ?? this.#nearestWhere(at, own, () => true);
  }

  /** mayShare: may a place be taken that this risk group, −1 for none, leaves dark with the site? */
  #nearestWhere(at: Position, own: number, mayShare: (group: number) => boolean): Place | null {
    const place = this.#nearest.find(this.#xyz, 0, own, (each) => mayShare(this.#sharedAt(each)));
    if (place < 0) return null;
    const row = this.#rows[place] as number;
    if (place < this.#siteCount) return this.#atSite(row, at);
    const [x, y, z] = [0, 1, 2].map((axis) => {
      const a = this.#ends[6 * place + axis] as number;
      return a + this.#nearest.share * ((this.#ends[6 * place + 3 + axis] as number) - a);
    }) as [number, number, number];
    const joint = readEarthCentred(x, y, z);
    const distanceM = ellipsoidDistance(...at, ...joint);
    const [a, b] = this.#endsOf(row);
    for (const end of [a, b]) {
      if (this.#labelOf(end) === own || !mayShare(this.#shadows.overSite(end))) continue;
      const atEnd = this.#atSite(end, at);
      if (atEnd.distanceM <= distanceM + AT_THE_SITE_M) return atEnd;
    }
    // Blocks are numbered from the gateways down: a joint on a bridge is below the upper.
    const block = Math.min(this.#blocks.of[a] as number, this.#blocks.of[b] as number);
    const sharedGroup = this.#shadows.overSpan(row);
    return { site: -1, span: row, lon: joint[0], lat: joint[1], distanceM, block, sharedGroup };
  }

  #sharedAt(place: number): number {
    const row = this.#rows[place] as number;
    return place < this.#siteCount ? this.#shadows.overSite(row) : this.#shadows.overSpan(row);
  }

  #atSite(site: number, from: Position): Place {
    const [lon, lat] = this.#placeOf(site);
    const block = this.#blocks.of[site] as number;
    const distanceM = ellipsoidDistance(...from, lon, lat);
    return { site, span: -1, lon, lat, distanceM, block, sharedGroup: this.#shadows.overSite(site) };
  }

  #placeOf(site: number): Position {
    return [this.#coordinates[2 * site] as number, this.#coordinates[2 * site + 1] as number];
  }

  #endsOf(span: number): readonly [a: number, b: number] {
    return [this.#graph.from[span] as number, this.#graph.to[span] as number];
  }

  #labelOf(site: number): number {
    return this.#blocks.outermost[this.#blocks.of[site] as number] as number;
  }

  #isServed(site: number): boolean {
    const block = this.#blocks.of[site] as number;
    return block >= 0 && block < this.#blocks.firstPart;
  }

  #mayJoint({ spanLaying }: TopologyColumns, span: number): boolean {
    if (this.#graph.used[span] === 0 || !this.#isServed(this.#graph.from[span] as number)) return false;
    const laying = spanLaying.options[(spanLaying.codes[span] as number) - 1];
    return laying === undefined || !NO_JOINT.includes(laying);
  }
}

function isPlaced({ coordinates }: Points, site: number): boolean {
  return Number.isFinite((coordinates[2 * site] as number) + (coordinates[2 * site + 1] as number));
}
