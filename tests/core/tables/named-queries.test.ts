import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../../src/cli/duckdb.ts";
import {
  buildNetwork,
  type Network,
  rowsOf,
  TABLE_NAMES,
  type TableName,
  type Value,
} from "../../../src/core/model/index.ts";
import { measureRings } from "../../../src/core/redundancy/rings/measure-rings.ts";
import { resultTables } from "../../../src/core/result-tables.ts";
import { buildTableData } from "../../../src/core/tables/build-table-data.ts";
import type { Database } from "../../../src/core/tables/database.ts";
import { NAMED_QUERIES, type NamedQueryName } from "../../../src/core/tables/named-queries.ts";
import { topologyColumns } from "../../../src/core/topology/topology.ts";
import { aNetwork } from "../../builders/a-network.ts";
import { random } from "../../builders/random.ts";
import { randomRows } from "../../builders/random-rows.ts";

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

async function load(network: Network): Promise<void> {
  for (const name of TABLE_NAMES) await database.load(buildTableData(network[name]));
  const rings = measureRings(topologyColumns(network));
  for (const table of resultTables.rings(rings, network)) await database.load(table);
}

async function ask(name: NamedQueryName): Promise<unknown[][]> {
  const query = NAMED_QUERIES.find((known) => known.name === name);
  if (query === undefined) throw new Error(name);
  const { rows } = await database.ask({ sql: query.sql, parameters: query.parameters, maxRows: 1000 });
  return Array.from({ length: rows.count }, (_, row) => rows.columns.map(({ values }) => values[row]));
}

/** Rows of a table as plain objects, for the loops that the queries are held against. */
function records(network: Network, table: TableName): Record<string, Value>[] {
  return rowsOf(network[table]).map(({ id, values }) => ({ ...values, id }));
}

const known = (value: Value | undefined): value is number => typeof value === "number";
const sum = (values: readonly number[]) => (values.length === 0 ? null : values.reduce((a, b) => a + b, 0));
const sorted = (rows: unknown[][]) => rows.map((row) => JSON.stringify(row)).sort();

function groupBy(rows: Record<string, Value>[], field: string): Map<Value, Record<string, Value>[]> {
  const groups = new Map<Value, Record<string, Value>[]>();
  for (const row of rows) {
    const key = row[field] ?? null;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

const oracles: Partial<Record<NamedQueryName, (network: Network) => unknown[][]>> = {
  spansByLaying: (network) =>
    [...groupBy(records(network, "spans"), "laying")].map(([laying, spans]) => {
      const lengths = spans.map(({ lengthM }) => lengthM).filter(known);
      const metres = sum(lengths);
      return [laying, spans.length, metres === null ? null : metres / 1000, spans.length - lengths.length];
    }),
  shortBattery: (network) =>
    records(network, "sites")
      .filter(({ status, batteryH }) => (status ?? "existing") === "existing" && known(batteryH) && batteryH < 4)
      .map(({ id }) => [id]),
  sharedByCircuit: (network) =>
    records(network, "circuits").flatMap(({ id, working, protection }) => {
      const both = new Set(listOf(working).filter((span) => listOf(protection).includes(span)));
      return [...both].map((span) => [id, span]);
    }),
  groupsByOwners: (network) => {
    const spans = new Map(records(network, "spans").map((span) => [span.id, span]));
    return records(network, "groups").flatMap(({ id }) => {
      const members = records(network, "members").filter(({ group }) => group === id);
      const named = members.map(({ span }) => spans.get(span ?? null));
      const inside = new Set(named.filter((span) => span !== undefined));
      const owners = new Set([...inside].map(({ owner }) => owner ?? null).filter((owner) => owner !== null));
      return owners.size >= 2 ? [[id, inside.size, owners.size]] : [];
    });
  },
};

/** The columns that the loop above gives, of those that the query gives. */
const picked: Partial<Record<NamedQueryName, readonly number[]>> = {
  shortBattery: [0],
  sharedByCircuit: [0, 2],
  groupsByOwners: [0, 3, 4],
};

function listOf(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}

test("named queries against plain loops: 25 random networks", async () => {
  let found = 0;
  for (let seed = 1; seed <= 25; seed++) {
    const network = buildNetwork(wellFormed(randomRows(random(seed), 14)));
    await load(network);
    for (const [name, oracle] of Object.entries(oracles) as [NamedQueryName, (network: Network) => unknown[][]][]) {
      const rows = await ask(name);
      const columns = picked[name];
      const wanted = oracle(network);
      found += wanted.length;
      expect(sorted(columns === undefined ? rows : rows.map((row) => columns.map((i) => row[i]))), name).toEqual(
        sorted(wanted),
      );
    }
  }
  expect(found).toBeGreaterThan(100);
});

test("queries over ring results: A-B-C is a ring, D hangs on it", async () => {
  //  A---B
  //   \ /
  //    C---D    E is planned
  const network = aNetwork()
    .site("D", { area: "east", population: 50 })
    .site("E", { area: "east", status: "planned", population: 9 })
    .path("A-B-C-A")
    .path("C-D", { lengthM: 700, laying: "aerial" })
    .build();
  await load(network);
  expect((await ask("longBridges")).map(([id, , laying, , length]) => [id, laying, length])).toEqual([
    ["C-D", "aerial", 700],
  ]);
  expect(await ask("peopleOffRing")).toEqual([["east", 1, 50, 0]]);
});

test("sites of unknown battery are counted under the name of their area", async () => {
  const network = aNetwork()
    .row("areas", "510000", { name: "川西" })
    .site("A", { area: "510000" })
    .site("B", { area: "510000", batteryH: 0 })
    .site("C", { area: "nowhere" })
    .site("D", { batteryH: 8 })
    .build();
  await load(network);
  expect(sorted(await ask("batteryUnknown"))).toEqual(
    sorted([
      ["川西", 2, 1],
      ["nowhere", 1, 1],
    ]),
  );
});

test("every named query runs on a study with nothing in it", async () => {
  await load(buildNetwork({}));
  for (const { name } of NAMED_QUERIES) expect(await ask(name), name).toEqual([]);
});

/** Half a surrogate pair has no UTF-8, so that the loops would tell words apart that SQL does not. */
function wellFormed<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replaceAll("\\ud800", "?")) as T;
}
