import { findRow, type Network, textAt } from "../../core/model/index.ts";
import type { AreaRings, Rings } from "../../core/redundancy/rings/measure-rings.ts";
import { verifyRings } from "../../core/redundancy/verify/verify-rings.ts";
import { branchNetwork } from "../../core/study/branches.ts";
import { buildServiceGraph } from "../../core/topology/service-graph.ts";
import { topologyColumns } from "../../core/topology/topology.ts";
import { command } from "../command.ts";
import { INPUT_OPTIONS, readOptions } from "../input-options.ts";
import { printJson, printLine } from "../print.ts";
import { printAssumptions } from "../print-assumptions.ts";
import { printTable } from "../print-table.ts";
import { readInputs } from "../read-inputs.ts";
import { runJob } from "../run-job.ts";
import { checkAnswer, VERIFY_OPTION } from "../verify.ts";

export const ringsCommand = command({
  name: "rings",
  arguments: "IN…",
  summary: (words) => words.commands.rings,
  options: { ...INPUT_OPTIONS, ...VERIFY_OPTION },
  async run({ inputs, options, words }) {
    const { study } = await readInputs(inputs, readOptions(options), words);
    const network = branchNetwork(study);
    const rings = await runJob("rings", topologyColumns(network), words.cli.counting);
    const areas = rings.areas.map((area) => areaJson(network, area));
    const bridges = bridgesJson(network, rings);
    const assumptions = words.service.assumeNetwork(rings.assumptions);
    const check = checkAnswer(
      options,
      words,
      () => verifyRings(rings, buildServiceGraph(topologyColumns(network), { ids: [] })),
      words.verify.rings,
    );
    if (options.json === true) {
      printJson({
        sites: rings.siteCount,
        spans: rings.spanCount,
        components: rings.componentCount,
        ringRate: rings.ringRate,
        onRing: rings.onRingCount,
        bridges,
        areas,
        assumptions,
        ...check.json,
      });
      return check.end();
    }
    const said = words.rings;
    printTable(
      [
        [said.sites, String(rings.siteCount)],
        [said.onRing, String(rings.onRingCount)],
        [said.rate, said.share(rings.ringRate)],
        [said.parts, String(rings.componentCount)],
        [said.bridges, String(bridges.length)],
      ],
      ["start", "end"],
    );
    if (areas.length > 0) printLine(`\n${said.byArea}`);
    printTable(
      areas.map(({ area, name, sites, ringRate }) => [
        name ?? area ?? said.noArea,
        String(sites),
        said.share(ringRate),
      ]),
      ["start", "end", "end"],
    );
    printAssumptions(assumptions, words);
    check.end();
  },
});

/** Those that part the most first, as in the panel. */
function bridgesJson({ spans }: Network, { bridge, parted }: Rings) {
  const rows = Array.from(bridge.keys()).filter((row) => bridge[row] === 1);
  rows.sort((a, b) => (parted[b] as number) - (parted[a] as number) || a - b);
  return rows.map((row) => ({ span: textAt(spans.columns.id, row), sitesParted: parted[row] as number }));
}

function areaJson({ areas }: Network, { area, sites, onRing }: AreaRings) {
  const row = area === null ? -1 : findRow(areas.columns.id, area);
  return { area, name: row < 0 ? null : textAt(areas.columns.name, row), sites, onRing, ringRate: onRing / sites };
}
