/** Where one disc cuts the most people off, and all it can hit, as `faultline region --radius-km` tells it. */
import { type Position, textAt } from "../core/model/index.ts";
import { both } from "../core/proof.ts";
import { packSets } from "../core/redundancy/losses/element-sets.ts";
import { CURVE_SHARES } from "../core/redundancy/regions/measure-region-curve.ts";
import { verifyHits } from "../core/redundancy/verify/verify-regions.ts";
import { verifySetLosses } from "../core/redundancy/verify/verify-set-losses.ts";
import { circuitsAt } from "../core/topology/circuits-at.ts";
import { buildServiceGraph } from "../core/topology/service-graph.ts";
import { topologyColumns } from "../core/topology/topology.ts";
import { formatNumber } from "../words/format.ts";
import type { Words } from "../words/index.ts";
import type { RegionRun, RegionStudy } from "./commands/region.ts";
import { type CutOffJson, cutOffJson } from "./cut-off.ts";
import { printJson, printLine } from "./print.ts";
import { printAssumptions } from "./print-assumptions.ts";
import { printTable } from "./print-table.ts";
import { runJob } from "./run-job.ts";
import { checkAnswer } from "./verify.ts";

const PLACES = 20;

export async function tellDiscs({ options, words }: RegionRun, asked: RegionStudy, radiusKm: number): Promise<void> {
  const { network, settings, ground } = asked;
  const { planar, spans, sites } = ground;
  const columns = topologyColumns(network);
  const service = { columns, ...settings, circuitsAt: circuitsAt(network), ...ground };
  const radius = radiusKm * 1000;
  const regions = await runJob("regions", { ...service, radius, places: PLACES }, words.cli.seekingPlaces);
  const sets = await runJob("disc-sets", { spans, planar, radius }, words.cli.listingSets);
  const curve: { radiusKm: number; cutOff: CutOffJson }[] = [];
  if (options.curve === true) {
    const radii = CURVE_SHARES.map((share) => share * radius);
    const { cutOff } = await runJob("region-curve", { ...service, radii }, words.cli.seekingPlaces);
    radii.forEach((each, i) => {
      curve.push({ radiusKm: each / 1000, cutOff: cutOffJson(cutOff, i) });
    });
  }
  const assumptions = [
    words.region.assumeHit,
    words.region.assumePlaces,
    ...(sets === null ? [words.region.assumeUnlisted] : []),
    ...(regions.unplaced > 0 ? [words.region.cuts.assumeUnplaced(regions.unplaced)] : []),
    ...words.service.assume(regions.assumptions, settings.enough),
    ...words.service.assumeNetwork(regions.assumptions),
  ];
  const id = (table: "spans" | "sites", rows: Uint32Array) =>
    Array.from(rows, (row) => textAt(network[table].columns.id, row));
  const worst = regions.places.map((place, i) => ({
    ...placeJson(place.centre, planar),
    spans: id("spans", place.spans),
    sites: id("sites", place.sites),
    cutOff: cutOffJson(regions.cutOff, i),
  }));
  const largest = sets === null ? null : sets.reduce((most, { rows }) => Math.max(most, rows.length), 0);
  const check = checkAnswer(
    options,
    words,
    () => {
      const ofPlaces = verifyHits({ spans, sites, planar }, regions.places.map((place) => ({ ...place, radius }))); // biome-ignore format: one line
      const ofSets = verifyHits({ spans, sites, planar }, (sets ?? []).map(({ rows, centre }) => ({ centre, radius, spans: rows, sites: null }))); // biome-ignore format: one line
      const graph = buildServiceGraph(columns, settings.gateways);
      const people = columns.sitePopulation.values;
      const losses = verifySetLosses(graph, people, settings.enough, packSets(regions.places), regions.cutOff);
      return both(both(ofPlaces, ofSets), losses);
    },
    words.verify.regions,
  );
  if (options.json === true) {
    printJson({
      radiusKm,
      sets: sets === null ? null : sets.map(({ rows }) => id("spans", rows)),
      ...{ count: sets === null ? null : sets.length, largest, exact: true, worst },
      ...(options.curve === true ? { curve } : {}),
      assumptions,
      ...check.json,
    });
    return check.end();
  }
  const said = words.region;
  if (sets !== null) {
    const numbers = [
      [said.count, formatNumber(sets.length)],
      [said.largest, formatNumber(largest ?? 0)],
    ];
    printTable(numbers, ["start", "end"]);
  }
  if (worst.length > 0) {
    printLine(`\n${said.worst}`);
    const rows = regions.places.map(({ centre, spans: hit }, i) => [
      Object.values(placeJson(centre, planar)).map((each) => each.toFixed(4)).join(", "), // biome-ignore format: one line
      formatNumber(hit.length),
      ...cutOffCells(cutOffJson(regions.cutOff, i), words),
    ]);
    printTable([[said.place, said.spans, said.cutOffSites, said.people], ...rows], ["start", "end", "end", "end"]);
  }
  if (curve.length > 0) {
    printLine(`\n${said.curve}`);
    const rows = curve.map(({ radiusKm: km, cutOff }) => [String(km), ...cutOffCells(cutOff, words)]);
    printTable([[said.radius, said.cutOffSites, said.people], ...rows], ["end", "end", "end"]);
  }
  printAssumptions(assumptions, words);
  check.end();
}

export function placeJson([x, y]: Position, planar: boolean): Readonly<Record<string, number>> {
  return planar ? { xKm: x / 1000, yKm: y / 1000 } : { lon: x, lat: y };
}

export function cutOffCells(
  { sites, population, populationUnknownSites = 0 }: CutOffJson,
  { spof }: Words,
): [string, string] {
  return [formatNumber(sites), spof.peopleOf(population, populationUnknownSites)];
}
