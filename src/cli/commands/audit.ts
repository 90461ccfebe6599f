import { type HazardLayer, type Network, textAt } from "../../core/model/index.ts";
import type { Audit, CircuitAudit, ShortSeparation } from "../../core/redundancy/circuits/audit-circuits.ts";
import type { CheckedPath } from "../../core/redundancy/circuits/circuit-paths.ts";
import { idsOfShared, reasonsOf } from "../../core/redundancy/circuits/circuit-reasons.ts";
import { circuitsToAudit, clearable, rerouteEdit } from "../../core/redundancy/circuits/circuits-to-audit.ts";
import { countTurnedDown } from "../../core/redundancy/losses/group-sets.ts";
import { SEPARATION_DEFAULTS } from "../../core/redundancy/shared/measure-separation.ts";
import { verifyAudit } from "../../core/redundancy/verify/verify-audit.ts";
import { branchNetwork } from "../../core/study/branches.ts";
import { describeHazards, describeReasons, describeReroute } from "../../words/describe-circuit.ts";
import { formatNumber } from "../../words/format.ts";
import { command } from "../command.ts";
import { INPUT_OPTIONS, readOptions } from "../input-options.ts";
import { printJson, printLine } from "../print.ts";
import { printAssumptions } from "../print-assumptions.ts";
import { printTable } from "../print-table.ts";
import { readInputs } from "../read-inputs.ts";
import { runJob } from "../run-job.ts";
import { checkAnswer, VERIFY_OPTION } from "../verify.ts";

/** So many rows are for reading; --json has them all. */
const SHOWN = 20;

export const auditCommand = command({
  name: "audit",
  arguments: "IN…",
  summary: (words) => words.commands.audit,
  options: { ...INPUT_OPTIONS, ...VERIFY_OPTION },
  async run({ inputs, options, words }) {
    const { study } = await readInputs(inputs, readOptions(options), words);
    const network = branchNetwork(study);
    const { hazards } = study;
    const { input, assumptions } = circuitsToAudit(network, hazards);
    const audit = await runJob("audit", input, words.cli.auditing);
    const check = checkAnswer(options, words, () => verifyAudit(network, input.spans.used, audit), words.verify.audit);
    const said = words.audit;
    const taken = [
      ...words.service.assumeNetwork(assumptions),
      ...words.routes.assumeLengths(assumptions),
      ...(audit.groupsKnown ? [] : [said.assumeNoGroups]),
      ...words.service.assumeTurnedDown(countTurnedDown(network)),
      said.assumeReroute,
      hazards.length === 0 ? said.assumeNoHazards : said.assumeHazards,
      said.assumeSeparation(SEPARATION_DEFAULTS.endM),
    ];
    const clear = clearable(audit).map((row) => textAt(network.circuits.columns.id, row));
    if (options.json === true) {
      const circuits = audit.circuits.map((each, row) => circuitJson(network, hazards, audit, each, row));
      printJson({ circuits, summary: audit.counts, clearable: clear, assumptions: taken, ...check.json });
      return check.end();
    }
    const { counts } = audit;
    printTable(
      [
        [said.verdicts.pass, formatNumber(counts.pass)],
        [said.verdicts.fail, formatNumber(counts.fail)],
        [said.verdicts.unknown, formatNumber(counts.unknown)],
      ],
      ["start", "end"],
    );
    if (counts.fail > 0) printLine(`\n${words.circuits.clearable(clear.length, counts.fail)}`);
    const open = (["fail", "unknown"] as const).flatMap((verdict) =>
      audit.circuits.flatMap((each, row) => (each.verdict === verdict ? [{ each, row }] : [])),
    );
    for (const { each, row } of open.slice(0, SHOWN)) {
      const { id, name } = network.circuits.columns;
      printLine(`\n${textAt(name, row) ?? textAt(id, row) ?? ""}: ${said.verdicts[each.verdict]}`);
      for (const line of describeReasons(network, reasonsOf(network, audit, each), words)) printLine(`  ${line}`);
      const { separation, reroute, commonHazards } = each;
      if (separation !== null) printLine(`  ${words.routes.separation(separation)}`);
      if (commonHazards.length > 0) printLine(`  ${describeHazards(hazards, commonHazards, words)}`);
      if (reroute !== null) printLine(`  ${describeReroute(network, reroute, words)}`);
    }
    if (open.length > SHOWN) printLine(`\n${words.spof.more(open.length - SHOWN)}`);
    printAssumptions(taken, words);
    check.end();
  },
});

function circuitJson(
  network: Network,
  hazards: readonly HazardLayer[],
  audit: Audit,
  circuit: CircuitAudit,
  row: number,
) {
  const { working, protection, disjoint, verdict, reroute, separation, commonHazards, hazardsKnown } = circuit;
  const whole = working.fault === null && protection.fault === null;
  return {
    circuit: textAt(network.circuits.columns.id, row),
    working: pathJson(network, working),
    protection: pathJson(network, protection),
    disjoint,
    shared: idsOfShared(network, circuit.shared),
    imbalanceM: whole ? tidy(Math.abs(protection.metres - working.metres)) : null,
    separation: separation === null ? null : shortSeparation(separation),
    commonHazards: commonHazards.map(({ layer, feature, name, workingM, protectionM, atEnd }) => {
      const ids = { hazard: hazards[layer]?.id ?? null, feature: feature < 0 ? null : feature };
      return { ...ids, name, workingM: tidy(workingM), protectionM: tidy(protectionM), atEnd };
    }),
    commonHazardsKnown: hazardsKnown,
    verdict,
    reasons: reasonsOf(network, audit, circuit),
    reroute:
      reroute === null
        ? null
        : {
            spans: reroute.route.spans.map((span) => textAt(network.spans.columns.id, span)),
            lengthM: tidy(reroute.route.metres),
            shared: idsOfShared(network, reroute.shared),
            edit: rerouteEdit(network, row, circuit),
          },
  };
}

/** Without the profile: `faultline routes` has it. */
function shortSeparation({ minM, p05M, nearM, withinM, endM }: ShortSeparation) {
  return { minM: tidy(minM), p05M: tidy(p05M), sharedWithinM: tidy(nearM), withinM, endM: tidy(endM) };
}

function pathJson({ spans }: Network, { spans: rows, metres, fault }: CheckedPath) {
  const complete = fault === null;
  return { spans: rows.map((row) => textAt(spans.columns.id, row)), complete, lengthM: complete ? tidy(metres) : null };
}

/** To the millimetre. */
const tidy = (metres: number) => Math.round(metres * 1000) / 1000;
