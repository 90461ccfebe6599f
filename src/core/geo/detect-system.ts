/**
 * Answers: where on earth may positions lie of which nobody says how they are written? Every way that the numbers allow,
 * the best first.
 *
 * The score of a way is its share of the belief: what the trade usually does, times how well the towns and the sites
 * that are known fit it, over the sum of that for all ways. The steps of both are written in list-ways and weigh-way.
 */
import type { Metres, Position } from "../model/index.ts";
import type { Candidate, Evidence as Reason } from "./candidate.ts";
import { type CoordinateSystem, WGS84 } from "./coordinate-systems.ts";
import { writeCrs } from "./crs-text.ts";
import { measureDistance } from "./distance.ts";
import { isMainland } from "./is-mainland.ts";
import { type KnownPlaces, spread } from "./known-places.ts";
import { listWays } from "./list-ways.ts";
import type { Town, Towns } from "./towns.ts";
import { type Evidence, median, type Pinned, type Weighed, weighWay } from "./weigh-way.ts";

/** A position as it stands in the file, and what its row is called; empty where that is unknown. */
export type Sighting = { readonly position: Position; readonly id: string; readonly name: string };

export type PositionsToPlace = {
  readonly sightings: readonly Sighting[];
  readonly towns: Towns | null;
  readonly known: KnownPlaces | null;
  /** The systems that may be meant; all if not said. */
  readonly only?: (system: CoordinateSystem) => boolean;
};

/** So sure is a way that nobody needs to be asked. */
export const CLEAR = 0.9;
const MOST_CANDIDATES = 8;
const LEAST_SCORE = 0.001;
const MOST_DRAWN = 200;
const MOST_NAMES = 60;
/** Of a name, so near is its town. */
const NEAR_M = 40_000;
const UNNAMED_GRID = 0.85;
/** Two ways that land within a metre of each other are one. */
const SAME_M = 1;

export function detectSystem({ sightings, towns, known, only = () => true }: PositionsToPlace): readonly Candidate[] {
  const usable = sightings.filter(
    ({ position: [x, y] }) => Number.isFinite(x) && Number.isFinite(y) && (x !== 0 || y !== 0),
  );
  const positions = usable.map(({ position }) => position);
  const evidence: Evidence = {
    sample: spread(positions, MOST_DRAWN),
    towns,
    named: towns === null ? [] : pinNames(usable, towns),
    known: known === null ? [] : pinKnown(usable, known),
    knownArea: known?.some ?? [],
  };
  const weighed = withoutTwins(
    listWays(positions, only)
      .map((way) => weighWay(way, evidence))
      .sort((one, other) => other.likelihood - one.likelihood),
    evidence.sample,
  );
  const best = weighed[0]?.likelihood ?? 0;
  const sum = weighed.reduce((total, { likelihood }) => total + Math.exp(likelihood - best), 0);
  return weighed
    .map((each) => ({ each, score: (Math.exp(each.likelihood - best) / sum) * ceilingOf(each) }))
    .filter(({ score }, i) => i < MOST_CANDIDATES && (i === 0 || score >= LEAST_SCORE))
    .map(({ each, score }) => candidateOf(each, score, evidence));
}

/** There are more grids than are listed here: numbers alone never make one clear, unless they carry the zone's number. */
function ceilingOf({ way: { writing }, toNamedM, toKnownM }: Weighed): number {
  const isGrid = writing.system?.unit === "m" && !writing.system.zonePrefix;
  return isGrid && !(toNamedM <= NEAR_M) && !(toKnownM <= NEAR_M) ? UNNAMED_GRID : 1;
}

/** The zones of 3 and 6 degrees about one meridian are one projection. */
function withoutTwins(sorted: readonly Weighed[], sample: readonly Position[]): readonly Weighed[] {
  const few = spread(sample, 3);
  const kept: Weighed[] = [];
  for (const each of sorted) {
    const same = (other: Weighed) =>
      few.every((position) => measureDistance(each.way.move(position), other.way.move(position)) < SAME_M);
    if (!kept.some((other) => other.way.writing.notation === each.way.writing.notation && same(other))) kept.push(each);
  }
  return kept;
}

