/** What scenarios add to readiness: what they cost in a year, and the lists of extreme scenarios and of key equipment. */
import type { Risk } from "../core/hazard/simulate/risk.ts";
import { returnPeriod } from "../core/hazard/yearly/return-period.ts";
import { type YearlyLoss, yearlyLoss } from "../core/hazard/yearly/yearly-loss.ts";
import { type Network, nameOfRow, type Settings, textAt } from "../core/model/index.ts";
import { type ExtremeScenario, extremeScenarios, type KeyEquipment, keyEquipment } from "../core/readiness/extreme-scenarios.ts"; // biome-ignore format: one line
import type { RiskMatrix } from "../core/readiness/risk-matrix.ts";
import { groupSets } from "../core/redundancy/losses/group-sets.ts";
import { circuitsAt } from "../core/topology/circuits-at.ts";
import { topologyColumns } from "../core/topology/topology.ts";
import { formatNumber } from "../words/format.ts";
import type { Words } from "../words/index.ts";
import { printLine } from "./print.ts";
import { printTable } from "./print-table.ts";
import { runJob } from "./run-job.ts";
import type { Asked } from "./scenario-options.ts";

/** So many of each list are for reading; --json has them all. */
const SHOWN = 12;

export type Ran = { readonly asked: Asked; readonly risk: Risk };
export type Lists = {
  readonly runs: readonly Ran[];
  /** null where no scenario was run. */
  readonly yearly: YearlyLoss | null;
  readonly extreme: readonly ExtremeScenario[];
  readonly equipment: readonly KeyEquipment[];
};

const yearsOf = ({ scenario, question }: Asked) => returnPeriod(scenario, question.hazards);

export async function listsOf(
  network: Network,
  { gateways, enough }: Settings,
  runs: readonly Ran[],
  matrix: RiskMatrix,
  words: Words,
): Promise<Lists> {
  const service = { columns: topologyColumns(network), gateways, enough, circuitsAt: circuitsAt(network) };
  const points = await runJob("single-points", service, words.readiness.measuring);
  const groups = await runJob("set-losses", { ...service, sets: groupSets(network) }, words.readiness.measuring);
  const scenarios = runs.map(({ asked, risk }) => {
    const { name, event } = asked.scenario;
    return { name, hazard: event.kind, years: yearsOf(asked), losses: risk };
  });
  const losses = scenarios.map(({ losses: { least, most }, ...scenario }) => ({
    ...scenario,
    userHours: { least: least.userHours.mean, most: most.userHours.mean },
    darkH: { least: least.darkH, most: most.darkH },
  }));
  const { criticalUsers } = network.sites.columns;
  return {
    runs,
    yearly: losses.length === 0 ? null : yearlyLoss(losses, network.sites.count, "chance"),
    extreme: extremeScenarios({ scenarios, places: null, groups: groups.cutOff, criticalUsers }, matrix),
    equipment: keyEquipment(points, runs[0]?.risk.most ?? null),
  };
}

const known = (value: number) => (Number.isFinite(value) ? value : null);
const pair = ([least, most]: readonly [number, number]) => [known(least), known(most)];
const bounds = ({ least, most }: { readonly least: number; readonly most: number }) => pair([least, most]);

export function listsJson(network: Network, { runs, yearly, extreme, equipment }: Lists) {
  const groupId = (row: number) => textAt(network.groups.columns.id, row);
  return {
    annual:
      yearly === null
        ? null
        : {
            expectedUserHours: bounds(yearly.perYear),
            byHazard: yearly.byHazard.map(({ hazard, periods, perYear, rareEnd, frequentEndAtMost, falls }) => ({
              ...{ hazard, periods, falls, isBoundOnly: periods.length === 1 },
              ...{ userHours: bounds(perYear), rareEnd: bounds(rareEnd), frequentEndAtMost: bounds(frequentEndAtMost) },
            })),
            ...{ withoutPeriod: yearly.withoutPeriod, behindWorse: yearly.behindWorse, unknown: yearly.unknown },
          },
    extreme: extreme.map(({ from, row, people, sites, userHours, risk }) => ({
      ...{
        from,
        name: from === "group" ? nameOfRow(network, "groups", row) : (runs[row]?.asked.scenario.name ?? null),
      },
      id: from === "group" ? groupId(row) : null,
      ...{ population: pair(people), sites: pair(sites), userHours: userHours === null ? null : pair(userHours) },
      level: risk === null ? null : { level: risk.level, least: risk.least, most: risk.most },
    })),
    equipment: equipment.map(({ table, row, people, peopleUnknown, sites, fails, saves }) => ({
      ...{ [table === "sites" ? "site" : "span"]: textAt(network[table].columns.id, row), population: people, sites },
      ...{ populationUnknownSites: peopleUnknown, fails, saves },
    })),
  };
}

export function printLists(network: Network, { runs, yearly, extreme, equipment }: Lists, words: Words): void {
  const { readiness: said, model, scenario } = words;
  if (yearly !== null) {
    printLine(`\n${said.yearly}: ${said.userHours(yearly.perYear.least, yearly.perYear.most)}`);
    for (const { hazard, periods, perYear, falls } of yearly.byHazard) {
      const notes = [...(periods.length === 1 ? [said.onePeriod] : []), ...(falls ? [said.falls] : [])];
      const years = periods.map((period) => period.years);
      const head = said.byHazard(scenario.form.kinds[hazard], years);
      printLine(`  ${[`${head}: ${said.userHours(perYear.least, perYear.most)}`, ...notes].join("; ")}`);
    }
    if (yearly.withoutPeriod.length > 0) printLine(`  ${said.withoutPeriod(yearly.withoutPeriod)}`);
    if (yearly.behindWorse.length > 0) printLine(`  ${said.behindWorse(yearly.behindWorse)}`);
    if (yearly.unknown.length > 0) printLine(`  ${said.yearlyUnknown(yearly.unknown.map((kind) => scenario.form.kinds[kind]))}`); // biome-ignore format: one line
  }
  const range = ([least, most]: readonly [number, number]) => said.range(least, most, formatNumber);
  if (extreme.length > 0) {
    printLine(`\n${said.extreme}`);
    const rows = extreme.slice(0, SHOWN).map(({ from, row, people, sites, risk }) => [
      said.extremeFrom[from],
      from === "group" ? nameOfRow(network, "groups", row) : (runs[row]?.asked.scenario.name ?? ""),
      range(people),
      range(sites),
      risk === null ? "" : risk.level === null ? said.riskRange(model.severities[risk.least], model.severities[risk.most]) : model.severities[risk.level], // biome-ignore format: one line
    ]);
    printTable([["", "", said.people, said.sites, ""], ...rows], ["start", "start", "end", "end", "start"]);
  }
  if (equipment.length > 0) {
    printLine(`\n${said.equipment}`);
    const rows = equipment.slice(0, SHOWN).map(({ table, row, people, sites }) => [nameOfRow(network, table, row), formatNumber(people), formatNumber(sites)]); // biome-ignore format: one line
    printTable([["", said.people, said.sites], ...rows], ["start", "end", "end"]);
  }
}
