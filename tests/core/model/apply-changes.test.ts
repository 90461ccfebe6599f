import { describe, expect, test } from "vitest";
import type { AnyTable, Change, Edit, Network, Row, TableName } from "../../../src/core/model/index.ts";
import {
  applyChanges,
  buildNetwork,
  ChangeConflict,
  invertChange,
  resolveReferences,
  rowsOf,
  TABLE_NAMES,
} from "../../../src/core/model/index.ts";
import { checkColumn, checkGeometry } from "../../../src/core/study/check-columns.ts";
import { aNetwork } from "../../builders/a-network.ts";
import { aChange } from "../../builders/a-study.ts";
import { frozen } from "../../builders/frozen.ts";
import { random } from "../../builders/random.ts";
import { randomChanges } from "../../builders/random-changes.ts";
import { randomRows } from "../../builders/random-rows.ts";
import { applyToPlainRows } from "../../oracles/plain-rows.ts";

function allRows(network: Network): Record<TableName, Row[]> {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, rowsOf(network[name] as AnyTable)])) as never;
}

function expectWhole(network: Network): void {
  for (const name of TABLE_NAMES) {
    const { columns, extra, geometry, count } = network[name] as AnyTable;
    for (const [key, column] of Object.entries({ ...columns, ...extra })) {
      expect(checkColumn(column, count), `${name}.${key}`).toBe(true);
    }
    if (geometry !== null) expect(checkGeometry(geometry, count), name).toBe(true);
  }
}

describe("applying changes, against plain rows", () => {
  test.each(Array.from({ length: 400 }, (_, seed) => seed))("seed %i", (seed) => {
    const dice = random(seed);
    const base = buildNetwork(randomRows(dice, 8));
    const changes = randomChanges(dice, base, 1 + dice.below(12));
    const written = frozen([base, changes]);
    const after = applyChanges(base, changes);
    expect(written()).toEqual([]);
    expectWhole(after);
    expect(allRows(after)).toEqual(applyToPlainRows(base, changes));
    // One after another comes to the same as all at once, the version included.
    const stepwise = changes.reduce((network, change) => applyChanges(network, [change]), base);
    expect(allRows(stepwise)).toEqual(allRows(after));
    expect(stepwise.version).toBe(after.version);
    for (const name of TABLE_NAMES) {
      expect(Object.keys(stepwise[name].extra)).toEqual(Object.keys(after[name].extra));
    }
  });
});

const base = aNetwork().path("A-B-C").span("C-A", "C", "A", { remark: 5, laying: "duct" }).build();
const set = (id: string, field: string, value: Row["values"][string], table: TableName = "spans"): Edit => ({
  kind: "set",
  table,
  id,
  field,
  value,
  before: null,
});
const add = (table: TableName, ...rows: Row[]): Edit => ({ kind: "add", table, rows });
const remove = (table: TableName, id: string): Edit => ({
  kind: "remove",
  table,
  rows: [{ id, values: {}, shape: null }],
});
const apply = (...edits: Edit[]): Network => applyChanges(base, [aChange("c", ...edits)]);
const extraOf = (network: Network, field: string) => rowsOf(network.spans).map(({ values }) => values[field] ?? null);

describe("versions", () => {
  test("no change gives the same network", () => expect(applyChanges(base, [])).toBe(base));

  test("undo comes back to the version it left, redo to the one it undid", () => {
    const changes = [aChange("1", set("A-B", "name", "x")), aChange("2", set("A-B", "name", "y"))];
    const [first] = changes as [Change];
    const one = applyChanges(base, [first]);
    const two = applyChanges(base, changes);
    expect(new Set([base.version, one.version, two.version]).size).toBe(3);
    expect(applyChanges(base, changes.slice(0, 1))).toEqual(one);
    expect(applyChanges(base, structuredClone(changes))).toEqual(two);
  });

  test("the order in which attributes were written means nothing", () => {
    const row = (values: Row["values"]) => aChange("1", add("sites", { id: "N", values, shape: null }));
    const version = (values: Row["values"]) => applyChanges(base, [row(values)]).version;
    expect(version({ name: "x", kind: "core" })).toBe(version({ kind: "core", name: "x" }));
    expect(version({ name: "x" })).not.toBe(version({ name: "y" }));
  });

  test("an inverted change takes it back", () => {
    const change = aChange("1", remove("spans", "A-B"), add("sites", { id: "N", values: {}, shape: [1, 2] }));
    const back = invertChange(change, "2" as Change["id"], "");
    expect(allRows(applyChanges(base, [change, back])).sites).toEqual(allRows(base).sites);
  });
});

