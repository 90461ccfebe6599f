import { findRow, type Network, textAt } from "../../core/model/index.ts";
import { countTurnedDown, groupSets } from "../../core/redundancy/losses/group-sets.ts";
import { rankUnprotected } from "../../core/redundancy/losses/rank-losses.ts";
import { verifyBackup } from "../../core/redundancy/verify/verify-backup.ts";
import { verifyConnections } from "../../core/redundancy/verify/verify-connections.ts";
import { bestClosures, type Closure, type Gain, gainOf } from "../../core/redundancy/ways/best-closures.ts";
import { BACKUP_LEVELS, type Backup, type BackupLevel } from "../../core/redundancy/ways/measure-backup.ts";
import type { Connections } from "../../core/redundancy/ways/nearest-connection.ts";
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
import { checkAnswer, VERIFY_OPTION } from "../verify.ts";

/** So many rows are for reading; --json has them all. */
const SHOWN = 20;
const CLOSURES = 5;

export const backupCommand = command({
  name: "backup",
  arguments: "IN…",
  summary: (words) => words.commands.backup,
  options: {
    ...INPUT_OPTIONS,
    ...GATEWAY_OPTION,
    ...VERIFY_OPTION,
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
    const { columns } = question;
    const ground = { sites: network.sites.geometry, spans: network.spans.geometry };
    const toConnect = { columns, ...study.settings, ...ground, groups: question.groups };
    const connections =
      level === "span" && backup.enough === 1 ? await runJob("connections", toConnect, words.cli.counting) : null;
    const assumptions = [
      ...assumptionsOf(network, backup, level, words),
      ...(level === "span" && rows.length > 0
        ? words.backup.assumeConnections({ enough: backup.enough, withoutPlace: connections?.withoutPlace ?? 0 })
        : []),
    ];
    const prove = () => {
      const proof = verifyBackup(question, backup);
      if (connections === null || !proof.holds) return proof;
      return { ...proof, holds: verifyConnections(toConnect, connections).holds };
    };
    const check = checkAnswer(options, words, prove, (checked) =>
      [words.verify.backup(checked), ...(connections === null ? [] : [words.verify.connections])].join(" "),
    );
    if (options.json === true) {
      printJson({
        unprotected: rows.map((row) => ({
          ...unprotectedJson(network, backup, level, row),
          ...(connections === null ? {} : { connect: connectJson(network, connections, row) }),
        })),
        ...(connections === null ? {} : { closures: closuresJson(network, connections) }),
        protected: backup.protectedCount,
        ways: tally(backup),
        areas: backup.areas,
        assumptions,
        ...check.json,
      });
      return check.end();
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
        ...(connections === null ? [] : [connectText(network, connections, row, words)]),
      ];
    });
    if (lines.length > 0) printLine("");
    const head = [said.site, said.people, said.reason, ...(connections === null ? [] : [said.connect])];
    printTable(lines.length === 0 ? [] : [head, ...lines], ["start", "end", "start", "start"]);
    if (rows.length > SHOWN) printLine(said.more(rows.length - SHOWN));
    if (connections !== null) printClosures(network, connections, words);
    printLine(`\n${said.byArea}`);
    const areas = backup.areas.map((area) => [
      areaName(network, area.area) ?? words.rings.noArea,
      formatNumber(area.sites),
      formatNumber(area.unprotected),
      formatNumber(area.unprotectedPopulation),
    ]);
    printTable([[said.area, said.sites, said.without, said.people], ...areas], ["start", "end", "end", "end"]);
    printAssumptions(assumptions, words);
    check.end();
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

/** null where no place is known that would do. */
function connectJson(network: Network, connections: Connections, row: number) {
  const gain = gainOf(connections, row);
  if (gain === null) return null;
  const { toSite, toSpan, lon, lat, distanceM, sharedGroup } = connections;
  const site = toSite[row] as number;
  const id =
    site >= 0
      ? { site: textAt(network.sites.columns.id, site) }
      : { span: textAt(network.spans.columns.id, toSpan[row] as number) };
  const group = sharedGroup[row] as number;
  return {
    ...{ ...id, lon: lon[row], lat: lat[row], distanceM: distanceM[row], gain: gainJson(gain) },
    ...(group < 0 ? {} : { sharedGroup: textAt(network.groups.columns.id, group) }),
  };
}

function gainJson({ sites, people, unknown }: Gain) {
  return { sites, population: people, ...(unknown > 0 ? { populationUnknownSites: unknown } : {}) };
}

function closuresOf({ sites }: Network, connections: Connections): Closure[] {
  return bestClosures(connections, new Uint8Array(sites.count).fill(1), CLOSURES);
}

/** gain: what each adds to those before it. */
function closuresJson(network: Network, connections: Connections) {
  return closuresOf(network, connections).map(({ site, gain }) => ({
    from: textAt(network.sites.columns.id, site),
    to: connectJson(network, connections, site),
    gain: gainJson(gain),
  }));
}

function printClosures(network: Network, connections: Connections, { backup: said, spof }: Words): void {
  const lines = closuresOf(network, connections).map(({ site, distanceM, gain }) => [
    nameOf(network.sites, site),
    connectName(network, connections, site),
    said.km(distanceM),
    formatNumber(gain.sites),
    spof.peopleOf(gain.people, gain.unknown),
  ]);
  if (lines.length === 0) return;
  printLine(`\n${said.closures}`);
  printTable(
    [[said.from, said.to, said.distance, said.sites, said.people], ...lines],
    ["start", "start", "end", "end", "end"],
  );
}

function connectName({ sites, spans }: Network, { toSite, toSpan }: Connections, row: number): string {
  const site = toSite[row] as number;
  return site >= 0 ? nameOf(sites, site) : nameOf(spans, toSpan[row] as number);
}

function connectText(network: Network, connections: Connections, row: number, { backup: said }: Words): string {
  const metres = connections.distanceM[row] as number;
  if (Number.isNaN(metres)) return said.noPlace;
  const group = connections.sharedGroup[row] as number;
  const place = said.connectTo(connectName(network, connections, row), metres);
  return group < 0 ? place : `${place}; ${said.connectShares(nameOf(network.groups, group))}`;
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
