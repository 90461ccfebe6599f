import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { encodeText } from "../../../../src/core/import/bytes/text-codec.ts";
import type { NamedBytes } from "../../../../src/core/import/format.ts";
import { checkMapping } from "../../../../src/core/import/meaning/check-mapping.ts";
import { findTableMapping } from "../../../../src/core/import/meaning/find-table-mapping.ts";
import type { ColumnMapping, Mapping, Role, TableMapping } from "../../../../src/core/import/meaning/mapping.ts";
import { readMapping } from "../../../../src/core/import/meaning/read-mapping.ts";
import { readFiles } from "../../../../src/core/import/read-files.ts";
import { type Network, type Row, rowsOf, TABLE_NAMES } from "../../../../src/core/model/index.ts";
import { type Random, random } from "../../../builders/random.ts";

const AT = "2026-01-02T03:04:05Z";
const column = (header: string, field: string | null, more: Partial<ColumnMapping> = {}): ColumnMapping => {
  return { header, field, unit: null, values: {}, ...more };
};
const tableOf = (table: string, role: Role, ...columns: readonly ColumnMapping[]): TableMapping => {
  return { table, role, columns };
};
const mappingOf = (...tables: readonly TableMapping[]): Mapping => {
  return { format: "faultline-mapping", version: 1, tables };
};
const text = (name: string, content: string): NamedBytes => ({ name, bytes: encodeText(content) });
const geojson = (name: string, features: readonly object[]) =>
  text(name, JSON.stringify({ type: "FeatureCollection", features }));
const feature = (properties: object, type: string | null, coordinates: unknown = [104, 30]) => {
  return { type: "Feature", properties, geometry: type === null ? null : { type, coordinates } };
};

async function read(files: readonly NamedBytes[], mapping?: Mapping) {
  // Where the rows lie is not in question here, and takes most of the time.
  const options = { crs: "EPSG:4326", ...(mapping && { mapping }) };
  const reading = await readFiles({ files, options, at: AT });
  if (!reading.ok) throw new Error(`${reading.fault.rule} ${JSON.stringify(reading.fault.values)}`);
  const tables = reading.files.flatMap(({ tables = [] }) => tables);
  const rows = Object.fromEntries(TABLE_NAMES.map((name) => [name, rowsOf(reading.study.base[name])]));
  return {
    ...reading,
    ...rows,
    tables,
    sites: rows.sites ?? [],
    spans: rows.spans ?? [],
    used: mappingOf(...tables.map(({ mapping }) => mapping)),
  };
}

