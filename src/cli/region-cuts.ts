/** Which feature of a layer hurts most where all that touches it is lost, as `faultline region --cuts` tells it. */
import { nameOfFeature } from "../core/hazard/name-of-feature.ts";
import { textAt } from "../core/model/index.ts";
import { both, type Proof } from "../core/proof.ts";
import { setAt } from "../core/redundancy/losses/element-sets.ts";
import { rankLosses } from "../core/redundancy/losses/rank-losses.ts";
import { verifySetLosses } from "../core/redundancy/verify/verify-set-losses.ts";
import { circuitsAt } from "../core/topology/circuits-at.ts";
import { buildServiceGraph } from "../core/topology/service-graph.ts";
import { topologyColumns } from "../core/topology/topology.ts";
import { formatNumber } from "../words/format.ts";
import type { RegionRun, RegionStudy } from "./commands/region.ts";
import { cutOffJson } from "./cut-off.ts";
import { printJson, printLine } from "./print.ts";
import { printAssumptions } from "./print-assumptions.ts";
import { printTable } from "./print-table.ts";
import { readHazards } from "./read-hazards.ts";
import { cutOffCells } from "./region-discs.ts";
import { runJob } from "./run-job.ts";
import { checkAnswer } from "./verify.ts";

const SHOWN = 20;
const WIDTH_M = 200;

export async function tellCuts(
  { options, words }: RegionRun,
  { network, settings, ground: { spans, sites } }: RegionStudy,
  path: string,
  width: number | null,
): Promise<void> {
  const widthM = width ?? WIDTH_M;
  const columns = topologyColumns(network);
  const graph = buildServiceGraph(columns, settings.gateways);
  const ids = (table: "spans" | "sites", rows: Uint32Array) =>
    Array.from(rows, (row) => textAt(network[table].columns.id, row));
  let proof: Proof = { holds: true, checked: 0 };
  const cuts = [];
  let unplaced = 0;
  for (const hazard of await readHazards(path, words)) {
    const found = await runJob(
      "cuts",
      {
        ...{ columns, ...settings, circuitsAt: circuitsAt(network), spans, sites },
        ...{ features: hazard.features.geometry, withinM: widthM / 2 },
      },
      words.cli.meetingFeatures,
    );
    unplaced = found.unplaced;
    for (const row of rankLosses(found.cutOff)) {
      const touched = setAt(found.sets, row);
      if (touched.spans.length + touched.sites.length === 0) continue;
      cuts.push({
        ...{ feature: row, name: nameOfFeature(hazard, row), layer: hazard.name },
        ...{ spans: ids("spans", touched.spans), sites: ids("sites", touched.sites) },
        cutOff: cutOffJson(found.cutOff, row),
      });
    }
    if (options.verify === true) {
      const people = columns.sitePopulation.values;
      proof = both(proof, verifySetLosses(graph, people, settings.enough, found.sets, found.cutOff));
    }
  }
  cuts.sort((a, b) => b.cutOff.population - a.cutOff.population || b.cutOff.sites - a.cutOff.sites);
  const assumptions = [
    words.region.cuts.assume(widthM),
    ...(unplaced > 0 ? [words.region.cuts.assumeUnplaced(unplaced)] : []),
    ...words.service.assume(graph.assumptions, settings.enough),
    ...words.service.assumeNetwork(graph.assumptions),
  ];
  const check = checkAnswer(options, words, () => proof, words.verify.cuts);
  if (options.json === true) {
    printJson({ widthM, cuts, assumptions, ...check.json });
    return check.end();
  }
  const said = words.region;
  printLine(said.cuts.title(cuts.length));
  const rows = cuts
    .slice(0, SHOWN)
    .map(({ feature, name, spans: hit, cutOff }) => [
      name ?? said.cuts.unnamed(feature + 1),
      formatNumber(hit.length),
      ...cutOffCells(cutOff, words),
    ]);
  printTable(rows.length === 0 ? [] : [[said.cuts.feature, said.spans, said.cutOffSites, said.people], ...rows], [
    "start",
    "end",
    "end",
    "end",
  ]);
  if (cuts.length > SHOWN) printLine(said.more(cuts.length - SHOWN));
  printAssumptions(assumptions, words);
  check.end();
}
