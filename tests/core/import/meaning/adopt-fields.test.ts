import { describe, expect, test } from "vitest";
import { adoptFields } from "../../../../src/core/import/meaning/adopt-fields.ts";
import type { ColumnMapping } from "../../../../src/core/import/meaning/mapping.ts";
import type { TableName } from "../../../../src/core/model/index.ts";

const feature = (type: string, properties: object) => ({
  type: "Feature",
  properties: Object.freeze(properties),
  geometry: { type },
});
const TABLE_OF: Readonly<Record<string, TableName>> = { Point: "sites", LineString: "spans" };
const adopt = (type: string, rows: readonly object[], given: readonly (ColumnMapping | undefined)[] = []) =>
  adoptFields(
    TABLE_OF[type] ?? "areas",
    rows.map((row) => feature(type, row)),
    [...new Set(rows.flatMap(Object.keys))],
    given,
  );
const propertiesOf = (features: readonly unknown[]) =>
  features.map((each) => (each as { properties: object }).properties);
const adopted = (type: string, ...rows: readonly object[]) => propertiesOf(adopt(type, rows).features);

describe("attributes of features", () => {
  test("are fields of the model under their Chinese and English names, with their units", () => {
    expect(
      adopted("LineString", { 敷设方式: "管道", 芯数: "48芯", "长度(km)": 1.5, 起点: "A", 终点: "B", 备注: "x" }),
    ).toEqual([{ laying: "duct", fibres: 48, lengthM: 1500, from: "A", to: "B", 备注: "x" }]);
    expect(adopted("Point", { 局站名称: "成都", 类型: "核心局" })).toEqual([{ name: "成都", kind: "core" }]);
  });

  test("stay what they are where their values say something else", () => {
    const rows = [{ type: "thrust" }, { type: "normal" }, { type: "tower" }];
    expect(adopted("Point", ...rows)).toEqual(rows);
  });

  test("are adopted where most make sense; whoever reads the field says of the others that they do not", () => {
    const rows = Array.from({ length: 9 }, () => ({ 敷设方式: "架空" }));
    expect(adopted("LineString", ...rows, { 敷设方式: "不明白" })).toEqual([
      ...Array.from({ length: 9 }, () => ({ laying: "aerial" })),
      { laying: "不明白" },
    ]);
  });

  test("are what a person says, however little sense their values make, and nothing else", () => {
    const rows = [{ 长: 2, 杆: "水泥杆", name: "x", 敷设方式: "架空" }];
    const given = [
      { header: "长", field: "lengthM", unit: "km", values: {} },
      { header: "杆", field: "laying", unit: null, values: { 水泥杆: "aerial" } },
      { header: "name", field: null, unit: null, values: {} },
    ];
    const { features, columns, textsAt } = adopt("LineString", rows, given);
    expect(propertiesOf(features)).toEqual([{ lengthM: 2000, laying: "aerial", "name (file)": "x", 敷设方式: "架空" }]);
    expect(columns).toEqual([...given, { header: "敷设方式", field: null, unit: null, values: {} }]);
    expect(textsAt(1)).toEqual([{ text: "水泥杆", rows: 1, option: "aerial" }]);
  });

  test("tell what they were taken for", () => {
    const rows = [
      { "长度(km)": 1, 敷设方式: "架空", 备注: "x" },
      { "长度(km)": 2, 敷设方式: "管道", 备注: "y" },
      { "长度(km)": 3, 敷设方式: "管道", 备注: "z" },
    ];
    const { columns, textsAt } = adopt("LineString", rows);
    expect(columns.map(({ field, unit }) => [field, unit])).toEqual([
      ["lengthM", "km"],
      ["laying", null],
      [null, null],
    ]);
    expect(textsAt(1)).toEqual([
      { text: "管道", rows: 2, option: "duct" },
      { text: "架空", rows: 1, option: "aerial" },
    ]);
  });

  test("are ids only where each row has its own", () => {
    expect(adopted("Point", { 编号: 1 }, { 编号: 2 })).toEqual([{ id: "1" }, { id: "2" }]);
    expect(adopted("Point", { 编号: 1 }, { 编号: 1 })).toEqual([{ 编号: 1 }, { 编号: 1 }]);
    expect(adopted("Point", { 编号: 1 }, {})).toEqual([{ 编号: 1 }, {}]);
  });

  test("one end alone is none, and a name of the model's own goes first", () => {
    expect(adopted("LineString", { source: "Smith 1998" })).toEqual([{ source: "Smith 1998" }]);
    expect(adopted("Point", { name: "A", label: "B" })).toEqual([{ name: "A", label: "B" }]);
    expect(adopted("Point", { name: " - ", kind: "核心局" })).toEqual([{ name: " - ", kind: "core" }]);
  });

  test("of anything that is no feature are left alone", () => {
    const odd = [null, 1, { type: "Feature" }, { properties: [], geometry: { type: "Point" } }];
    expect(adoptFields("sites", odd, []).features).toEqual(odd);
  });
});
