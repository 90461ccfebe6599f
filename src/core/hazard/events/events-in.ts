/**
 * Answers: which disasters can be made of a hazard layer? Of an epicentre or a fault an earthquake, of a track a typhoon, of
 * the rest what the whole layer shows. What the layer does not say is a guess, and named, for people to put right; what
 * could not be played whatever they put in is not offered.
 */
import {
  type FeatureTable,
  type HazardEvent,
  type HazardLayer,
  lineAt,
  numberAt,
  type Position,
  pointAt,
} from "../../model/index.ts";
import { msOfMw } from "../models/magnitude.ts";
import { MS_RANGE } from "../models/shaking-range.ts";
import { nameOfFeature } from "../name-of-feature.ts";
import { guessRegion } from "./guess-region.ts";
import { isAcceleration } from "./observed-shaking.ts";
import { typhoonsIn } from "./typhoons-in.ts";

export type EventOffer = {
  /** What the layer calls it; null for the whole layer, or where it has no name. */
  readonly name: string | null;
  /** The row of the feature, or of the first of a track; null for the whole layer. */
  readonly feature: number | null;
  readonly event: HazardEvent;
  /** Fields of the event that nobody said. */
  readonly guessed: readonly string[];
};

/** Where nothing is said of a fault but its line. */
const GUESSED_MS = 7;
const GUESSED_ICE = { rainMmH: 1, windMs: 5, hours: 24 } as const;

export function eventsIn(hazard: HazardLayer): readonly EventOffer[] {
  const { id, kind, features, grid } = hazard;
  const where = { layer: id };
  const whole = (event: HazardEvent, guessed: readonly string[] = []): EventOffer[] => [
    { name: null, feature: null, event, guessed },
  ];
  const hasOutlines = features.geometry.type === "polygons" && features.count > 0;
  switch (kind) {
    case "earthquake":
      return [...(isAcceleration(hazard) ? whole({ kind: "observed-shaking", layer: id }) : []), ...epicentres(hazard)];
    case "fault":
      return faults(hazard);
    case "typhoon":
      return typhoonsIn(hazard);
    case "flood":
      return grid !== null || features.count > 0 ? whole({ kind: "flood", where, depthM: null }) : [];
    case "landslide":
      return features.count > 0 ? whole({ kind: "landslide", where, chance: null, features: null }) : [];
    case "wildfire":
      return hasOutlines ? whole({ kind: "wildfire", where }) : [];
    case "ice":
      return grid !== null || features.count > 0
        ? whole({ kind: "ice", where, ...GUESSED_ICE }, Object.keys(GUESSED_ICE))
        : [];
    default:
      return [];
  }
}

const MAGNITUDES = /^(mag(nitude)?|ms|mw|震级|里氏震级)$/i;
const STRIKES = /^(strike(deg)?|走向)/i;

function epicentres(hazard: HazardLayer): EventOffer[] {
  const { features } = hazard;
  const { geometry, columns } = features;
  if (geometry.type !== "points") return [];
  const called = Object.keys(columns).find((name) => MAGNITUDES.test(name.trim()));
  const magnitude = called === undefined ? null : numbersOf(features, called);
  const strike = numbersOf(features, Object.keys(columns).find((name) => STRIKES.test(name.trim())) ?? "");
  if (magnitude === null) return [];
  const toMs = /^mw$/i.test(called ?? "") ? msOfMw : (ms: number) => ms;
  const offers: EventOffer[] = [];
  for (let row = 0; row < features.count; row++) {
    const at = pointAt(geometry, row);
    const ms = toMs(magnitude(row) ?? Number.NaN);
    const region = at === null ? null : guessRegion(at);
    if (at === null || region === null || !(ms >= MS_RANGE.least && ms <= MS_RANGE.most)) continue;
    const strikeDeg = strike?.(row) ?? null;
    offers.push({
      name: nameOfFeature(hazard, row),
      feature: row,
      event: { kind: "earthquake", source: { at, strikeDeg: strikeDeg ?? 0 }, ms, region },
      guessed: strikeDeg === null ? ["strikeDeg", "region"] : ["region"],
    });
  }
  return offers;
}

function faults(hazard: HazardLayer): EventOffer[] {
  const { geometry, count } = hazard.features;
  if (geometry.type !== "lines") return [];
  const offers: EventOffer[] = [];
  for (let row = 0; row < count; row++) {
    const fault = lineAt(geometry, row);
    const middle: Position | undefined = fault?.[Math.floor(fault.length / 2)];
    const region = middle === undefined ? null : guessRegion(middle);
    if (fault === null || fault.length < 2 || region === null) continue;
    offers.push({
      name: nameOfFeature(hazard, row),
      feature: row,
      event: { kind: "earthquake", source: { fault, begins: "in-the-middle" }, ms: GUESSED_MS, region },
      guessed: ["ms", "region"],
    });
  }
  return offers;
}

/** What a column says of a row; null for a column that holds no numbers. */
function numbersOf({ columns }: FeatureTable, name: string): ((row: number) => number | null) | null {
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
  return column?.type === "number" ? (row) => numberAt(column, row) : null;
}
