import { describe, expect, test } from "vitest";
import { Refusal } from "../../../src/core/engineering-model.ts";
import { type ScenarioSettings, scenarioSettings } from "../../../src/core/hazard/events/scenario-settings.ts";
import { strengthTables } from "../../../src/core/hazard/events/strength-tables.ts";
import { strengthsOf } from "../../../src/core/hazard/events/strengths-of.ts";
import { measureTimeline } from "../../../src/core/hazard/restore/measure-timeline.ts";
import { timelineTables } from "../../../src/core/hazard/restore/timeline-tables.ts";
import { measureRisk } from "../../../src/core/hazard/simulate/measure-risk.ts";
import type { Risk } from "../../../src/core/hazard/simulate/risk.ts";
import type { RiskQuestion } from "../../../src/core/hazard/simulate/risk-stage.ts";
import { riskTables } from "../../../src/core/hazard/simulate/risk-tables.ts";
import { rowCount, valueAt } from "../../../src/core/model/index.ts";
import { words } from "../../../src/words/index.ts";
import { aNetwork } from "../../builders/a-network.ts";

const network = aNetwork()
  .site("G", { kind: "core", anchored: "yes", population: 100, area: "east" }, [104, 30])
  .site("A", { kind: "station", anchored: "yes", population: 900, area: "west" }, [103.5, 31])
  .site("far", { kind: "station", anchored: "yes", population: 10, area: "west" }, [120, 45])
  .span("GA", "G", "A", { laying: "duct" }, [
    [104, 30],
    [103.5, 31],
  ])
  .span("none", "G", "far", { laying: "duct" })
  .build();
const question: RiskQuestion = {
  ...{ network, hazards: [], gateways: { kinds: ["core"] }, enough: 1 },
  settings: scenarioSettings({ draws: 256 }) as ScenarioSettings,
  event: { kind: "earthquake", ms: 7.5, region: "tibet", source: { at: [103.5, 31], strikeDeg: 45 } },
};

type Table = ReturnType<typeof riskTables>[number];
const rowsOf = ({ columns }: Table) =>
  Array.from({ length: columns[0] === undefined ? 0 : rowCount(columns[0].column) }, (_, row) =>
    Object.fromEntries(columns.map(({ name, column }) => [name, valueAt(column, row)])),
  );
const byName = (tables: readonly Table[]) => Object.fromEntries(tables.map((table) => [table.name, rowsOf(table)]));

describe("answers about a disaster as tables", () => {
  const strengths = strengthsOf(question);
  const risk = measureRisk(question);
  if (strengths instanceof Refusal || risk instanceof Refusal) throw new Error("refused");
  const timeline = measureTimeline({ ...question, failed: Uint32Array.of(1), unknowns: "hold" });

  test("how strong it is; beyond its reach surely nothing, nowhere nobody knows", () => {
    const { strength_sites, strength_spans } = byName(strengthTables(strengths, network));
    expect(strength_sites).toMatchObject([{ site: "G" }, { site: "A" }, { site: "far", pga_g: 0, pgv_cms: 0 }]);
    expect(strength_sites?.[1]?.pga_g).toBeGreaterThan(Number(strength_sites?.[0]?.pga_g));
    expect(strength_spans?.map(({ span }) => span)).toEqual(["GA", "none"]);
    expect(strength_spans?.[1]?.pgv_cms).toBeNull();
    // The span comes as near to the epicentre as the site that stands on it, but for the middle of its last piece.
    expect(Number(strength_spans?.[0]?.pga_g)).toBeGreaterThan(0.9 * Number(strength_sites?.[1]?.pga_g));
  });

  test("what it may do: chances and hours in both cases, and areas", () => {
    const { risk_sites, risk_spans, risk_areas } = byName(riskTables(risk as Risk, network));
    expect(risk_sites?.[1]).toMatchObject({ site: "A", chance_cut_off_most: risk.most.cutOff[1] });
    expect(risk_spans?.map((row) => row.chance_to_fail_least)).toEqual([...risk.least.fails.subarray(3)]);
    expect(risk_areas?.map(({ area }) => area)).toContain("west");
  });

  test("hour by hour, and hours in the dark", () => {
    const { timeline_hours, timeline_sites } = byName(timelineTables(timeline, network));
    expect(timeline_hours?.[0]).toMatchObject({ hour: 0, people_served: 110, sites_served: 2 });
    expect(timeline_sites?.map(({ dark_hours }) => Number(dark_hours) > 0)).toEqual([false, true, false]);
  });

  test("nothing of an event that is refused; everything has its words", () => {
    const refusal = new Refusal("missing", "source");
    expect([strengthTables, riskTables, timelineTables].flatMap((lay) => lay(refusal, network))).toEqual([]);
    const all = [
      ...strengthTables(strengths, network),
      ...riskTables(risk as Risk, network),
      ...timelineTables(timeline, network),
    ];
    for (const { tables: said } of Object.values(words)) {
      for (const { name, columns } of all) {
        expect(said.resultTables).toHaveProperty(name);
        for (const column of columns) expect(said.columns, column.name).toHaveProperty(column.name);
      }
    }
  });
});
