/** Every format that can be written gives back what it holds: a table of what that is, and random studies that are hard to hold. */
import { describe, expect, test } from "vitest";
import { loadGdal } from "../../../src/cli/load-gdal.ts";
import { provideGdal } from "../../../src/core/import/formats/gdal/gdal-module.ts";
import { FORMATS } from "../../../src/core/import/formats.ts";
import { readFiles } from "../../../src/core/import/read-files.ts";
import {
  buildNetwork,
  type Row,
  rowsOf,
  SCHEMA,
  type Study,
  TABLE_NAMES,
  type TableName,
  type Value,
} from "../../../src/core/model/index.ts";
import { branchNetwork } from "../../../src/core/study/branches.ts";
import { nastyRows } from "../../builders/nasty-rows.ts";
import { random } from "../../builders/random.ts";
import { randomStudy } from "../../builders/random-study.ts";

provideGdal(loadGdal);

type Case = {
  readonly format: string;
  /** As which the file is dropped again. */
  readonly file: string;
  /** The tables that the format holds. */
  readonly tables: readonly TableName[];
  /** The row as the format holds it; null where it holds none. */
  /** How many studies are tried: fewer where writing one takes long. */
  readonly seeds?: number;
  /** Spans that name no sites get junctions when they are read, so there are none. */
  readonly needsEnds?: boolean;
  /** Attributes of the rows read again that are compared; all where it is absent. */
  readonly compares?: readonly string[];
  readonly holds?: (row: Row, table: TableName, rows: Rows) => Row | null;
};

const OFDS_FIELDS = ["name", "kind", "status", "owner", "from", "to", "laying", "fibres", "lengthM"];

type Rows = Readonly<Record<TableName, readonly Row[]>>;

const CASES: readonly Case[] = [
  { format: "faultline", file: "net.faultline", tables: TABLE_NAMES },
  { format: "geojson", file: "net.geojson", tables: TABLE_NAMES },
  // SQLite knows one zero.
  { format: "geopackage", file: "net.gpkg", tables: TABLE_NAMES, holds: withOneZero, seeds: 20 },
  { format: "delimited", file: "net.csv.zip", tables: TABLE_NAMES },
  // A cell has no other line ends than \n.
  {
    format: "spreadsheet",
    file: "net.xlsx",
    tables: TABLE_NAMES,
    holds: withTexts((text) => text.replace(/\r\n/g, "\n")),
  },
  // Cells are filled with blanks up to their width, which is 254 bytes at most.
  { format: "shapefile", file: "net.shp.zip", tables: TABLE_NAMES, holds: inShapefile },
  { format: "kml", file: "net.kml", tables: TABLE_NAMES },
  // A graph has nodes and edges, and no edge without its nodes.
  { format: "graphml", file: "net.graphml", tables: ["sites", "spans"], holds: inGraph },
  {
    format: "ofds",
    file: "net.json",
    tables: ["sites", "spans"],
    needsEnds: true,
    holds: inOfds,
    compares: OFDS_FIELDS,
  },
  { format: "flatgeobuf", file: "net.fgb.zip", tables: TABLE_NAMES },
  { format: "geoparquet", file: "net.parquet.zip", tables: TABLE_NAMES },
  { format: "kmz", file: "net.kmz", tables: TABLE_NAMES },
];

/** Every text of the row changed, its id too; lists stand as JSON. */
function withTexts(change: (text: string) => string) {
  const changed = (value: Value): Value => (typeof value === "string" ? change(value) : value);
  return ({ id, values, shape }: Row): Row => {
    const texts = Object.entries(values).map(([key, value]) => [key, changed(value)] as const);
    return { id: change(id), values: Object.fromEntries(texts), shape };
  };
}

function withOneZero({ id, values, shape }: Row): Row {
  const numbers = Object.entries(values).map(([key, value]) => [key, value === 0 ? 0 : value] as const);
  return { id, values: Object.fromEntries(numbers), shape };
}

