import { findRow, type Network, textAt } from "../../core/model/index.ts";
import type { AreaIndicators } from "../../core/redundancy/indicators/area-indicators.ts";
import { indicatorsOf } from "../../core/redundancy/indicators/indicators-of.ts";
import type { Indicator, Indicators } from "../../core/redundancy/indicators/measure-indicators.ts";
import { readThresholds, THRESHOLDS, type Thresholds } from "../../core/redundancy/indicators/thresholds.ts";
import { verifyIndicators } from "../../core/redundancy/verify/verify-indicators.ts";
import { branchNetwork } from "../../core/study/branches.ts";
import { assumedOfIndicators } from "../../words/describe-indicators.ts";
import type { Words } from "../../words/index.ts";
import { command } from "../command.ts";
import { Failure } from "../failure.ts";
import { GATEWAY_OPTION, withGateways } from "../gateways.ts";
import { INPUT_OPTIONS, readOptions } from "../input-options.ts";
import { printJson, printLine } from "../print.ts";
import { printAssumptions } from "../print-assumptions.ts";
import { printTable } from "../print-table.ts";
import { readInputs } from "../read-inputs.ts";
import { readTextFile } from "../read-text-file.ts";
import { runJob } from "../run-job.ts";
import { checkAnswer, VERIFY_OPTION } from "../verify.ts";

/** So many rows of each list are for reading; --json has them all. */
const SHOWN = 20;

export const indicatorsCommand = command({
  name: "indicators",
  arguments: "IN…",
  summary: (words) => words.commands.indicators,
  options: {
    ...INPUT_OPTIONS,
    ...GATEWAY_OPTION,
    ...VERIFY_OPTION,
    thresholds: { type: "string", value: "FILE", say: (words) => words.options.thresholds },
  },
  async run({ inputs, options, words }) {
    const thresholds = options.thresholds === undefined ? THRESHOLDS : readFile(options.thresholds);
    const { study: read } = await readInputs(inputs, readOptions(options), words);
    const study = withGateways(read, options);
    const network = branchNetwork(study);
    const { input, lengths } = indicatorsOf(network, study.settings, thresholds);
    const found = await runJob("indicators", input, words.indicators.measuring);
    const reference = found.reference < 0 ? null : nameOf(network.sites, found.reference);
    const assumptions = assumedOfIndicators(words, found, reference, lengths);
    const check = checkAnswer(options, words, () => verifyIndicators(input, found), words.verify.indicators);
    if (options.json === true) {
      printJson({
        indicators: found.indicators.map(indicatorJson),
        chains: Array.from(found.longChains, (chain) => chainJson(network, found, chain)),
        aggregation: Array.from(found.oversized, (site) => aggregationJson(network, found, site)),
        diameter: {
          hops: diameterJson(network, found.diameter.hops),
          metres: diameterJson(network, found.diameter.metres),
        },
        areas: found.areas.map((area) => areaJson(network, area)),
        assumptions,
        ...check.json,
      });
      return check.end();
    }
    printLists(network, found, words);
    printAssumptions(assumptions, words);
    check.end();
  },
});

function readFile(path: string): Thresholds {
  const thresholds = readThresholds(readTextFile(path));
  if (typeof thresholds === "string") throw new Failure(1, ({ cli }) => cli.failures.badThresholds(path, thresholds));
  return thresholds;
}

function unitOf({ id }: Indicator): string {
  if (id.endsWith("-m") || id.startsWith("gateway-m")) return "m";
  if (id.includes("rate")) return "share";
  return id === "aggregation-people" ? "people" : id === "diameter-hops" ? "spans" : "sites";
}

/** range: where the value is known between two bounds only; an upper one that nobody knows is null. */
function indicatorJson(indicator: Indicator) {
  const { id, value, upper, threshold, verdict } = indicator;
  const isExact = value === upper;
  return {
    ...{ id, value, unit: unitOf(indicator) },
    ...(isExact ? {} : { range: [value, upper === Number.POSITIVE_INFINITY ? null : upper] }),
    threshold: threshold === null ? null : { is: threshold.is, value: threshold.value },
    verdict,
    source: threshold?.source ?? null,
    status: threshold?.status ?? null,
  };
}

