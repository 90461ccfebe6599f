/**
 * Answers: how does each district, and each township, stand? A site counts in the area it names and in all above that.
 * Cost O(n + areas × levels).
 */
import { findRow, type TextColumn, withAreasAbove, wordAt, wordCount } from "../../model/index.ts";
import { AREA_LEVELS } from "../../model/schema.ts";
import type { DualHoming } from "./dual-homing.ts";
import type { AreaColumns } from "./measure-indicators.ts";

/** Per site row. */
export type SiteFacts = {
  readonly siteMask: Uint8Array;
  readonly onRing: Uint8Array;
  readonly ways: Uint8Array;
  readonly dualHoming: DualHoming | null;
  readonly people: Float64Array;
  readonly gatewayM: Float64Array;
};

export type AreaIndicators = {
  /** null collects the sites of no known area. */
  readonly area: string | null;
  /** null where nothing says it. */
  readonly level: string | null;
  readonly sites: number;
  readonly onRing: number;
  /** Sites that dual homing is asked about, and those that have it. */
  readonly dualAsked: number;
  readonly dualHomed: number;
  /** With fewer than two ways, and with none of them. */
  readonly unprotected: number;
  readonly unserved: number;
  readonly population: number;
  readonly unprotectedPopulation: number;
  /** Sites whose people nobody knows. */
  readonly populationUnknown: number;
  /** Sites with a way to a gateway, and the metres of all their ways together. */
  readonly reached: number;
  readonly gatewayM: number;
};

type Sums = { -readonly [K in keyof AreaIndicators]: AreaIndicators[K] };

/** Provinces first, then prefectures, counties, townships; within a level the most people without backup first. */
export function sumByArea(siteArea: TextColumn, areas: AreaColumns, facts: SiteFacts): AreaIndicators[] {
  const own = Array.from({ length: wordCount(siteArea.words) + 1 }, (_, code) =>
    emptySums(code === 0 ? null : wordAt(siteArea.words, code - 1)),
  );
  for (let site = 0; site < facts.siteMask.length; site++) {
    if (facts.siteMask[site] === 1) addSite(own[siteArea.codes[site] as number] as Sums, facts, site);
  }
  const all = new Map<string | null, Sums>();
  for (const sums of own) {
    if (sums.sites === 0) continue;
    for (const area of withAreasAbove(sums.area, areas)) {
      const total = all.get(area) ?? emptySums(area);
      all.set(area, total);
      for (const key of COUNTED) total[key] += sums[key];
    }
  }
  const rows = [...all.values()].map((sums) => ({ ...sums, level: levelOf(sums.area, areas) }));
  const rank = ({ level }: AreaIndicators) => (level === null ? AREA_LEVELS.length : LEVELS.indexOf(level));
  return rows.sort(
    (a, b) => rank(a) - rank(b) || b.unprotectedPopulation - a.unprotectedPopulation || b.unprotected - a.unprotected,
  );
}

const LEVELS: readonly string[] = AREA_LEVELS;
const COUNTED = [
  ...(["sites", "onRing", "dualAsked", "dualHomed", "unprotected", "unserved", "population"] as const),
  ...(["unprotectedPopulation", "populationUnknown", "reached", "gatewayM"] as const),
];

function emptySums(area: string | null): Sums {
  return {
    ...{ area, level: null, sites: 0, onRing: 0, dualAsked: 0, dualHomed: 0, unprotected: 0, unserved: 0 },
    ...{ population: 0, unprotectedPopulation: 0, populationUnknown: 0, reached: 0, gatewayM: 0 },
  };
}

function addSite(sums: Sums, { onRing, ways, dualHoming, people, gatewayM }: SiteFacts, site: number): void {
  const known = people[site] as number;
  const metres = gatewayM[site] as number;
  sums.sites++;
  sums.onRing += onRing[site] as number;
  sums.dualAsked += dualHoming?.asked[site] ?? 0;
  sums.dualHomed += dualHoming?.bySpan[site] ?? 0;
  if (Number.isNaN(known)) sums.populationUnknown++;
  else sums.population += known;
  if (!Number.isNaN(metres)) {
    sums.reached++;
    sums.gatewayM += metres;
  }
  if ((ways[site] as number) >= 2) return;
  sums.unprotected++;
  if (ways[site] === 0) sums.unserved++;
  if (!Number.isNaN(known)) sums.unprotectedPopulation += known;
}

function levelOf(area: string | null, { id, level }: AreaColumns): string | null {
  const row = area === null ? -1 : findRow(id, area);
  return row < 0 ? null : (level.options[(level.codes[row] as number) - 1] ?? null);
}
