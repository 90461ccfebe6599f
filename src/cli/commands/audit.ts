import { type Network, nameOf, textAt } from "../../core/model/index.ts";
import type { Audit, CircuitAudit } from "../../core/redundancy/circuits/audit-circuits.ts";
import type { CheckedPath } from "../../core/redundancy/circuits/circuit-paths.ts";
import { circuitsToAudit, rerouteEdit } from "../../core/redundancy/circuits/circuits-to-audit.ts";
import { countTurnedDown } from "../../core/redundancy/losses/group-sets.ts";
import { separateRoutes } from "../../core/redundancy/routes/separate-routes.ts";
import type { Shared } from "../../core/redundancy/routes/sharing.ts";
import { SEPARATION_DEFAULTS, type Separation } from "../../core/redundancy/shared/measure-separation.ts";
import { branchNetwork } from "../../core/study/branches.ts";
import { formatNumber } from "../../words/format.ts";
import type { Words } from "../../words/index.ts";
import { command } from "../command.ts";
import { INPUT_OPTIONS, readOptions } from "../input-options.ts";
import { printJson, printLine } from "../print.ts";
import { printAssumptions } from "../print-assumptions.ts";
import { printTable } from "../print-table.ts";
import { readInputs } from "../read-inputs.ts";
import { runJob } from "../run-job.ts";

/** So many rows are for reading; --json has them all. */
const SHOWN = 20;
const NAMED = 4;

