/**
 * Answers: in which coordinate system are the positions of this file?
 * What a person says goes first, then what the file says if the numbers can be that, then what numbers, names and known
 * sites tell. Degrees that may be anything are read as WGS-84, with a word about it; metres are not guessed at.
 */
import type { Transform } from "../../geo/build-transform.ts";
import type { Candidate } from "../../geo/candidate.ts";
import { type CoordinateSystem, findSystem, WGS84 } from "../../geo/coordinate-systems.ts";
import { LOCAL_GRID, readCrs, writeCrs } from "../../geo/crs-text.ts";
import { CLEAR, detectSystem, type Sighting } from "../../geo/detect-system.ts";
import { isHome } from "../../geo/list-ways.ts";
import type { WktSystem } from "../../geo/read-wkt-system.ts";
import { readWriting } from "../../geo/read-writing.ts";
import type { Issue, Position } from "../../model/index.ts";
import type { Coordinates, ReadOptions } from "../format.ts";
import type { IssueValues } from "../issue.ts";

export type PositionsFound = {
  /** What the file says of itself; null where it says nothing, or nothing that can be understood. */
  readonly stated: WktSystem | null;
  /** The format knows no other system than WGS-84. */
  readonly byFormat?: boolean;
  /** Some thousand positions from all over the file, as they stand in it. */
  readonly sightings: readonly Sighting[];
  readonly options: ReadOptions;
  /** The file is of use without positions: its spans say at which sites they end. */
  readonly topological?: boolean;
};

export type SystemIssue = { readonly rule: string; readonly values: IssueValues; readonly severity: Issue["severity"] };

export type FoundCoordinates =
  | {
      readonly ok: true;
      /** null where the positions are in WGS-84 already. */
      readonly toWgs84: Transform | null;
      /** The positions are those of a drawing and lie nowhere. */
      readonly isLocal: boolean;
      readonly coordinates: Coordinates;
      readonly issues: readonly SystemIssue[];
    }
  | {
      readonly ok: false;
      readonly rule: string;
      readonly values: IssueValues;
      readonly candidates?: readonly Candidate[];
    };

/** So unlikely must the statement be that it is doubted, which does not mean that it is overruled. */
const DOUBTFUL = 0.97;
/** Read as plain WGS-84 all the same, unless that is so unlikely. */
const UNLIKELY = 0.1;
/** A datum alone: its zones are not said. */
const DATUM_OF_CHINA = /^EPSG:(4490|4214|4610)$|CGCS_?2000|Beijing_?(19)?54|Xian_?(19)?80/i;

export function findCoordinates(found: PositionsFound): FoundCoordinates {
  const { stated, byFormat = false, sightings, options } = found;
  if (options.crs !== undefined) return readAs(options.crs, stated?.name ?? null, "given", sightings);
  if (stated !== null) {
    const turned = stated.id === undefined ? null : findSystem(stated.id);
    if (fits(sightings, stated.toWgs84)) return readAsStated(stated, found);
    if (turned !== null && orderOf(turned, sightings) === "yx")
      return readAs(`${turned.id}/yx`, stated.name, "stated", sightings);
  } else if (byFormat && fits(sightings, null)) {
    return withDoubt({ detected: null, used: WGS84.id, confidence: "by-format" }, null, found, []);
  }
  return guess(found);
}

function readAs(
  crs: string,
  detected: string | null,
  confidence: "given" | "stated",
  sightings: readonly Sighting[],
): FoundCoordinates {
  const writing = readCrs(crs);
  if (writing === null) return { ok: false, rule: "import.unknown-crs", values: { crs } };
  const { system } = writing;
  if (system === null) return onPaper(detected, confidence, sightings, []);
  const order = writing.order ?? orderOf(system, sightings);
  const settled = { ...writing, order };
  const plain = system.id === WGS84.id && order === "xy" && writing.notation === "decimal";
  return {
    ok: true,
    toWgs84: plain ? null : readWriting(settled),
    isLocal: false,
    coordinates: { detected, used: writeCrs(settled), confidence },
    issues: [...aboutOrder(order, sightings), ...aboutDatum(system.inexact, system.id)],
  };
}

/** Of a bare id: east first, unless the numbers cannot be that and can be the other way round. */
function orderOf(system: CoordinateSystem, sightings: readonly Sighting[]): "xy" | "yx" {
  const share = (order: "xy" | "yx") => {
    const move = readWriting({ system, order, notation: "decimal" });
    return sightings.slice(0, 100).filter(({ position }) => isHome(system, move(position))).length;
  };
  return share("yx") > share("xy") && share("xy") < sightings.slice(0, 100).length / 2 ? "yx" : "xy";
}

function readAsStated(stated: WktSystem, found: PositionsFound): FoundCoordinates {
  const { name, id, toWgs84, inexact } = stated;
  const coordinates = {
    detected: name,
    used: toWgs84 === null ? WGS84.id : (id ?? name),
    confidence: "stated",
  } as const;
  return withDoubt(coordinates, toWgs84, found, aboutDatum(inexact, name));
}

