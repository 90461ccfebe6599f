/**
 * What may fail, told the long way: every element by itself, every level by itself, every 100 m of a span by itself, chances
 * from the curves as they stand and never from their loads.
 */
import type { Strength, Strengths } from "../../src/core/hazard/events/strengths.ts";
import { FAILURE_RULES, type Harmful } from "../../src/core/hazard/failure/failure-rules.ts";
import { LEVELS } from "../../src/core/hazard/failure/levels.ts";
import {
  chanceOfLoss,
  chancesOfReaching,
  type FragilityCurve,
  type Lognormal,
} from "../../src/core/hazard/fragility.ts";
import { FRAGILITY } from "../../src/core/hazard/read-fragility.ts";
import { listAt, type Network, numberAt, textAt, type Value, valueAt } from "../../src/core/model/index.ts";
import { type RandomRisk, STEP_M } from "../builders/random-strengths.ts";

/** Loads at every level, best case and worst. */
export type Loads = { readonly least: number[]; readonly most: number[] };
/** By element and by the name of what decides. */
export type SlowRisks = Map<string, Loads>;

const CERTAIN = Number.POSITIVE_INFINITY;
const nothing = (): Loads => ({
  least: LEVELS.length === 0 ? [] : [...LEVELS].map(() => 0),
  most: [...LEVELS].map(() => 0),
});
const plus = (a: Loads, b: Loads): Loads => ({
  least: a.least.map((load, k) => load + (b.least[k] as number)),
  most: a.most.map((load, k) => load + (b.most[k] as number)),
});
const times = ({ least, most }: Loads, by: number): Loads => ({
  least: least.map((load) => (load === 0 ? 0 : load * by)),
  most: most.map((load) => (load === 0 ? 0 : load * by)),
});
const unknown = (isHarmed: (level: number) => boolean): Loads => ({
  least: [...LEVELS].map(() => 0),
  most: [...LEVELS].map((_, k) => (isHarmed(k) ? CERTAIN : 0)),
});
const loadOf = (chance: number) => -Math.log1p(-chance);

export function risksSlowly({ network, strengths, settings }: RandomRisk): SlowRisks {
  const found: SlowRisks = new Map();
  const add = (element: string, key: string, loads: Loads) => {
    const name = `${element}|${key}`;
    found.set(name, plus(found.get(name) ?? nothing(), loads));
  };
  const judge = new Judge(strengths, settings.sharedVariance);
  const { sites, spans } = network;
  for (let s = 0; s < sites.count; s++) {
    const [id, status] = [textAt(sites.columns.id, s), valueAt(sites.columns.status, s)];
    if (status !== "existing" && status !== null) continue;
    const kind = valueAt(sites.columns.kind, s) as string | null;
    if (kind === "junction" || kind === "manhole") continue;
    add(`site ${id}`, `site:${id}`, judge.site(kind, network, s));
    const mains = judge.mains(network, s);
    if (mains !== null) add(`mains ${id}`, mains.key, mains.loads);
  }
  for (let e = 0; e < spans.count; e++) {
    const status = valueAt(spans.columns.status, e);
    if (status !== "existing" && status !== null) continue;
    const [id, mode] = [textAt(spans.columns.id, e), valueAt(spans.columns.laying, e) as string | null];
    const ways = (mode === null ? ["duct", "direct-buried", "tunnel", "aerial"] : [mode]).map((way) =>
      judge.span(way, network, e),
    );
    for (const key of new Set(ways.flatMap((way) => [...way.keys()]))) {
      const all = ways.map((way) => way.get(key) ?? nothing());
      add(`span ${id}`, key === "" ? `span:${id}` : `group:${key}`, {
        least: [...LEVELS].map((_, k) => Math.min(...all.map(({ least }) => least[k] as number))),
        most: [...LEVELS].map((_, k) => Math.max(...all.map(({ most }) => most[k] as number))),
      });
    }
  }
  for (const zone of strengths.zones) {
    const loads = Number.isNaN(zone.chance)
      ? unknown(() => true)
      : { least: [...LEVELS].map(() => loadOf(zone.chance)), most: [...LEVELS].map(() => loadOf(zone.chance)) };
    const isUp = (status: Value) => status === "existing" || status === null;
    for (const s of zone.sites) {
      if (!isUp(valueAt(sites.columns.status, s))) continue;
      add(`${zone.loses === "mains" ? "mains" : "site"} ${textAt(sites.columns.id, s)}`, `zone:${zone.key}`, loads);
    }
    for (const e of zone.loses === "mains" ? [] : zone.spans) {
      if (isUp(valueAt(spans.columns.status, e))) add(`span ${textAt(spans.columns.id, e)}`, `zone:${zone.key}`, loads);
    }
  }
  for (const [name, { most }] of found) if ((most.at(-1) as number) < 1e-9) found.delete(name);
  return found;
}