describe("a mapping", () => {
  const csv = "编码,敷设,芯,里程\nL1,水泥杆,8,1.5\nL2,埋,,2\n";
  const spans = (...columns: readonly ColumnMapping[]) => mappingOf(tableOf("a.csv", "spans", ...columns));

  test("says what a table is, what its columns are, in which unit, and what its words mean", async () => {
    const mapping = spans(
      column("编码", "from"),
      column("敷设", "laying", { values: { 水泥杆: "aerial", 埋: null } }),
      column("芯", null),
      column("里程", "lengthM", { unit: "km" }),
    );
    const { spans: rows, used, tables } = await read([text("a.csv", csv)], mapping);
    expect(rows.map(({ values }) => values)).toEqual([
      { from: "L1", laying: "aerial", 芯: 8, lengthM: 1500 },
      { from: "L2", lengthM: 2000 },
    ]);
    expect(used).toEqual(mapping);
    expect(tables[0]?.columns).toEqual([
      { header: "编码", filled: 2, values: [] },
      {
        header: "敷设",
        filled: 2,
        values: [
          { text: "埋", rows: 1, option: null },
          { text: "水泥杆", rows: 1, option: "aerial" },
        ],
      },
      { header: "芯", filled: 1, values: [] },
      { header: "里程", filled: 2, values: [] },
    ]);
    expect(tables[0]?.preview).toEqual([
      ["L1", "水泥杆", "8", "1.5"],
      ["L2", "埋", "", "2"],
    ]);
  });

  test("of the file of last month fits that of this month by its headers", async () => {
    const mapping = spans(column("编码", "from"), column("敷设", "name"), column("芯", null), column("里程", null));
    const { spans: rows } = await read([text("十月.csv", csv)], mapping);
    expect(rows.map(({ values }) => values.name)).toEqual(["水泥杆", "埋"]);
  });

  test("leaves tables out, which is no fault", async () => {
    const sites = text("b.csv", "id,lon,lat\nA,104,30\n");
    const { sites: rows, files } = await read([text("a.csv", csv), sites], mappingOf(tableOf("a.csv", "ignore")));
    expect(rows.map(({ id }) => id)).toEqual(["A"]);
    expect(files.map(({ counts }) => counts)).toEqual([
      { total: 0, accepted: 0, fixed: 0, rejected: 0, ignored: 2 },
      { total: 1, accepted: 1, fixed: 0, rejected: 0, ignored: 0 },
    ]);
  });

  test("makes a hazard of rows with a place, and says which column is its strength", async () => {
    const mapping = mappingOf(
      tableOf("a.csv", "hazard", column("东", "lon"), column("北", "lat"), column("深", "measure", { unit: "m" })),
    );
    const { study, used } = await read([text("a.csv", "东,北,深,备注\n104,30,1.5,x\n105,31,2,\n")], mapping);
    const [hazard] = study.hazards;
    expect([hazard?.measure, hazard?.unit, hazard?.features.count]).toEqual(["深", "m", 2]);
    expect(Object.keys(hazard?.features.columns ?? {})).toEqual(["深", "备注"]);
    expect([...(hazard?.features.geometry.coordinates ?? [])]).toEqual([104, 30, 105, 31]);
    expect(used.tables[0]?.columns.map(({ field }) => field)).toEqual(["lon", "lat", "measure", null]);
  });

  test("maps the points and the lines of one layer apart", async () => {
    const features = [
      feature({ 号: "A", 类: "大" }, "Point"),
      feature({ 号: "L", 类: "水泥杆" }, "LineString", [
        [104, 30],
        [105, 31],
      ]),
    ];
    const found = await read([geojson("a.json", features)]);
    expect(found.tables.map(({ name, mapping, rows }) => [name, mapping.role, rows])).toEqual([
      ["a.json [points]", "sites", 1],
      ["a.json [lines]", "spans", 1],
    ]);
    const mapping = mappingOf(
      tableOf("a.json [points]", "ignore", column("号", null), column("类", null)),
      tableOf("a.json [lines]", "spans", column("号", "id"), column("类", "laying", { values: { 水泥杆: "aerial" } })),
    );
    const { spans: rows, files, used } = await read([geojson("a.json", features)], mapping);
    expect(rows.map(({ id, values }) => [id, values.laying])).toEqual([["L", "aerial"]]);
    expect(files[0]?.counts).toEqual({ total: 1, accepted: 1, fixed: 0, rejected: 0, ignored: 1 });
    expect(used).toEqual(mapping);
  });

  test("makes hazards of features, with all they say", async () => {
    const features = [feature({ id: "q", 震: 7, name: "x" }, "Point"), feature({ 震: 5 }, "Point", [105, 31])];
    const { study, sites } = await read(
      [geojson("quakes.json", features)],
      mappingOf(tableOf("quakes.json", "hazard", column("震", "measure"))),
    );
    expect(sites).toEqual([]);
    expect(study.hazards.map(({ kind, measure, features }) => [kind, measure, features.count])).toEqual([
      ["earthquake", "震", 2],
    ]);
    expect(Object.keys(study.hazards[0]?.features.columns ?? {})).toEqual(["id", "震", "name"]);
  });

  test("reads features that lie nowhere as a table", async () => {
    const features = [feature({ 电路名称: "c", A端: "A", Z端: "B" }, null)];
    const { circuits, tables } = (await read([geojson("circuits.json", features)])) as unknown as {
      circuits: readonly Row[];
      tables: readonly { name: string }[];
    };
    expect(circuits.map(({ values }) => values)).toEqual([{ name: "c", from: "A", to: "B" }]);
    expect(tables.map(({ name }) => name)).toEqual(["circuits.json"]);
  });

  test("by its name goes before one by its headers, and sheets before others", () => {
    const headers = ["a", "b"];
    const [one, two] = [
      tableOf("x [s]", "sites", column("b", null), column("a", null)),
      tableOf("y", "spans", column("a", null), column("b", null)),
    ];
    expect(findTableMapping(mappingOf(one, two), "y", ["q"])).toBe(two);
    expect(findTableMapping(mappingOf(two, one), "z [s]", headers)).toBe(one);
    expect(findTableMapping(mappingOf(one, two), "z", headers)).toBe(two);
    expect(findTableMapping(mappingOf(one, two), "z", headers, (role) => role === "sites")).toBe(one);
    expect(findTableMapping(mappingOf(one, two), "z", ["a"])).toBeNull();
  });

  test.each<readonly [string, TableMapping, string | null]>([
    ["a field", tableOf("t", "sites", column("x", "laying")), "t: x → laying"],
    ["a place", tableOf("t", "spans", column("x", "lon")), "t: x → lon"],
    ["a field of one kind of geometry", tableOf("t", "by-geometry", column("x", "laying")), null],
    ["two columns for one field", tableOf("t", "sites", column("x", "name"), column("y", "name")), "t: y → name (2)"],
    ["a unit", tableOf("t", "spans", column("x", "lengthM", { unit: "芯" })), "t: x → lengthM: 芯"],
    ["a unit of text", tableOf("t", "spans", column("x", "name", { unit: "m" })), "t: x → name: m"],
    ["an option", tableOf("t", "spans", column("x", "laying", { values: { a: "air" } })), "t: x → laying: a → air"],
    [
      "options of a number",
      tableOf("t", "spans", column("x", "fibres", { values: { a: null } })),
      "t: x → fibres: a → null",
    ],
    ["anything in a table that is left out", tableOf("t", "ignore", column("x", "poles")), null],
    ["a name that every object has", tableOf("t", "sites", column("x", "constructor")), "t: x → constructor"],
  ])("names %s that is not there", (_, table, where) => {
    expect(checkMapping(mappingOf(table))).toBe(where);
  });

  test("that cannot be is refused before anything is read", async () => {
    const options = { mapping: mappingOf(tableOf("a.csv", "spans", column("x", "poles"))) };
    const reading = await readFiles({ files: [text("a.csv", csv)], options, at: AT });
    expect(reading).toMatchObject({
      ok: false,
      fault: { rule: "import.bad-mapping", values: { where: "a.csv: x → poles" } },
    });
  });
});

