import { type AnyTable, type Lines, type Network, type Points, textAt } from "../../core/model/index.ts";
import type { Regions } from "../../core/redundancy/regions/measure-regions.ts";
import { branchNetwork } from "../../core/study/branches.ts";
import { circuitsAt } from "../../core/topology/circuits-at.ts";
import { spanEnds, topologyColumns } from "../../core/topology/topology.ts";
import { formatNumber } from "../../words/format.ts";
import type { Words } from "../../words/index.ts";
import { command } from "../command.ts";
import { type CutOffJson, cutOffJson } from "../cut-off.ts";
import { Failure, wrongUsage } from "../failure.ts";
import { GATEWAY_OPTION, withGateways } from "../gateways.ts";
import { INPUT_OPTIONS, readOptions } from "../input-options.ts";
import { printJson, printLine } from "../print.ts";
import { printAssumptions } from "../print-assumptions.ts";
import { printTable } from "../print-table.ts";
import { readInputs } from "../read-inputs.ts";
import { runJob } from "../run-job.ts";

const MOST_KM = 2000;
/** So many places are for reading, and listed as worst; the sets are all in --json. */
const SHOWN = 20;
/** Shares of the radius at which the curve is taken. */
const CURVE = [0.1, 0.2, 0.4, 0.6, 0.8, 1];

export const regionCommand = command({
  name: "region",
  arguments: "IN… --radius-km R",
  summary: (words) => words.commands.region,
  options: {
    ...INPUT_OPTIONS,
    ...GATEWAY_OPTION,
    "radius-km": { type: "string", value: "R", say: (words) => words.options.radiusKm },
    planar: { type: "boolean", say: (words) => words.options.planar },
    curve: { type: "boolean", say: (words) => words.options.curve },
  },
  async run({ inputs, options, words }) {
    const radiusKm = readKm(options["radius-km"]);
    const planar = options.planar === true;
    const { study: read } = await readInputs(inputs, readOptions(options), words);
    const study = withGateways(read, options);
    const network = branchNetwork(study);
    const ground = planar ? planeOf(network) : { sites: network.sites.geometry, spans: network.spans.geometry };
    const columns = topologyColumns(network);
    const ask = (km: number) =>
      runJob(
        "regions",
        {
          ...{ columns, ...study.settings, circuitsAt: circuitsAt(network) },
          ...ground,
          ...{ radius: km * 1000, planar },
        },
        words.cli.counting,
      );
    const regions = await ask(radiusKm);
    const curve: { radiusKm: number; cutOff: ReturnType<typeof cutOffOf> }[] = [];
    for (const share of options.curve === true ? CURVE : []) {
      const km = share * radiusKm;
      const at = share === 1 ? regions : await ask(km);
      curve.push({ radiusKm: km, cutOff: cutOffOf(at, at.worst[0]) });
    }
    const assumptions = [
      words.region.assumeHit,
      ...(regions.exact ? [] : [words.region.assumeLattice]),
      ...words.service.assume(regions.assumptions),
      ...words.service.assumeNetwork(regions.assumptions),
    ];
    const spanId = (row: number) => textAt(network.spans.columns.id, row);
    const worst = Array.from(regions.worst.subarray(0, SHOWN), (disc) => {
      const { rows, centre } = regions.discs[disc] as Regions["discs"][number];
      const place = planar ? { xKm: centre[0] / 1000, yKm: centre[1] / 1000 } : { lon: centre[0], lat: centre[1] };
      return { ...place, spans: Array.from(rows, spanId), cutOff: cutOffOf(regions, disc) };
    });
    const largest = regions.discs.reduce((most, { rows }) => Math.max(most, rows.length), 0);
    if (options.json === true) {
      printJson({
        radiusKm,
        sets: regions.discs.map(({ rows }) => Array.from(rows, spanId)),
        ...{ count: regions.discs.length, largest, exact: regions.exact, worst },
        ...(options.curve === true ? { curve } : {}),
        assumptions,
      });
      return;
    }
    const said = words.region;
    const numbers = [
      [said.count, formatNumber(regions.discs.length)],
      [said.largest, formatNumber(largest)],
    ];
    printTable(numbers, ["start", "end"]);
    printWorst(worst, words);
    if (curve.length > 0) printLine(`\n${said.curve}`);
    const steps = curve.map(({ radiusKm: km, cutOff }) => [String(km), ...cutOffCells(cutOff, words)]);
    printTable(steps.length === 0 ? [] : [[said.radius, said.cutOffSites, said.people], ...steps], [
      "end",
      "end",
      "end",
    ]);
    printAssumptions(assumptions, words);
  },
});