/** The curves in use, where there is but one: the first of the file. */
const FIRST_OF: Readonly<Record<string, readonly string[]>> = {
  "tower pgaG": ["E11.1"],
  "aerial pgaG": ["EP.C.U"],
  "aerial windMs": ["W4.3"],
  "aerial fireM": ["fire-line"],
  "cabinet fireM": ["fire-line"],
};

const HOUSES = [
  ...["core", "aggregation", "station", "data-center", "landing", "gateway", "satellite-ground", "interconnect"],
];
/** HAZUS, from the loosest class on: slope and base of the chance, share that can, threshold in g, settlement in inches. */
const SOILS = [
  [9.09, 0.82, 0.25, 0.09, 12],
  [7.67, 0.92, 0.2, 0.12, 6],
  [6.67, 1, 0.1, 0.15, 2],
  [5.57, 1.18, 0.05, 0.21, 1],
  [4.16, 1.08, 0.02, 0.26, 0],
] as const;
const NEGLIGIBLE_CM = 2.54;

class Judge {
  readonly #strengths: Strengths;
  readonly #shared: number;

  constructor(strengths: Strengths, shared: number) {
    this.#strengths = strengths;
    this.#shared = shared;
  }

  /** A fire is the worse the nearer: a level of more is a distance of less. */
  #at(measure: Strength, strength: number, k: number): number {
    const z = (measure === "fireM" ? -1 : 1) * (LEVELS[k] as number);
    return strength * Math.exp(Math.sqrt(this.#shared) * (this.#strengths.sigmaLn[measure] ?? 0) * z);
  }

  #localVariance(measure: Strength): number {
    const ofLevels = LEVELS.reduce((sum, z) => sum + z * z, 0) / LEVELS.length;
    return (1 - this.#shared * ofLevels) * (this.#strengths.sigmaLn[measure] ?? 0) ** 2;
  }

  #chance(curve: FragilityCurve, strength: number, design: number, k: number): number {
    const spread = this.#localVariance(curve.measure);
    const wider = Object.entries(curve.lognormal ?? {}).map(([state, { median, beta }]: [string, Lognormal]) => {
      return [state, { median, beta: Math.sqrt(beta * beta + spread) }];
    });
    const widened = { ...curve, lognormal: Object.fromEntries(wider) };
    const reaching = chancesOfReaching(widened, this.#at(curve.measure, strength, k), design);
    return chanceOfLoss(curve, reaching, "moderate");
  }

  #curves(asset: string, measure: Strength, anchored: string | null, wind: number): FragilityCurve[] {
    const byAnchor = (yes: string, no: string) => (anchored === "yes" ? [yes] : anchored === "no" ? [no] : [yes, no]);
    const ids =
      measure === "pgaG" && HOUSES.includes(asset)
        ? byAnchor("E12.1", "E12.2")
        : measure === "pgaG" && asset === "substation"
          ? byAnchor("E2.3", "E2.4")
          : asset === "tower" && measure === "windMs"
            ? [Number.isNaN(wind) ? "W10.4-10.9-weakest" : "tower-design"]
            : (FIRST_OF[`${asset} ${measure}`] ?? []);
    return ids.map((id) => FRAGILITY.curves.find((curve) => curve.id === id) as FragilityCurve);
  }

