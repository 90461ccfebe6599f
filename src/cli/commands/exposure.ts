import type { Crossing } from "../../core/hazard/list-crossings.ts";
import type { LayerExposure } from "../../core/hazard/measure-exposure.ts";
import { nameOfFeature } from "../../core/hazard/name-of-feature.ts";
import { strongestAt } from "../../core/hazard/site-strengths.ts";
import { verifyExposure } from "../../core/hazard/verify/verify-exposure.ts";
import type { HazardLayer, Network } from "../../core/model/index.ts";
import { countWithoutLine, textAt } from "../../core/model/index.ts";
import { branchNetwork } from "../../core/study/branches.ts";
import { formatNumber } from "../../words/format.ts";
import type { Words } from "../../words/index.ts";
import { command } from "../command.ts";
import { crossingsJson, sumsJson, tidy, worstJson } from "../exposure-json.ts";
import { Failure } from "../failure.ts";
import { INPUT_OPTIONS, readOptions } from "../input-options.ts";
import { printJson, printLine } from "../print.ts";
import { printAssumptions } from "../print-assumptions.ts";
import { printTable } from "../print-table.ts";
import { HAZARD_OPTION, hazardsOf } from "../read-hazards.ts";
import { readInputs } from "../read-inputs.ts";
import { runJob } from "../run-job.ts";
import { checkAnswer, VERIFY_OPTION } from "../verify.ts";

/** So many rows are for reading; --json has them all. */
const SHOWN = 20;

export const exposureCommand = command({
  name: "exposure",
  arguments: "IN…",
  summary: (words) => words.commands.exposure,
  options: {
    ...INPUT_OPTIONS,
    ...HAZARD_OPTION,
    ...VERIFY_OPTION,
  },
  async run({ inputs, options, words }) {
    const { study } = await readInputs(inputs, readOptions(options), words);
    const network = branchNetwork(study);
    const { hazards, asRead } = await hazardsOf(study, options, words);
    if (hazards.length === 0) throw new Failure(1, ({ cli }) => cli.failures.noHazards);
    const question = { lines: network.spans.geometry, sites: network.sites.geometry, hazards };
    const { layers } = await runJob("exposure", question, words.cli.measuringExposure);
    const check = checkAnswer(options, words, () => verifyExposure(question, { layers }), words.verify.exposure);
    const sums = await runJob("exposure-sums", { network, hazards, exposure: { layers } }, words.cli.measuringExposure);
    const crossings = await runJob("crossings", { spans: network.spans, hazards }, words.cli.measuringExposure);
    const said = words.exposure;
    const withoutLine = countWithoutLine(network.spans.geometry);
    const assumptions = [
      ...asRead,
      ...said.assume,
      ...hazards.flatMap((hazard, i) => said.assumeLayer(hazard.name, layers[i] as LayerExposure)),
      ...(withoutLine > 0 ? [said.assumeWithoutLine(withoutLine)] : []),
      said.assumeAreas(sums.areasBy),
    ];
    const totals = hazards.map((hazard, i) => totalsOf(hazard, layers[i] as LayerExposure));
    if (options.json === true) {
      printJson({
        spans: hazards.flatMap((hazard, i) => spansJson(network, hazard, layers[i] as LayerExposure)),
        sites: hazards.flatMap((hazard, i) => sitesJson(network, hazard, layers[i] as LayerExposure)),
        totals,
        ...sumsJson(network, hazards, layers, sums),
        crossings: crossingsJson(network, hazards, crossings),
        worst: worstJson(network, hazards, layers),
        assumptions,
        ...check.json,
      });
      return check.end();
    }
    printTable(
      [
        [said.layer, said.spans, said.length, said.sites],
        ...totals.map((each) => [each.name, formatNumber(each.spans), km(each.lengthM), formatNumber(each.sites)]),
      ],
      ["start", "end", "end", "end"],
    );
    for (const [i, hazard] of hazards.entries()) printLongest(network, hazard, layers[i] as LayerExposure, words);
    printCrossings(hazards, crossings, words);
    printAssumptions(assumptions, words);
    check.end();
  },
});

