/** A risk as the command line tells it to programs. What is not known, or without end, is null, and why is said. */
import { SCENARIO_SETTINGS, SETTING_NAMES } from "../core/hazard/events/scenario-settings.ts";
import type { Bounds, Losses, Risk, Spread } from "../core/hazard/simulate/risk.ts";
import { riskByArea } from "../core/hazard/simulate/risk-by-area.ts";
import { type Network, textAt } from "../core/model/index.ts";
import type { Words } from "../words/index.ts";
import type { Asked } from "./scenario-options.ts";

/** userHours of a year; null, and why. */
export type Annual = { readonly expectedUserHours: number | null; readonly returnPeriodYears: number | null };

export function riskJson({ scenario, question, changed, which }: Asked, risk: Risk, annual: Annual, words: Words) {
  const { network, settings } = question;
  const losses = risk[which];
  const { least, most, before, method, seed, draws, patterns, residual, stopped } = risk;
  return {
    scenario: { name: scenario.name, kind: scenario.event.kind, returnPeriodYears: annual.returnPeriodYears },
    case: which,
    before: { population: before.people, sites: before.sites },
    expected: {
      cutOffPopulation: finite(losses.people.mean),
      cutOffSites: finite(losses.sites.mean),
      userHours: finite(losses.userHours.mean),
      repairCost: null,
    },
    interval95: {
      cutOffPopulation: intervalJson(losses.people),
      cutOffSites: intervalJson(losses.sites),
      userHours: intervalJson(losses.userHours),
    },
    exceedance: losses.exceedance.map(([value, probability]) => ({ probability, value })),
    annual: { expectedUserHours: annual.expectedUserHours },
    bounds: {
      cutOffPopulation: boundsJson({ least: least.people.mean, most: most.people.mean }),
      cutOffSites: boundsJson({ least: least.sites.mean, most: most.sites.mean }),
      userHours: boundsJson({ least: least.userHours.mean, most: most.userHours.mean }),
    },
    bySite: sitesJson(network, risk, losses),
    bySpan: spansJson(network, risk, losses),
    byArea: riskByArea(network.sites.columns, losses).map(({ area, people, peopleUnknown, chance, darkH, sites }) => ({
      ...{ area, expectedPeople: finite(people), populationUnknownSites: peopleUnknown, probability: finite(chance) },
      ...{ expectedHours: finite(darkH), sites: sites.map((row) => textAt(network.sites.columns.id, row)) },
    })),
    typical: patternJson(network, risk.typical[which]),
    ...{ method, residual: finite(residual), seed, draws, patterns, stopped },
    unknown: risk.unknown,
    settings: Object.fromEntries(
      SETTING_NAMES.map((name) => {
        const { unit, source, status } = SCENARIO_SETTINGS[name];
        const said = changed.has(name) ? { source: words.events.saidHere, status: "given" } : { source, status };
        return [name, { value: settings[name], unit, ...said }];
      }),
    ),
  };
}

function intervalJson({ from, to }: Spread) {
  return [finite(from), finite(to)];
}

function boundsJson({ least, most }: Bounds<number>) {
  return { least: finite(least), most: finite(most) };
}

/** Sites that may be cut off or without service, most people expected first. */
export function sitesAtRisk({ sites }: Network, { cutOff, darkH }: Losses): number[] {
  const expected = (row: number) => (cutOff[row] as number) * (sites.columns.population.values[row] || 0);
  return Array.from(cutOff.keys())
    .filter((row) => cutOff[row] !== 0 || darkH[row] !== 0)
    .sort((a, b) => expected(b) - expected(a) || (cutOff[b] as number) - (cutOff[a] as number) || a - b);
}

function sitesJson(network: Network, { least, most }: Risk, losses: Losses) {
  const { columns } = network.sites;
  return sitesAtRisk(network, losses).map((row) => ({
    site: textAt(columns.id, row),
    name: textAt(columns.name, row),
    area: textAt(columns.area, row),
    population: finite(columns.population.values[row] as number),
    probability: finite(losses.cutOff[row] as number),
    bounds: boundsJson({ least: least.cutOff[row] as number, most: most.cutOff[row] as number }),
    failureProbability: finite(losses.fails[row] as number),
    expectedHours: finite(losses.darkH[row] as number),
  }));
}

/** Spans that may fail: those first whose safety would save most people, then the likeliest to fail. */
export function spansAtRisk({ sites, spans }: Network, { fails, saves }: Losses): number[] {
  const saved = (row: number) => saves[sites.count + row] || 0;
  const chance = (row: number) => fails[sites.count + row] as number;
  return Array.from({ length: spans.count }, (_, row) => row)
    .filter((row) => chance(row) !== 0)
    .sort((a, b) => saved(b) - saved(a) || chance(b) - chance(a) || a - b);
}

function spansJson(network: Network, { least, most }: Risk, losses: Losses) {
  const { sites, spans } = network;
  return spansAtRisk(network, losses).map((row) => {
    const element = sites.count + row;
    return {
      span: textAt(spans.columns.id, row),
      name: textAt(spans.columns.name, row),
      probability: finite(losses.fails[element] as number),
      bounds: boundsJson({ least: least.fails[element] as number, most: most.fails[element] as number }),
      savesPopulation: finite(losses.saves[element] as number),
    };
  });
}

/** Elements as in Risks: sites, spans, and sites that lose their mains. */
export function patternJson({ sites, spans }: Network, elements: Uint32Array) {
  const from = (first: number, count: number) =>
    [...elements].filter((element) => element >= first && element < first + count).map((element) => element - first);
  const siteId = (row: number) => textAt(sites.columns.id, row);
  return {
    sites: from(0, sites.count).map(siteId),
    spans: from(sites.count, spans.count).map((row) => textAt(spans.columns.id, row)),
    sitesWithoutMains: from(sites.count + spans.count, sites.count).map(siteId),
  };
}

export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
