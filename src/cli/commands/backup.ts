import { findRow, type Network, textAt } from "../../core/model/index.ts";
import { countTurnedDown, groupSets } from "../../core/redundancy/losses/group-sets.ts";
import { rankUnprotected } from "../../core/redundancy/losses/rank-losses.ts";
import { BACKUP_LEVELS, type Backup, type BackupLevel } from "../../core/redundancy/ways/measure-backup.ts";
import { branchNetwork } from "../../core/study/branches.ts";
import { topologyColumns } from "../../core/topology/topology.ts";
import { formatNumber } from "../../words/format.ts";
import type { Words } from "../../words/index.ts";
import { command } from "../command.ts";
import { wrongUsage } from "../failure.ts";
import { GATEWAY_OPTION, withGateways } from "../gateways.ts";
import { INPUT_OPTIONS, readOptions } from "../input-options.ts";
import { printJson, printLine } from "../print.ts";
import { printAssumptions } from "../print-assumptions.ts";
import { printTable } from "../print-table.ts";
import { readInputs } from "../read-inputs.ts";
import { runJob } from "../run-job.ts";

/** So many rows are for reading; --json has them all. */
const SHOWN = 20;

export const backupCommand = command({
  name: "backup",
  arguments: "IN…",
  summary: (words) => words.commands.backup,
  options: {
    ...INPUT_OPTIONS,
    ...GATEWAY_OPTION,
    level: { type: "string", value: BACKUP_LEVELS.join("|"), say: (words) => words.options.level },
  },
  async run({ inputs, options, words }) {
    const level = readLevel(options.level);
    const { study: read } = await readInputs(inputs, readOptions(options), words);
    const study = withGateways(read, options);
    const network = branchNetwork(study);
    const question = {
      columns: topologyColumns(network),
      ...study.settings,
      groups: groupSets(network),
      level,
    };
    const backup = await runJob("backup", question, words.cli.counting);
    const rows = rankUnprotected(network, backup);
    const assumptions = assumptionsOf(network, backup, level, words);
    if (options.json === true) {
      printJson({
        unprotected: rows.map((row) => unprotectedJson(network, backup, level, row)),
        protected: backup.protectedCount,
        ways: tally(backup),
        areas: backup.areas,
        assumptions,
      });
      return;
    }
    const said = words.backup;
    printTable(
      [
        [said.protected, formatNumber(backup.protectedCount)],
        [said.unprotected, formatNumber(backup.unprotectedCount)],
      ],
      ["start", "end"],
    );
    const lines = rows.slice(0, SHOWN).map((row) => {
      const people = network.sites.columns.population.values[row] as number;
      return [
        nameOf(network.sites, row),
        Number.isNaN(people) ? said.unknownPeople : formatNumber(people),
        reasonText(network, backup, level, row, words),
      ];
    });
    if (lines.length > 0) printLine("");
    printTable(lines.length === 0 ? [] : [[said.site, said.people, said.reason], ...lines], ["start", "end", "start"]);
    if (rows.length > SHOWN) printLine(said.more(rows.length - SHOWN));
    printLine(`\n${said.byArea}`);
    const areas = backup.areas.map((area) => [
      areaName(network, area.area) ?? words.rings.noArea,
      formatNumber(area.sites),
      formatNumber(area.unprotected),
      formatNumber(area.unprotectedPopulation),
    ]);
    printTable([[said.area, said.sites, said.without, said.people], ...areas], ["start", "end", "end", "end"]);
    printAssumptions(assumptions, words);
  },
});

function readLevel(said: string | undefined): BackupLevel {
  const level = BACKUP_LEVELS.find((each) => each === (said ?? "span"));
  if (level !== undefined) return level;
  throw wrongUsage(({ cli }) => cli.failures.badValue("--level", said ?? "", BACKUP_LEVELS.join(", ")));
}

function tally({ ways, siteMask }: Backup): Record<string, number> {
  const counts: Record<string, number> = {};
  ways.forEach((count, row) => {
    if (siteMask[row] === 1) counts[count] = (counts[count] ?? 0) + 1;
  });
  return counts;
}

function neededId(network: Network, { needed }: Backup, level: BackupLevel, row: number): string | null {
  const at = needed[row] as number;
  const table = { span: network.spans, site: network.sites, group: network.groups }[level];
  return at < 0 ? null : textAt(table.columns.id, at);
}

function unprotectedJson(network: Network, backup: Backup, level: BackupLevel, row: number) {
  const { id, population } = network.sites.columns;
  const people = population.values[row] as number;
  const needed = neededId(network, backup, level, row);
  return {
    site: textAt(id, row),
    reason: needed !== null ? `one-${level}` : backup.enough === 1 ? "no-way" : "too-few-gateways",
    population: Number.isNaN(people) ? null : people,
    blocking: needed === null ? [] : [{ [level]: needed }],
  };
}

function reasonText(
  network: Network,
  backup: Backup,
  level: BackupLevel,
  row: number,
  { backup: said }: Words,
): string {
  const at = backup.needed[row] as number;
  const { enough } = backup;
  const needed = at < 0 ? "" : nameOf({ span: network.spans, site: network.sites, group: network.groups }[level], at);
  const reason = at < 0 ? "no-way" : level;
  return enough === 1 ? said.reasons[reason](needed) : said.reasonsOfMany[reason](enough, needed);
}

function nameOf(table: Network["sites"] | Network["spans"] | Network["groups"], row: number): string {
  return textAt(table.columns.name, row) ?? textAt(table.columns.id, row) ?? "";
}

function areaName({ areas }: Network, id: string | null): string | null {
  const row = id === null ? -1 : findRow(areas.columns.id, id);
  return row < 0 ? id : (textAt(areas.columns.name, row) ?? id);
}

function assumptionsOf(
  network: Network,
  { assumptions, reference, enough }: Backup,
  level: BackupLevel,
  words: Words,
): string[] {
  const said = words.backup;
  return [
    ...(reference >= 0 ? [said.assumeReference(nameOf(network.sites, reference))] : []),
    ...(assumptions.gateways > 0 ? [said.assumeGateways(assumptions.gateways, enough)] : []),
    ...(assumptions.gateways === 1 && enough === 1 && level === "site" ? [said.assumeOneGateway] : []),
    ...(level === "group" ? [said.assumeGroups, ...words.service.assumeTurnedDown(countTurnedDown(network))] : []),
    ...words.service.assumeNetwork(assumptions),
  ];
}
