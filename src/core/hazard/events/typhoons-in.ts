/**
 * Answers: which storms does a layer of tracks hold? Their winds are wanted as means over one minute: those over ten, as
 * the Japanese tracks have them, are divided by 0.88; those over two, as the Chinese ones, fall little short and are taken
 * as they are. A track with a fix of unknown time or place is not offered.
 */
import {
  type Column,
  type FeatureTable,
  type HazardLayer,
  numberAt,
  pointAt,
  type TyphoonEvent,
  valueAt,
} from "../../model/index.ts";
import { TEN_MINUTE_SHARE } from "../models/wind.ts";
import { nameOfFeature } from "../name-of-feature.ts";
import type { EventOffer } from "./events-in.ts";

const STORM = /^(storm(_?id)?|typhoon(_?id)?|sid|台风编号|编号|台风名称)$/i;
const TIME = /^(iso_?)?(date_?)?time|^date|^(日期)?时间/i;
const PRESSURE = /^(pressure(hpa)?|pres|mslp|中心气压|气压)/i;
const WIND = /^(wind(ms|speed)?|vmax|max_?wind|最大风速|风速)/i;
const RADIUS = /^(rm(ax|w)?(km)?|最大风速半径)/i;
const KNOT_MS = 1852 / 3600;
const HOUR_MS = 3_600_000;
/** 2015-10-03T06:00Z, 2015/10/3 6:00 or 2015100306; only how far times lie apart matters, so that a zone says nothing. */
const MOMENT = /^(\d{4})(?:[-/.](\d\d?)[-/.](\d\d?)(?:[T ]+(\d\d?)(?::(\d\d))?)?|(\d\d)(\d\d)(\d\d)(\d\d)?)/;

type Fix = TyphoonEvent["fixes"][number];

export function typhoonsIn(hazard: HazardLayer): EventOffer[] {
  const { features, track } = hazard;
  const { geometry, columns } = features;
  const times = columnNamed(features, TIME);
  if (geometry.type !== "points" || times === null) return [];
  const storms = new Map<string, number[]>();
  const named = track === null ? columnNamed(features, STORM) : (columns[track] ?? null);
  for (let row = 0; row < features.count; row++) {
    const storm = named === null ? "" : valueAt(named, row);
    if (storm === null) continue;
    const rows = storms.get(String(storm));
    if (rows === undefined) storms.set(String(storm), [row]);
    else rows.push(row);
  }
  const pressure = numbersLike(features, PRESSURE);
  const wind = windOf(features);
  const radius = numbersLike(features, RADIUS);
  const fixOf = (row: number, begun: number): Fix | null => {
    const at = pointAt(geometry, row);
    const hour = hourOf(times, row) - begun;
    if (at === null || Number.isNaN(hour)) return null;
    return { hour, at, pcHpa: pressure(row), vMaxMs: wind(row), rmKm: radius(row), penvHpa: null };
  };
  return [...storms].flatMap(([storm, rows]): EventOffer[] => {
    const [first = 0] = rows;
    const begun = hourOf(times, first);
    const fixes = rows.map((row) => fixOf(row, begun));
    if (fixes.length < 2 || !fixes.every((fix) => fix !== null)) return [];
    const name = [nameOfFeature(hazard, first), storm].filter((each) => each !== null && each !== "").join(" ");
    const event: TyphoonEvent = { kind: "typhoon", profile: "holland2008", fixes };
    return [{ name: name === "" ? null : name, feature: first, event, guessed: ["profile"] }];
  });
}

/** In m/s over one minute. */
function windOf(features: FeatureTable): (row: number) => number | null {
  const name = Object.keys(features.columns).find((each) => WIND.test(each.trim())) ?? "";
  const wind = numbersLike(features, WIND);
  const minutes = numbersLike(features, /^windMeanMin$/);
  const scale = /kn|kt|节/i.test(name) ? KNOT_MS : 1;
  return (row) => {
    const ms = wind(row);
    return ms === null ? null : (scale * ms) / (minutes(row) === 10 ? TEN_MINUTE_SHARE : 1);
  };
}

/** NaN for what is no time. */
function hourOf(times: Column, row: number): number {
  const [, year, ...rest] = MOMENT.exec(String(valueAt(times, row) ?? "")) ?? [];
  const [month, day, hour = 0, minute = 0] = rest.filter((each) => each !== undefined).map(Number);
  if (year === undefined || month === undefined || day === undefined) return Number.NaN;
  return Date.UTC(Number(year), month - 1, day, hour, minute) / HOUR_MS;
}

function columnNamed({ columns }: FeatureTable, named: RegExp): Column | null {
  const name = Object.keys(columns).find((each) => named.test(each.trim()));
  return name === undefined ? null : (columns[name] ?? null);
}

function numbersLike(features: FeatureTable, named: RegExp): (row: number) => number | null {
  const column = columnNamed(features, named);
  return (row) => (column?.type === "number" ? numberAt(column, row) : null);
}
