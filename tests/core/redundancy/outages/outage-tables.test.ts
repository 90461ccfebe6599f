import { expect, test } from "vitest";
import { rowCount, valueAt } from "../../../../src/core/model/index.ts";
import { measureOutage } from "../../../../src/core/redundancy/outages/measure-outage.ts";
import { outageOf } from "../../../../src/core/redundancy/outages/outage-of.ts";
import { outageTables } from "../../../../src/core/redundancy/outages/outage-tables.ts";
import { words } from "../../../../src/words/index.ts";
import { aNetwork } from "../../../builders/a-network.ts";

const network = aNetwork()
  .path("A-B-C-A")
  .path("C-D")
  .site("alone")
  .row("circuits", "kept", { from: "A", to: "C", working: ["C-A"], protection: ["A-B", "B-C"] })
  .build();

const rowOf = (table: "sites" | "spans", id: string) =>
  Array.from({ length: network[table].count }, (_, row) => valueAt(network[table].columns.id, row)).indexOf(id);

test("sites, spans and circuits, joined by their ids; what was not served before is unknown", () => {
  const off = { spans: [rowOf("spans", "C-D"), rowOf("spans", "A-B")], sites: [] };
  const outage = measureOutage(outageOf(network, { gateways: { ids: ["A"] }, enough: 1 }, off));
  const tables = outageTables(outage, network);
  const rows = Object.fromEntries(
    tables.map(({ name, columns }) => [
      name,
      Array.from({ length: columns[0] === undefined ? 0 : rowCount(columns[0].column) }, (_, row) =>
        columns.map(({ column }) => valueAt(column, row)),
      ),
    ]),
  );
  expect(rows.outage_sites).toEqual([
    ["A", "no", "no", "no", null, "no"],
    ["B", "no", "no", "yes", "B-C", "no"],
    ["C", "no", "no", "yes", "C-A", "no"],
    ["D", "no", "yes", "no", null, "no"],
    ["alone", "no", null, null, null, null],
  ]);
  expect(rows.outage_spans).toContainEqual(["C-D", "yes"]);
  expect(rows.outage_spans).toContainEqual(["B-C", "no"]);
  expect(rows.outage_circuits).toEqual([["kept", "exposed"]]);
  for (const { tables: said } of Object.values(words)) {
    for (const { name, columns } of tables) {
      expect(said.resultTables).toHaveProperty(name);
      for (const column of columns) expect(said.columns, column.name).toHaveProperty(column.name);
    }
  }
});
