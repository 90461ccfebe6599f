import { expect, test } from "vitest";
import { textAt } from "../../../../src/core/model/index.ts";
import { indicatorTables } from "../../../../src/core/redundancy/indicators/indicator-tables.ts";
import { indicatorsOf } from "../../../../src/core/redundancy/indicators/indicators-of.ts";
import { measureIndicators } from "../../../../src/core/redundancy/indicators/measure-indicators.ts";
import { THRESHOLDS } from "../../../../src/core/redundancy/indicators/thresholds.ts";
import { packSets } from "../../../../src/core/redundancy/losses/element-sets.ts";
import { connectionTables } from "../../../../src/core/redundancy/ways/connection-tables.ts";
import { findConnections } from "../../../../src/core/redundancy/ways/nearest-connection.ts";
import { topologyColumns } from "../../../../src/core/topology/topology.ts";
import { aNetwork } from "../../../builders/a-network.ts";

const network = aNetwork()
  .site("G", { kind: "core" }, [104, 30])
  .site("A", { population: 5 }, [104, 30.01])
  .site("B", { population: 7 }, [104.01, 30.01])
  .site("P", { status: "planned" }, [104, 30.02])
  .path("G-A-B", { lengthM: 1200 })
  .build();
const settings = { gateways: { kinds: ["core"] }, enough: 1 };
type Columns = readonly { readonly name: string; readonly column: unknown }[];
const columnOf = <T>(columns: Columns | undefined, name: string) =>
  columns?.find((each) => each.name === name)?.column as T;
type Numbers = { readonly values: Float64Array };
type Text = Parameters<typeof textAt>[0];

test("indicators stand in tables, what is not in service with unknown values", () => {
  const tables = indicatorTables(measureIndicators(indicatorsOf(network, settings, THRESHOLDS).input), network);
  expect(tables.map(({ name }) => name)).toEqual(["indicators", "indicator_areas", "indicator_sites"]);
  for (const { columns } of tables)
    expect(new Set(columns.map(({ column }) => ("values" in column ? column.values : column.codes).length)).size).toBe(
      1,
    );
  expect([...columnOf<Numbers>(tables[2]?.columns, "gateway_m").values]).toEqual([0, 1200, 2400, Number.NaN]);
  expect([...columnOf<Numbers>(tables[2]?.columns, "chain").values]).toEqual([Number.NaN, 0, 0, Number.NaN]);
});

test("connections stand in a table by the ids of the network", () => {
  const { geometry } = network.sites;
  const found = findConnections({
    ...{
      columns: topologyColumns(network),
      ...settings,
      groups: packSets([]),
      sites: geometry,
      spans: network.spans.geometry,
    },
  });
  const [table] = connectionTables(found, network);
  const to = columnOf<Text>(table?.columns, "to_site");
  expect([0, 1, 2, 3].map((row) => textAt(to, row))).toEqual([null, "G", "G", null]);
  expect([...columnOf<Numbers>(table?.columns, "people_gained").values]).toEqual([Number.NaN, 5, 12, Number.NaN]);
});
