/**
 * Answers: how likely does a site fail, straight from its curve? In 400 steps over all that the strength there may be, each
 * with the chance of the worst state without service. null where it is not one curve that decides: something is unknown,
 * several things may take the site, or the curve is no lognormal one.
 */
import type { Strengths } from "../events/strengths.ts";
import type { Risks } from "../failure/risks.ts";
import { LEVEL_COUNT } from "../failure/risks.ts";
import { DAMAGE_STATES } from "../fragility.ts";
import { FRAGILITY } from "../read-fragility.ts";
import type { RiskQuestion } from "../simulate/risk-stage.ts";

const STEPS = 400;
const FAR = 6;
/** What a lognormal strength may be besides what is asked for here. */
const SHAKING: readonly string[] = ["pgaG", "pgvCms", "intensity"];

export function chanceByCurve(
  { fragility = FRAGILITY }: RiskQuestion,
  strengths: Strengths,
  { siteCount, elements, cause, causes, least, most }: Risks,
  element: number,
): number | null {
  const part = elements.indexOf(element);
  if (element >= siteCount || part < 0 || elements[part + 1] === element) return null;
  for (let at = LEVEL_COUNT * part; at < LEVEL_COUNT * (part + 1); at++) if (least[at] !== most[at]) return null;
  const curve = fragility.curves.find(({ id }) => id === causes[cause[part] as number]?.id);
  if (curve?.lognormal === undefined || curve.measure !== "pgaG" || (curve.offset ?? 0) > 0) return null;
  if (Object.keys(strengths.sites).some((name) => !SHAKING.includes(name))) return null;
  const lost = DAMAGE_STATES.slice(DAMAGE_STATES.indexOf(fragility.functionLostFrom.state));
  const shapes = lost.flatMap((state) => curve.lognormal?.[state] ?? []);
  const [x, sigma] = [strengths.sites.pgaG?.[element] ?? Number.NaN, strengths.sigmaLn.pgaG ?? 0];
  let chance = 0;
  for (let step = 0; step <= STEPS; step++) {
    const z = FAR * ((2 * step) / STEPS - 1);
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    const worst = shapes.map(({ median, beta }) => halfPlane((Math.log(x / median) + sigma * z) / beta));
    chance += Math.max(...worst) * density * ((2 * FAR) / STEPS);
  }
  return chance;
}

/** The standard normal distribution as it is looked up in tables (Abramowitz and Stegun 26.2.17), to seven digits. */
function halfPlane(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const beyond = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
  return z > 0 ? 1 - beyond : beyond;
}