function readKm(said: string | undefined): number {
  if (said === undefined) throw wrongUsage(({ cli }) => cli.failures.needed("--radius-km"));
  const km = said.trim() === "" ? Number.NaN : Number(said);
  if (km > 0 && km <= MOST_KM) return km;
  throw wrongUsage(({ cli }) => cli.failures.badValue("--radius-km", said, `0 … ${MOST_KM}`));
}

const NOTHING_CUT_OFF: CutOffJson = { sites: 0, population: 0, circuits: 0 };

/** Where nothing can be hit, nothing is cut off. */
function cutOffOf({ cutOff }: Regions, disc: number | undefined): CutOffJson {
  return disc === undefined ? NOTHING_CUT_OFF : cutOffJson(cutOff, disc);
}

function cutOffCells({ sites, population, populationUnknownSites = 0 }: CutOffJson, { spof }: Words): [string, string] {
  return [formatNumber(sites), spof.peopleOf(population, populationUnknownSites)];
}

function printWorst(
  worst: readonly ({ readonly spans: readonly unknown[]; readonly cutOff: CutOffJson } & Record<string, unknown>)[],
  words: Words,
): void {
  if (worst.length === 0) return;
  printLine(`\n${words.region.worst}`);
  const rows = worst.map(({ spans, cutOff, ...place }) => [
    Object.values(place)
      .map((each) => Number(each).toFixed(4))
      .join(", "),
    formatNumber(spans.length),
    ...cutOffCells(cutOff, words),
  ]);
  const said = words.region;
  printTable([[said.place, said.spans, said.cutOffSites, said.people], ...rows], ["start", "end", "end", "end"]);
}

/** Sites where their numbers x and y say, and spans straight between them: in metres. */
function planeOf({ sites, spans, ...rest }: Network): { readonly sites: Points; readonly spans: Lines } {
  const [x, y, unit] = numbersOf(sites as AnyTable);
  const coordinates = new Float64Array(2 * sites.count);
  for (let row = 0; row < sites.count; row++) {
    coordinates[2 * row] = (x[row] as number) * unit;
    coordinates[2 * row + 1] = (y[row] as number) * unit;
  }
  const { from, to } = spanEnds(topologyColumns({ sites, spans, ...rest }));
  const lines: number[] = [];
  const starts = new Uint32Array(spans.count + 1);
  for (let span = 0; span < spans.count; span++) {
    const ends = [from[span] as number, to[span] as number];
    const isPlaced = ends.every((end) => end >= 0 && Number.isFinite(coordinates[2 * end]));
    if (isPlaced)
      for (const end of ends) lines.push(coordinates[2 * end] as number, coordinates[2 * end + 1] as number);
    starts[span + 1] = lines.length / 2;
  }
  return {
    sites: { type: "points", coordinates },
    spans: { type: "lines", starts, coordinates: Float64Array.from(lines) },
  };
}

function numbersOf({ extra }: AnyTable): readonly [Float64Array, Float64Array, number] {
  for (const [unit, metres] of [
    ["km", 1000],
    ["m", 1],
  ] as const) {
    // biome-ignore format: two units
    const x = extra[`x_${unit}`];
    const y = extra[`y_${unit}`];
    if (x?.type === "number" && y?.type === "number") return [x.values, y.values, metres];
  }
  throw new Failure(1, ({ region }) => region.noPlane);
}
