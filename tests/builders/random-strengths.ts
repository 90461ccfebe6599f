/**
 * A seeded small network with all that failure reads, and what an event brings to it. Lengths, and where groups begin and
 * end, are whole hundreds of metres, so that an oracle can walk them.
 */

import type { ScenarioSettings } from "../../src/core/hazard/events/scenario-settings.ts";
import { SCENARIO_SETTINGS, SETTING_NAMES } from "../../src/core/hazard/events/scenario-settings.ts";
import { FIRM } from "../../src/core/hazard/events/soil.ts";
import type { Strength, Strengths, Zone } from "../../src/core/hazard/events/strengths.ts";
import {
  buildNetwork,
  GROUP_KINDS,
  LAYING_MODES,
  type Network,
  type Row,
  SITE_KINDS,
} from "../../src/core/model/index.ts";
import { random } from "./random.ts";

export const STEP_M = 100;

export const plainSettings = (changed: Partial<ScenarioSettings> = {}): ScenarioSettings => ({
  ...(Object.fromEntries(SETTING_NAMES.map((name) => [name, SCENARIO_SETTINGS[name].value])) as ScenarioSettings),
  ...changed,
});

/** Reaching from nothing to far more than anything stands. */
const MOST: Readonly<Partial<Record<Strength, number>>> = {
  ...{ pgaG: 1.5, pgvCms: 150, windMs: 80, iceMm: 30, depthM: 3, fireM: 150 },
};

export type RandomRisk = {
  readonly network: Network;
  readonly strengths: Strengths;
  readonly settings: ScenarioSettings;
};

/** isTurned: the same with its rows in the opposite order. */
export function randomRisk(seed: number, isTurned = false): RandomRisk {
  const dice = random(seed + 77_000);
  const maybe = <T>(value: T, share = 0.25): T | null => (dice.next() < share ? null : value);
  const [siteCount, spanCount, groupCount] = [1 + dice.below(8), dice.below(10), dice.below(4)];
  const status = () => dice.pick(["existing", "existing", "existing", "existing", "planned", "removed", null]);
  const row = (id: string, values: Row["values"], shape: Row["shape"] = null): Row => ({ id, values, shape });
  const substations = () => Array.from({ length: dice.below(4) }, () => dice.pick(["A", "B", "C"]));
  const sites = Array.from({ length: siteCount }, (_, s) =>
    row(
      `S${s}`,
      {
        kind: maybe(dice.pick(SITE_KINDS), 0.1),
        status: status(),
        anchored: maybe(dice.pick(["yes", "no"])),
        towerDesignWindMs: maybe(20 + dice.below(40)),
        floorHeightM: maybe(dice.below(20) / 10),
        powerFeeds: maybe(1 + dice.below(3)),
        substations: substations(),
      },
      maybe([100 + dice.next(), 30 + dice.next()] as const, 0.1),
    ),
  );
  const spans = Array.from({ length: spanCount }, (_, e) =>
    row(`L${e}`, {
      from: `S${dice.below(siteCount)}`,
      to: `S${dice.below(siteCount)}`,
      laying: maybe(dice.pick(LAYING_MODES), 0.15),
      status: status(),
    }),
  );
  const groups = Array.from({ length: groupCount }, (_, g) =>
    row(`G${g}`, {
      kind: dice.pick([...GROUP_KINDS, "substation"]),
      source: dice.pick(["given", "inferred", "imported", null]),
      accepted: dice.pick(["yes", "no", null, null]),
    }),
  );
  const members = groups.flatMap(({ id: group }) =>
    Array.from({ length: 1 + dice.below(4) }, (_, m) => {
      const span = spanCount > 0 && dice.next() < 0.7;
      const of = span ? { span: `L${dice.below(spanCount)}` } : { site: `S${dice.below(siteCount)}` };
      const stretch = span ? { fromM: maybe(STEP_M * dice.below(40)), toM: maybe(STEP_M * dice.below(40)) } : {};
      return row(`${group}-${m}`, { group, ...of, ...stretch });
    }),
  );
  const rows = { sites, spans, groups, members };
  const measures = (Object.keys(MOST) as Strength[]).filter(() => dice.next() < 0.5);
  const strength = (of: Strength) => {
    const roll = dice.next();
    if (roll < 0.08) return Number.NaN;
    if (roll < 0.2) return of === "fireM" ? Number.POSITIVE_INFINITY : 0;
    return dice.next() * (MOST[of] as number);
  };
  const strengthsOf = (count: number) =>
    Object.fromEntries(measures.map((of) => [of, Float64Array.from({ length: count }, () => strength(of))]));
  const counts = Array.from({ length: spanCount }, () => dice.below(4));
  const starts = new Uint32Array(spanCount + 1);
  counts.forEach((count, e) => {
    starts[e + 1] = (starts[e] as number) + count;
  });
  const pieceCount = starts[spanCount] as number;
  const some = (count: number) => Uint32Array.from({ length: count }, (_, i) => i).filter(() => dice.next() < 0.3);
  const zones = Array.from({ length: dice.below(3) }, (_, z): Zone => {
    const chance = dice.pick([0, 0.3, 1, Number.NaN]);
    const loses = dice.pick(["service", "mains"] as const);
    const outH = dice.pick([12, Number.NaN]);
    return { key: `zone ${z}`, name: `zone ${z}`, loses, chance, spans: some(spanCount), sites: some(siteCount), outH };
  });
  const classes = (count: number) =>
    Float32Array.from({ length: count }, () => dice.pick([FIRM, Number.NaN, 0, 0, 1, 2, 3, 4]));
  const isSoilSaid = measures.includes("pgaG") && dice.next() < 0.6;
  const soil = { magnitude: 5 + 3.5 * dice.next(), sites: classes(siteCount), pieces: classes(pieceCount) };
  const strengths: Strengths = {
    ...(isSoilSaid ? { soil } : {}),
    sites: strengthsOf(siteCount),
    pieces: {
      starts,
      lengthM: Float64Array.from({ length: pieceCount }, () =>
        dice.next() < 0.05 ? dice.pick([0, Number.NaN]) : STEP_M * (1 + dice.below(10)),
      ),
      middles: Float64Array.from({ length: 2 * pieceCount }, () => dice.next()),
      strengths: strengthsOf(pieceCount),
    },
    sigmaLn: dice.next() < 0.3 ? {} : { pgaG: 0.54, pgvCms: 0.62, windMs: 0.1 },
    zones,
    notes: [],
  };
  const settings = plainSettings({ sharedVariance: dice.pick([0, 0.25, 1]) });
  if (!isTurned) return { network: buildNetwork(rows), strengths, settings };
  const turned = Object.fromEntries(Object.entries(rows).map(([table, of]) => [table, of.toReversed()]));
  return { network: buildNetwork(turned), strengths: turnedRound(strengths, siteCount), settings };
}

