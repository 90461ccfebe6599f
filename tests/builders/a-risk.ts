/** Things that may fail, made up for a network, and the whole answer about them, by so many workers. */
import {
  SCENARIO_SETTINGS,
  type ScenarioSettings,
  SETTING_NAMES,
} from "../../src/core/hazard/events/scenario-settings.ts";
import type { Strengths } from "../../src/core/hazard/events/strengths.ts";
import { LEVEL_COUNT, type Risks } from "../../src/core/hazard/failure/risks.ts";
import type { Risk } from "../../src/core/hazard/simulate/risk.ts";
import { type RiskCase, type RiskQuestion, RiskStage } from "../../src/core/hazard/simulate/risk-stage.ts";
import { riskSteps } from "../../src/core/hazard/simulate/risk-steps.ts";
import { type RiskTask, RiskWorker } from "../../src/core/hazard/simulate/risk-task.ts";
import type { Network } from "../../src/core/model/index.ts";

export type MadeUpPart = {
  /** As in Risks. */
  readonly element: number;
  readonly key: number;
  /** One load for all levels, or one for each. */
  readonly least: number | readonly number[];
  readonly most?: number | readonly number[];
  readonly at?: readonly [lon: number, lat: number];
};

export function someRisks({ sites, spans }: Network, parts: readonly MadeUpPart[]): Risks {
  const sorted = [...parts].sort((a, b) => a.element - b.element);
  const loads = (of: (part: MadeUpPart) => MadeUpPart["least"]) =>
    Float32Array.from(
      sorted.flatMap((part) => {
        const each = of(part);
        return typeof each === "number" ? Array.from({ length: LEVEL_COUNT }, () => each) : [...each];
      }),
    );
  return {
    siteCount: sites.count,
    spanCount: spans.count,
    elements: Uint32Array.from(sorted, ({ element }) => element),
    keys: Uint32Array.from(sorted.flatMap(({ key }) => [Math.imul(key + 1, 0x9e3779b1) >>> 0, key])),
    least: loads(({ least }) => least),
    most: loads(({ least, most = least }) => most),
    cause: new Uint8Array(sorted.length),
    causes: [{ id: "made-up", asset: "site", source: "a test", status: "derived" }],
    fixH: new Float32Array(sorted.length).fill(5),
    places: Float32Array.from(sorted.flatMap(({ at }) => at ?? [Number.NaN, Number.NaN])),
    unknown: [],
    notes: [],
  };
}

export const NO_STRENGTHS: Omit<Strengths, "pieces"> = { sites: {}, sigmaLn: {}, zones: [], notes: [] };

export function settingsWith(changed: Partial<Record<keyof ScenarioSettings, number>>): ScenarioSettings {
  const usual = Object.fromEntries(SETTING_NAMES.map((name) => [name, SCENARIO_SETTINGS[name].value]));
  return { ...(usual as ScenarioSettings), ...changed };
}

export function aRiskCase(
  network: Network,
  risks: Risks,
  asked: Partial<Pick<RiskQuestion, "gateways" | "enough">> & { settings?: Parameters<typeof settingsWith>[0] } = {},
): RiskCase {
  const { gateways = { kinds: ["core"] }, enough = 1, settings = {} } = asked;
  const event = { kind: "power-loss", of: { substations: [] }, hours: 0 } as const;
  const question = { network, hazards: [], event, settings: settingsWith(settings), gateways, enough };
  const starts = new Uint32Array(network.spans.count + 1);
  const pieces = { starts, lengthM: new Float64Array(0), middles: new Float64Array(0), strengths: {} };
  return { question, strengths: { ...NO_STRENGTHS, pieces }, risks };
}

/** Each task is done by a worker that knows nothing, as in a pool. Playing repairs takes a while, and may be left out. */
export function riskBy(given: RiskCase, workers = 1, withRepairs = true): Risk {
  const steps = riskSteps(given.question, workers);
  const answer = (task: RiskTask) => {
    if (task.kind === "begin") return { ...given, facts: new RiskStage(given).facts() };
    if (task.kind === "restore" && !withRepairs) {
      return task.batches.map(({ picks }) => ({ userHours: picks.shares.map(() => 0), darkH: new Float64Array(0) }));
    }
    return new RiskWorker().do(task);
  };
  let step = steps.next();
  while (step.done !== true) step = steps.next(step.value.tasks.map(answer));
  if ("fault" in step.value) throw new Error(step.value.fault);
  return step.value;
}
