import { scenarioSettings } from "../../core/hazard/events/scenario-settings.ts";
import { DataFault } from "../../core/hazard/read-data.ts";
import { yearlyUserHours } from "../../core/hazard/yearly/yearly-loss.ts";
import { findRow, type Network, nameOf, nameOfRow, textAt } from "../../core/model/index.ts";
import { GRADES, GRADING, type Grading, readGrading } from "../../core/readiness/grading.ts";
import type { Reason } from "../../core/readiness/judge-area.ts";
import type { AreaReadiness, Readiness } from "../../core/readiness/measure-readiness.ts";
import { RISK_MATRIX, readRiskMatrix } from "../../core/readiness/risk-matrix.ts";
import { worstRisk } from "../../core/readiness/worst-risk.ts";
import { branchNetwork } from "../../core/study/branches.ts";
import { assumedOfReadiness, reasonNames } from "../../words/describe-readiness.ts";
import { formatNumber } from "../../words/format.ts";
import type { Words } from "../../words/index.ts";
import { command } from "../command.ts";
import { Failure } from "../failure.ts";
import { GATEWAY_OPTION, withGateways } from "../gateways.ts";
import { INPUT_OPTIONS, readOptions } from "../input-options.ts";
import { printJson, printLine } from "../print.ts";
import { printAssumptions } from "../print-assumptions.ts";
import { printTable } from "../print-table.ts";
import { hazardsOf } from "../read-hazards.ts";
import { readInputs } from "../read-inputs.ts";
import { readTextFile } from "../read-text-file.ts";
import { type Lists, listsJson, listsOf, printLists, type Ran } from "../readiness-scenarios.ts";
import { runJob } from "../run-job.ts";
import { readScenarioQuestion, SCENARIO_OPTIONS } from "../scenario-options.ts";
import { measure } from "./risk.ts";

/** So many areas are told with their reasons; --json has them all. */
const SHOWN = 8;

export const readinessCommand = command({
  name: "readiness",
  arguments: "IN… [--scenario NAME|FILE]",
  summary: (words) => words.commands.readiness,
  options: {
    ...INPUT_OPTIONS,
    ...GATEWAY_OPTION,
    ...SCENARIO_OPTIONS,
    scenario: { type: "string", multiple: true, value: "FILE|NAME", say: (words) => words.options.disasters },
    matrix: { type: "string", value: "FILE", say: (words) => words.options.matrix },
    grading: { type: "string", value: "FILE", say: (words) => words.options.grading },
  },
  async run({ inputs, options, words }) {
    const grading = options.grading === undefined ? GRADING : readOwn(options.grading, readGrading);
    const matrix = options.matrix === undefined ? RISK_MATRIX : readOwn(options.matrix, readRiskMatrix);
    const { study: read } = await readInputs(inputs, readOptions(options), words);
    const study = withGateways(read, options);
    const network = branchNetwork(study);
    const { hazards } = await hazardsOf(study, options, words);
    const runs: Ran[] = [];
    for (const scenario of options.scenario ?? []) {
      const asked = await readScenarioQuestion(study, { ...options, scenario }, words);
      runs.push({ asked, risk: await measure(asked, words) });
    }
    const settings = runs[0]?.asked.question.settings ?? scenarioSettings({});
    if (typeof settings === "string") throw new Error(settings);
    const risk = worstRisk(runs.map((run) => run.risk));
    const question = { ...study.settings, network, hazards, settings, grading, risk };
    const found = await runJob("readiness", question, words.readiness.measuring);
    const lists = await listsOf(network, study.settings, runs, matrix, words);
    const assumptions = [
      ...assumedOfReadiness(words, network, found, study.settings.enough),
      ...(lists.yearly === null ? [] : [words.readiness.yearlyWhy]),
    ];
    if (options.json === true) {
      return printJson({
        scenarios: runs.map(({ asked }) => asked.scenario.name),
        areas: found.areas.map((area) => areaJson(network, found, area, lists)),
        levels: levelsJson(grading),
        ...listsJson(network, lists),
        assumptions,
      });
    }
    printAreas(network, found, words);
    printLists(network, lists, words);
    printAssumptions(assumptions, words);
  },
});

function readOwn<T>(path: string, take: (text: string) => T | DataFault): T {
  const figures = take(readTextFile(path));
  if (figures instanceof DataFault) throw new Failure(1, ({ models }) => models.fault(path, figures));
  return figures;
}

/** To the millimetre. */
const tidy = (metres: number) => Math.round(metres * 1000) / 1000;
/** Infinite, and what nobody knows: null. */
const known = (value: number) => (Number.isFinite(value) ? value : null);
const range = ([least, most]: readonly [number, number]) => [known(least), known(most)];

