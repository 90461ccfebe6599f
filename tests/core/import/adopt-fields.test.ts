import { describe, expect, test } from "vitest";
import { adoptFields } from "../../../src/core/import/adopt-fields.ts";

const feature = (type: string, properties: object) => ({
  type: "Feature",
  properties: Object.freeze(properties),
  geometry: { type },
});
const adopted = (type: string, ...rows: readonly object[]) =>
  adoptFields(rows.map((row) => feature(type, row))).map((each) => (each as { properties: object }).properties);

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

  test("are adopted where most make sense; the others stay as the file has them", () => {
    const rows = Array.from({ length: 9 }, () => ({ 敷设方式: "架空" }));
    expect(adopted("LineString", ...rows, { 敷设方式: "不明白" })).toEqual([
      ...Array.from({ length: 9 }, () => ({ laying: "aerial" })),
      { 敷设方式: "不明白" },
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
    expect(adoptFields(odd)).toEqual(odd);
  });
});
