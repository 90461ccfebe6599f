/** What questions of redundancy cost beyond single points, ways and pairs: groups, pairs of spans, shared risk, discs. */
import { lengthOf } from "../../src/core/geo/stretches.ts";
import type { Lines, Network } from "../../src/core/model/index.ts";
import { type ElementSets, packSets, setAt } from "../../src/core/redundancy/losses/element-sets.ts";
import { findCutPairs } from "../../src/core/redundancy/losses/find-cut-pairs.ts";
import { measureSetLosses } from "../../src/core/redundancy/losses/measure-set-losses.ts";
import { measureRegions } from "../../src/core/redundancy/regions/measure-regions.ts";
import { distanceToSegment } from "../../src/core/redundancy/regions/touches.ts";
import { findSharedRuns } from "../../src/core/redundancy/shared/find-shared-runs.ts";
import { measureShared, SHARED_DEFAULTS } from "../../src/core/redundancy/shared/measure-shared.ts";
import { BoxTree } from "../../src/core/topology/box-tree.ts";
import { circuitsAt } from "../../src/core/topology/circuits-at.ts";
import type { EarthPieces } from "../../src/core/topology/earth-pieces.ts";
import { topologyColumns } from "../../src/core/topology/topology.ts";
import { random } from "../builders/random.ts";
import { Checked } from "./checked.ts";
import type { BenchRow } from "./rows.ts";

/** Of the generated network, as the files say it too. */
export const GATEWAYS = { kinds: ["core"] };
/** In one group on average, and how many spans there are to a group. */
const SPANS_IN_GROUP = 4;
const SPANS_PER_GROUP = 10;

export const REDUNDANCY_ROWS: readonly BenchRow[] = [
  {
    id: "group-losses",
    title: `What each of many risk groups cuts off: a group of ${SPANS_IN_GROUP} neighbouring spans for every ${SPANS_PER_GROUP}`,
    alsoSmall: true,
    prepare: (network) => {
      const question = serviceOf(network);
      const sets = neighbouringGroups(network.spans.count);
      return () => {
        const { cutOff } = measureSetLosses({ ...question, enough: 1, sets });
        return new Checked(cutOff, () => ({ groups: `people=${sum(cutOff.population)}` }));
      };
    },
  },
  {
    id: "group-losses-one-by-one",
    title: "The same, one set at a time: the time of 50 of them, scaled to all",
    rivalOf: "group-losses",
    alsoSmall: true,
    scale: (spans) => Math.max(1, spans / SPANS_PER_GROUP / 50),
    prepare: (network) => {
      const question = serviceOf(network);
      const all = neighbouringGroups(network.spans.count);
      const count = all.spanStarts.length - 1;
      const some = Array.from({ length: Math.min(50, count) }, (_, i) =>
        setAt(all, Math.floor((i * count) / 50) % count),
      );
      return () => some.map((set) => measureSetLosses({ ...question, enough: 1, sets: packSets([set]) }));
    },
  },
  {
    id: "cut-pairs",
    title: "All pairs of spans that cut something off together, the worst 1,000 listed",
    alsoSmall: true,
    prepare: (network) => {
      const question = serviceOf(network);
      return () => findCutPairs({ ...question, most: 1000 });
    },
  },
  {
    id: "near-pairs",
    title: "Pairs of spans within 20 m of each other for over 200 m, in the plane of the rivals",
    alsoSmall: true,
    maxSpans: 100_000,
    prepare: ({ spans }) => {
      const lines = spans.geometry;
      return () => {
        const { runs } = findSharedRuns({
          ...{ pieces: inPlane(lines), asked: new Uint8Array(spans.count).fill(1), withinM: 20, overM: 200 },
          ...{ endM: 0, mostPairs: Number.POSITIVE_INFINITY },
        });
        return new Checked(runs, () => ({ W9: `pairs=${runs.filter(isLong).length};` }));
      };
    },
  },
  {
    id: "shared",
    title: "Risk groups inferred on the ellipsoid: corridors, entrances, rings on one route, and what each cuts off",
    alsoSmall: true,
    prepare: (network) => {
      const question = { ...serviceOf(network), enough: 1, lines: network.spans.geometry, ...SHARED_DEFAULTS };
      return () => measureShared(question);
    },
  },
  {
    id: "disc-losses",
    title: "What discs of 10 and 50 km about 1,000 sites cut off: the spans they touch, in the plane of the rivals",
    alsoSmall: true,
    prepare: (network) => {
      const question = serviceOf(network);
      const { sites } = network;
      const chosen = everyNth(sites.count, MOST_CENTRES);
      return () => {
        const [short, long] = DISCS_M.map((radius) => discsInPlane(network, chosen, radius)) as [
          number[][],
          number[][],
        ];
        const sets = packSets([...short, ...long].map((rows) => ({ spans: rows, sites: [] })));
        const { cutOff } = measureSetLosses({ ...question, enough: 1, sets });
        return new Checked(cutOff, () => ({
          W8: [short, long]
            .map((hits, i) =>
              discsText(hits, chosen, cutOff.population.subarray(i * chosen.length), DISCS_M[i] as number),
            )
            .join(";"),
        }));
      };
    },
  },
  {
    id: "regions",
    title: "The ten worst places of all for a disc of 10 km: spans it touches and sites in it, exact",
    alsoSmall: true,
    maxSpans: 100_000,
    prepare: (network) => {
      const { sites, spans } = network;
      const ground = { sites: sites.geometry, spans: spans.geometry, radius: 10_000, planar: false, places: 10 };
      const question = { ...serviceOf(network), enough: 1, ...ground };
      return () => measureRegions(question);
    },
  },
];

