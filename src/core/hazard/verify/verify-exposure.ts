/**
 * Answers: do spans lie in hazards for as many metres as said, and sites in what is said? Places are taken every few
 * metres along a span, and each is asked which features hold it and what the grid says there (plain-features.ts); what lies
 * between two places may go either way. Of many spans and sites some are taken, evenly: those said to lie in a layer, and
 * any. O(places × points of the features about them).
 */
import { ellipsoidDistance } from "../../geo/distance.ts";
import { openGrid } from "../../geo/grid.ts";
import { type HazardLayer, type LineShape, lineAt, type Position, pointAt } from "../../model/index.ts";
import { both, type Proof, proveAll } from "../../proof.ts";
import type { Exposure, ExposureOf, LayerExposure } from "../measure-exposure.ts";
import { goOn, type PlainFeature, plainFeatures, turnInto } from "./plain-features.ts";

const MOST_SPANS = 60;
const MOST_SITES = 2000;
const PLACES = 1500;
/** Of a span's length, for stretches shorter than what lies between two places. */
const SHORT_STRETCHES = 0.005;
const HAIR_DEGREES = 1e-7;
/** Below all classes. */
const UNKNOWN = -1;
const NOTHING = -2;

export function verifyExposure({ lines, sites, hazards }: ExposureOf, { layers }: Exposure): Proof {
  const spans = lines.starts.length - 1;
  const places = sites.coordinates.length / 2;
  return hazards.reduce<Proof>(
    (proof, hazard, i) => {
      const found = layers[i] as LayerExposure;
      const layer = new PlainLayer(hazard, found);
      const chosen = new Set([...evenly(found.met, MOST_SPANS), ...evenly([...Array(spans).keys()], MOST_SPANS)]);
      const ofSpans = proveAll(chosen, (span) => layer.isSpanRight(span, lineAt(lines, span) ?? []));
      const ofSites = proveAll(evenly([...Array(places).keys()], MOST_SITES), (site) => {
        const at = pointAt(sites, site);
        return layer.isSiteRight(site, at);
      });
      return both(proof, both(ofSpans, ofSites));
    },
    { holds: true, checked: 0 },
  );
}

function evenly(rows: ArrayLike<number>, most: number): number[] {
  const count = Math.min(rows.length, most);
  return Array.from({ length: count }, (_, i) => rows[Math.floor((i * rows.length) / count)] as number);
}

type Bracket = { low: number; high: number; changes: number; was: string };
const nothing = (): Bracket => ({ low: 0, high: 0, changes: 0, was: "" });

/** A place of so many metres for which a claim surely holds, or may hold. */
function add(to: Bracket, metres: number, surely: boolean, maybe: boolean): void {
  if (surely) to.low += metres;
  if (maybe) to.high += metres;
  const is = `${surely} ${maybe}`;
  if (is !== to.was) to.changes++;
  to.was = is;
}

class PlainLayer {
  readonly #found: LayerExposure;
  readonly #features: readonly PlainFeature[];
  readonly #strengths: ArrayLike<number> | null;
  /** The strengths of the cell about a place, and a hair beside it; empty without a grid. */
  readonly #cellsAt: (at: Position) => readonly number[];