function areaJson(network: Network, { hazards }: Readiness, area: AreaReadiness, { yearly }: Lists) {
  const { crew, exposure, isolation, measures, reasons, siteRows: _rows, ...numbers } = area;
  const siteId = (row: number) => textAt(network.sites.columns.id, row);
  const { furthest } = crew;
  return {
    ...{ name: area.area === null ? null : nameOf(network, "areas", area.area), ...numbers },
    crew: {
      ...(furthest === null
        ? { site: null, base: null, distanceM: null, roadH: null }
        : { site: siteId(furthest.site), base: siteId(furthest.base), distanceM: furthest.metres, roadH: furthest.hours }), // biome-ignore format: one line
      unknownSites: crew.unknown,
    },
    exposure:
      exposure === null
        ? null
        : {
            lengthM: tidy(exposure.metres),
            layers: exposure.layers.map(
              ({ layer, metres, sites, strongM, strongSites, metresByClass, sitesByClass }) => ({
                ...{ hazard: hazards[layer]?.id, kind: hazards[layer]?.kind, unit: hazards[layer]?.unit },
                ...{ lengthM: tidy(metres), sites },
                byClass: metresByClass.map((lengthM, i) => ({ from: hazards[layer]?.breaks[i - 1] ?? null, lengthM: tidy(lengthM), sites: sitesByClass[i] })), // biome-ignore format: one line
                ...{ strongM: range([tidy(strongM[0]), tidy(strongM[1])]), strongSites: range(strongSites) },
              }),
            ),
          },
    isolation:
      isolation === null
        ? null
        : {
            chance: range([isolation.least.chance, isolation.most.chance]),
            darkH: range([isolation.least.darkH, isolation.most.darkH]),
            userHours: range([isolation.least.userHours, isolation.most.userHours]),
          },
    annualUserHours:
      yearly === null ? null : range([yearlyOf(network, yearly.darkH.least, area), yearlyOf(network, yearly.darkH.most, area)]), // biome-ignore format: one line
    reasons: reasons.map(({ value, ...reason }: Reason) => ({ ...reason, value: range(value) })),
    measures: measures.map(({ rule, sites }) => ({ rule, sites: Array.from(sites, siteId) })),
  };
}

function yearlyOf({ sites }: Network, darkH: Float64Array, { siteRows }: AreaReadiness): number {
  return yearlyUserHours(darkH, sites.columns.population.values, siteRows);
}

function levelsJson({ criteria, needed }: Grading) {
  return {
    grades: GRADES,
    criteria: criteria.map(({ id, atMost, remoteAtMost, source, status }) => ({ id, atMost, remoteAtMost, source, status })), // biome-ignore format: one line
    needed: needed.map(({ id, kinds, source, status }) => ({ practice: id, kinds, source, status })),
  };
}

function printAreas(network: Network, found: Readiness, words: Words): void {
  const { readiness: said, model } = words;
  const levels: Readonly<Record<string, string>> = model.choices.areas.level;
  const { areas } = found;
  if (areas.every(({ area }) => area === null)) printLine(said.noAreas);
  const name = ({ area }: AreaReadiness) => (area === null ? said.noArea : nameOf(network, "areas", area));
  const rows = areas.map((area) => [
    name(area),
    area.level === null ? "" : (levels[area.level] ?? area.level),
    `${said.gradeOf(area)}${area.remote === true ? ` ${said.remote}` : ""}`,
    formatNumber(area.sites),
    formatNumber(area.people),
    area.sites === 0 ? "" : String(area.ways.best),
    ...(["second-ways", "power", "crew", "exposure", "isolation"] as const).map((criterion) => {
      const value = area.reasons.find((reason) => reason.criterion === criterion)?.value;
      const say = criterion === "crew" || criterion === "isolation" ? said.hours : said.share;
      return value === undefined ? "" : said.range(value[0], value[1], say);
    }),
  ]);
  const head = [said.area, said.level, said.grade, said.sites, said.people, said.wayOut, said.noSecond, said.short, said.crew, said.exposed, said.dark]; // biome-ignore format: one line
  printTable([head, ...rows], ["start", "start", "start", "end", "end", "end", "end", "end", "end", "end", "end"]);
  const lowest = areas.filter(({ area, sites }) => sites > 0 && isLeaf(network, area)).slice(0, SHOWN);
  for (const area of lowest) {
    printLine(`\n${name(area)}: ${said.gradeOf(area)}, ${said.gradeWhy(area)}`);
    const names = reasonNames(network, found, area);
    for (const reason of area.reasons) printLine(`  ${said.gradeOf(reason)}  ${said.reason(area, reason.criterion, names)}`); // biome-ignore format: one line
    for (const { rule, sites } of area.measures) {
      printLine(`  →  ${said.measure(rule, sites.length, nameOfRow(network, "sites", sites[0] as number))}`);
    }
  }
}

/** Areas above others say again what those say. */
function isLeaf({ areas }: Network, id: string | null): boolean {
  if (id === null || findRow(areas.columns.id, id) < 0) return true;
  const { parent } = areas.columns;
  return !Array.from({ length: areas.count }, (_, row) => textAt(parent, row)).includes(id);
}
