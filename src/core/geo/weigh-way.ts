/**
 * Answers: how well does what is known besides the numbers fit a way of reading them?
 * Each kind of evidence is a likelihood, up to a factor that all ways share; they multiply. The steps are estimates of
 * ours: a site is as near to a town of its name as towns are wide, and known sites are where they are known to be.
 */
import type { Position } from "../model/index.ts";
import { measureDistance } from "./distance.ts";
import { isHome, type Way } from "./list-ways.ts";
import type { Town, Towns } from "./towns.ts";

/** A position of the file, and something that lies at or near it under any right way. */
export type Pinned<T> = { readonly position: Position; readonly at: T };

/** What holds for all ways; gathered once. */
export type Evidence = {
  readonly sample: readonly Position[];
  readonly towns: Towns | null;
  readonly named: readonly Pinned<readonly Town[]>[];
  readonly known: readonly Pinned<Position>[];
  /** Of the sites that are known, some. */
  readonly knownArea: readonly Position[];
};

export type Weighed = {
  readonly way: Way;
  readonly likelihood: number;
  /** NaN where there is nothing to compare with. */
  readonly toNamedM: number;
  readonly toKnownM: number;
  readonly toKnownAreaM: number;
  readonly inTowns: number;
};

/** More rows that agree say nothing new: one mistake makes them all. */
const MOST_NAMED = 12;
const MOST_KNOWN = 5;
/** Towns are some kilometres wide: nearer says nothing. */
const TOWN_RADIUS_M = 5_000;
const TOWN_M = 25_000;
const SITE_M = 50;
const AREA_M = 100_000;
const TOWNS_WITHIN_M = 100_000;
/** Somewhere without a town within 100 km: a desert, or the sea. */
const NO_TOWN = 0.001;

export function weighWay(way: Way, evidence: Evidence): Weighed {
  const { move, fit, writing } = way;
  const nowhere = writing.system === null;
  const named = evidence.named.map(({ position, at }) => {
    const here = move(position);
    return Math.min(...at.map((town) => orFar(measureDistance(here, town.position))));
  });
  const known = evidence.known.map(({ position, at }) => orFar(measureDistance(move(position), at)));
  const toNamedM = median(named);
  const toKnownM = median(known);
  const toKnownAreaM =
    evidence.knownArea.length === 0 || known.length > 0
      ? Number.NaN
      : median(evidence.sample.slice(0, 20).map((position) => distanceToAny(move(position), evidence.knownArea)));
  const inTowns = nowhere || evidence.towns === null ? 1 : shareOfTowns(way, evidence.sample, evidence.towns);
  const logs = [
    Math.min(named.length, MOST_NAMED) *
      mean(named.map((metres) => Math.max(-3.5, -1.5 * Math.log1p(Math.max(0, metres - TOWN_RADIUS_M) / TOWN_M)))),
    Math.min(known.length, MOST_KNOWN) * -2 * Math.log1p(Math.min(toKnownM || 0, 1e6) / SITE_M),
    -Math.log1p((toKnownAreaM || 0) / AREA_M),
    8 * Math.log(fit),
    Math.log(inTowns),
  ];
  const likelihood = logs.reduce((sum, each) => sum + each, Math.log(way.weight));
  return { way, likelihood, toNamedM, toKnownM, toKnownAreaM, inTowns };
}

/** How likely it is that somebody's network is there: of the towns where the system is used, those around. */
function shareOfTowns({ writing: { system }, move }: Way, sample: readonly Position[], towns: Towns): number {
  if (system === null) return 1;
  const all = towns.countIn(system.area);
  const around = sample.slice(0, 24).map((position) => {
    const here = move(position);
    return isHome(system, here) ? towns.countWithin(here, TOWNS_WITHIN_M) : 0;
  });
  return (mean(around) + NO_TOWN) / (all + 1);
}

function distanceToAny(here: Position, places: readonly Position[]): number {
  return places.reduce((least, place) => Math.min(least, orFar(measureDistance(here, place))), HALF_ROUND_M);
}

const HALF_ROUND_M = 2e7;

function orFar(metres: number): number {
  return Number.isNaN(metres) ? HALF_ROUND_M : metres;
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;
}
