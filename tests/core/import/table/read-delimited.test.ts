import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Reading, ReadOptions } from "../../../../src/core/import/format.ts";
import { delimitedFormat } from "../../../../src/core/import/table/delimited-format.ts";
import { readDelimited } from "../../../../src/core/import/table/read-delimited.ts";
import { type Column, type Row, valueAt } from "../../../../src/core/model/index.ts";
import { random } from "../../../builders/random.ts";
import { unpacked } from "../rows-of-reading.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const bytesOf = (text: string | Uint8Array) => (typeof text === "string" ? encode(text) : text);

function rowsOf(reading: Reading) {
  if (!reading.ok) throw new Error(`${reading.fault.rule} ${JSON.stringify(reading.fault.values)}`);
  if (reading.content.kind !== "rows") throw new Error("a study was read");
  const { rows, impliedSites = [], hazards = [] } = reading.content;
  const { issues, rejected, total, coordinates, encoding } = reading;
  const rules = issues.map(({ rule, place }) => [rule, place?.row ?? null]);
  return {
    sites: [] as Row[],
    spans: [] as Row[],
    circuits: [] as Row[],
    areas: [] as Row[],
    ...Object.fromEntries(Object.entries(rows).map(([table, all]) => [table, all.map(unpacked)])),
    implied: impliedSites,
    hazards,
    rules,
    issues,
    rejected: rejected.length,
    total,
    coordinates,
    encoding,
  };
}
const read = (text: string | Uint8Array, name = "file.csv", options: ReadOptions = {}) =>
  rowsOf(readDelimited(bytesOf(text), name, options));
const faultOf = (text: string | Uint8Array, name = "file.csv", options: ReadOptions = {}) => {
  const reading = readDelimited(bytesOf(text), name, options);
  return reading.ok ? null : reading.fault;
};
const lonOf = (row: Row | undefined) => {
  const lon = row?.shape?.[0];
  return typeof lon === "number" ? lon : Number.NaN;
};
const site = (id: string, values: Row["values"], shape: Row["shape"]): Row => ({ id, values, shape });

