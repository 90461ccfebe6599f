/** Files as design institutes send them: each gives the same network, to the millimetre, and says how it was read. */
import proj4 from "proj4";
import { beforeAll, describe, expect, test } from "vitest";
import { loadGdal } from "../../../src/cli/load-gdal.ts";
import type { NamedBytes } from "../../../src/core/import/format.ts";
import { provideGdal } from "../../../src/core/import/formats/gdal/gdal-module.ts";
import { readFiles } from "../../../src/core/import/read-files.ts";
import { type Position, type Row, rowsOf } from "../../../src/core/model/index.ts";
import { aDbf, aShp } from "../../builders/a-shapefile.ts";
import {
  aLedger,
  FIELD_CRS,
  FIELD_SITES,
  FIELD_SPANS,
  FIELD_ZONE,
  gbkDrawing,
  gbkShapefiles,
  sitesWithUnits,
  spansWithUnits,
} from "../../builders/field-files.ts";
import { gbkBytes } from "../../builders/gbk-bytes.ts";

beforeAll(() => provideGdal(loadGdal));

const METRES_PER_DEGREE = 111_320;
const at = "2026-01-02T03:04:05Z";
const text = (content: string) => new TextEncoder().encode(content);

async function drop(...files: readonly NamedBytes[]) {
  const reading = await readFiles({ files, options: {}, at });
  if (!reading.ok) throw new Error(`${reading.fault.rule} ${JSON.stringify(reading.fault.values)}`);
  const { sites, spans } = reading.study.base;
  return { reading, sites: rowsOf(sites), spans: rowsOf(spans), rules: reading.issues.map(({ rule }) => rule) };
}

/** From where another program puts these metres. */
function millimetresOff([lon, lat]: Position, metres: Position): number {
  const [x, y] = proj4(FIELD_ZONE, "WGS84", [metres[0], metres[1]]) as [number, number];
  return Math.hypot((lon - x) * Math.cos((y * Math.PI) / 180), lat - y) * METRES_PER_DEGREE * 1000;
}

function expectSites(sites: readonly Row[]): void {
  expect(sites.map(({ values }) => values.name)).toEqual(FIELD_SITES.map(({ name }) => name));
  FIELD_SITES.forEach((site, i) => {
    expect(millimetresOff(sites[i]?.shape as Position, site.at), site.name).toBeLessThan(1);
  });
}

/** Ends and course; what else a span says. */
function expectSpans(spans: readonly Row[], sites: readonly Row[]): void {
  const idOf = (name: string) => sites.find(({ values }) => values.name === name)?.id;
  expect(spans.map(({ values: { from, to, laying } }) => [from, to, laying])).toEqual(
    FIELD_SPANS.map(({ from, to, mode }) => [idOf(from), idOf(to), mode]),
  );
  FIELD_SPANS.forEach(({ from, to }, i) => {
    const line = spans[i]?.shape as readonly Position[];
    expect(line).toHaveLength(2);
    for (const [end, name] of [from, to].entries()) {
      const site = FIELD_SITES.find((each) => each.name === name);
      expect(millimetresOff(line[end] as Position, site?.at ?? [0, 0])).toBeLessThan(1);
    }
  });
}

function expectLedgerValues(spans: readonly Row[]): void {
  expect(spans.map(({ id, values: { fibres, lengthM } }) => [id, fibres, lengthM])).toEqual(
    FIELD_SPANS.map(({ id, fibres, km }) => [id, fibres, km * 1000]),
  );
}

