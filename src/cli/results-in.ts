/** The results that a statement asks of: each takes a while, and is worked out where its tables are named. */
import { Refusal } from "../core/engineering-model.ts";
import { strengthTables } from "../core/hazard/events/strength-tables.ts";
import { exposureTables } from "../core/hazard/exposure-tables.ts";
import { timelineTables } from "../core/hazard/restore/timeline-tables.ts";
import { riskTables } from "../core/hazard/simulate/risk-tables.ts";
import type { Study } from "../core/model/index.ts";
import { branchNetwork } from "../core/study/branches.ts";
import type { TableData } from "../core/tables/table-data.ts";
import type { Words } from "../words/index.ts";
import type { Values } from "./command.ts";
import { measure } from "./commands/risk.ts";
import { Failure } from "./failure.ts";
import { hazardsOf } from "./read-hazards.ts";
import { runJob } from "./run-job.ts";
import { readScenarioQuestion, type SCENARIO_OPTIONS } from "./scenario-options.ts";

export async function resultsIn(
  sql: string,
  study: Study,
  options: Values<typeof SCENARIO_OPTIONS>,
  words: Words,
): Promise<readonly TableData[]> {
  const asks = (name: string) => new RegExp(`\\b${name}_`, "i").test(sql);
  const network = branchNetwork(study);
  const tables: TableData[] = [];
  if (asks("exposure")) {
    const { hazards } = await hazardsOf(study, options, words);
    const question = { lines: network.spans.geometry, sites: network.sites.geometry, hazards };
    tables.push(...exposureTables(await runJob("exposure", question, words.cli.measuringExposure), network));
  }
  if (!["strength", "risk", "timeline"].some(asks)) return tables;
  const asked = await readScenarioQuestion(study, options, words);
  const { question, scenario, which } = asked;
  if (asks("strength")) {
    const strengths = await runJob("strengths", question, words.cli.measuringExposure);
    if (strengths instanceof Refusal) {
      throw new Failure(1, (said) => said.risk.refused(scenario.name, strengths.of, said.events.refused(strengths)));
    }
    tables.push(...strengthTables(strengths, network));
  }
  if (!asks("risk") && !asks("timeline")) return tables;
  const risk = await measure(asked, words);
  tables.push(...riskTables(risk, network));
  if (!asks("timeline")) return tables;
  const played = { ...question, failed: risk.typical[which], unknowns: which === "most" ? "fail" : "hold" } as const;
  return [...tables, ...timelineTables(await runJob("timeline", played, words.cli.playing), network)];
}