describe("what does not fit", () => {
  test.each<[string, Edit]>([
    ["a row that is not there is set", set("nowhere", "name", "x")],
    ["a row that is not there is removed", remove("spans", "nowhere")],
    ["a row that is there is added", add("sites", { id: "A", values: {}, shape: null })],
    ["a row without an id is added", add("sites", { id: "", values: {}, shape: null })],
    ["an id is changed", set("A-B", "id", "other")],
  ])("%s", (_name, edit) => {
    expect(() => apply(edit)).toThrow(ChangeConflict);
  });

  test("a row removed cannot be set, and can be added again", () => {
    expect(() => apply(remove("spans", "A-B"), set("A-B", "name", "x"))).toThrow(ChangeConflict);
    const again = apply(remove("spans", "A-B"), add("spans", { id: "A-B", values: {}, shape: null }));
    expect(rowsOf(again.spans).map(({ id }) => id)).toEqual(["B-C", "C-A", "A-B"]);
  });

  test("a value of another type is unknown, a shape of another form too", () => {
    const after = apply(set("C-A", "laying", "by air"), set("A-B", "lengthM", "far"), {
      kind: "reshape",
      ...{ table: "spans", id: "A-B", shape: [1, 2], before: null },
    });
    expect(rowsOf(after.spans)[2]?.values.laying).toBeUndefined();
    expect(rowsOf(after.spans)[0]).toMatchObject({ shape: null, values: { from: "A", to: "B" } });
  });
});

describe("attributes the schema does not know", () => {
  test("come into being when set, even under the names of built-in properties", () => {
    const after = apply(set("A-B", "constructor", "x"), set("A-B", "__proto__", 3));
    expect(Object.keys(after.spans.extra)).toEqual(["remark", "constructor", "__proto__"]);
    expect(rowsOf(after.spans)[0]?.values.constructor).toBe("x");
  });

  test("widen, with nothing lost: numbers to text, both to lists", () => {
    expect(extraOf(base, "remark")).toEqual([null, null, 5]);
    expect(extraOf(apply(set("A-B", "remark", 0.1)), "remark")).toEqual([0.1, null, 5]);
    expect(extraOf(apply(set("A-B", "remark", "wet")), "remark")).toEqual(["wet", null, "5"]);
    expect(extraOf(apply(set("A-B", "remark", ["a", "b"])), "remark")).toEqual([["a", "b"], null, ["5"]]);
  });
});

describe("references", () => {
  test("go on sharing the words of the ids when rows are added, in tables no edit names too", () => {
    const after = apply(add("sites", { id: "N", values: {}, shape: null }));
    expect(after.spans.columns.from.words).toBe(after.sites.columns.id.words);
    expect(after.circuits.columns.from.words).toBe(after.sites.columns.id.words);
    const joined = applyChanges(after, [aChange("d", set("A-B", "to", "N"))]);
    expect(joined.spans.columns.to.words).toBe(joined.sites.columns.id.words);
    expect([...resolveReferences(joined.spans.columns.to, joined.sites.columns.id)]).toEqual([3, 2, 0]);
  });

  test("to what is not there stay, and are found when it comes", () => {
    const lost = apply(set("A-B", "to", "later"));
    expect([...resolveReferences(lost.spans.columns.to, lost.sites.columns.id)]).toEqual([-1, 2, 0]);
    const found = applyChanges(lost, [aChange("d", add("sites", { id: "later", values: {}, shape: null }))]);
    expect([...resolveReferences(found.spans.columns.to, found.sites.columns.id)]).toEqual([3, 2, 0]);
  });

  test("tables that nothing touched are the very same", () => {
    const after = apply(set("A-B", "lengthM", 3));
    expect(after.sites).toBe(base.sites);
    expect(after.spans.columns.name).toBe(base.spans.columns.name);
    expect(after.spans.geometry).toBe(base.spans.geometry);
  });
});