/** What is said to be WGS-84 is often GCJ-02, which sites that are known tell. */
function withDoubt(
  coordinates: Coordinates,
  toWgs84: Transform | null,
  { sightings, options: { towns, known } }: PositionsFound,
  issues: readonly SystemIssue[],
): FoundCoordinates {
  const read: FoundCoordinates = { ok: true, toWgs84, isLocal: false, coordinates, issues };
  if (toWgs84 !== null || (towns === undefined && known === undefined)) return read;
  const candidates = detectSystem({ sightings, towns: towns ?? null, known: known ?? null });
  const [best] = candidates;
  if (best === undefined || best.crs === WGS84.id || best.score < DOUBTFUL) return read;
  const doubt: SystemIssue = { rule: "import.crs-doubtful", severity: "major", values: valuesOf(best) };
  return { ...read, coordinates: { ...coordinates, candidates }, issues: [...issues, doubt] };
}

function guess({ stated, sightings, options, topological = true }: PositionsFound): FoundCoordinates {
  const { towns = null, known = null } = options;
  const detected = stated?.name ?? null;
  const only = (system: CoordinateSystem) => system.unit === "degree" || system.family.startsWith("gauss-kruger");
  const isChinese = detected !== null && DATUM_OF_CHINA.test(detected);
  const candidates = detectSystem({ sightings, towns, known, ...(isChinese && { only }) });
  const doubted: SystemIssue[] =
    detected === null || isChinese
      ? []
      : [{ rule: "import.crs-not-that", severity: "major", values: { crs: detected } }];
  const issues = [...doubted, ...aboutDatum(stated?.inexact ?? false, detected ?? "")];
  const [best] = candidates;
  const unknown: Coordinates = { detected, used: WGS84.id, confidence: "unsure", candidates };
  if (best === undefined) return { ok: true, toWgs84: null, isLocal: false, coordinates: unknown, issues };
  const alike = candidates.filter((each) => isAlike(each, best));
  const belief = alike.reduce((sum, { score }) => sum + score, 0);
  const chosen = best.score >= CLEAR ? best : (alike.find(({ system }) => system === WGS84.id) ?? best);
  const writing = readCrs(chosen.crs);
  if (belief >= CLEAR && chosen.system === null && topological)
    return onPaper(detected, "likely", sightings, issues, candidates);
  if (belief >= CLEAR && chosen.system !== null && writing !== null) {
    const isPlain = chosen.crs === WGS84.id;
    const confidence = best.score >= CLEAR ? "likely" : "unsure";
    const said: SystemIssue = {
      rule: "import.crs-guessed",
      severity: "general",
      values: { ...valuesOf(chosen), percent: percentOf(belief) },
    };
    return {
      ok: true,
      toWgs84: isPlain ? null : readWriting(writing),
      isLocal: false,
      coordinates: { detected, used: chosen.crs, confidence, candidates },
      issues: [...issues, ...(isPlain ? [] : [said, ...aboutOrder(chosen.order, sightings)])],
    };
  }
  const plain = candidates.find(({ crs }) => crs === WGS84.id);
  const asPlain = candidates.reduce((sum, each) => sum + (plain && isAlike(each, plain) ? each.score : 0), 0);
  if (plain !== undefined && asPlain >= UNLIKELY) {
    const other = candidates.find((each) => !isAlike(each, plain)) ?? plain;
    const said: SystemIssue = { rule: "import.crs-unsure", severity: "general", values: valuesOf(other) };
    return { ok: true, toWgs84: null, isLocal: false, coordinates: unknown, issues: [...issues, said] };
  }
  const [x, y] = sightings.find(({ position }) => !isDegrees(position))?.position ?? sightings[0]?.position ?? [0, 0];
  return { ok: false, rule: "import.crs-needed", values: { x, y, best: best.crs }, candidates };
}

/** Degrees read alike but for a shift of some hundred metres. */
function isAlike(one: Candidate, other: Candidate): boolean {
  const areDegrees = [one, other].every(({ system }) => system !== null && findSystem(system)?.unit === "degree");
  return one === other || (areDegrees && one.order === other.order && one.notation === other.notation);
}

function onPaper(
  detected: string | null,
  confidence: Coordinates["confidence"],
  sightings: readonly Sighting[],
  issues: readonly SystemIssue[],
  candidates?: readonly Candidate[],
): FoundCoordinates {
  return {
    ok: true,
    toWgs84: null,
    isLocal: true,
    coordinates: { detected, used: LOCAL_GRID, confidence, ...(candidates && { candidates }) },
    issues: [...issues, { rule: "import.positions-local", severity: "major", values: { rows: sightings.length } }],
  };
}

function isDegrees([lon, lat]: Position): boolean {
  return Math.abs(lon) <= 360 && Math.abs(lat) <= 90;
}

/** Half of the positions are on earth, or there are none. */
function fits(sightings: readonly Sighting[], move: Transform | null): boolean {
  const on = sightings.filter(({ position }) => isDegrees(move === null ? position : move(position))).length;
  return on * 2 >= sightings.length;
}

function aboutOrder(order: "xy" | "yx", sightings: readonly Sighting[]): readonly SystemIssue[] {
  const [x, y] = sightings[0]?.position ?? [0, 0];
  return order === "xy" ? [] : [{ rule: "import.north-first", severity: "low", values: { x, y } }];
}

function aboutDatum(inexact: boolean, crs: string): readonly SystemIssue[] {
  return inexact ? [{ rule: "import.inexact-datum", severity: "general", values: { crs } }] : [];
}

/** Nothing that is guessed is certain. */
function percentOf(share: number): number {
  return Math.min(99, Math.round(share * 100));
}

/** The way, how sure it is, and the first thing that speaks for it. */
function valuesOf({ crs, score, evidence }: Candidate): IssueValues {
  const [first] = evidence;
  return { crs, percent: percentOf(score), why: first?.id ?? "", ...first?.values };
}
