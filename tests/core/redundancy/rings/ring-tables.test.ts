import { expect, it } from "vitest";
import { rowCount, valueAt } from "../../../../src/core/model/index.ts";
import { measureRings } from "../../../../src/core/redundancy/rings/measure-rings.ts";
import { ringTables } from "../../../../src/core/redundancy/rings/ring-tables.ts";
import { topologyColumns } from "../../../../src/core/topology/topology.ts";
import { aNetwork } from "../../../builders/a-network.ts";

it("says for every site and span what the answer says, unknown where it says nothing", () => {
  const network = aNetwork()
    .path("A-B-C-A")
    .path("C-D")
    .site("gone", { status: "removed" })
    .span("P", "A", "D", { status: "planned" })
    .build();
  const tables = ringTables(measureRings(topologyColumns(network)), network);
  const rows = Object.fromEntries(
    tables.map(({ name, columns }) => [
      name,
      Array.from({ length: rowCount(columns[0]?.column ?? { type: "number", values: new Float64Array() }) }, (_, row) =>
        columns.map(({ column }) => valueAt(column, row)),
      ),
    ]),
  );
  expect(rows.rings_sites).toEqual([
    ["A", 0, "yes"],
    ["B", 0, "yes"],
    ["C", 0, "yes"],
    ["D", 0, "no"],
    ["gone", null, null],
  ]);
  expect(rows.rings_spans).toEqual([
    ["A-B", "yes", "no", 0],
    ["B-C", "yes", "no", 0],
    ["C-A", "yes", "no", 0],
    ["C-D", "yes", "yes", 1],
    ["P", "no", null, null],
  ]);
  expect(rows.rings_areas).toEqual([[null, 4, 3, 0.75]]);
});