describe("a table that nobody can tell", () => {
  test("is shown, for a person to say what it is", async () => {
    const reading = await readFiles({ files: [text("a.csv", "甲列,乙列\n1,x\n2,\n")], options: {}, at: AT });
    if (reading.ok) throw new Error("read");
    expect(reading.untold[0]?.tables).toMatchObject([
      {
        name: "a.csv",
        rows: 2,
        mapping: { role: "ignore" },
        columns: [
          { header: "甲列", filled: 2 },
          { header: "乙列", filled: 1 },
        ],
      },
    ]);
  });
});

/** Without what the order of rows decides: which of two equal ids gets a number, and what is made up from row numbers. */
function inOrder(network: Network) {
  return TABLE_NAMES.map((name) =>
    rowsOf(network[name])
      .map((row) =>
        JSON.stringify([
          row.id,
          Object.entries(row.values).toSorted(([one], [other]) => (one < other ? -1 : 1)),
          row.shape,
        ]),
      )
      .sort(),
  );
}

function someRows({ below, pick, next }: Random) {
  const places = Array.from({ length: 3 + below(5) }, (_, i) => ({
    id: `S${i}`,
    at: [100 + below(90) / 10, 30 + below(50) / 10],
  }));
  const sites = places.map(({ id, at: [lon, lat] }) => ({
    ...{ 局站编号: id, 局站名称: `站${id}`, 经度: lon, 纬度: lat, 类型: pick(["核心局", "汇聚", "?", ""]) },
    备注: next() < 0.5 ? below(100) : "x",
  }));
  const spans = Array.from({ length: 2 + below(8) }, (_, i) => ({
    ...{
      编号: `L${i}`,
      A端: pick(places).id,
      Z端: pick(places).id,
      敷设方式: pick(["架空", "直埋", "管道", "不明白"]),
    },
    ...{ "长度(km)": below(500) / 10, 芯数: pick(["48芯", "96", "-"]), 验收: pick(["甲", ""]) },
  }));
  return { places, sites, spans };
}