  #byCurve(asset: string, measure: Harmful, strength: number, anchored: string | null, wind: number): Loads {
    const curves = this.#curves(asset, measure, anchored, wind);
    if (curves.length === 0) return unknown((k) => this.#isHarmful(measure, strength, k));
    const loads = (pick: (...of: number[]) => number) =>
      [...LEVELS].map((_, k) => loadOf(pick(...curves.map((curve) => this.#chance(curve, strength, wind, k)))));
    return { least: loads(Math.min), most: loads(Math.max) };
  }

  #isHarmful(measure: Harmful, strength: number, k: number): boolean {
    const { value } = FAILURE_RULES.negligible[measure];
    const here = this.#at(measure, strength, k);
    return measure === "fireM" ? here < value : here >= value;
  }

  site(kind: string | null, { sites }: Network, s: number): Loads {
    const wind = numberAt(sites.columns.towerDesignWindMs, s) ?? Number.NaN;
    const anchored = valueAt(sites.columns.anchored, s) as string | null;
    let loads = nothing();
    loads = plus(loads, this.#groundOfSite(kind, s));
    for (const measure of ["pgaG", "windMs", "iceMm", "fireM"] as const) {
      if (measure === "iceMm" && kind !== "tower" && kind !== null) continue;
      const own = this.#strengths.sites[measure];
      const asked = own === undefined && measure === "pgaG" ? "pgvCms" : measure;
      const strength = this.#strengths.sites[asked]?.[s];
      if (strength === undefined) continue;
      if (Number.isNaN(strength))
        loads = plus(
          loads,
          unknown(() => true),
        );
      else if (kind === null || asked !== measure) {
        loads = plus(
          loads,
          unknown((k) => this.#isHarmful(asked, strength, k)),
        );
      } else loads = plus(loads, this.#byCurve(kind, measure, strength, anchored, wind));
    }
    const depth = this.#strengths.sites.depthM?.[s];
    if (depth === undefined) return loads;
    const floor = numberAt(sites.columns.floorHeightM, s);
    if (Number.isNaN(depth))
      return plus(
        loads,
        unknown(() => true),
      );
    if (depth <= 0 || (floor !== null && depth < floor)) return loads;
    if (floor === null || kind === null)
      return plus(
        loads,
        unknown(() => true),
      );
    return { least: [...LEVELS].map(() => CERTAIN), most: [...LEVELS].map(() => CERTAIN) };
  }

  /** What movement does, times the chance of it, on average over sixteen places at a level. */
  #overPlaces(soil: number, pgaG: number, k: number, hurt: (cm: number) => number): number {
    const { magnitude: m = Number.NaN } = this.#strengths.soil ?? {};
    let sum = 0;
    for (const z of LEVELS) {
      const here = this.#at("pgaG", pgaG, k) * Math.exp(Math.sqrt(this.#localVariance("pgaG")) * z);
      const of = SOILS[soil];
      if (of === undefined) return 0;
      const [slope, base, share, threshold, inches] = of;
      const forM = 0.0027 * m ** 3 - 0.0267 * m ** 2 - 0.2055 * m + 2.9188;
      const chance = (Math.min(1, Math.max(0, slope * here - base)) * share) / (forM * (0.022 * 5 + 0.93));
      const x = here / threshold;
      const spread = x < 1 ? 0 : x < 2 ? 12 * x - 12 : x < 3 ? 18 * x - 24 : 70 * x - 180;
      const cm = 2.54 * (inches + spread * (0.0086 * m ** 3 - 0.0914 * m ** 2 + 0.4698 * m - 0.9835));
      sum += chance * hurt(cm) * (1 / LEVELS.length);
    }
    return sum;
  }

  #groundOfSite(kind: string | null, s: number): Loads {
    const { soil, sites } = this.#strengths;
    if (soil === undefined) return nothing();
    const [pgaG, of] = [sites.pgaG?.[s] as number, soil.sites[s] as number];
    if (Number.isNaN(pgaG + of)) return unknown(() => true);
    const curve = FRAGILITY.curves.find(({ id }) => id === "L12.1") as FragilityCurve;
    const isHouse = kind !== null && HOUSES.includes(kind);
    const most = [...LEVELS].map((_, k) =>
      loadOf(
        this.#overPlaces(of, pgaG, k, (cm) =>
          isHouse ? chanceOfLoss(curve, chancesOfReaching(curve, cm), "moderate") : cm >= NEGLIGIBLE_CM ? 1 : 0,
        ),
      ),
    );
    return { least: isHouse ? most : [...LEVELS].map(() => 0), most };
  }

  #groundOfLine(mode: string, p: number, metres: number): Loads {
    const { soil, pieces } = this.#strengths;
    if (soil === undefined) return nothing();
    const [pgaG, of] = [pieces.strengths.pgaG?.[p] as number, soil.pieces[p] as number];
    if (Number.isNaN(pgaG + of + metres)) return unknown(() => true);
    if (!(metres > 0)) return nothing();
    if (mode === "duct" || mode === "direct-buried") {
      const rate = (cm: number) => 0.8 * 0.3 * (cm / 2.54) ** 0.56;
      const breaks = [...LEVELS].map((_, k) => (this.#overPlaces(of, pgaG, k, rate) * metres) / 1000);
      return { least: breaks, most: breaks };
    }
    return unknown((k) => this.#overPlaces(of, pgaG, k, (cm) => (cm >= NEGLIGIBLE_CM ? 1 : 0)) > 0);
  }

  mains(network: Network, s: number): { key: string; loads: Loads } | null {
    const pgaG = this.#strengths.sites.pgaG?.[s];
    if (pgaG === undefined) return null;
    const { sites, groups, members } = network;
    const id = textAt(sites.columns.id, s);
    let feeds = listAt(sites.columns.substations, s) ?? [];
    if (feeds.length === 0) {
      for (let m = 0; m < members.count; m++) {
        const group = textAt(members.columns.group, m);
        if (textAt(members.columns.site, m) !== id) continue;
        for (let g = 0; g < groups.count; g++) {
          const isIt = textAt(groups.columns.id, g) === group && valueAt(groups.columns.kind, g) === "substation";
          if (isIt && stands(network, g)) feeds = [...feeds, group as string];
        }
      }
    }
    const different = [...new Set(feeds)].sort();
    const isUnknown = Number.isNaN(pgaG);
    if (different.length === 0) {
      return { key: `mains:${id}`, loads: unknown((k) => isUnknown || this.#isHarmful("pgaG", pgaG, k)) };
    }
    const key = `substation:${different[0]}`;
    if (isUnknown) return { key, loads: unknown(() => true) };
    const one = this.#byCurve("substation", "pgaG", pgaG, null, Number.NaN);
    const both = (load: number) => loadOf((1 - Math.exp(-load)) ** different.length);
    const isShort = (numberAt(sites.columns.powerFeeds, s) ?? 0) > different.length;
    return { key, loads: { least: one.least.map(isShort ? () => 0 : both), most: one.most.map(both) } };
  }

  /** By group, the empty one for what lies alone. */
  span(mode: string, network: Network, e: number): Map<string, Loads> {
    const { starts, lengthM, strengths } = this.#strengths.pieces;
    const found = new Map<string, Loads>();
    let [totalM, fromM] = [0, 0];
    for (let p = starts[e] as number; p < (starts[e + 1] as number); p++) totalM += lengthM[p] || 0;
    for (let p = starts[e] as number; p < (starts[e + 1] as number); p++) {
      const metres = lengthM[p] as number;
      const at = (measure: Strength) => strengths[measure]?.[p];
      const loads = this.#piece(mode, p, at, metres, totalM);
      if (metres > 0) {
        for (let m = fromM; m < fromM + metres; m += STEP_M) {
          const group = groupAt(network, e, m);
          found.set(group, plus(found.get(group) ?? nothing(), times(loads, STEP_M / metres)));
        }
        fromM += metres;
      } else found.set("", plus(found.get("") ?? nothing(), loads));
    }
    return found;
  }

  #piece(
    mode: string,
    p: number,
    at: (measure: Strength) => number | undefined,
    metres: number,
    totalM: number,
  ): Loads {
    const ground = ["duct", "direct-buried", "tunnel", "submarine"].includes(mode);
    const measures: readonly Harmful[] = ground
      ? ["pgvCms"]
      : mode === "microwave"
        ? ["pgaG", "windMs", "iceMm"]
        : ["pgaG", "windMs", "iceMm", "fireM"];
    let loads = mode === "microwave" ? nothing() : this.#groundOfLine(mode, p, metres);
    for (const measure of measures) {
      const other = measure === "pgaG" ? "pgvCms" : measure === "pgvCms" ? "pgaG" : measure;
      const asked = at(measure) === undefined ? other : measure;
      const strength = at(asked);
      if (strength === undefined) continue;
      if (Number.isNaN(strength + metres))
        loads = plus(
          loads,
          unknown(() => true),
        );
      else if (metres > 0) loads = plus(loads, this.#ofLine(mode, measure, asked, strength, metres, totalM));
    }
    return loads;
  }

  #ofLine(mode: string, measure: Harmful, asked: Harmful, strength: number, metres: number, totalM: number): Loads {
    if (asked !== measure) return unknown((k) => this.#isHarmful(asked, strength, k));
    const k = { duct: 0.3, "direct-buried": 0.3, tunnel: 0.03 }[mode];
    if (k !== undefined && measure === "pgvCms") {
      const perKm = [...LEVELS].map((_, level) => {
        const here = this.#at(measure, strength, level);
        const spread = this.#localVariance(measure);
        return 0.2 * k * 0.0001 * here ** 2.25 * Math.exp((2.25 ** 2 * spread) / 2);
      });
      const breaks = perKm.map((rate) => (rate * metres) / 1000);
      return { least: breaks, most: breaks };
    }
    if (mode !== "aerial" || measure === "iceMm") {
      return unknown((level) => this.#isHarmful(measure, strength, level));
    }
    const { most } = this.#byCurve(mode, measure, strength, null, Number.NaN);
    // One draw for each kilometre of the whole span, one at least; of them what this piece is of it.
    const piece = most.map((load) => (load * Math.max(1, totalM / 1000) * metres) / totalM);
    return { least: piece, most: piece };
  }
}

function stands({ groups }: Network, g: number): boolean {
  const accepted = valueAt(groups.columns.accepted, g);
  return accepted === "yes" || (accepted === null && valueAt(groups.columns.source, g) !== "inferred");
}

/** The group that these hundred metres belong to: of those that hold them, the one with the most members. */
function groupAt(network: Network, e: number, metre: number): string {
  const { groups, members, spans } = network;
  const candidates: [size: number, id: string][] = [];
  for (let g = 0; g < groups.count; g++) {
    if (!stands(network, g) || valueAt(groups.columns.kind, g) === "substation") continue;
    let [size, holds] = [0, false];
    for (let m = 0; m < members.count; m++) {
      if (textAt(members.columns.group, m) !== textAt(groups.columns.id, g)) continue;
      if (textAt(members.columns.span, m) === null) continue;
      size++;
      if (textAt(members.columns.span, m) !== textAt(spans.columns.id, e)) continue;
      const [a, b] = [numberAt(members.columns.fromM, m) ?? 0, numberAt(members.columns.toM, m) ?? CERTAIN];
      if (metre >= Math.min(a, b) && metre + STEP_M <= Math.max(a, b)) holds = true;
    }
    if (holds) candidates.push([size, textAt(groups.columns.id, g) as string]);
  }
  candidates.sort(([m, a], [n, b]) => n - m || (a < b ? -1 : 1));
  return candidates[0]?.[1] ?? "";
}
