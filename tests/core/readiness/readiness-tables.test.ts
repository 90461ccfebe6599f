import { expect, test } from "vitest";
import { type ScenarioSettings, scenarioSettings } from "../../../src/core/hazard/events/scenario-settings.ts";
import { rowCount, valueAt } from "../../../src/core/model/index.ts";
import { GRADING } from "../../../src/core/readiness/grading.ts";
import { measureReadiness } from "../../../src/core/readiness/measure-readiness.ts";
import { readinessTables } from "../../../src/core/readiness/readiness-tables.ts";
import { words } from "../../../src/words/index.ts";
import { aNetwork } from "../../builders/a-network.ts";

const network = aNetwork()
  .row("areas", "X", { level: "county", remote: "yes" })
  .site("A", { kind: "core", status: "existing", batteryH: 30, generatorKw: 0, satelliteBackup: "yes" }, [100, 30])
  .site(
    "B",
    { kind: "tower", status: "existing", area: "X", batteryH: 2, generatorKw: 0, satelliteBackup: "no" },
    [100.2, 30],
  )
  .span("AB", "A", "B", { status: "existing" })
  .build();
const found = measureReadiness({
  ...{ network, gateways: { kinds: ["core"] }, enough: 1, hazards: [], grading: GRADING, risk: null },
  settings: scenarioSettings({}) as ScenarioSettings,
});
const tables = readinessTables(found, network);
const rowsOf = (name: string) => {
  const { columns = [] } = tables.find((table) => table.name === name) ?? {};
  const count = columns[0] === undefined ? 0 : rowCount(columns[0].column);
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(columns.map((each) => [each.name, valueAt(each.column, row)])),
  );
};

test("a row an area, what is not known or not asked unknown", () => {
  expect(rowsOf("readiness_areas")[0]).toMatchObject({
    ...{ area: "X", area_level: "county", remote: "yes", grade: "D", best_grade: "D", worst_grade: "D", sites: 1 },
    ...{ ways_out: 1, sites_without_backup: 1, sites_short_of_power: 1, least_power_h: 2, satellite_sites: 0 },
    ...{ exposed_share: null, expected_dark_h: null },
  });
  expect(rowsOf("readiness_areas")[1]).toMatchObject({ area: null, grade: "A" });
});

test("a row for each site of a measure", () => {
  const rules = rowsOf("readiness_measures").map(({ measure, site }) => [measure, site]);
  expect(rules).toEqual(["second-route", "satellite", "super-site", "battery"].map((rule) => [rule, "B"]));
});

test("tables and columns have names in both languages", () => {
  for (const { tables: said } of Object.values(words)) {
    for (const { name, columns } of tables) {
      expect(Object.keys(said.resultTables)).toContain(name);
      const fields = [...Object.keys(said.columns), "remote"];
      for (const column of columns) expect(fields).toContain(column.name);
    }
  }
});
