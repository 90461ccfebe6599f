/** The smallest disc that separates two sites, or one from the gateways, as `faultline region --critical` tells it. */
import { findRow, textAt } from "../core/model/index.ts";
import { both, type Proof } from "../core/proof.ts";
import { verifyHits, verifySeparation } from "../core/redundancy/verify/verify-regions.ts";
import { buildServiceGraph } from "../core/topology/service-graph.ts";
import { topologyColumns } from "../core/topology/topology.ts";
import { formatNumber } from "../words/format.ts";
import { type RegionRun, type RegionStudy, readNumber } from "./commands/region.ts";
import { wrongUsage } from "./failure.ts";
import { printJson, printLine } from "./print.ts";
import { printAssumptions } from "./print-assumptions.ts";
import { printTable } from "./print-table.ts";
import { placeJson } from "./region-discs.ts";
import { runJob } from "./run-job.ts";
import { checkAnswer } from "./verify.ts";

const CLEAR_M = 1000;
const MOST_KM = 200;
const PRECISION_M = 1;

export async function tellCritical(
  { options, words }: RegionRun,
  { network, settings, ground }: RegionStudy,
  mostKm: number | null,
): Promise<void> {
  const rowOf = (option: string, id: string | undefined) => {
    if (id === undefined) throw wrongUsage(({ cli }) => cli.failures.needed(option));
    const row = findRow(network.sites.columns.id, id);
    if (row < 0) throw wrongUsage(({ cli }) => cli.failures.unknownSite(id));
    return row;
  };
  const from = rowOf("--from", options.from);
  const to = options.to === undefined ? null : rowOf("--to", options.to);
  if (from === to) throw wrongUsage(({ cli }) => cli.failures.oneSite(options.from ?? ""));
  const clear = readNumber("--clear-m", options["clear-m"], 1e6) ?? CLEAR_M;
  const most = 1000 * (mostKm ?? MOST_KM);
  const columns = topologyColumns(network);
  const found = await runJob(
    "critical-radius",
    { columns, ...ground, gateways: settings.gateways, from, to, clear, most, precision: PRECISION_M },
    words.cli.seekingRadius,
  );
  const { state, disc, atLeast, spans, sites } = found;
  const said = words.region.critical;
  const assumptions = [
    words.region.assumeHit,
    said.assumeClear(clear, to === null),
    ...(disc !== null && disc.radius <= PRECISION_M ? [said.onePoint] : []),
    ...(disc === null ? [] : [said.assumePrecision(disc.radius - atLeast)]),
  ];
  const prove = (): Proof => {
    if (disc === null) return { holds: true, checked: 0 };
    const graph = buildServiceGraph(columns, settings.gateways);
    const goals =
      to === null
        ? Array.from(graph.gateways ?? []).flatMap((is, row) => (is === 1 && row !== from ? [row] : []))
        : [to];
    const hits = verifyHits(ground, [{ ...disc, spans, sites }]);
    return both(hits, verifySeparation(graph, from, new Set(goals), { spans, sites }));
  };
  const check = checkAnswer(options, words, prove, words.verify.critical);
  const ids = (table: "spans" | "sites", rows: Uint32Array) =>
    Array.from(rows, (row) => textAt(network[table].columns.id, row));
  if (options.json === true) {
    printJson({
      ...{ from: options.from, to: options.to ?? null, state, clearM: clear },
      radiusKm: disc === null ? null : disc.radius / 1000,
      atLeastKm: state === "found" || state === "none" ? atLeast / 1000 : null,
      centre: disc === null ? null : placeJson(disc.centre, ground.planar),
      ...{ spans: ids("spans", spans), sites: ids("sites", sites), assumptions },
      ...check.json,
    });
    return check.end();
  }
  printLine(said.answers[state](options.from ?? "", options.to ?? null, most / 1000));
  if (disc !== null) {
    const place = Object.values(placeJson(disc.centre, ground.planar)).map((each) => each.toFixed(5)).join(", "); // biome-ignore format: one line
    const rows = [
      [said.radius, formatNumber(disc.radius / 1000, 3)],
      [words.region.place, place],
      [words.region.spans, ids("spans", spans).join(", ")],
      [said.sites, ids("sites", sites).join(", ")],
    ];
    printTable(rows, ["start", "start"]);
  }
  printAssumptions(assumptions, words);
  check.end();
}