export const auditCommand = command({
  name: "audit",
  arguments: "IN…",
  summary: (words) => words.commands.audit,
  options: INPUT_OPTIONS,
  async run({ inputs, options, words }) {
    const { study } = await readInputs(inputs, readOptions(options), words);
    const network = branchNetwork(study);
    const { input, assumptions } = circuitsToAudit(network);
    const audit = await runJob("audit", input, words.cli.auditing);
    const said = words.audit;
    const taken = [
      ...words.service.assumeNetwork(assumptions),
      ...words.routes.assumeLengths(assumptions),
      ...(audit.groupsKnown ? [] : [said.assumeNoGroups]),
      ...words.service.assumeTurnedDown(countTurnedDown(network)),
      said.assumeReroute,
      said.assumeHazards,
      said.assumeSeparation(SEPARATION_DEFAULTS.endM),
    ];
    const separationOf = ({ working, protection }: CircuitAudit) => {
      if (working.fault !== null || protection.fault !== null) return null;
      const routes = [working, protection];
      return separateRoutes(network.spans.geometry, input.spans.from, routes, SEPARATION_DEFAULTS)?.separation ?? null;
    };
    if (options.json === true) {
      const circuits = audit.circuits.map((each, row) => circuitJson(network, audit, each, row, separationOf(each)));
      return printJson({ circuits, summary: audit.counts, assumptions: taken });
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
    const open = (["fail", "unknown"] as const).flatMap((verdict) =>
      audit.circuits.flatMap((each, row) => (each.verdict === verdict ? [{ each, row }] : [])),
    );
    for (const { each, row } of open.slice(0, SHOWN)) {
      const { id, name } = network.circuits.columns;
      printLine(`\n${textAt(name, row) ?? textAt(id, row) ?? ""}: ${said.verdicts[each.verdict]}`);
      for (const line of reasonLines(network, audit, each, words)) printLine(`  ${line}`);
      const separation = separationOf(each);
      if (separation !== null) printLine(`  ${words.routes.separation(separation)}`);
      if (each.reroute !== null) printLine(`  ${rerouteText(network, each.reroute, words)}`);
    }
    if (open.length > SHOWN) printLine(`\n${words.spof.more(open.length - SHOWN)}`);
    printAssumptions(taken, words);
  },
});

type Reason = { readonly rule: keyof Words["audit"]["reasons"]; readonly of?: string };

function reasonsOf(network: Network, { groupsKnown }: Audit, audit: CircuitAudit): Reason[] {
  const { groups, spans, sites } = idsOf(network, audit.shared);
  const { working, protection } = audit;
  return [
    ...groups.map((of) => ({ rule: "shared-group" as const, of })),
    ...spans.map((of) => ({ rule: "shared-span" as const, of })),
    ...sites.map((of) => ({ rule: "shared-site" as const, of })),
    ...faultOf("working", working),
    ...faultOf("protection", protection),
    ...(groupsKnown ? [] : [{ rule: "no-groups" as const }]),
  ];
}

function faultOf(which: "working" | "protection", { fault, faultAt }: CheckedPath): Reason[] {
  if (fault === null) return [];
  return [{ rule: `${which}-${fault}`, ...(faultAt < 0 ? {} : { of: String(faultAt + 1) }) }];
}

/** A line a rule, with the first few it names. */
function reasonLines(network: Network, audit: Audit, circuit: CircuitAudit, { audit: said }: Words): string[] {
  const byRule = new Map<Reason["rule"], string[]>();
  for (const { rule, of } of reasonsOf(network, audit, circuit)) {
    const table = rule === "shared-group" ? "groups" : rule === "shared-span" ? "spans" : "sites";
    const name = of === undefined ? [] : [rule.startsWith("shared-") ? nameOf(network, table, of) : of];
    byRule.set(rule, [...(byRule.get(rule) ?? []), ...name]);
  }
  return [...byRule].map(([rule, names]) =>
    said.reasons[rule](said.several(names.slice(0, NAMED), names.length - NAMED)),
  );
}

function idsOf({ groups, spans, sites }: Network, shared: Shared) {
  const ids = (table: Network["groups"] | Network["spans"] | Network["sites"], rows: readonly number[]) =>
    rows.map((row) => textAt(table.columns.id, row) ?? "");
  return { groups: ids(groups, shared.groups), spans: ids(spans, shared.spans), sites: ids(sites, shared.sites) };
}

function rerouteText(network: Network, reroute: NonNullable<CircuitAudit["reroute"]>, { audit: said }: Words): string {
  const { groups, sites } = reroute.shared;
  const names = reroute.route.sites.map(
    (row) => textAt(network.sites.columns.name, row) ?? textAt(network.sites.columns.id, row) ?? "",
  );
  return said.reroute(names.join(" – "), km(reroute.route.metres), groups.length, sites.length);
}

function circuitJson(
  network: Network,
  audit: Audit,
  circuit: CircuitAudit,
  row: number,
  separation: Separation | null,
) {
  const { working, protection, disjoint, verdict, reroute } = circuit;
  const whole = working.fault === null && protection.fault === null;
  return {
    circuit: textAt(network.circuits.columns.id, row),
    working: pathJson(network, working),
    protection: pathJson(network, protection),
    disjoint,
    shared: idsOf(network, circuit.shared),
    imbalanceM: whole ? tidy(Math.abs(protection.metres - working.metres)) : null,
    separation: separation === null ? null : shortSeparation(separation),
    commonHazards: [],
    verdict,
    reasons: reasonsOf(network, audit, circuit),
    reroute:
      reroute === null
        ? null
        : {
            spans: reroute.route.spans.map((span) => textAt(network.spans.columns.id, span)),
            lengthM: tidy(reroute.route.metres),
            shared: idsOf(network, reroute.shared),
            edit: rerouteEdit(network, row, circuit),
          },
  };
}

/** Without the profile: `faultline routes` has it. */
function shortSeparation({ minM, p05M, nearM, withinM, endM }: Separation) {
  return { minM: tidy(minM), p05M: tidy(p05M), sharedWithinM: tidy(nearM), withinM, endM: tidy(endM) };
}

function pathJson({ spans }: Network, { spans: rows, metres, fault }: CheckedPath) {
  const complete = fault === null;
  return { spans: rows.map((row) => textAt(spans.columns.id, row)), complete, lengthM: complete ? tidy(metres) : null };
}

const km = (metres: number) => formatNumber(Math.round(metres / 100) / 10, 1);
/** To the millimetre. */
const tidy = (metres: number) => Math.round(metres * 1000) / 1000;