/** Of the last row first. */
function turnedRound({ sites, pieces, zones, soil, ...rest }: Strengths, siteCount: number): Strengths {
  const { starts, lengthM, middles, strengths } = pieces;
  const spanCount = starts.length - 1;
  const order: number[] = [];
  const turnedStarts = [0];
  for (let e = spanCount - 1; e >= 0; e--) {
    for (let p = starts[e] as number; p < (starts[e + 1] as number); p++) order.push(p);
    turnedStarts.push(order.length);
  }
  const picked = (values: Float64Array) => Float64Array.from(order, (p) => values[p] as number);
  const turnedSoil = soil && {
    magnitude: soil.magnitude,
    sites: soil.sites.toReversed(),
    pieces: Float32Array.from(order, (p) => soil.pieces[p] as number),
  };
  const each = (values: Strengths["sites"], turn: (of: Float64Array) => Float64Array): Strengths["sites"] =>
    Object.fromEntries(Object.entries(values).map(([measure, of]) => [measure, turn(of)]));
  return {
    ...rest,
    ...(turnedSoil === undefined ? {} : { soil: turnedSoil }),
    sites: each(sites, (values) => values.toReversed()),
    pieces: {
      starts: Uint32Array.from(turnedStarts),
      lengthM: picked(lengthM),
      middles: Float64Array.from(order.flatMap((p) => [middles[2 * p] as number, middles[2 * p + 1] as number])),
      strengths: each(strengths, picked),
    },
    zones: zones.map((zone) => ({
      ...zone,
      sites: zone.sites.map((site) => siteCount - 1 - site).reverse(),
      spans: zone.spans.map((span) => spanCount - 1 - span).reverse(),
    })),
  };
}
