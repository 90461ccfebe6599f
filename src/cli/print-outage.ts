/** An outage as the command line tells it, for programs and for people. */
import { type Network, nameOf, nameOfRow, textAt } from "../core/model/index.ts";
import { CIRCUIT_STATES, type CircuitState } from "../core/redundancy/outages/circuit-states.ts";
import type { DarkPart } from "../core/redundancy/outages/dark-parts.ts";
import type { SitesServed } from "../core/redundancy/outages/shares.ts";
import { hoursOf, peopleHours } from "../core/redundancy/outages/works-window.ts";
import { formatNumber } from "../words/format.ts";
import type { Words } from "../words/index.ts";
import type { Played } from "./commands/whatif.ts";
import { printLine } from "./print.ts";
import { printTable } from "./print-table.ts";

/** So many rows of each list are for reading; --json has them all. */
const SHOWN = 20;

export function outageJson(network: Network, { step, elements, outage }: Played) {
  const { sites, spans, circuits } = network;
  const siteId = (row: number) => textAt(sites.columns.id, row);
  const spanId = (row: number) => textAt(spans.columns.id, row);
  const { window } = step;
  return {
    off: { spans: Array.from(elements.spans, spanId), sites: Array.from(elements.sites, siteId) },
    before: servedJson(outage.before),
    cutOff: servedJson(outage.cutOff),
    dark: Array.from(outage.dark, siteId),
    critical: Array.from(outage.critical, siteId),
    escape: outage.parts.map(({ rows, satellite, satelliteUnknown, planned, other, ...sums }) => ({
      sites: Array.from(rows, siteId),
      cutOff: servedJson(sums),
      planned: Array.from(planned, spanId),
      satellite: Array.from(satellite, siteId),
      satelliteUnknown,
      otherOwner: other && {
        from: siteId(other.from),
        site: siteId(other.site),
        owner: textAt(sites.columns.owner, other.site),
        metres: Math.round(other.metres),
      },
    })),
    oneWay: Array.from(outage.oneWay, (row, i) => ({ site: siteId(row), span: spanId(outage.hangsOn[i] as number) })),
    overOthers: Array.from(outage.overOthers, siteId),
    areas: outage.areas.map(({ of, ...share }) => ({ area: of, ...share })),
    owners: outage.owners.map(({ of, ...share }) => ({ owner: of, ...share })),
    circuits: outage.circuits.map((state, row) => ({ circuit: textAt(circuits.columns.id, row), state })),
    circuitCounts: countStates(outage.circuits),
    circuitsBefore: outage.circuitsBefore,
    ...(window === null
      ? {}
      : {
          window: { ...window, hours: hoursOf(window), peopleHoursAtMost: peopleHours(outage.cutOff.people, window) },
        }),
    ...(elements.missing.length > 0 ? { missing: elements.missing } : {}),
  };
}

function servedJson({ sites, people, unknown, circuits }: SitesServed) {
  return { sites, population: people, ...(unknown > 0 ? { populationUnknownSites: unknown } : {}), circuits };
}

function countStates(states: readonly CircuitState[]): Record<CircuitState, number> {
  const counts = Object.fromEntries(CIRCUIT_STATES.map((state) => [state, 0])) as Record<CircuitState, number>;
  for (const state of states) counts[state]++;
  return counts;
}

export function printOutage(network: Network, { step, elements, outage }: Played, words: Words): void {
  const { whatif: said, spof } = words;
  const counts = countStates(outage.circuits);
  const { before, cutOff, circuits, circuitsBefore } = outage;
  const row = (label: string, was: number, lost: number, unknown = 0) => [
    label,
    formatNumber(was),
    formatNumber(was - lost),
    unknown === 0 ? formatNumber(lost) : spof.peopleOf(lost, unknown),
  ];
  printLine(`${said.off}: ${said.elements(elements.spans.length, elements.sites.length)}`);
  printTable(
    [
      ["", said.before, said.after, said.lost],
      row(said.sitesServed, before.sites, cutOff.sites),
      row(said.peopleServed, before.people, cutOff.people, cutOff.unknown),
      row(said.circuitsWhole, circuitsBefore, circuitsBefore - counts.whole),
    ],
    ["start", "end", "end", "end"],
  );
  if (circuits.length > circuitsBefore) printLine(said.circuitsUnknown(circuits.length - circuitsBefore));
  const { window } = step;
  if (window !== null) {
    const hours = peopleHours(cutOff.people, window) ?? 0;
    printLine(`${said.window}: ${window.from} – ${window.to}, ${said.hours(hoursOf(window))}`);
    printLine(`${said.peopleHours}: ${said.peopleHoursOf(hours)}`);
  }
  list(
    words,
    said.dark,
    [said.place, spof.sites, said.people, said.escape],
    outage.parts.map((part) => [
      said.andMore(nameOfRow(network, "sites", part.rows[0] as number), part.sites - 1),
      formatNumber(part.sites),
      spof.peopleOf(part.people, part.unknown),
      escapes(network, part, words).join("; ") || said.noEscape,
    ]),
    ["start", "end", "end", "start"],
  );
  const name = (site: number) => nameOfRow(network, "sites", site);
  const oneWay = Array.from(outage.oneWay, (site, i) => [
    name(site),
    `${said.hangsOn} ${nameOfRow(network, "spans", outage.hangsOn[i] as number)}`,
  ]);
  list(words, said.oneWay, [spof.site, ""], oneWay, ["start", "start"]);
  list(
    words,
    said.overOthers,
    [spof.site],
    Array.from(outage.overOthers, (site) => [name(site)]),
    ["start"],
  );
  list(
    words,
    said.critical,
    [spof.site],
    Array.from(outage.critical, (site) => [name(site)]),
    ["start"],
  );
  const hit = outage.circuits.flatMap((state, circuit): string[][] => {
    if (state === "whole") return [];
    const id = textAt(network.circuits.columns.id, circuit) ?? "";
    return [[textAt(network.circuits.columns.name, circuit) ?? id, said.states[state]]];
  });
  list(words, said.circuits, [said.circuit, said.state], hit, ["start", "start"]);
  const areas = outage.areas.map(({ of, sites, cutOffSites, cutOffPeople, cutOffUnknown }) => [
    of === null ? words.rings.noArea : nameOf(network, "areas", of),
    `${formatNumber(cutOffSites)} / ${formatNumber(sites)}`,
    spof.peopleOf(cutOffPeople, cutOffUnknown),
  ]);
  list(words, said.areas, [said.area, spof.cutOffSites, said.people], areas, ["start", "end", "end"]);
}

function list(
  { spof }: Words,
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  sides: readonly ("start" | "end")[],
): void {
  if (rows.length === 0) return;
  printLine(`\n${title}`);
  printTable([[...head], ...rows.slice(0, SHOWN).map((row) => [...row])], [...sides]);
  if (rows.length > SHOWN) printLine(spof.more(rows.length - SHOWN));
}

/** What is left to a part, in words. */
function escapes(network: Network, { planned, satellite, other }: DarkPart, { whatif, backup }: Words): string[] {
  const owner = other === null ? "" : (textAt(network.sites.columns.owner, other.site) ?? "");
  return [
    ...(planned.length > 0
      ? [whatif.planned(Array.from(planned, (span) => nameOfRow(network, "spans", span)).join(" + "))]
      : []),
    ...(satellite.length > 0 ? [whatif.satellite(satellite.length)] : []),
    ...(other === null ? [] : [whatif.other(nameOfRow(network, "sites", other.site), backup.km(other.metres), owner)]),
  ];
}
