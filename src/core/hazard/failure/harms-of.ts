/**
 * Answers: what of an event harms which asset, and by which curve or relation?
 *
 * In the ground only its shaking and its moving do: repair rates. In the open also wind, ice and fire: curves of poles. Over
 * a radio link shaking, wind and ice, of which there are no curves. Sites: all of it and water; ice those on masts only.
 * Junctions and manholes have no active equipment: what lies in them is harmed as part of the span. A curve that a person
 * states counts whatever it is for, and before a relation. What is harmed and has no curve is unknown, never safe.
 */
import { LAYING_MODES, type SITE_KINDS } from "../../model/index.ts";
import type { ScenarioSettings } from "../events/scenario-settings.ts";
import type { Strength, Strengths } from "../events/strengths.ts";
import type { Fragility, Measure } from "../fragility.ts";
import { REPAIR_RATES, relationOf, repairsPerKm } from "../repair-rates.ts";
import type { Sourced } from "../sourced.ts";
import { curveLoads, lossByCurve } from "./curve-loads.ts";
import { type Anchored, curvesInUse } from "./curves-in-use.ts";
import { FAILURE_RULES, HARMFUL, type Harmful, type RuleId } from "./failure-rules.ts";
import { groundHarm, type HurtByGround } from "./ground-harm.ts";
import { floodHarm, type Harm, hoursGivenLoss, hoursOfUnknown, unknownHarm } from "./harm.ts";
import { type SpreadOfStrength, spreadOfStrength } from "./levels.ts";
import { type Cause, LEVEL_COUNT, type Missing } from "./risks.ts";

export type Mode = (typeof LAYING_MODES)[number];
export type SiteKind = (typeof SITE_KINDS)[number];

const IN_THE_GROUND = ["pgvCms", "pgdCm"] as const;
const IN_THE_OPEN = ["pgaG", "pgdCm", "windMs", "iceMm", "fireM"] as const;
const MODE_HARMED_BY: Readonly<Record<Mode, readonly Harmful[]>> = {
  duct: IN_THE_GROUND,
  "direct-buried": IN_THE_GROUND,
  tunnel: IN_THE_GROUND,
  submarine: IN_THE_GROUND,
  aerial: IN_THE_OPEN,
  "bridge-attached": IN_THE_OPEN,
  microwave: ["pgaG", "windMs", "iceMm"],
};

/** Where it is not known how a span is laid it is one of these: what cable on land is laid in, and something is known of. */
export const LAID_ON_LAND: readonly Mode[] = ["duct", "direct-buried", "tunnel", "aerial"];

export const isPassive = (kind: SiteKind | null): boolean => kind === "junction" || kind === "manhole";

const siteHarmedBy = (kind: SiteKind | null): readonly Harmful[] =>
  isPassive(kind) ? [] : IN_THE_OPEN.filter((measure) => measure !== "iceMm" || kind === "tower" || kind === null);

export class Harms {
  readonly causes: Cause[] = [];
  readonly #strengths: Strengths;
  readonly #sharedVariance: number;
  readonly #fragility: Fragility;

  constructor(strengths: Strengths, { sharedVariance }: ScenarioSettings, fragility: Fragility) {
    this.#strengths = strengths;
    this.#sharedVariance = sharedVariance;
    this.#fragility = fragility;
  }

