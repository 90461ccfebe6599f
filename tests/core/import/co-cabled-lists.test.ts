import { describe, expect, test } from "vitest";
import { checkMapping } from "../../../src/core/import/meaning/check-mapping.ts";
import type { Mapping } from "../../../src/core/import/meaning/mapping.ts";
import { readFiles } from "../../../src/core/import/read-files.ts";
import { rowsOf } from "../../../src/core/model/index.ts";
import { setAt } from "../../../src/core/redundancy/losses/element-sets.ts";
import { groupSets } from "../../../src/core/redundancy/losses/group-sets.ts";

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const SITES = file("sites.csv", "id,kind\nG,core\nA,station\nB,station\n");
const SPANS = file("spans.csv", "id,name,from,to,lengthM\ns1,江边段,G,A,1000\ns2,,A,B,1500\ns3,,B,G,900\n");

/** The groups that these lists make of the ring, and what is said of it. */
async function read(lists: readonly ReturnType<typeof file>[], mapping?: Mapping) {
  const options = mapping === undefined ? {} : { mapping };
  const found = await readFiles({ files: [SITES, SPANS, ...lists], options, at: "2026-01-02T03:04:05Z" });
  if (!found.ok) throw new Error(found.fault.rule);
  const { base } = found.study;
  const sets = groupSets(base);
  return {
    groups: rowsOf(base.groups).map(({ id, values }, g) => [id, values.source ?? null, [...setAt(sets, g).spans]]),
    members: rowsOf(base.members),
    rules: found.issues.map(({ rule, values }) => [rule, values.groups ?? values.name ?? values.rows ?? null]),
    rejected: found.files.at(-1)?.counts.rejected,
  };
}

describe("lists of what lies together", () => {
  test.each([
    ["members.csv", "group,span\nT1,s1\nT1,s3\nT2,s2\n"],
    ["ducts.csv", "SRLG,span id\nT1,s1\nT1,s3\nT2,s2\n"],
    ["同缆.csv", "光缆名称,光缆段编号\nT1,s1\nT1,s3\nT2,s2\n"],
    ["同沟.csv", "同沟编号,光缆段\nT1,江边段\nT1,s3\nT2,s2\n"],
  ])("%s names its groups, and each becomes one", async (name, text) => {
    const { groups, rules } = await read([file(name, text)]);
    expect(groups).toEqual([
      ["T1", "imported", [0, 2]],
      ["T2", "imported", [1]],
    ]);
    expect(rules).toContainEqual(["import.groups-implied", 2]);
  });

  test.each([
    ["pairs.csv", "span A,span B,from m,to m\ns1,s3,100,800\n"],
    ["pairs.csv", "span1,span2,fromM,toM,remark\ns1,s3,100,800,river bank\n"],
    ["同路由.csv", "光缆段A,光缆段B,起点里程(m),终点里程(m)\n江边段,s3,100,800\n"],
  ])("%s of two spans a row: each pair is a group, its metres along the first", async (name, text) => {
    const { groups, members } = await read([file(name, text)]);
    expect(groups).toMatchObject([[expect.stringMatching(/-2$/), "imported", [0, 2]]]);
    expect(members.map(({ values }) => [values.span, values.fromM ?? null, values.toM ?? null])).toEqual([
      ["s1", 100, 800],
      ["s3", null, null],
    ]);
  });

  test("pairs of one group, and rows that lack a span or a group", async () => {
    const text = "group,span A,span B,from m\nT,s1,s2,\nT,s2,s3,\n,s1,,5\n,,s2,5\nT,s3,,\n";
    const { groups, rejected } = await read([file("pairs.csv", text)]);
    expect(groups).toEqual([["T", "imported", [0, 1, 1, 2, 2]]]);
    expect(rejected).toBe(2);
  });

  test("a group that a table lists, by id or by name, is that one", async () => {
    const listed = file("groups.csv", "group id,group name,kind\nD-7,沿江同沟,trench\n");
    const { groups, rules } = await read([listed, file("members.csv", "group,span\n沿江同沟,s1\nD-7,s3\nnew,s2\n")]);
    expect(groups).toEqual([
      ["D-7", null, [0, 2]],
      ["new", "imported", [1]],
    ]);
    expect(rules).toContainEqual(["import.groups-implied", 1]);
    expect(rules.map(([rule]) => rule)).not.toContain("import.name-unknown");
  });

  test("a register of cables with their spans is none of them", async () => {
    const cables = file("cables.csv", "光缆编号,光缆名称,纤芯数,光缆段\nC1,沿江光缆,48,s1\n");
    expect((await read([cables])).groups).toEqual([]);
  });

  test("a mapping may say which column is the other span", async () => {
    const columns = [
      { header: "one", field: "span", unit: null, values: {} },
      { header: "two", field: "otherSpan", unit: null, values: {} },
    ];
    const mapping: Mapping = { tables: [{ table: "x.csv", role: "members", columns }] } as never;
    expect(checkMapping(mapping)).toBe(null);
    const { groups } = await read([file("x.csv", "one,two\ns1,s3\n")], mapping);
    expect(groups).toEqual([["x-2", "imported", [0, 2]]]);
  });
});