describe("tables of sites", () => {
  const chinese =
    "局站编号,局站名称,类型,经度,纬度,服务人口(万人),备注\nS1,成都局,核心,104.06,30.67,1.5,好\nS2,德阳局,汇聚,104.4,31.13,,\n";
  const made = [
    site("S1", { name: "成都局", kind: "core", population: 15000, 备注: "好" }, [104.06, 30.67]),
    site("S2", { name: "德阳局", kind: "aggregation" }, [104.4, 31.13]),
  ];

  test("Chinese headers, choices and units are understood, and what is not known is kept", () => {
    const { sites, rules, rejected, total, coordinates } = read(chinese);
    expect(sites).toEqual(made);
    expect([rules, rejected, total]).toEqual([[], 0, 2]);
    expect(coordinates).toMatchObject({ detected: null, used: "EPSG:4326", confidence: "unsure" });
    expect(coordinates.candidates?.map(({ crs }) => crs).toSorted()).toEqual(["BD09", "EPSG:4326", "GCJ02"]);
  });

  test("English headers too", () => {
    const { sites } = read("Site ID,Site_Name,Type,LNG,Latitude,Population\nS1,成都局,Core,104.06,30.67,15000\n");
    expect(sites).toEqual([site("S1", { name: "成都局", kind: "core", population: 15000 }, [104.06, 30.67])]);
  });

  test.each(["\t", ";", "|", "，"])("parted by %j", (delimiter) => {
    expect(read(chinese.replaceAll(",", delimiter)).sites).toEqual(made);
  });

  test("line ends of Windows and of the first Macintosh, a byte order mark, sep=, blank lines", () => {
    for (const text of [
      chinese.replaceAll("\n", "\r\n"),
      chinese.replaceAll("\n", "\r"),
      `\uFEFF${chinese}`,
      `sep=;\r\n${chinese.replaceAll(",", ";")}`,
      `\n\n${chinese.replaceAll("\n", "\n,,,,,,\n\n")}`,
    ]) {
      const { sites, total, rejected } = read(text);
      expect(sites).toEqual(made);
      expect([total, rejected]).toEqual([2, 0]);
    }
  });

  test("a character cut in two costs one sign and is said; nothing else of the file is lost", () => {
    const gbk = [0xb3, 0xc9, 0xb6, 0xbc]; // 成都
    const names = Array.from({ length: 40 }, () => [...gbk, ...encode(",104,30\n")]).flat();
    const cut = Uint8Array.from([...encode("name,lon,lat\n"), ...names, ...gbk.slice(0, 3), ...encode(",104,30\n")]);
    const { sites, rules, encoding } = read(cut);
    expect(encoding).toBe("gb18030");
    expect(sites.map(({ values }) => values.name)).toEqual([...Array.from({ length: 40 }, () => "成都"), "成�"]);
    expect(rules).toContainEqual(["import.damaged-text", null]);
  });

  test("lines may end in several ways in one file", () => {
    const mixed = "id,lon,lat\rA,1,2\rB,1,3\nC,1,4\r\r\nD,1,5\r\n";
    const { sites, total } = read(mixed);
    expect([sites.map(({ id }) => id), total]).toEqual([["A", "B", "C", "D"], 4]);
  });

  test("GBK bytes, and Big5 and UTF-16 where somebody says so", () => {
    // 名称,经度,纬度 / 成都,104,30
    const gbk = Uint8Array.from([
      0xc3,
      0xfb,
      0xb3,
      0xc6,
      0x2c,
      0xbe,
      0xad,
      0xb6,
      0xc8,
      0x2c,
      0xce,
      0xb3,
      0xb6,
      0xc8,
      0x0a,
      0xb3,
      0xc9,
      0xb6,
      0xbc,
      ...encode(",104,30\n"),
    ]);
    expect(read(gbk)).toMatchObject({ encoding: "gb18030", sites: [{ values: { name: "成都" }, shape: [104, 30] }] });
    // 名稱,經度,緯度 / 臺北,121,25
    const big5 = Uint8Array.from([
      0xa6,
      0x57,
      0xba,
      0xd9,
      ...encode(",lon,lat\n"),
      0xbb,
      0x4f,
      0xa5,
      0x5f,
      ...encode(",121,25\n"),
    ]);
    expect(read(big5, "a.csv", { encoding: "big5" })).toMatchObject({ sites: [{ values: { name: "臺北" } }] });
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...Array.from("名称\tlon\tlat\n成都\t104\t30\n", (c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]).flat(),
    ]);
    expect(read(utf16, "a.txt")).toMatchObject({ encoding: "utf-16le", sites: [{ values: { name: "成都" } }] });
  });

  test("a row of units, a row of parameters, a title and a sum are no data", () => {
    const text =
      "XX县局站表,,,\n名称,经度,纬度,蓄电池时长\n,°,°,分钟\n[查询: 全部],,,\n甲,104,30,480\n合计,,,480\n名称,经度,纬度,蓄电池时长\n乙,105,31,60\n";
    const { sites, rules, rejected, total } = read(text, "局站.csv");
    expect(sites).toEqual([
      site("局站-5", { name: "甲", batteryH: 8 }, [104, 30]),
      site("局站-8", { name: "乙", batteryH: 1 }, [105, 31]),
    ]);
    expect([total, rejected]).toEqual([4, 2]);
    expect(rules).toEqual([
      ["table.total-row", 6],
      ["table.header-again", 7],
      ["table.rows-beside", 1],
      ["table.ids-derived", null],
    ]);
  });

  test("degrees, minutes and seconds, decimal commas, degree signs", () => {
    const { sites } = read(
      'name;lon;lat\na;104°30′0″E;30°15′0″N\nb;104,5;30,25\nc;104.5°;30.25°\nd;"东经104度30分";"北纬30度15分"\n',
    );
    for (const { shape } of sites) expect(shape).toEqual([104.5, 30.25]);
    expect(sites).toHaveLength(4);
  });

  test("positions that cannot be are said, and their row and text stay", () => {
    const { sites, rules } = read("id,lon,lat\nA,104,30\nB,很远,30\nC,104,95\nD,,\n");
    expect(sites.map(({ id, shape }) => [id, shape])).toEqual([
      ["A", [104, 30]],
      ["B", null],
      ["C", null],
      ["D", null],
    ]);
    expect(sites[1]?.values).toEqual({ lon: "很远", lat: 30 });
    expect(rules).toEqual([
      ["table.position-not-understood", 3],
      ["import.position-out-of-range", 4],
      ["table.no-position", null],
    ]);
  });

  test("metres are refused until somebody says of which system, and then put where they are", () => {
    const text = "id,X,Y\nA,500000,3320000\n";
    expect(faultOf(text)).toMatchObject({ rule: "import.crs-needed", values: { x: 500000, y: 3320000 } });
    const { sites, coordinates } = read(text, "a.csv", { crs: "EPSG:4544" });
    expect(coordinates).toMatchObject({ used: "EPSG:4544", confidence: "given" });
    expect(lonOf(sites[0])).toBeCloseTo(105, 6);
    expect(faultOf(text, "a.csv", { crs: "EPSG:1" })).toMatchObject({ rule: "import.unknown-crs" });
  });

  test("X is the north to a surveyor, with and without the zone before the easting", () => {
    const east = read("id,X,Y\nA,500000,3320000\n", "a.csv", { crs: "EPSG:4544" }).sites;
    const north = read("id,X坐标,Y坐标\nA,3320000,500000\n", "a.csv", { crs: "EPSG:4544" });
    const prefixed = read("id,X坐标,Y坐标\nA,3320000,35500000\n", "a.csv", { crs: "EPSG:4523" });
    expect(north.sites).toEqual(east);
    expect(prefixed.sites).toEqual(east);
    expect(north.rules).toEqual([["import.north-first", null]]);
  });

  test("a system that the headers name is taken", () => {
    const { sites, coordinates } = read("id,经度(GCJ02),纬度(GCJ02)\nA,104.06,30.67\n");
    expect(coordinates).toMatchObject({ detected: "GCJ02", confidence: "stated" });
    expect(lonOf(sites[0])).not.toBe(104.06);
  });

  test("values that make no sense are kept beside, and said once each", () => {
    const { sites, issues } = read(
      "id,lon,lat,类型,芯数备注,人口\nA,1,2,某县铁塔,x,多\nB,1,2,ZZZ,x,多\nC,1,2,ZZZ,,3\n",
    );
    expect(sites.map(({ values }) => values)).toEqual([
      { kind: "tower", 芯数备注: "x", "population (file)": "多" },
      { "kind (file)": "ZZZ", 芯数备注: "x", "population (file)": "多" },
      { "kind (file)": "ZZZ", population: 3 },
    ]);
    expect(issues.map(({ rule, place, values }) => [rule, place?.row, values.value, values.rows])).toEqual([
      ["table.value-not-understood", 2, "多", 2],
      ["table.value-not-understood", 3, "ZZZ", 2],
    ]);
  });

  test("extra columns are numbers only where nothing is lost by it", () => {
    const { sites } = read("id,lon,lat,n,code,long_no,mixed\nA,1,2,1.50,0012,12345678901234567890,1\nB,1,2,2,3,4,x\n");
    expect(sites[0]?.values).toEqual({ n: 1.5, code: "0012", long_no: "12345678901234567890", mixed: "1" });
  });

  test("rows too short and too long are named, and nothing of them is lost", () => {
    const { sites, rules } = read("id,lon,lat,owner\nA,1,2\nB,1,2,甲,多余\nC,1,2,乙,,\n");
    expect(sites.map(({ values }) => values)).toEqual([{}, { owner: "甲", E: "多余" }, { owner: "乙" }]);
    expect(rules).toEqual([
      ["table.ragged", 2],
      ["table.ragged", 3],
    ]);
  });

  test("extra columns of one name, of none, or of a field's name stand beside one another", () => {
    const { sites } = read("name,局站名称,lon,lat,备注,备注,,name\na,甲,1,2,x,y,z,w\n");
    expect(sites[0]?.values).toEqual({
      name: "a",
      局站名称: "甲",
      备注: "x",
      "备注~2": "y",
      G: "z",
      "name (file)": "w",
    });
  });

  test("ids that stand twice, rows that say nothing", () => {
    const { sites, rules, rejected, total } = read("id,lon,lat,owner\nA,1,2,\nA,3,4,\n,,,甲\n");
    expect(sites.map(({ id }) => id)).toEqual(["A", "A~2"]);
    expect(rules).toEqual([
      ["import.id-taken", 3],
      ["table.row-without-name", 4],
      ["table.no-position", null],
    ]);
    expect([total, rejected]).toEqual([3, 1]);
  });

  test("a sheet without coordinates is what its name says", () => {
    expect(read("id,x_km,y_km\nA,1,2\n", "sites.csv").sites).toEqual([site("A", { x_km: 1, y_km: 2 }, null)]);
    for (const name of ["data.csv", "website.csv"])
      expect(faultOf("id,x_km,y_km\nA,1,2\n", name)?.rule).toBe("table.no-role");
  });
});