function csvOf(rows: readonly object[]): string {
  const headers = Object.keys(rows[0] ?? {});
  return [headers, ...rows.map((row) => Object.values(row))].map((cells) => cells.join(",")).join("\n");
}

function filesOf(
  { places, sites, spans }: ReturnType<typeof someRows>,
  order: <T>(items: readonly T[]) => readonly T[],
) {
  const placeOf = (id: string) => places.find((place) => place.id === id)?.at;
  const features = [
    ...sites.map(({ 经度, 纬度, ...rest }) => feature(rest, "Point", [经度, 纬度])),
    ...spans.map((span) => feature(span, "LineString", [placeOf(span.A端), placeOf(span.Z端)])),
  ];
  return {
    csv: [text("局站.csv", csvOf(order(sites))), text("光缆段.csv", csvOf(order(spans)))],
    geojson: [geojson("a.geojson", order(features))],
  };
}

describe.each(["csv", "geojson"] as const)("networks as %s, at random", (format) => {
  test("any order of the rows makes the same network, up to numbering", async () => {
    for (let seed = 0; seed < 60; seed++) {
      const made = random(seed);
      const rows = someRows(made);
      const straight = await read(filesOf(rows, (items) => items)[format]);
      const turned = await read(filesOf(rows, made.shuffled)[format]);
      expect(inOrder(turned.study.base)).toEqual(inOrder(straight.study.base));
      expect(turned.files.map(({ counts }) => counts)).toEqual(straight.files.map(({ counts }) => counts));
    }
  });

  test("what a file was taken for, written and given again, makes the same network", async () => {
    for (let seed = 100; seed < 160; seed++) {
      const files = filesOf(someRows(random(seed)), (items) => items)[format];
      const first = await read(files);
      const mapping = readMapping(JSON.stringify(first.used));
      if (mapping === null) throw new Error("no mapping");
      expect(checkMapping(mapping)).toBeNull();
      const again = await read(files, mapping);
      expect(again.study.base.version).toBe(first.study.base.version);
      expect(again.files.map(({ counts }) => counts)).toEqual(first.files.map(({ counts }) => counts));
      expect(again.used).toEqual(mapping);
    }
  });

  test("rows of the file are those accepted, those fixed and those rejected", async () => {
    for (let seed = 200; seed < 240; seed++) {
      const rows = someRows(random(seed));
      const { files, sites, spans } = await read(filesOf(rows, (items) => items)[format]);
      const total = files.reduce((sum, { counts }) => sum + counts.total, 0);
      expect(total).toBe(rows.sites.length + rows.spans.length);
      for (const { counts } of files) expect(counts.accepted + counts.fixed + counts.rejected).toBe(counts.total);
      expect(sites.length + spans.length).toBe(total);
      const odd =
        rows.sites.filter(({ 类型 }) => 类型 === "?").length +
        rows.spans.filter((span) => span.敷设方式 === "不明白").length;
      expect(files.reduce((sum, { counts }) => sum + counts.fixed, 0)).toBeLessThanOrEqual(odd + spans.length);
      if (format === "csv") expect(files.reduce((sum, { counts }) => sum + counts.fixed, 0)).toBe(odd);
    }
  });
});

const DATA = "../shared/data";
describe.skipIf(!existsSync(DATA))("files from elsewhere (skipped where ../shared/data is absent)", () => {
  const load = (path: string): NamedBytes => ({
    name: path.replace(/^.*\//, ""),
    bytes: readFileSync(`${DATA}/${path}`),
  });
  const zoo = readdirSync(`${DATA}/topologies/zoo`)
    .filter((name) => name.endsWith(".graphml"))
    .slice(0, 5);

  test.each([
    ["hazards/faults/HimaTibetMap.geojson"],
    ["hazards/faults/HimaTibetMap.kml"],
    ["hazards/earthquakes/NOAA-20240412.tsv"],
    ...zoo.map((name) => [`topologies/zoo/${name}`]),
  ])("%s: the mapping it was read by reads it so again", async (path) => {
    const first = await read([load(path)]);
    expect(first.tables.length).toBeGreaterThan(0);
    const again = await read([load(path)], first.used);
    expect(again.study.base.version).toBe(first.study.base.version);
    expect(again.study.hazards).toEqual(first.study.hazards);
  });
});
