import { expect, test } from "vitest";
import { exposureTables } from "../../../src/core/hazard/exposure-tables.ts";
import { measureExposure } from "../../../src/core/hazard/measure-exposure.ts";
import {
  buildLines,
  buildNumbers,
  buildPolygons,
  type HazardLayer,
  type LineShape,
  rowCount,
  valueAt,
} from "../../../src/core/model/index.ts";
import { words } from "../../../src/words/index.ts";
import { aNetwork } from "../../builders/a-network.ts";

const square = (x0: number, x1: number): LineShape => [
  [x0, -1],
  [x1, -1],
  [x1, 1],
  [x0, 1],
];
const along = (from: number, to: number): LineShape => [
  [from, 0],
  [to, 0],
];
const layer = (over: Partial<HazardLayer> & Pick<HazardLayer, "id" | "features">): HazardLayer => ({
  ...{ name: over.id, kind: "flood", measure: "depthM", unit: "m", returnPeriodYears: null, time: null, source: "" },
  ...{ status: "given", track: null, grid: null, ...over },
});
const floods = layer({
  id: "floods",
  features: {
    count: 4,
    columns: { depthM: buildNumbers([0.4, 1.5, Number.NaN, 0.1]) },
    geometry: buildPolygons(
      [[square(0, 0.2)], [square(0.2, 0.3)], [square(0.9, 1.1)], [square(1.5, 1.6)]].map((rings) => [rings]),
    ),
  },
});
const faults = layer({
  id: "faults",
  kind: "fault",
  ...{ measure: null, unit: null },
  features: {
    count: 1,
    columns: {},
    geometry: buildLines([
      [
        [0.5, -1],
        [0.5, 1],
      ],
    ]),
  },
});

test("a row a class that a span runs through, and a row a site; each joins by id", () => {
  const network = aNetwork()
    .site("A", {}, [0.1, 0])
    .site("B", {}, [1, 0])
    .site("C", {}, [2, 0])
    .span("A-B", "A", "B", {}, along(0.1, 1))
    .span("B-C", "B", "C", {}, along(1, 2))
    .build();
  const asked = { lines: network.spans.geometry, sites: network.sites.geometry, hazards: [floods, faults] };
  const tables = exposureTables(measureExposure(asked), network);
  const rows = Object.fromEntries(
    tables.map(({ name, columns }) => [
      name,
      Array.from({ length: columns[0] === undefined ? 0 : rowCount(columns[0].column) }, (_, row) =>
        columns.map(({ column }) => valueAt(column, row)),
      ),
    ]),
  );
  const degree = 111_319.49;
  const near = (share: number) => expect.closeTo(share * degree, 0);
  expect(rows.exposure_spans).toEqual([
    // Unknown, from 0.3 m, from 1 m; the lowest class.
    ["A-B", "floods", "floods", "m", null, near(0.1)],
    ["A-B", "floods", "floods", "m", 0.3, near(0.1)],
    ["A-B", "floods", "floods", "m", 1, near(0.1)],
    ["B-C", "floods", "floods", "m", null, near(0.1)],
    ["B-C", "floods", "floods", "m", 0, near(0.1)],
    ["A-B", "faults", "faults", null, null, 0],
  ]);
  expect(rows.exposure_sites).toEqual([
    ["A", "floods", "floods", "m", 0.4],
    ["B", "floods", "floods", "m", null],
  ]);
  for (const { tables: said } of Object.values(words)) {
    for (const { name, columns } of tables) {
      expect(said.resultTables).toHaveProperty(name);
      for (const column of columns) expect(said.columns, column.name).toHaveProperty(column.name);
    }
  }
});