/** One row for each town that names mention. */
function pinNames(sightings: readonly Sighting[], towns: Towns): readonly Pinned<readonly Town[]>[] {
  const pinned = new Map<Town, Pinned<readonly Town[]>>();
  for (const { position, name } of sightings) {
    const [first, ...others] = towns.find(name);
    if (first !== undefined && !pinned.has(first)) pinned.set(first, { position, at: [first, ...others] });
    if (pinned.size >= MOST_NAMES) break;
  }
  return [...pinned.values()];
}

function pinKnown(sightings: readonly Sighting[], known: KnownPlaces): readonly Pinned<Position>[] {
  const pinned: Pinned<Position>[] = [];
  for (const { position, id, name } of sightings) {
    const at = known.find(id, name);
    if (at !== null) pinned.push({ position, at });
    if (pinned.length >= MOST_NAMES) break;
  }
  return pinned;
}

function candidateOf(weighed: Weighed, score: number, evidence: Evidence): Candidate {
  const { way, toNamedM, toKnownM } = weighed;
  const { system, order, notation } = way.writing;
  const landed = evidence.sample.map(way.move).filter((position) => position.every(Number.isFinite));
  const middle: Position = [median(landed.map(([lon]) => lon)), median(landed.map(([, lat]) => lat))];
  const near = landed.length === 0 ? null : (evidence.towns?.nearest(middle) ?? null);
  return {
    crs: writeCrs(way.writing),
    system: system?.id ?? null,
    order,
    notation,
    score,
    evidence: reasonsOf(weighed, landed, evidence),
    landed,
    nearestTown: near && { zh: near.town.zh || near.town.en, en: near.town.en, distanceM: near.distanceM },
    namedTowns:
      system === null || evidence.named.length === 0
        ? null
        : { matched: evidence.named.length, medianM: toNamedM as Metres },
    knownSites:
      system === null || evidence.known.length === 0
        ? null
        : { matched: evidence.known.length, medianM: toKnownM as Metres },
  };
}

function reasonsOf(
  weighed: Weighed,
  landed: readonly Position[],
  { named, known, towns }: Evidence,
): readonly Reason[] {
  const { way, toNamedM, toKnownM, toKnownAreaM } = weighed;
  const { system, order, notation } = way.writing;
  if (system === null) return [];
  const reasons: Reason[] = [];
  const add = (id: Reason["id"], values: Reason["values"]) => reasons.push({ id, values });
  if (known.length > 0) add("known-sites", { matched: known.length, m: Math.round(toKnownM) });
  if (named.length > 0) {
    const km = Math.round(toNamedM / 1000);
    add(toNamedM <= NEAR_M ? "named-towns" : "far-from-named-towns", {
      matched: named.length,
      named: named.length,
      km,
    });
  }
  if (system.zonePrefix) add("zone-prefix", { zone: system.zone ?? 0 });
  if (notation !== "decimal") add("minutes-under-60", { rows: landed.length });
  if (toKnownAreaM < 100_000) add("near-known-sites", { km: Math.round(toKnownAreaM / 1000) });
  const mainland = landed.filter(isMainland).length;
  const shifts = order === "xy" && notation === "decimal" && system.unit === "degree" && mainland > landed.length / 2;
  if (shifts && known.length === 0) add("same-numbers", { other: system.id === WGS84.id ? "GCJ-02, BD-09" : "WGS-84" });
  if (mainland > 0) add("in-mainland", { share: mainland / landed.length });
  if (named.length === 0 && towns !== null && landed.length > 0) {
    const toTowns = spread(landed, 20).map(
      (position) => towns.nearest(position)?.distanceM ?? Number.POSITIVE_INFINITY,
    );
    if (median(toTowns) < NEAR_M) add("near-towns", { km: Math.round(median(toTowns) / 1000) });
  }
  add("fits-range", { share: way.fit });
  return reasons;
}
