/**
 * Answers: which of these features hurts most where all that touches it is lost at once: a river, a road, a fault as a
 * strip of some width, an area as it is drawn? For each of them the spans and sites it touches are found in metres on the
 * ellipsoid (elements-in-shape.ts), and what their loss cuts off is counted for all features together.
 * Cost: per feature what lies in its box, then that of measure-set-losses.ts.
 */

import type { Analysis } from "../../analysis.ts";
import { type Bounds, boundsOf } from "../../geo/bounds.ts";
import { buildLines, type Geometry, type LineShape, lineAt, pointAt, polygonAt } from "../../model/index.ts";
import { BoxTree } from "../../topology/box-tree.ts";
import type { ServiceAssumptions } from "../../topology/service-graph.ts";
import { type ElementSets, packSets } from "../losses/element-sets.ts";
import type { NetworkToCut } from "../losses/find-single-points.ts";
import { measureSetLosses } from "../losses/measure-set-losses.ts";
import type { CutOff } from "../losses/tally.ts";
import { type ElementsFound, elementsInPolygon, elementsNearLine, type Ground } from "../outages/elements-in-shape.ts";

export type CutQuestion = NetworkToCut &
  Ground & {
    /** Lines and points are widened by so many metres on every side; areas are taken as they are. */
    readonly features: Geometry;
    readonly withinM: number;
  };

export type Cuts = {
  /** Per feature: what it touches, and what the loss of that cuts off. */
  readonly sets: ElementSets;
  readonly cutOff: CutOff;
  /** Spans without a line and sites without a position: nobody knows whether they are touched. */
  readonly unplaced: number;
  readonly assumptions: ServiceAssumptions;
};

export const measureCuts: Analysis<CutQuestion, Cuts> = (question, report) => {
  const { columns, gateways, enough, circuitsAt, features, withinM } = question;
  const about = new Surroundings(question);
  const count = rowsIn(features);
  const touched = Array.from({ length: count }, (_, row) => {
    report?.(row, count);
    const box = roundIfWide(boundsOf(features, [row]));
    return box === null ? NOTHING : about.within(box, withinM, (ground) => touchedBy(ground, features, row, withinM));
  });
  const sets = packSets(touched);
  const { cutOff, assumptions } = measureSetLosses({ columns, gateways, enough, circuitsAt, sets });
  return { sets, cutOff, unplaced: about.unplaced, assumptions };
};

type Touched = Pick<ElementsFound, "spans" | "sites">;

const NOTHING: Touched = { spans: new Uint32Array(0), sites: new Uint32Array(0) };

function touchedBy(ground: Ground, features: Geometry, row: number, withinM: number): Touched {
  if (features.type === "polygons") {
    const shape = polygonAt(features, row);
    return shape === null ? NOTHING : elementsInPolygon(ground, shape);
  }
  const point = features.type === "points" ? pointAt(features, row) : null;
  const line: LineShape | null = features.type === "lines" ? lineAt(features, row) : point && [point, point];
  return line === null ? NOTHING : elementsNearLine(ground, buildLines([line]), withinM);
}

function rowsIn(features: Geometry): number {
  if (features.type === "points") return features.coordinates.length / 2;
  return (features.type === "lines" ? features.starts : features.polygonStarts).length - 1;
}

/** No degree of latitude is shorter. */
const METRES_PER_DEGREE = 110_574;

/** The network cut down to what lies about a feature, so that a layer of many does not ask about all of it each time. */
class Surroundings {
  readonly #ground: Ground;
  readonly #spans: BoxTree;
  readonly #sites: BoxTree;
  readonly unplaced: number;

  constructor(ground: Ground) {
    this.#ground = ground;
    const { starts } = ground.spans;
    const spanBoxes = Array.from({ length: starts.length - 1 }, (_, row) =>
      (starts[row + 1] as number) - (starts[row] as number) > 1 ? roundIfWide(boundsOf(ground.spans, [row])) : null,
    );
    const siteBoxes = Array.from({ length: ground.sites.coordinates.length / 2 }, (_, row) =>
      boundsOf(ground.sites, [row]),
    );
    this.#spans = treeOf(spanBoxes);
    this.#sites = treeOf(siteBoxes);
    this.unplaced = [...spanBoxes, ...siteBoxes].filter((box) => box === null).length;
  }

  within([west, south, east, north]: Bounds, withinM: number, find: (ground: Ground) => Touched): Touched {
    const up = withinM / METRES_PER_DEGREE;
    const pole = Math.min(89.9, Math.max(Math.abs(south), Math.abs(north)) + up);
    const aside = up / Math.cos((pole * Math.PI) / 180);
    const rows = (tree: BoxTree) => {
      // What lies past the 180th meridian is a whole turn away in numbers.
      const found = new Set<number>();
      for (const turn of [-360, 0, 360]) {
        for (const row of tree.find(west - aside + turn, south - up, east + aside + turn, north + up)) found.add(row);
      }
      return Uint32Array.from(found).sort();
    };
    const [spans, sites] = [rows(this.#spans), rows(this.#sites)];
    const { coordinates } = this.#ground.sites;
    const part = find({
      spans: buildLines(Array.from(spans, (row) => lineAt(this.#ground.spans, row))),
      sites: {
        type: "points",
        coordinates: Float64Array.from({ length: 2 * sites.length }, (_, i) => {
          return coordinates[2 * (sites[i >> 1] as number) + (i & 1)] as number;
        }),
      },
    });
    return { spans: part.spans.map((i) => spans[i] as number), sites: part.sites.map((i) => sites[i] as number) };
  }
}

/** What passes the 180th meridian has a box the long way round: it may lie at any longitude. */
function roundIfWide(box: Bounds | null): Bounds | null {
  return box !== null && box[2] - box[0] > 180 ? [-180, box[1], 180, box[3]] : box;
}

function treeOf(boxes: readonly (Bounds | null)[]): BoxTree {
  return new BoxTree(Float64Array.from(boxes.flatMap((box) => box ?? NOWHERE)));
}

/** A box that meets no other. */
const NOWHERE: Bounds = [Infinity, Infinity, Infinity, Infinity];