function totalsOf({ id, name }: HazardLayer, { met, metM, byClass, breaks, sites }: LayerExposure) {
  const classes = breaks.length + 1;
  const sum = Array.from({ length: classes }, (_, reached) =>
    met.reduce((metres, _span, row) => metres + (byClass[classes * row + reached] as number), 0),
  );
  const lengthM = tidy(metM.reduce((metres, each) => metres + each, 0));
  return {
    hazard: id,
    name,
    spans: met.length,
    lengthM,
    byClass: byClassJson(breaks, sum),
    sites: strongestAt(sites).size,
  };
}

function spansJson({ spans }: Network, hazard: HazardLayer, found: LayerExposure) {
  const { met, metM, byClass, breaks } = found;
  const classes = breaks.length + 1;
  let at = 0;
  return Array.from(met, (span, row) => {
    const features = [];
    for (; found.spans[at] === span; at++) {
      const feature = found.features[at] as number;
      if (feature < 0) continue;
      features.push({ feature, name: nameOfFeature(hazard, feature), lengthM: tidy(found.metres[at] as number) });
    }
    return {
      span: textAt(spans.columns.id, span),
      hazard: hazard.id,
      lengthM: tidy(metM[row] as number),
      byClass: byClassJson(breaks, byClass.subarray(classes * row, classes * (row + 1))),
      features,
    };
  });
}

/** from: the strength that the class begins at; null for what is below all, or says no strength. */
function byClassJson(breaks: readonly number[], metres: ArrayLike<number>) {
  return Array.from(metres).flatMap((lengthM, reached) =>
    lengthM > 0 ? [{ from: breaks[reached - 1] ?? null, lengthM: tidy(lengthM) }] : [],
  );
}

function sitesJson({ sites: { columns } }: Network, { id, measure, unit }: HazardLayer, { sites }: LayerExposure) {
  return Array.from(strongestAt(sites), ([row, value]) => {
    return { site: textAt(columns.id, row), hazard: id, value: Number.isNaN(value) ? null : value, measure, unit };
  });
}

function printLongest(
  { spans }: Network,
  { name }: HazardLayer,
  { met, metM }: LayerExposure,
  { exposure: said, spof }: Words,
): void {
  if (met.length === 0) return;
  printLine(`\n${said.longest(name)}`);
  const order = [...met.keys()].sort((a, b) => (metM[b] as number) - (metM[a] as number));
  const nameAt = (row: number) => textAt(spans.columns.name, row) ?? textAt(spans.columns.id, row) ?? "";
  const rows = order
    .slice(0, SHOWN)
    .map((i) => [nameAt(met[i] as number), metM[i] === 0 ? said.crosses : km(metM[i] as number)]);
  printTable([[said.span, said.length], ...rows], ["start", "end"]);
  if (order.length > SHOWN) printLine(spof.more(order.length - SHOWN));
}

/** How often each feature is crossed or passed, the most often first. */
function printCrossings(
  hazards: readonly HazardLayer[],
  crossings: readonly Crossing[],
  { exposure: said, spof }: Words,
) {
  if (crossings.length === 0) return;
  const counts = new Map<string, { readonly first: Crossing; count: number }>();
  for (const each of crossings) {
    const key = `${each.layer} ${each.feature}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { first: each, count: 1 });
    else known.count++;
  }
  const rows = [...counts.values()].sort((a, b) => b.count - a.count);
  const nameAt = ({ layer, feature }: Crossing) => nameOfFeature(hazards[layer] as HazardLayer, feature);
  printLine(`\n${said.crossings}`);
  printTable(
    rows
      .slice(0, SHOWN)
      .map(({ first, count }) => [
        said.crossingKinds[first.kind],
        nameAt(first) ?? hazards[first.layer]?.name ?? "",
        said.times(count),
      ]),
    ["start", "start", "end"],
  );
  if (rows.length > SHOWN) printLine(spof.more(rows.length - SHOWN));
}

const km = (metres: number) => formatNumber(metres / 1000, 3);