  constructor(hazard: HazardLayer, found: LayerExposure) {
    const { features, grid, measure } = hazard;
    const column = measure === null ? undefined : features.columns[measure];
    this.#found = found;
    this.#features = plainFeatures(hazard);
    this.#strengths = column?.type === "number" ? column.values : null;
    const place = grid === null ? null : openGrid(grid);
    this.#cellsAt = ([lon, lat]) => {
      if (grid === null || place === null) return [];
      return [0, -1, 1].flatMap((east) =>
        [0, -1, 1].map(
          (north) => grid.values[place.cellAt(lon + east * HAIR_DEGREES, lat + north * HAIR_DEGREES)] ?? 0,
        ),
      );
    };
  }

  isSpanRight(span: number, line: LineShape): boolean {
    const { breaks, met, metM, byClass, unknownM, spans, features, metres } = this.#found;
    const row = met.indexOf(span);
    const said = new Map<number, number>();
    for (let i = spans.indexOf(span); i >= 0 && spans[i] === span; i++)
      said.set(features[i] as number, metres[i] as number);
    const drawn = goOn(line, line[0]?.[0] ?? 0);
    if (drawn.length < 2) return row < 0;
    const near = this.#features.filter((feature) => meets(drawn, feature.box));
    const byFeature = new Map(near.map((feature) => [feature, nothing()]));
    // Metres of anything, then where the strongest is of this class at least, the lowest first.
    const reaching = Array.from({ length: breaks.length + 2 }, nothing);
    const stepM = walk(drawn, (at, metresHere) => {
      let [surely, maybe] = [NOTHING, NOTHING];
      const take = (reached: number, isSure: boolean) => {
        maybe = Math.max(maybe, reached);
        if (isSure) surely = Math.max(surely, reached);
      };
      for (const [feature, bracket] of byFeature) {
        const held = feature.holds(at);
        add(bracket, metresHere, held === "yes", held !== "no");
        if (held !== "no") take(this.#classOf(feature.row), held === "yes");
      }
      const cells = this.#cellsAt(at);
      const classes = cells.map((value) => (value > 0 ? reachedOf(value, breaks) : NOTHING));
      if (cells.length > 0) {
        take(Math.max(...classes), false);
        take(Math.min(...classes), true);
      }
      reaching.forEach((bracket, i) => {
        add(bracket, metresHere, surely >= i - 1, maybe >= i - 1);
      });
    });
    const isWithin = (metresSaid: number, { low, high, changes }: Bracket) => {
      const doubt = stepM * (2 * changes + 2) + SHORT_STRETCHES * stepM * PLACES;
      return metresSaid >= low - doubt && metresSaid <= high + doubt;
    };
    for (const [feature, bracket] of byFeature) {
      const crosses = feature.crosses?.(drawn) ?? null;
      const metresSaid = said.get(feature.row);
      if (crosses === "yes" && metresSaid !== 0) return false;
      if (crosses === "no" && metresSaid !== undefined) return false;
      if (crosses === null && !isWithin(metresSaid ?? 0, bracket)) return false;
    }
    for (const feature of said.keys()) if (feature >= 0 && !near.some((each) => each.row === feature)) return false;
    let metresSaid = 0;
    for (let reached = breaks.length; reached >= 0; reached--) {
      if (row >= 0) metresSaid += byClass[(breaks.length + 1) * row + reached] as number;
      if (row >= 0 && reached === 0) metresSaid -= unknownM[row] as number;
      if (!isWithin(metresSaid, reaching[reached + 1] as Bracket)) return false;
    }
    return isWithin(row < 0 ? 0 : (metM[row] as number), reaching[0] as Bracket);
  }

  isSiteRight(site: number, at: Position | null): boolean {
    const { rows, features, values } = this.#found.sites;
    const said = new Map<number, number>();
    for (let i = rows.indexOf(site); i >= 0 && rows[i] === site; i++)
      said.set(features[i] as number, values[i] as number);
    if (at === null) return said.size === 0;
    for (const feature of this.#features) {
      const held = meets([turnInto(at, feature.box)], feature.box) ? feature.holds(at) : "no";
      if ((held === "yes" && !said.has(feature.row)) || (held === "no" && said.has(feature.row))) return false;
      const strength = this.#strengths?.[feature.row] ?? Number.NaN;
      if (said.has(feature.row) && !isSame(said.get(feature.row), strength >= 0 ? strength : Number.NaN)) return false;
    }
    const cells = this.#cellsAt(at).filter((value) => value > 0);
    const own = said.get(-1);
    return own === undefined ? cells.length < 9 : cells.some((value) => isSame(value, own));
  }

  /** Where strengths are told, a feature without one is unknown; where none are, there is one class. */
  #classOf(feature: number): number {
    const strength = this.#strengths === null ? 0 : (this.#strengths[feature] as number);
    return strength >= 0 ? reachedOf(strength, this.#found.breaks) : UNKNOWN;
  }
}

const isSame = (a: number | undefined, b: number) => a !== undefined && (Number.isNaN(b) ? Number.isNaN(a) : a === b);
const reachedOf = (value: number, breaks: readonly number[]) => breaks.filter((each) => value >= each).length;

function meets(points: readonly Position[], box: PlainFeature["box"]): boolean {
  const turned = goOn(points, turnInto(points[0] as Position, box)[0]);
  const [lons, lats] = [turned.map(([lon]) => lon), turned.map(([, lat]) => lat)];
  const isBeside = Math.max(...lons) < box[0] || Math.min(...lons) > box[2];
  return !isBeside && Math.max(...lats) >= box[1] && Math.min(...lats) <= box[3];
}

/** Places in the middle of steps of about the same length; gives that length. */
function walk(line: readonly Position[], take: (at: Position, metres: number) => void): number {
  const lengths = line.slice(1).map((b, i) => ellipsoidDistance(...(line[i] as Position), ...b));
  const stepM = lengths.reduce((sum, each) => sum + each, 0) / PLACES;
  lengths.forEach((length, i) => {
    const [a, b] = [line[i] as Position, line[i + 1] as Position];
    const steps = stepM > 0 ? Math.ceil(length / stepM) : 0;
    for (let k = 0; k < steps; k++) {
      const share = (k + 0.5) / steps;
      take([a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])], length / steps);
    }
  });
  return stepM;
}