function chainJson({ sites, spans }: Network, { chains }: Indicators, chain: number) {
  const siteId = (row: number | undefined) => textAt(sites.columns.id, row as number);
  const unknown = chains.unknown[chain] as number;
  return {
    span: textAt(spans.columns.id, chains.span[chain] as number),
    at: siteId(chains.at[chain]),
    last: siteId(chains.last[chain]),
    sites: Array.from(chains.of.keys())
      .filter((site) => chains.of[site] === chain)
      .map(siteId),
    hops: chains.hops[chain],
    longestM: chains.metres[chain],
    lengthM: chains.lengthM[chain],
    population: chains.people[chain],
    ...(unknown > 0 ? { populationUnknownSites: unknown } : {}),
  };
}

function aggregationJson({ sites }: Network, { behind }: Indicators, site: number) {
  const unknown = behind.unknown[site] as number;
  return {
    site: textAt(sites.columns.id, site),
    sites: behind.sites[site],
    population: behind.people[site],
    ...(unknown > 0 ? { populationUnknownSites: unknown } : {}),
  };
}

function diameterJson({ sites }: Network, { lower, upper, from, to }: Indicators["diameter"]["hops"]) {
  if (from < 0) return null;
  return { lower, upper, from: textAt(sites.columns.id, from), to: textAt(sites.columns.id, to) };
}

function areaJson(network: Network, sums: AreaIndicators) {
  const { area, level, reached, gatewayM, ...counts } = sums;
  return {
    ...{ area, name: area === null ? null : areaName(network, area), level, ...counts },
    ringRate: counts.onRing / counts.sites,
    dualHomingRate: counts.dualAsked === 0 ? null : counts.dualHomed / counts.dualAsked,
    meanGatewayM: reached === 0 ? null : gatewayM / reached,
  };
}

function printLists(network: Network, found: Indicators, words: Words): void {
  const { indicators: said, spof } = words;
  const head = [said.indicator, said.value, said.thresholdHead, said.verdict, said.status];
  const lines = found.indicators.map(({ id, value, upper, threshold, verdict }) => [
    said.names[id],
    said.figure(id, value, upper),
    said.threshold(id, threshold),
    threshold === null ? "" : said.verdicts[verdict],
    threshold === null ? "" : (said.statuses[threshold.status] ?? threshold.status),
  ]);
  printTable([head, ...lines], ["start", "end", "end", "start", "start"]);
  const list = (title: string, titles: readonly string[], rows: Uint32Array, cells: (row: number) => string[]) => {
    if (rows.length === 0) return;
    printLine(`\n${title}`);
    printTable([titles, ...Array.from(rows.subarray(0, SHOWN), cells)], ["start", "end", "end", "end"]);
    if (rows.length > SHOWN) printLine(said.more(rows.length - SHOWN));
  };
  const { chains, behind } = found;
  list(said.chains, [said.chain, said.sites, said.longest, said.peopleHead], found.longChains, (chain) => [
    said.chainOf(nameOf(network.sites, chains.at[chain]), nameOf(network.sites, chains.last[chain])),
    String(chains.sites[chain]),
    said.metres(chains.metres[chain] as number),
    spof.peopleOf(chains.people[chain] as number, chains.unknown[chain] as number),
  ]);
  list(said.aggregation, [said.site, said.sites, said.peopleHead], found.oversized, (site) => [
    nameOf(network.sites, site),
    String(behind.sites[site]),
    spof.peopleOf(behind.people[site] as number, behind.unknown[site] as number),
  ]);
  printLine(`\n${said.byArea}`);
  const areas = found.areas.map((sums) => [
    sums.area === null ? said.noArea : areaName(network, sums.area),
    String(sums.sites),
    said.share(sums.onRing / sums.sites),
    sums.dualAsked === 0 ? "" : said.share(sums.dualHomed / sums.dualAsked),
    String(sums.unprotected),
    sums.reached === 0 ? "" : said.metres(sums.gatewayM / sums.reached),
  ]);
  printTable(
    [[said.area, said.sites, said.ringRate, said.dualRate, said.withoutBackup, said.meanWay], ...areas],
    ["start", "end", "end", "end", "end", "end"],
  );
}

function nameOf({ columns }: Network["sites"], row: number | undefined): string {
  return textAt(columns.name, row as number) ?? textAt(columns.id, row as number) ?? "";
}

function areaName({ areas }: Network, id: string): string {
  const row = findRow(areas.columns.id, id);
  return row < 0 ? id : (textAt(areas.columns.name, row) ?? id);
}
