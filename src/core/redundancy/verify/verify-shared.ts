/**
 * Answers: do the spans of each inferred group really run so near each other, for so long? Places every few metres of
 * each member's stretch are held against the line of one of the members: a corridor, or an entrance, has one beside which
 * all the others lie. Flat about each place, degrees by degrees: nothing of the pieces and grids that found it.
 */
import { ellipsoidDistance } from "../../geo/distance.ts";
import { FlatFrame } from "../../geo/flat-frame.ts";
import { measureChainages } from "../../geo/measure-length.ts";
import { type LineShape, type Lines, lineAt, type Position } from "../../model/index.ts";
import { type Proof, proveAll } from "../../proof.ts";
import { ENTRANCE_M, ENTRANCE_WIDTH_M } from "../shared/infer-entrances.ts";
import type { InferredGroup, Member } from "../shared/measure-shared.ts";

export type SharedRule = { readonly lines: Lines; readonly withinM: number; readonly overM: number };

/** Pieces of a line are chords: what was found with them may lie so much further apart. */
const HAIR_M = 0.1;
const MOST_PLACES = 400;
const QUARTERS = 4;

export function verifyShared(rule: SharedRule, groups: readonly InferredGroup[]): Proof {
  return proveAll(groups, (group) => holds(rule, group));
}

function holds({ lines, withinM, overM }: SharedRule, { kind, spans, members, lengthM, ring }: InferredGroup): boolean {
  const isCorridor = kind === "corridor";
  const reachM = (isCorridor ? withinM : ENTRANCE_WIDTH_M) + HAIR_M;
  const lineOf = new Map(spans.map((span) => [span, lineAt(lines, span) ?? []]));
  if (spans.length < 2 || new Set(members.map(({ span }) => span)).size !== spans.length) return false;
  if (members.some((member) => !isOnLine(lineOf.get(member.span), member))) return false;
  if (ring.some((span) => !lineOf.has(span))) return false;
  const together = spans.map((span) =>
    members.reduce((sum, each) => sum + (each.span === span ? metresOf(each) : 0), 0),
  );
  if (isCorridor && (lengthM <= overM || Math.max(...together) < lengthM - HAIR_M)) return false;
  const places = members.map((member) => {
    const line = lineOf.get(member.span) as LineShape;
    return { span: member.span, at: isCorridor ? placesAlong(line, member, withinM / 2) : quarters(line, member) };
  });
  return spans.some((spine) => {
    const others = places.filter(({ span }) => span !== spine).flatMap(({ at }) => at);
    return others.every((place) => metresToLine(place, lineOf.get(spine) as LineShape) <= reachM);
  });
}

const metresOf = ({ fromM, toM }: Member) => toM - fromM;

function isOnLine(line: LineShape | undefined, { fromM, toM }: Member): boolean {
  const length = measureChainages(line ?? []).at(-1) ?? 0;
  return fromM >= -HAIR_M && fromM <= toM && toM <= length + HAIR_M;
}

function placesAlong(line: LineShape, { fromM, toM }: Member, stepM: number): Position[] {
  const steps = Math.min(MOST_PLACES, Math.max(2, Math.ceil((toM - fromM) / stepM)));
  const chainages = measureChainages(line);
  return Array.from({ length: steps + 1 }, (_, i) => placeAt(line, chainages, fromM + ((toM - fromM) * i) / steps));
}

/** Of the last metres before a building the four quarters, without the end itself. */
function quarters(line: LineShape, { fromM }: Member): Position[] {
  const chainages = measureChainages(line);
  const step = ENTRANCE_M / QUARTERS;
  return Array.from({ length: QUARTERS }, (_, i) => placeAt(line, chainages, fromM + (i + (fromM > 0 ? 0 : 1)) * step));
}

/** Lines run straight in degrees from point to point, the short way round. */
function placeAt(line: LineShape, chainages: Float64Array, atM: number): Position {
  let segment = 0;
  while (segment + 2 < line.length && (chainages[segment + 1] as number) < atM) segment++;
  const [a, b] = [line[segment] as Position, line[segment + 1] as Position];
  const length = ellipsoidDistance(a[0], a[1], b[0], b[1]);
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (atM - (chainages[segment] as number)) / length));
  return [a[0] + eastward(a[0], b[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** Degrees east of a place, and north of it, made metres as they are at the place. */
function metresToLine([lon, lat]: Position, line: LineShape): number {
  const [perEast] = new FlatFrame([lon, lat]).toPlane(lon + 1e-4, lat);
  const [, perNorth] = new FlatFrame([lon, lat]).toPlane(lon, lat + 1e-4);
  const points = line.map(([x, y]) => [eastward(lon, x) * perEast * 1e4, (y - lat) * perNorth * 1e4] as const);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i] as readonly [number, number], points[i + 1] as readonly [number, number]];
    const [run, rise] = [b[0] - a[0], b[1] - a[1]];
    const square = run * run + rise * rise;
    const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(a[0] * run + a[1] * rise) / square));
    least = Math.min(least, Math.hypot(a[0] + share * run, a[1] + share * rise));
  }
  return least;
}

const eastward = (from: number, to: number) => to - from - 360 * Math.round((to - from) / 360);