const MOST_CENTRES = 1000;
const DISCS_M = [10_000, 50_000];

/** Rows, as centres.csv has them. */
export function everyNth(count: number, most: number): number[] {
  const step = Math.max(1, Math.floor(count / most));
  return Array.from({ length: Math.min(most, count) }, (_, i) => i * step);
}

/** Per centre: the rows of the spans within the radius. */
function discsInPlane({ sites, spans }: Network, centres: readonly number[], radius: number): number[][] {
  const { starts, coordinates } = spans.geometry;
  const boxes: number[] = [];
  const spanOf: number[] = [];
  const segments: number[] = [];
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let at = (starts[row] as number) + 1; at < (starts[row + 1] as number); at++) {
      const [[ax, ay], [x, y]] = [placeAt(coordinates, at - 1), placeAt(coordinates, at)];
      boxes.push(Math.min(ax, x), Math.min(ay, y), Math.max(ax, x), Math.max(ay, y));
      segments.push(ax, ay, x, y);
      spanOf.push(row);
    }
  }
  const tree = new BoxTree(Float64Array.from(boxes));
  return centres.map((site) => {
    const [x, y] = placeAt(sites.geometry.coordinates, site);
    const hit = new Set<number>();
    for (const segment of tree.find(x - radius, y - radius, x + radius, y + radius)) {
      const row = spanOf[segment] as number;
      if (!hit.has(row) && distanceToSegment(segments, 4 * segment, x, y) <= radius) hit.add(row);
    }
    return [...hit];
  });
}

function discsText(
  hits: readonly number[][],
  centres: readonly number[],
  people: Float64Array,
  radius: number,
): string {
  let worst = 0;
  for (let i = 1; i < hits.length; i++) if ((people[i] as number) > (people[worst] as number)) worst = i;
  const all = hits.reduce((count, rows) => count + rows.length, 0);
  const lost = sum(people.subarray(0, hits.length));
  return `r${radius / 1000}:hits=${all},sum=${lost},max=${people[worst]},arg=${centres[worst]}`;
}

function serviceOf(network: Network) {
  return {
    columns: structuredClone(topologyColumns(network)),
    gateways: GATEWAYS,
    circuitsAt: circuitsAt(network),
  };
}

/** Spans that follow each other in the table lie near each other. */
function neighbouringGroups(spans: number): ElementSets {
  const dice = random(7);
  return packSets(
    Array.from({ length: Math.floor(spans / SPANS_PER_GROUP) }, () => {
      const first = dice.below(spans);
      const members = Array.from({ length: SPANS_IN_GROUP }, () =>
        Math.min(spans - 1, first + dice.below(2 * SPANS_IN_GROUP)),
      );
      return { spans: [...new Set(members)], sites: [] };
    }),
  );
}

function isLong({ onA, onB }: { readonly onA: Float64Array; readonly onB: Float64Array }): boolean {
  return lengthOf(onA) > 200 || lengthOf(onB) > 200;
}

const LONGEST_M = 300;
/** The rivals' plane: metres east and north of 104, 30 on a sphere. */
const K = (6_378_137 * Math.PI) / 180;

function placeAt(coordinates: Float64Array, at: number): readonly [x: number, y: number] {
  const [lon, lat] = [coordinates[2 * at] as number, coordinates[2 * at + 1] as number];
  return [(lon - 104) * K * Math.cos(Math.PI / 6), (lat - 30) * K];
}

/** From a point of a line to the next. */
export function metresInPlane(coordinates: Float64Array, point: number): number {
  const [[x, y], [nextX, nextY]] = [placeAt(coordinates, point), placeAt(coordinates, point + 1)];
  return Math.hypot(nextX - x, nextY - y);
}

function inPlane({ starts: points, coordinates }: Lines): EarthPieces {
  const starts = new Uint32Array(points.length);
  const ends: number[] = [];
  const fromM: number[] = [];
  const toM: number[] = [];
  for (let row = 0; row + 1 < points.length; row++) {
    let begun = 0;
    for (let at = (points[row] as number) + 1; at < (points[row + 1] as number); at++) {
      const [[ax, ay], [x, y]] = [placeAt(coordinates, at - 1), placeAt(coordinates, at)];
      const length = Math.hypot(x - ax, y - ay);
      const parts = Math.max(1, Math.ceil(length / LONGEST_M));
      for (let part = 0; part < parts; part++) {
        const [from, to] = [part / parts, (part + 1) / parts];
        ends.push(ax + from * (x - ax), ay + from * (y - ay), 0, ax + to * (x - ax), ay + to * (y - ay), 0);
        fromM.push(begun + from * length);
        toM.push(begun + to * length);
      }
      begun += length;
    }
    starts[row + 1] = fromM.length;
  }
  return {
    ...{ starts, ends: Float64Array.from(ends), fromM: Float64Array.from(fromM), toM: Float64Array.from(toM) },
    longestM: LONGEST_M,
  };
}

export function sum(numbers: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < numbers.length; i++) total += numbers[i] as number;
  return total;
}
