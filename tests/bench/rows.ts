/** What is measured, one entry a row of the table. prepare is not timed; what the timed part gives back is held. */

import { openDatabase } from "../../src/cli/duckdb.ts";
import { hashNetwork } from "../../src/core/model/hash.ts";
import { lineAt, type Network, rowAt } from "../../src/core/model/index.ts";
import { measureRings } from "../../src/core/redundancy/rings/measure-rings.ts";
import { readStudy } from "../../src/core/study/read-study.ts";
import { writeStudy } from "../../src/core/study/write-study.ts";
import { buildTableData, sqlName } from "../../src/core/tables/build-table-data.ts";
import type { Database } from "../../src/core/tables/database.ts";
import { groupTotals, rowsByNumber, rowsInOrder } from "../../src/core/tables/view-queries.ts";
import { buildGraph } from "../../src/core/topology/build-graph.ts";
import { buildCsr, usableLinks } from "../../src/core/topology/csr.ts";
import { spanEnds, topologyColumns } from "../../src/core/topology/topology.ts";
import { aStudy } from "../builders/a-study.ts";
import { cloneToThread } from "./clone-to-thread.ts";
import { generate } from "./generate.ts";
import { HAZARD_ROWS } from "./hazard-rows.ts";
import { REDUNDANCY_ROWS } from "./redundancy-rows.ts";
import { RIVAL_ROWS } from "./rival-rows.ts";

export type BenchRow = {
  readonly id: string;
  readonly title: string;
  /** Rivals stand beside ours for the ratio. */
  readonly rivalOf?: string;
  readonly maxSpans?: number;
  /** Measured on small networks too, where rivals can still follow. */
  readonly alsoSmall?: true;
  /** Only a part is run, and its time told as that of the whole: so many times as long. */
  readonly scale?: (spans: number) => number;
  /** Reads the files of the folder; its network is empty. */
  readonly ofFiles?: true;
  readonly prepare: (network: Network, folder: string) => Timed | Promise<Timed>;
};

type Timed = () => unknown;

export const ROWS: readonly BenchRow[] = [
  {
    id: "generate",
    title: "Generate the network as columns (the benchmark's own work)",
    prepare:
      ({ spans }) =>
      () =>
        generate(spans.count, 2),
  },
  { id: "version", title: "Version id of the whole network", prepare: (network) => () => hashNetwork(network) },
  {
    id: "clone-topology",
    title: "Topology columns to a worker",
    prepare: (network) => cloneToThread(topologyColumns(network)),
  },
  { id: "clone-network", title: "Whole network to a worker", prepare: (network) => cloneToThread(network) },
  {
    id: "clone-geojson",
    title: "The same spans as GeoJSON to a worker",
    rivalOf: "clone-network",
    maxSpans: 100_000,
    prepare: (network) => cloneToThread(asGeojson(network)),
  },
  {
    id: "csr",
    title: "Topology columns to CSR",
    prepare: (network) => {
      // As a worker gets it: nothing about the columns is known beforehand.
      const columns = structuredClone(topologyColumns(network));
      return () => {
        const { from, to } = spanEnds(columns);
        return buildCsr(columns.siteStatus.codes.length, from, to, usableLinks(from, to));
      };
    },
  },
  {
    id: "graphology",
    title: "Network to graphology multigraph",
    rivalOf: "csr",
    prepare: (network) => () => buildGraph(network),
  },
  {
    id: "rings",
    title: "Ring rate, bridges and components, all of it",
    prepare: (network) => {
      const columns = structuredClone(topologyColumns(network));
      return () => measureRings(columns);
    },
  },
  {
    id: "duckdb-load",
    title: "Sites and spans into DuckDB (WebAssembly, in Node)",
    prepare: async (network) => {
      const database = await openDatabase();
      return () => load(database, network);
    },
  },
  {
    id: "duckdb-sort",
    title: "All spans in order of length, from DuckDB",
    prepare: async (network) => {
      const database = await load(await openDatabase(), network);
      const { sql, parameters } = rowsInOrder({
        table: "spans",
        filters: [],
        sort: { column: "length_m", descending: true },
      });
      return () => database.query(sql, parameters);
    },
  },
  {
    id: "duckdb-page",
    title: "A page of 200 sorted spans from the middle, 14 columns",
    prepare: async (network) => {
      const database = await load(await openDatabase(), network);
      const order = rowsInOrder({ table: "spans", filters: [], sort: { column: "length_m", descending: true } });
      const { columns } = await database.query(order.sql, order.parameters);
      const middle = Math.floor(network.spans.count / 2);
      const rows = Array.from((columns[0]?.values ?? []).slice(middle, middle + 200), Number);
      const { sql, parameters } = rowsByNumber("spans", Object.keys(network.spans.columns).map(sqlName), rows);
      return () => database.query(sql, parameters);
    },
  },
  {
    id: "duckdb-totals",
    title: "Length and count of spans by laying mode",
    prepare: async (network) => {
      const database = await load(await openDatabase(), network);
      const { sql, parameters } = groupTotals({ table: "spans", filters: [], sort: null }, "laying", "length_m");
      return () => database.query(sql, parameters);
    },
  },
  {
    id: "write-study",
    title: "Write the study file",
    prepare: (network) => {
      const study = aStudy({ base: network });
      return () => writeStudy(study);
    },
  },
  {
    id: "read-study",
    title: "Read the study file",
    prepare: (network) => {
      const bytes = writeStudy(aStudy({ base: network }));
      return () => {
        const reading = readStudy(bytes);
        if (!reading.ok) throw new Error(`the study does not read back: ${reading.fault.kind}`);
        return reading;
      };
    },
  },
  ...RIVAL_ROWS,
  ...REDUNDANCY_ROWS,
  ...HAZARD_ROWS,
];

async function load(database: Database, { sites, spans }: Network): Promise<Database> {
  await database.load(buildTableData(sites));
  await database.load(buildTableData(spans));
  return database;
}

function asGeojson({ spans }: Network) {
  const features = Array.from({ length: spans.count }, (_, row) => ({
    type: "Feature",
    geometry: { type: "LineString", coordinates: lineAt(spans.geometry, row) },
    properties: { ...rowAt(spans, row).values, id: rowAt(spans, row).id },
  }));
  return { type: "FeatureCollection", features };
}
