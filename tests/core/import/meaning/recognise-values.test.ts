import { describe, expect, test } from "vitest";
import {
  recogniseList,
  recogniseNumber,
  recogniseValue,
} from "../../../../src/core/import/meaning/recognise-values.ts";
import { fieldsOf, TABLE_NAMES, type TableName, type Unit, type Value } from "../../../../src/core/model/index.ts";
import { LANGUAGES, words } from "../../../../src/words/index.ts";

function meaningOf(table: TableName, name: string, text: string): Value | undefined {
  const field = fieldsOf(table)[name];
  if (field === undefined) throw new Error(name);
  return recogniseValue(table, name, field, text);
}

describe("choices in two languages", () => {
  test.each<[TableName, string, string, string]>([
    ["spans", "laying", "管道", "duct"],
    ["spans", "laying", "12米杆路架空", "aerial"],
    ["spans", "laying", "直埋光缆", "direct-buried"],
    ["spans", "laying", "管廊", "tunnel"],
    ["spans", "laying", "海缆", "submarine"],
    ["spans", "laying", "微波", "microwave"],
    ["spans", "laying", "桥", "bridge-attached"],
    ["spans", "laying", "Direct Buried", "direct-buried"],
    ["spans", "laying", "OPGW", "aerial"],
    ["sites", "kind", "核心机房", "core"],
    ["sites", "kind", "汇聚", "aggregation"],
    ["sites", "kind", "基站", "tower"],
    ["sites", "kind", "数据中心", "data-center"],
    ["sites", "kind", "XX镇机房", "station"],
    ["sites", "status", "在用", "existing"],
    ["sites", "status", "规划", "planned"],
    ["spans", "status", "拆除", "removed"],
    ["sites", "anchored", "是", "yes"],
    ["sites", "satelliteBackup", "无", "no"],
    ["sites", "satelliteBackup", "√", "yes"],
    ["sites", "acceptance", "验收不合格", "failed"],
    ["areas", "level", "县", "county"],
  ])("%s %s: %s is %s", (table, name, text, option) => {
    expect(meaningOf(table, name, text)).toBe(option);
  });

  test("every option is known by its own name, and what is none is not guessed", () => {
    for (const table of TABLE_NAMES) {
      for (const [name, field] of Object.entries(fieldsOf(table))) {
        if (field.type !== "choice") continue;
        for (const option of field.options) expect(meaningOf(table, name, option.toUpperCase())).toBe(option);
        for (const text of ["constructor", "瞎写", "__proto__"]) expect(meaningOf(table, name, text)).toBe(undefined);
      }
    }
    expect(meaningOf("spans", "laying", "管道/架空")).toBe(undefined);
  });

  test.each(LANGUAGES)("every option is known by the name that the program shows for it in %s", (language) => {
    const shown: Readonly<Record<TableName, Readonly<Record<string, Readonly<Record<string, string>>>>>> =
      words[language].model.choices;
    for (const table of TABLE_NAMES) {
      for (const [name, options] of Object.entries(shown[table])) {
        for (const [option, text] of Object.entries(options)) expect(meaningOf(table, name, text), text).toBe(option);
      }
    }
  });

  test("marks for nothing are nothing", () => {
    for (const text of ["", "  ", "-", "—", "/", "N/A", "NULL", "未知"])
      expect(meaningOf("sites", "kind", text)).toBe(null);
  });
});

describe("numbers", () => {
  test.each<[Unit, string, number, number | undefined]>([
    ["m", "12.5", 1000, 12500],
    ["m", "0.07", 1000, 70],
    ["m", "12.5km", 1, 12500],
    ["m", "1,234.5", 1, 1234.5],
    ["m", "1,234,567 米", 1000, 1234567],
    ["m", "１２００米", 1, 1200],
    ["m", "-.5e1", 1, -5],
    ["fibres", "48芯", 1, 48],
    ["people", "1.2万", 1, 12000],
    ["share", "80%", 1, 0.8],
    ["year", "2015年6月", 1, 2015],
    ["year", "2015-06-01", 1, 2015],
    ["h", "480分钟", 1, 8],
    ["m", "12,5", 1, undefined],
    ["m", "约12", 1, undefined],
    ["m", "1e999", 1, undefined],
    ["m", "12芯", 1, undefined],
    ["m", "=cmd|' /C calc'!A0", 1, undefined],
  ])("%s: %s times %d is %s", (unit, text, scale, value) => {
    expect(recogniseNumber(unit, text, scale)).toBe(value);
  });
});

test("lists are parted by the marks people use", () => {
  expect(recogniseList("S1;S2、S3 -> S4, S-5")).toEqual(["S1", "S2", "S3", "S4", "S-5"]);
  expect(recogniseList('["a;b",3]')).toEqual(["a;b", "3"]);
  expect(recogniseList("[甲")).toEqual(["甲"]);
});