describe("shapefiles with Chinese fields in GBK", () => {
  test.each(["language byte", "cpg", "nothing"] as const)("said by: %s", async (saidBy) => {
    const { reading, sites, spans, rules } = await drop({ name: "资料.zip", bytes: gbkShapefiles(saidBy) });
    expectSites(sites);
    expectSpans(spans, sites);
    expectLedgerValues(spans);
    expect(rules).toEqual([]);
    for (const { encoding, coordinates, counts } of reading.files) {
      expect(encoding).toBe("gb18030");
      expect(coordinates).toMatchObject({ detected: "CGCS2000_3_Degree_GK_Zone_35", confidence: "stated" });
      expect(counts.accepted).toBe(counts.total);
    }
  });

  test("what is said decides where the bytes could be either", async () => {
    // 模 in GBK is ģ in UTF-8.
    const bytes = gbkBytes("模");
    const shp = { name: "a.shp", bytes: aShp({ type: 1, rows: [[104, 30]] }) };
    const dbf = (languageByte: number) => {
      const field = { name: text("name"), type: "C", length: 2 };
      return { name: "a.dbf", bytes: aDbf([field], [[bytes]], { languageByte }) };
    };
    const cpg = (name: string) => ({ name: "a.cpg", bytes: text(name) });
    const nameOf = async (...parts: NamedBytes[]) => (await drop(shp, ...parts)).sites[0]?.values.name;
    expect(await nameOf(dbf(0x4d))).toBe("模");
    expect(await nameOf(dbf(0), cpg("GBK"))).toBe("模");
    expect(await nameOf(dbf(0), cpg("UTF-8"))).toBe("ģ");
    expect(await nameOf(dbf(0))).toBe("ģ");
  });
});

test("a drawing in GBK of a zone whose number stands in the easting, recognised by its names", async () => {
  const { reading, sites, spans, rules } = await drop({ name: "路由图.dxf", bytes: gbkDrawing() });
  expectSites(sites);
  expectSpans(spans, sites);
  expect(spans.map(({ values }) => values.Layer)).toEqual(FIELD_SPANS.map(({ laying }) => `${laying}光缆`));
  expect(rules).toEqual(["import.crs-guessed", "topology.ends-joined"]);
  expect(reading.files[0]).toMatchObject({
    ...{ format: "dxf", encoding: "gb18030" },
    coordinates: { detected: null, used: FIELD_CRS, confidence: "likely" },
    counts: { total: 5, accepted: 5, fixed: 0, rejected: 0 },
  });
});

test.each([
  ["xlsx", "xlsx"],
  ["xls", "biff8"],
  ["ods", "ods"],
] as const)("a ledger with merged headers as .%s, its X the north", async (extension, bookType) => {
  const { reading, sites, spans, rules } = await drop({ name: `台账.${extension}`, bytes: aLedger(bookType) });
  expectSites(sites);
  expect(sites.map(({ id }) => id)).toEqual(FIELD_SITES.map(({ id }) => id));
  expectSpans(spans, sites);
  expectLedgerValues(spans);
  expect(rules).toEqual(expect.arrayContaining(["import.crs-guessed", "import.north-first", "table.total-row"]));
  expect(reading.files[0]).toMatchObject({
    ...{ format: "spreadsheet" },
    coordinates: { detected: null, used: `${FIELD_CRS}/yx`, confidence: "likely" },
    counts: { total: 6, accepted: 5, fixed: 0, rejected: 1 },
  });
});

test.each([
  ["UTF-8", text, "utf-8"],
  ["GBK", gbkBytes, "gb18030"],
] as const)("tables in %s with a row of units, and one of what was asked for", async (_name, encode, encoding) => {
  const { reading, sites, spans, rules } = await drop(
    { name: "局站.csv", bytes: encode(sitesWithUnits()) },
    { name: "光缆段.csv", bytes: encode(spansWithUnits()) },
  );
  expectSites(sites);
  expectSpans(spans, sites);
  expectLedgerValues(spans);
  // Minutes in the row of units, hours in the study.
  expect(sites.map(({ values }) => values.batteryH)).toEqual([4, 8, 12]);
  expect(rules).toEqual(["import.crs-guessed", "import.north-first", "table.rows-beside", "import.straight-lines"]);
  expect(reading.files.map((file) => [file.counts.total, file.counts.accepted, file.encoding])).toEqual([
    [3, 3, encoding],
    [2, 2, encoding],
  ]);
  expect(reading.files[0]?.coordinates).toMatchObject({ used: `${FIELD_CRS}/yx`, confidence: "likely" });
});
