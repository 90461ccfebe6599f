import { expect, test } from "vitest";
import type { ResultTable } from "../../../../src/core/analysis.ts";
import { type Column, rowCount, valueAt } from "../../../../src/core/model/index.ts";
import { NO_DEMANDS } from "../../../../src/core/redundancy/routes/demands.ts";
import { findRoutes } from "../../../../src/core/redundancy/routes/find-routes.ts";
import { NO_LIMITS } from "../../../../src/core/redundancy/routes/limit-spans.ts";
import { pairToGateways } from "../../../../src/core/redundancy/routes/pair-to-gateways.ts";
import { routeGround, routesToFind } from "../../../../src/core/redundancy/routes/route-ground.ts";
import { gatewayRouteTables, routeTables } from "../../../../src/core/redundancy/routes/route-tables.ts";
import { words } from "../../../../src/words/index.ts";
import { aNetwork } from "../../../builders/a-network.ts";

const network = aNetwork()
  .path("A-B-C", { lengthM: 1000 })
  .path("A-C", { lengthM: 3000 })
  .path("C-D", { lengthM: 500 })
  .site("E")
  .build();
const ground = routeGround(network, { ids: ["A"] }, "ellipsoid");
const wish = { from: 0, to: 2, level: "span", k: 2, limits: NO_LIMITS, demands: NO_DEMANDS } as const;
const routes = routeTables(findRoutes(routesToFind(network, ground, wish).input), network);
const sites = gatewayRouteTables(pairToGateways({ ...ground, level: "span" }), network);

const rowsOf = ([table]: readonly ResultTable[]) =>
  Array.from({ length: rowCount((table as ResultTable).columns[0]?.column as Column) }, (_, row) =>
    table?.columns.map(({ column }) => valueAt(column, row)),
  );

test("each span of each route, in the direction it is taken", () => {
  expect(rowsOf(routes)).toEqual([
    [1, 1, "A-B", "A", "B"],
    [1, 2, "B-C", "B", "C"],
    [2, 1, "A-C", "A", "C"],
  ]);
});

test("the two routes of every site; what there is none of is unknown", () => {
  expect(rowsOf(sites)).toEqual([
    ["A", null, null, null, null, null],
    ["B", 1000, 1000, "A", 4000, "A"],
    ["C", 2000, 2000, "A", 3000, "A"],
    ["D", 2500, null, null, null, null],
    ["E", null, null, null, null, null],
  ]);
});

test.each(["en", "zh"] as const)("every table and column has its words in %s", (language) => {
  const said = words[language].tables;
  for (const { name, columns } of [...routes, ...sites]) {
    expect(said.resultTables).toHaveProperty(name);
    for (const column of columns) expect(said.columns, column.name).toHaveProperty(column.name);
  }
});
