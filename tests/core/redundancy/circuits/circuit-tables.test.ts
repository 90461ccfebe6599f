import { expect, test } from "vitest";
import type { ResultTable } from "../../../../src/core/analysis.ts";
import { rowCount, valueAt } from "../../../../src/core/model/index.ts";
import { auditCircuits } from "../../../../src/core/redundancy/circuits/audit-circuits.ts";
import { availabilityOf } from "../../../../src/core/redundancy/circuits/availability-of.ts";
import { auditTables, availabilityTables } from "../../../../src/core/redundancy/circuits/circuit-tables.ts";
import { circuitsToAudit } from "../../../../src/core/redundancy/circuits/circuits-to-audit.ts";
import { CUT_RATES } from "../../../../src/core/redundancy/circuits/cut-rates.ts";
import { measureAvailability } from "../../../../src/core/redundancy/circuits/measure-availability.ts";
import { words } from "../../../../src/words/index.ts";
import { aNetwork } from "../../../builders/a-network.ts";

const network = aNetwork()
  .site("A", { kind: "core" })
  .path("A-B-C")
  .path("A-D-C")
  .site("E")
  .span("alone", "C", "E", { lengthM: 1000, laying: "direct-buried" })
  .row("groups", "duct")
  .row("members", "m1", { group: "duct", span: "A-B" })
  .row("members", "m2", { group: "duct", span: "A-D" })
  .row("circuits", "both", { from: "A", to: "C", working: ["A-B", "B-C"], protection: ["A-D", "D-C"] })
  .row("circuits", "half", { from: "C", to: "E", working: ["alone"] })
  .build();

const rowsOf = ({ columns }: ResultTable) =>
  Array.from({ length: rowCount((columns[0] as ResultTable["columns"][number]).column) }, (_, row) =>
    columns.map(({ column }) => valueAt(column, row)),
  );

test("circuits and whether their paths keep apart; what is not known is unknown", () => {
  const [table] = auditTables(auditCircuits(circuitsToAudit(network, []).input), network) as [ResultTable];
  const [both, half] = rowsOf(table);
  expect(both?.slice(0, 8)).toEqual(["both", "no", "yes", "yes", "no", 0, 0, 1]);
  expect(half?.slice(0, 8)).toEqual(["half", null, null, null, null, 0, 0, 0]);
  expect(half?.slice(8)).toEqual([1000, null, null, null, null, "no"]);
});

test("minutes of a year by circuit and by site", () => {
  const { input } = availabilityOf(network, { kinds: ["core"] }, CUT_RATES);
  const tables = availabilityTables(measureAvailability(input), network);
  const half = rowsOf(tables[0] as ResultTable)[1];
  // 1 km buried: 2.13 / 1000 cuts a year of 360 minutes.
  expect(half).toEqual(["half", expect.closeTo(0.7668, 9), expect.closeTo(0.7668, 9), null, null]);
  const far = rowsOf(tables[1] as ResultTable).find(([site]) => site === "E");
  expect(far?.[1]).toBeGreaterThanOrEqual(0.7668 - 1e-9);
});

test.each(["en", "zh"] as const)("every table and column has its words in %s", (language) => {
  const said = words[language].tables;
  const { input } = availabilityOf(network, { kinds: ["core"] }, CUT_RATES);
  const tables = [
    ...auditTables(auditCircuits(circuitsToAudit(network, []).input), network),
    ...availabilityTables(measureAvailability(input), network),
  ];
  for (const { name, columns } of tables) {
    expect(said.resultTables).toHaveProperty(name);
    for (const column of columns) expect(said.columns, column.name).toHaveProperty(column.name);
  }
});