function inGraph(row: Row, table: TableName, { sites }: Rows): Row | null {
  const ends = [row.values.from, row.values.to];
  return table === "sites" || ends.every((end) => sites.some(({ id }) => id === end)) ? row : null;
}

/** Lengths in kilometres, with the digits that a number surely has. */
function inOfds({ id, values, shape }: Row): Row {
  const held = OFDS_FIELDS.flatMap((key): [string, Value][] => {
    const value = Object.hasOwn(values, key) ? (values[key] ?? null) : null;
    if (value === null || (key === "fibres" && !Number.isInteger(value))) return [];
    return [
      [
        key,
        key === "lengthM" ? Number((Number((Number(value) / 1000).toPrecision(15)) * 1000).toPrecision(15)) : value,
      ],
    ];
  });
  return { id, values: Object.fromEntries(held), shape };
}

function only(row: Row, names: readonly string[] | undefined): Row {
  if (names === undefined) return row;
  return { ...row, values: Object.fromEntries(Object.entries(row.values).filter(([name]) => names.includes(name))) };
}

/** Of a list, as many items as 254 bytes hold. */
function inShapefile(row: Row, table: TableName): Row {
  if (SCHEMA[table].geometry === null) return row;
  const held = (value: Value): Value => {
    if (typeof value === "string") return value.trim();
    if (value === null || typeof value === "number") return value;
    let items = value;
    while (new TextEncoder().encode(JSON.stringify(items)).length > 254) items = items.slice(0, -1);
    return items;
  };
  const values = Object.entries(row.values).map(([key, value]) => [key, held(value)] as const);
  return { ...row, values: Object.fromEntries(values) };
}

function nastyStudy(seed: number, needsEnds = false): Study {
  const dice = random(seed);
  const rows = nastyRows(dice);
  const kept = needsEnds ? { ...rows, spans: rows.spans.filter((row) => inGraph(row, "spans", rows)) } : rows;
  return { ...randomStudy(dice, 0), base: buildNetwork(kept), branches: [MAIN], activeBranch: MAIN.id };
}

const MAIN = { id: "main" as Study["activeBranch"], name: "main", from: null, changes: [], undone: [] };

async function writtenAgain(format: string, file: string, study: Study) {
  const written = await FORMATS.find(({ id }) => id === format)?.write?.(study);
  if (written === undefined) throw new Error(`${format} is not written`);
  const files = [{ name: file, bytes: written.bytes }];
  return { written, reading: await readFiles({ files, options: {}, at: "2026-01-01T00:00:00Z" }) };
}

function rowsByTable(study: Study): Rows {
  const network = branchNetwork(study);
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, rowsOf(network[table])])) as unknown as Rows;
}

/** Order of attributes is no matter. */
function plain({ id, values, shape }: Row): unknown {
  const sorted = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return { id, values: sorted, shape };
}

describe("what is written is read again", () => {
  test("every format that can be written has its case", () => {
    const writable = FORMATS.filter(({ write }) => write !== undefined).map(({ id }) => id);
    expect(CASES.map(({ format }) => format).toSorted()).toEqual(writable.toSorted());
  });

  test.each(CASES)(
    "$format",
    async ({ format, file, tables, compares, needsEnds, seeds = 60, holds = (row) => row }) => {
      for (let seed = 1; seed <= seeds; seed++) {
        const study = nastyStudy(seed, needsEnds);
        const rows = rowsByTable(study);
        const expected = tables.map((table) => [
          table,
          rows[table].flatMap((row) => holds(row, table, rows) ?? []).map(plain),
        ]);
        if (expected.every(([, all]) => all?.length === 0)) continue;
        const { reading } = await writtenAgain(format, file, study);
        if (!reading.ok) throw new Error(`seed ${seed}: ${JSON.stringify(reading)}`);
        const again = rowsByTable(reading.study);
        expect(
          tables.map((table) => [table, again[table].map((row) => plain(only(row, compares)))]),
          `seed ${seed}`,
        ).toEqual(expected);
      }
    },
  );
});