  /** kind null: not known, so that nothing is known of what harms it. */
  ofSite(kind: SiteKind | null, anchored: Anchored, knowsDesignWind: boolean): Harm[] {
    const asset = kind ?? "site";
    const usual = siteHarmedBy(kind);
    const harms = this.#measuresOf(asset, usual).flatMap((measure) => {
      const asked = this.#asked(measure, this.#strengths.sites);
      if (asked === null || (asked !== measure && !usual.includes(measure))) return [];
      if (asked !== measure) return this.#unknown(asset, asked, "strength");
      if (measure === "pgdCm") return this.#byGround(asset, anchored, kind === null ? "kind" : null);
      return kind === null
        ? this.#unknown(asset, measure, "kind")
        : this.#byCurve(asset, measure as Measure, anchored, knowsDesignWind);
    });
    if (isPassive(kind) || this.#strengths.sites.depthM === undefined) return harms;
    return [...harms, floodHarm(this.ruleCause("floor-under-water", asset), kind !== null)];
  }

  ofMode(mode: Mode): Harm[] {
    const usual = MODE_HARMED_BY[mode];
    const known = this.#strengths.pieces.strengths;
    return this.#measuresOf(mode, usual).flatMap((measure) => {
      // Shaking counts once.
      if (measure === "pgvCms" && known.pgaG !== undefined && this.#hasCurve(mode, "pgaG")) return [];
      const asked = this.#asked(measure, known);
      if (asked === null || (asked !== measure && !usual.includes(measure))) return [];
      if (asked !== measure) return this.#unknown(mode, asked, "strength");
      if (measure === "pgvCms") return this.#byRate(mode);
      if (measure === "pgdCm") return this.#byGround(mode, null, null);
      return this.#byCurve(mode, measure, null, false);
    });
  }

  /** Of the substation that feeds a site, shaken as the site is. */
  ofSubstation(): Harm {
    return this.#byCurve("substation", "pgaG", null, false);
  }

  ofUnknownSubstation(): Harm {
    return unknownHarm(this.ruleCause("no-substation", "substation"), "pgaG", "substation", this.#spread("pgaG"));
  }

  ruleCause(id: RuleId, asset: string): number {
    return this.#cause(id, asset, FAILURE_RULES.rules[id]);
  }

  #cause(id: string, asset: string, { source, status, analogy }: Sourced): number {
    const known = this.causes.findIndex((cause) => cause.id === id && cause.asset === asset);
    if (known >= 0) return known;
    return this.causes.push({ id, asset, source, status, ...(analogy === undefined ? {} : { analogy }) }) - 1;
  }

  /** The measure itself; where only the other one of shaking is known, that; null where nothing of it is. */
  #asked(measure: Harmful, known: Strengths["sites"]): Harmful | null {
    if (measure === "pgdCm") return this.#strengths.soil === undefined ? null : measure;
    if (known[measure] !== undefined) return measure;
    const other = measure === "pgaG" ? "pgvCms" : measure === "pgvCms" ? "pgaG" : null;
    return other !== null && known[other] !== undefined ? other : null;
  }

  #spread(measure: Strength): SpreadOfStrength {
    return spreadOfStrength(this.#strengths.sigmaLn[measure] ?? 0, this.#sharedVariance, measure === "fireM");
  }

  #unknown(asset: string, measure: Harmful, missing: Missing): Harm {
    return unknownHarm(this.ruleCause("no-curve", asset), measure, missing, this.#spread(measure));
  }

  #measuresOf(asset: string, usual: readonly Harmful[]): Harmful[] {
    return HARMFUL.filter((each) => usual.includes(each) || (each !== "pgvCms" && this.#hasCurve(asset, each)));
  }

  #hasCurve(asset: string, measure: Measure): boolean {
    return typeof curvesInUse(this.#fragility, asset, measure, null, true) !== "string";
  }

  #byCurve(asset: string, measure: Measure, anchored: Anchored, knowsDesignWind: boolean): Harm {
    const inUse = curvesInUse(this.#fragility, asset, measure, anchored, knowsDesignWind);
    if (typeof inUse === "string") return this.#unknown(asset, measure, inUse);
    const { weaker, stronger, missing } = inUse;
    const { state } = this.#fragility.functionLostFrom;
    const spread = this.#spread(measure);
    const ofWeaker = curveLoads(weaker, state, spread);
    const ofStronger = weaker === stronger ? null : curveLoads(stronger, state, spread);
    return {
      cause: this.#cause(weaker.id, asset, weaker),
      measure,
      of: isMode(asset) ? "block" : "whole",
      missing,
      write(strength, design, least, most) {
        ofWeaker(strength, design, most);
        if (ofStronger === null) {
          least.set(most);
          return;
        }
        ofStronger(strength, design, least);
        // Curves may cross: the lower chance is the best case, whichever of them has it.
        for (let k = 0; k < LEVEL_COUNT; k++) {
          const [low, high] = [least[k] as number, most[k] as number];
          least[k] = Math.min(low, high);
          most[k] = Math.max(low, high);
        }
      },
      fixH: (strength, design) => hoursGivenLoss(weaker, state, strength, design),
    };
  }

  /** Breaks of a kilometre. Rates along a line are averaged over what varies from place to place, in closed form. */
  #byRate(mode: Mode): Harm {
    const measure = "pgvCms";
    const relation = relationOf("hazus-shaking");
    const factor = layingOf(mode)?.shaking ?? null;
    if (factor === null) return this.#unknown(mode, measure, "curve");
    const { scale, localSigma } = this.#spread(measure);
    const { exponent, breakShare } = relation;
    const share = breakShare * Math.exp((exponent * localSigma) ** 2 / 2);
    const levels = scale.map((times) => times ** exponent);
    return {
      cause: this.#cause(relation.id, mode, relation),
      measure,
      of: "km",
      missing: null,
      write(strength, _, least, most) {
        const breaks = share * repairsPerKm(relation, strength, factor);
        for (let k = 0; k < LEVEL_COUNT; k++) least[k] = most[k] = breaks * (levels[k] as number);
      },
      fixH: () => Number.NaN,
    };
  }

  /** A curve that somebody states, before the relation of lines; what has neither is lost at worst where the ground fails. */
  #byGround(asset: string, anchored: Anchored, unknownFor: Missing | null): Harm {
    const inUse = unknownFor ?? curvesInUse(this.#fragility, asset, "pgdCm", anchored, false);
    const isLine = isMode(asset);
    const factor = isLine ? (layingOf(asset)?.ground ?? null) : null;
    const { value: negligible } = FAILURE_RULES.negligible.pgdCm;
    const { state } = this.#fragility.functionLostFrom;
    let hurt: HurtByGround;
    if (typeof inUse !== "string") {
      const { weaker, stronger, missing } = inUse;
      hurt = {
        ...{ cause: this.#cause(weaker.id, asset, weaker), of: isLine ? "block" : "whole", missing, isAnyFatal: false },
        atBest: lossByCurve(stronger, state),
        atWorst: lossByCurve(weaker, state),
        hours: (movedCm) => hoursGivenLoss(weaker, state, movedCm, Number.NaN),
      };
    } else if (factor !== null) {
      const relation = relationOf("hazus-ground");
      const breaks = (movedCm: number) => relation.breakShare * repairsPerKm(relation, movedCm, factor);
      hurt = {
        ...{ cause: this.#cause(relation.id, asset, relation), of: "km", missing: null, isAnyFatal: false },
        ...{ atBest: breaks, atWorst: breaks, hours: () => Number.NaN },
      };
    } else {
      hurt = {
        ...{ cause: this.ruleCause("no-curve", asset), of: "whole", missing: inUse, isAnyFatal: isLine },
        ...{
          atBest: () => 0,
          atWorst: (movedCm) => (movedCm >= negligible ? 1 : 0),
          hours: () => hoursOfUnknown(inUse),
        },
      };
    }
    return groundHarm(hurt, this.#strengths.soil?.magnitude ?? Number.NaN, this.#spread("pgaG"));
  }
}

const layingOf = (mode: Mode) => REPAIR_RATES.laying.find(({ id }) => id === mode);
const isMode = (asset: string): asset is Mode => (LAYING_MODES as readonly string[]).includes(asset);
