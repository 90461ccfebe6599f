/**
 * Answers: does a risk hang together, and does it follow from what may fail? Nothing is drawn again. Chances to fail are
 * worked out from loads one element after another, and for sites that one curve alone decides from the curve, by small
 * steps over all that the strength may be. Means, intervals and curves of exceedance must fit each other and the chances of
 * the sites; the best case may not be worse than the worst; the typical pattern is walked, and must lie in the middle of
 * what may be lost. That the draws themselves are fair is for the tests to show.
 */
import { Refusal } from "../../engineering-model.ts";
import { both, type Proof, proveAll } from "../../proof.ts";
import { buildServiceGraph } from "../../topology/service-graph.ts";
import { topologyColumns } from "../../topology/topology.ts";
import { strengthsOf } from "../events/strengths-of.ts";
import { LEVEL_COUNT, type Risks } from "../failure/risks.ts";
import { risksOf } from "../failure/risks-of.ts";
import type { Losses, Risk } from "../simulate/risk.ts";
import type { RiskQuestion } from "../simulate/risk-stage.ts";
import { chanceByCurve } from "./chance-by-curve.ts";
import { PlainService } from "./served-plainly.ts";

const MOST_ELEMENTS = 400;
const CASES = ["least", "most"] as const;

export function verifyRisk(question: RiskQuestion, risk: Risk): Proof {
  const strengths = strengthsOf(question);
  if (strengths instanceof Refusal) return { holds: false, checked: 0 };
  const risks = risksOf(question, strengths, question.fragility);
  const { network, gateways, enough } = question;
  const population = network.sites.columns.population.values;
  const graph = buildServiceGraph(topologyColumns(network), gateways);
  const service = new PlainService(graph, enough, population);
  const served = service.served();
  const ofBefore = proveAll([risk.before], ({ people, sites }) => {
    return sites === served.size && isNear(people, service.peopleOf(served));
  });
  // Without gateways what fails more may leave another part the largest, and somebody served who was not.
  const inOrder = graph.gateways === null ? [] : (["people", "sites"] as const);
  const ofOrder = proveAll(inOrder, (of) => isAtMost(risk.least[of].mean, risk.most[of].mean));
  const ofRows = ([...(graph.gateways === null ? [] : ["cutOff" as const]), "fails"] as const).map((of) =>
    proveAll(risk.most[of].keys(), (row) => isAtMost(risk.least[of][row] as number, risk.most[of][row] as number)),
  );
  const ofCases = CASES.flatMap((which) => {
    const losses = risk[which];
    return [
      proveAll([losses.people, losses.sites, losses.userHours], ({ mean, from, to }) => {
        return Number.isNaN(mean) || (isAtMost(from, mean) && isAtMost(mean, to));
      }),
      proveAll([losses], () => addsUp(losses, population)),
      proveAll(losses.exceedance.keys(), (i) => falls(losses.exceedance, i)),
      proveAll([losses.people.mean], (mean) => isUnder(losses.exceedance, mean)),
      proveAll(someOf(losses.fails, risks), (element) => {
        const byLoads = chanceByLoads(risks, risks[which], element);
        const byCurve = chanceByCurve(question, strengths, risks, element);
        const said = losses.fails[element] as number;
        return Math.abs(said - byLoads) < 1e-5 && (byCurve === null || Math.abs(said - byCurve) < 0.01);
      }),
      proveAll([risk.typical[which]], (typical) => {
        const { siteCount, spanCount } = risks;
        const own = [...typical].filter((element) => element < siteCount + spanCount);
        if (own.some((element) => !((losses.fails[element] as number) > 0))) return false;
        const sites = new Set(own.filter((element) => element < siteCount));
        const spans = new Set(own.filter((element) => element >= siteCount).map((element) => element - siteCount));
        const left = service.served({ sites, spans });
        const dark = [...served].filter((site) => !left.has(site));
        return dark.every((site) => (losses.cutOff[site] as number) > 0) && isMedian(losses, service.peopleOf(dark));
      }),
    ];
  });
  return [ofOrder, ...ofRows, ...ofCases].reduce(both, ofBefore);
}

/** Sums over many draws differ in their last digits. */
const SLACK = 1e-6;
const isNear = (a: number, b: number) => Math.abs(a - b) <= SLACK * Math.max(1, Math.abs(a), Math.abs(b));
const isAtMost = (a: number, b: number) => a <= b || isNear(a, b) || Number.isNaN(a + b);

/** What the sites expect adds up to what is expected of all. Where the hours of some are not known, so is the sum. */
function addsUp({ people, sites, cutOff }: Losses, population: ArrayLike<number>): boolean {
  let [ofPeople, ofSites] = [0, 0];
  cutOff.forEach((chance, site) => {
    ofSites += chance || 0;
    ofPeople += (chance || 0) * ((population[site] as number) || 0);
  });
  return isNear(ofSites, sites.mean) && isNear(ofPeople, people.mean);
}

function falls(exceedance: Losses["exceedance"], i: number): boolean {
  const [[value, chance], before] = [exceedance[i] as readonly [number, number], exceedance[i - 1]];
  return chance >= 0 && chance <= 1 + SLACK && (before === undefined || (value > before[0] && chance <= before[1]));
}

/** The area under a curve of exceedance is the mean; between its points the curve lies between them. */
function isUnder(exceedance: Losses["exceedance"], mean: number): boolean {
  let [low, high, from, above] = [0, 0, 0, 1];
  for (const [value, chance] of exceedance) {
    low += (value - from) * chance;
    high += (value - from) * above;
    [from, above] = [value, chance];
  }
  return isAtMost(low, mean) && isAtMost(mean, high);
}

function isMedian({ exceedance }: Losses, lost: number): boolean {
  return exceedance.every(([value, chance]) =>
    isNear(value, lost) || value < lost ? chance >= 0.5 - SLACK : chance <= 0.5 + SLACK,
  );
}

/** Those that may fail, evenly, and some that may not. */
function someOf(fails: Float64Array, { siteCount, spanCount }: Risks): number[] {
  const rows = Array.from({ length: siteCount + spanCount }, (_, element) => element);
  const evenly = (list: readonly number[]) => {
    const step = Math.max(1, Math.ceil(list.length / MOST_ELEMENTS));
    return list.filter((_, i) => i % step === 0);
  };
  return [...evenly(rows.filter((element) => (fails[element] as number) > 0)), ...evenly(rows)];
}

/** At each level the heaviest load of each key; keys come independently, levels equally often. */
function chanceByLoads({ elements, keys }: Risks, loads: Float32Array, element: number): number {
  let chance = 0;
  const parts: number[] = [];
  for (let part = elements.indexOf(element); part >= 0 && elements[part] === element; part++) parts.push(part);
  for (let level = 0; level < LEVEL_COUNT; level++) {
    const heaviest = new Map<string, number>();
    for (const part of parts) {
      const key = `${keys[2 * part]} ${keys[2 * part + 1]}`;
      heaviest.set(key, Math.max(heaviest.get(key) ?? 0, loads[LEVEL_COUNT * part + level] as number));
    }
    const sum = [...heaviest.values()].reduce((all, load) => all + load, 0);
    chance += (1 - Math.exp(-sum)) / LEVEL_COUNT;
  }
  return chance;
}
