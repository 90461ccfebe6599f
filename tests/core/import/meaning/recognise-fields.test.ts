import { describe, expect, test } from "vitest";
import { recogniseField, recogniseFields } from "../../../../src/core/import/meaning/recognise-fields.ts";
import { fieldsOf, TABLE_NAMES, type TableName } from "../../../../src/core/model/index.ts";
import { LANGUAGES, words } from "../../../../src/words/index.ts";

const fieldOf = (table: TableName, header: string) => recogniseField(table, header)?.field ?? null;

describe("which field a header means", () => {
  test.each<[TableName, string, string]>([
    ["sites", "经度", "lon"],
    ["sites", "东经(WGS84)", "lon"],
    ["sites", "LNG", "lon"],
    ["sites", "Ｘ", "lon"],
    ["sites", "北纬", "lat"],
    ["sites", "局站名称", "name"],
    ["sites", "局站 名称 / Site name", "name"],
    ["sites", "1.站名*", "name"],
    ["sites", "局站编号", "id"],
    ["sites", "Site_ID", "id"],
    ["sites", "类型", "kind"],
    ["sites", "区县", "area"],
    ["sites", "权属", "owner"],
    ["spans", "A端", "from"],
    ["spans", "起始局站", "from"],
    ["spans", "A端局站名称", "fromName"],
    ["spans", "B端局站编号", "to"],
    ["spans", "target", "to"],
    ["spans", "起点经度", "fromLon"],
    ["spans", "终点纬度", "toLat"],
    ["spans", "x1", "fromLon"],
    ["spans", "to_lat", "toLat"],
    ["spans", "敷设方式", "laying"],
    ["spans", "Fiber Count", "fibres"],
    ["spans", "WKT", "geometry"],
    ["circuits", "主用路由", "working"],
    ["areas", "行政区划代码", "id"],
  ])("%s: %s is %s", (table, header, field) => {
    expect(fieldOf(table, header)).toBe(field);
  });

  test.each([
    ["长度(km)", 1000],
    ["长度（皮长，公里）", 1000],
    ["皮长公里", 1000],
    ["length_m", 1],
    ["lengthM", 1],
    ["Length [ft]", 0.3048],
    ["长度", 1],
  ])("%s is a length of %d m each", (header, scale) => {
    expect(recogniseField("spans", header)).toMatchObject({ field: "lengthM", scale });
  });

  test("every field is known by its own name, in camel case, snake case and capitals", () => {
    for (const table of TABLE_NAMES) {
      for (const field of Object.keys(fieldsOf(table))) {
        const snake = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
        for (const name of [field, snake, snake.toUpperCase()]) expect(fieldOf(table, name)).toBe(field);
      }
    }
  });

  test.each(LANGUAGES)("every field is known by the name that the program shows for it in %s", (language) => {
    const shown: Readonly<Record<TableName, Readonly<Record<string, string>>>> = words[language].model.fields;
    for (const table of TABLE_NAMES) {
      for (const [field, name] of Object.entries(shown[table])) expect(fieldOf(table, name), name).toBe(field);
    }
  });

  test("what means nothing stays unknown, whatever it is called", () => {
    for (const header of ["", "备注", "color", "constructor", "__proto__", "a", "<img onerror=1>", "'); DROP TABLE"]) {
      for (const table of TABLE_NAMES) expect(fieldOf(table, header), `${table} ${header}`).toBe(null);
    }
  });

  test("each field has one column: the surest, and of equals the first", () => {
    const found = recogniseFields("sites", ["名称", "局站名称", "id", "编号", "label"]);
    expect(found.map((field) => field?.field ?? null)).toEqual([null, "name", "id", null, null]);
    const ends = recogniseFields("spans", ["A端", "A端编号", "Z端", "Z端名称"]);
    expect(ends.map((field) => field?.field ?? null)).toEqual([null, "from", "to", "toName"]);
  });
});