describe("quotes and hostile text", () => {
  test("delimiters, quotes and line ends inside quotes", () => {
    const { sites } = read('id,name,lon,lat\n"A","一,""二""\n三",1,2\n B , "乙" ,1,2\n');
    expect(sites.map(({ id, values }) => [id, values.name])).toEqual([
      ["A", '一,"二"\n三'],
      ["B", "乙"],
    ]);
  });

  test("a quote never closed costs one row, not the file", () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `S${i},${i === 7 ? '"七' : `n${i}`},1,2`);
    const { sites, rules, total } = read(`id,name,lon,lat\n${lines.join("\n")}\n`);
    expect([sites.length, total]).toEqual([5000, 5000]);
    expect(sites[7]?.values.name).toBe('"七');
    expect(rules).toEqual([["table.stray-quote", 9]]);
  });

  test("inches in the middle of a cell are no quotes", () => {
    expect(read('id,name,lon,lat\nA,19" rack,1,2\nB,"a "b" c",1,2\n').sites.map(({ values }) => values.name)).toEqual([
      '19" rack',
      'a "b" c',
    ]);
  });

  test("many quotes never closed take no longer than the file is long", () => {
    const text = `id,name,lon,lat\n${Array.from({ length: 100_000 }, (_, i) => `S${i},"x${i},1,2`).join("\n")}\n`;
    const start = performance.now();
    expect(read(text).total).toBe(100_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("formulas, tags, SQL and names of object members are text", () => {
    const names = [
      "=cmd|' /C calc'!A0",
      "<img src=x onerror=alert(1)>",
      "'); DROP TABLE sites;--",
      "constructor",
      "__proto__",
    ];
    const text = `id,name,lon,lat,人口,__proto__,constructor\n${names.map((name, i) => `${name},"${name}",1,2,=1+${i},p${i},c${i}`).join("\n")}\n`;
    const { sites } = read(text);
    expect(sites.map(({ id }) => id)).toEqual(names);
    sites.forEach(({ values }, i) => {
      expect(values.name).toBe(names[i]);
      expect(Object.entries(values)).toContainEqual(["__proto__", `p${i}`]);
      expect(Object.entries(values)).toContainEqual(["constructor", `c${i}`]);
      expect(values["population (file)"]).toBe(`=1+${i}`);
    });
  });

  test("the apostrophe that keeps a spreadsheet from computing a text is taken off again", () => {
    expect(read("id,name,lon,lat\nA,'=1+1,1,2\nB,'-5,1,2\nC,'s,1,2\n").sites.map(({ values }) => values.name)).toEqual([
      "=1+1",
      "-5",
      "'s",
    ]);
  });

  test("what is no table is refused with one sentence, quickly", () => {
    expect(faultOf("x".repeat(50_000_000))?.rule).toBe("table.one-line");
    expect(faultOf(Uint8Array.from({ length: 5000 }, (_, i) => i % 256))?.rule).toBe("table.binary");
    expect(faultOf("hello world")?.rule).toBe("table.no-headers");
    expect(faultOf("a,b,c\n1,2,3\n")?.rule).toBe("table.no-headers");
    expect(faultOf("经度,纬度,名称\n")?.rule).toBe("table.no-rows");
    expect(faultOf(`id,lon,lat${",x".repeat(100_000)}\nA,1,2\n`)?.rule).toBe("table.too-wide");
    expect(faultOf("颜色,人口\n红,1\n")?.rule).toBe("table.no-role");
    expect(faultOf("经度,纬度,人口\n,,7\n")?.rule).toBe("table.nothing-usable");
    for (const blank of [" \r\n\n  ", "\ufeff"]) expect(faultOf(blank)?.rule).toBe("import.empty-file");
    const row = { reason: "table.row-without-name", row: 2, rows: 1 };
    expect(faultOf("经度,纬度,人口\n,,7\n")?.values).toMatchObject(row);
  });
});

describe("tables of spans", () => {
  test("ends, laying, fibres and lengths with their unit", () => {
    const { spans } = read(
      "光缆段编号,光缆段名称,A端,Z端,敷设方式,芯数,长度(km),状态,建成年份\nL1,成德,S1,S2,管道,48芯,12.5,在用,2015-06-01\n",
    );
    expect(spans).toEqual([
      site(
        "L1",
        {
          name: "成德",
          from: "S1",
          to: "S2",
          laying: "duct",
          fibres: 48,
          lengthM: 12500,
          status: "existing",
          builtYear: 2015,
        },
        null,
      ),
    ]);
  });

  test("two rows that name the columns together, and coordinates of both ends", () => {
    const text =
      "编号,A端,,,Z端,,,芯数\n,名称,经度,纬度,名称,经度,纬度,\nL1,甲,104,30,乙,105,31,12\nL2,乙,105,31,丙,106,32,24\nL3,,106,32,,107,33,\n";
    const { spans, implied, rules } = read(text);
    expect(spans).toEqual([
      site("L1", { from: "甲", to: "乙", fibres: 12 }, [
        [104, 30],
        [105, 31],
      ]),
      site("L2", { from: "乙", to: "丙", fibres: 24 }, [
        [105, 31],
        [106, 32],
      ]),
      site("L3", { from: "106,32", to: "107,33" }, [
        [106, 32],
        [107, 33],
      ]),
    ]);
    expect(implied.map(({ id, shape }) => [id, shape])).toEqual([
      ["甲", [104, 30]],
      ["乙", [105, 31]],
      ["丙", [106, 32]],
      ["106,32", [106, 32]],
      ["107,33", [107, 33]],
    ]);
    expect(rules).toEqual([["table.straight-lines", null]]);
  });

  test("an end in two places is said, whichever row comes first", () => {
    const lines = ["L1,甲,104,30,乙,105,31", "L2,甲,104.1,30,乙,105,31"];
    const readings = [lines, lines.toReversed()].map((order) =>
      read(`id,A端,A端经度,A端纬度,Z端,Z端经度,Z端纬度\n${order.join("\n")}\n`),
    );
    for (const { issues, implied } of readings) {
      expect(issues.filter(({ rule }) => rule === "table.ends-apart")).toMatchObject([
        { values: { site: "甲", lon: 104 } },
      ]);
      expect(implied.find(({ id }) => id === "甲")?.shape).toEqual([104, 30]);
    }
  });

  test.each([
    ["WKT", "LINESTRING (104 30, 105 31)"],
    ["WKT with heights", "SRID=4326;LineString Z(104 30 5,105 31 6)"],
    ["WKB", "0102000000020000000000000000005a400000000000003e400000000000405a400000000000003f40"],
    ["GeoJSON", '{"type":"LineString","coordinates":[[104,30],[105,31]]}'],
    ["a list", "[[104,30],[105,31]]"],
    ["x,y;x,y", "104,30;105,31"],
    ["x y,x y", "104 30, 105 31"],
    ["x,y x,y", "104,30 105,31"],
    ["x,y|x,y", "(104,30)|(105,31)"],
  ])("a route as %s", (_, text) => {
    const { spans, rejected } = read(`id,geometry\nL,"${text.replaceAll('"', '""')}"\n`);
    expect(spans).toEqual([
      site("L", {}, [
        [104, 30],
        [105, 31],
      ]),
    ]);
    expect(rejected).toBe(0);
  });

  test("rows go where their geometry belongs; what has none is rejected by number", () => {
    const text =
      'id,wkt\nA,POINT (1 2)\nB,"LINESTRING (1 2,3 4)"\nC,"POLYGON ((0 0,1 0,1 1,0 0))"\nD,\nE,POINT EMPTY\nF,CIRCULARSTRING (0 0)\nG,garbage\nH,"MULTILINESTRING((0 0,1 1),(2 2,3 3))"\n';
    const { sites, spans, areas, rules, issues, total, rejected } = read(text);
    expect([sites, spans, areas].map((rows) => rows.map(({ id }) => id))).toEqual([["A"], ["B", "H/1", "H/2"], ["C"]]);
    expect(rules).toEqual([
      ["table.geometry-empty", 5],
      ["table.geometry-empty", 6],
      ["geojson.unknown-geometry", 7],
      ["table.geometry-not-understood", 8],
    ]);
    expect([total, rejected]).toEqual([8, 4]);
    expect(issues.at(-1)?.values).toEqual({ value: "garbage", cells: "G, garbage" });
  });

  test("a span with both ends is one route, in however many pieces; one without anything is rejected", () => {
    const { spans, rules, rejected } = read('id,from,to,wkt\nL,A,B,"MULTILINESTRING((0 0,1 1),(1 1,3 3))"\nM,,,\n');
    expect(spans).toEqual([
      site("L", { from: "A", to: "B" }, [
        [0, 0],
        [1, 1],
        [1, 1],
        [3, 3],
      ]),
    ]);
    expect(rules).toEqual([
      ["table.parts-joined", 2],
      ["table.span-without-ends", 3],
    ]);
    expect(rejected).toBe(1);
  });

  test("a span from a site to itself is kept and said", () => {
    const { spans, rules } = read("id,from,to\nL,A,A\nM,A,B\n");
    expect([spans.length, rules]).toEqual([2, [["import.self-loop", 2]]]);
  });

  test("circuits have paths", () => {
    const { circuits } = read(
      "电路名称,A端,Z端,带宽(Mbps),主用路由,备用路由,自动倒换\n甲乙,A,B,2500,S1;S2,S3、S4,是\n",
      "c.csv",
    );
    expect(circuits).toEqual([
      site(
        "c-2",
        {
          name: "甲乙",
          from: "A",
          to: "B",
          capacityGbps: 2.5,
          working: ["S1", "S2"],
          protection: ["S3", "S4"],
          automaticSwitch: "yes",
        },
        null,
      ),
    ]);
  });
});

test("any order of the rows makes the same rows", () => {
  const dice = random(7);
  const lines = Array.from(
    { length: 200 },
    (_, i) =>
      `L${i},S${dice.below(20)},S${dice.below(20)},${dice.pick(["管道", "架空", "?"])},${dice.below(9)},${dice.pick(["1", "x", "007"])}`,
  );
  const rowsIn = (order: readonly string[]) => {
    const { spans, issues } = read(`id,from,to,敷设方式,长度km,备注\n${order.join("\n")}\n`);
    const sorted = spans.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return { sorted, issues: issues.map(({ rule, values }) => `${rule} ${JSON.stringify(values)}`).sort() };
  };
  const expected = rowsIn(lines);
  for (let i = 0; i < 20; i++) expect(rowsIn(dice.shuffled(lines))).toEqual(expected);
});

test("rows of the file are those accepted and those rejected, whatever it holds", () => {
  const dice = random(11);
  const cell = () =>
    dice.pick([
      "",
      "1",
      "104.5",
      "甲",
      "POINT(1 2)",
      "LINESTRING(1 2,3 4)",
      '"',
      "x,y",
      "合计",
      "=1",
      "\t",
      "95",
      "-",
      "管道",
    ]);
  for (let i = 0; i < 300; i++) {
    const headers = dice
      .shuffled(["id", "lon", "lat", "from", "to", "wkt", "name", "长度", "敷设方式", "备注"])
      .slice(0, 2 + dice.below(8));
    const count = 1 + dice.below(8);
    const lines = Array.from({ length: count }, () => headers.map(cell).join(";"));
    const reading = readDelimited(encode(`${headers.join(";")}\n${lines.join("\n")}\n`), "x.csv");
    if (!reading.ok) continue;
    const { sites, spans, areas, circuits, total, rejected, issues } = rowsOf(reading);
    expect(sites.length + spans.length + areas.length + circuits.length + rejected).toBe(total);
    expect(issues.filter(({ severity }) => severity === "major")).toHaveLength(rejected);
  }
});

describe("sniffing", () => {
  test.each([
    ["a,b\n1,2\n3,4\n", true],
    ["经度;纬度\n1;2\n", true],
    ['{"a":1,\n"b":2,\n"c":3}', false],
    ["<kml>\n<a>,</a>\n</kml>", false],
    ["hello world\nno table\n", false],
    ["PK\u0000\u0000,\n,\n", false],
  ])("%j: %s", (text, is) => {
    expect(delimitedFormat.sniff(encode(text))).toBe(is);
  });
});

const DATA = "../shared/data";
describe.skipIf(!existsSync(DATA))("files from elsewhere (skipped where ../shared/data is absent)", () => {
  const load = (path: string) => readFileSync(`${DATA}/${path}`);
  const spectrum = "importers/csv-spectrum/csvs";

  test.each<readonly [string, string]>([
    ["hazards/snail/piecewise-linear-damage-curve.csv", "table.no-headers"],
    ["hazards/typhoons/bst_all.txt", "table.no-headers"],
    ["importers/fiona/data/test_tin.csv", "table.nothing-usable"],
    ...[
      "comma_in_quotes",
      "empty",
      "escaped_quotes",
      "json",
      "newlines_crlf",
      "quotes_and_newlines",
      "simple",
      "utf8",
    ].map((name) => [`${spectrum}/${name}.csv`, "table.no-headers"] as const),
  ])("%s: %s", (path, rule) => {
    expect(faultOf(load(path), path)?.rule).toBe(rule);
  });

  test("the landslides are hazards, though their names went through three encodings", () => {
    const bytes = load("hazards/landslides/Global_Landslide_Catalog_Export.csv");
    const { hazards, total, rejected, rules } = read(bytes, "landslides.csv");
    expect([total, rejected]).toEqual([9564, 0]);
    expect(rules).toContainEqual(["import.damaged-text", null]);
    expect(hazards.map(({ kind, features }) => [kind, features.count])).toEqual([["landslide", 9564]]);
  });

  test("significant earthquakes are a hazard, their magnitude its strength; the search above them is no row", () => {
    const { sites, spans, hazards, total, rules } = read(load("hazards/earthquakes/NOAA-20240412.tsv"), "quakes.tsv");
    expect([sites, spans, total]).toEqual([[], [], 4648]);
    const [{ kind, measure, features } = expect.fail()] = hazards;
    expect([hazards.length, kind, measure, features.count]).toEqual([1, "earthquake", "Mag", 4648]);
    expect(valueAt(features.columns["Location Name"] as Column, 1)).toBe("TURKMENISTAN:  W");
    expect(rules).toContainEqual(["table.rows-beside", 2]);
  });

  test("curves are rejected by row, lines kept", () => {
    const { spans, total, rejected, rules } = read(load("importers/fiona/data/curves_line.csv"));
    expect([spans.length, total, rejected]).toEqual([5, 9, 4]);
    expect(rules.filter(([rule]) => rule === "geojson.unknown-geometry").map(([, row]) => row)).toEqual([3, 4, 7, 9]);
  });

  test.each([
    ["point", "sites", 2, 2],
    ["linestring", "spans", 1, 2],
    ["polygon", "areas", 2, 2],
    ["multipoint", "sites", 5, 2],
    ["multilinestring", "spans", 3, 2],
    ["multipolygon", "areas", 3, 2],
  ] as const)("geoparquet's %s", (name, table, count, rejected) => {
    const reading = read(load(`importers/geoparquet-spec/test_data/data-${name}-wkt.csv`));
    expect([reading[table].length, reading.rejected]).toEqual([count, rejected]);
  });
});
