import { describe, expect, it } from "vitest";
import { readTyped, sameValue, typedOf } from "../../../../src/app/features/details/edit-value.ts";
import { measuredLength, relationsOf, rowDetails } from "../../../../src/app/features/details/view-model.ts";
import { buildNetwork } from "../../../../src/core/model/index.ts";
import { aNetwork } from "../../../builders/a-network.ts";

/*  A ==AB1== B --BC-- C      AB1 and AB2 share a duct from 100 m to 900 m; the circuit works over AB1 and BC,
 *    ==AB2==                 and its protection path over AB2 and BC: BC is on both. */
const network = aNetwork()
  .row("areas", "county", { name: "Li" })
  .site("A", { name: "Alpha", area: "county", population: 0, colour: "red" })
  .site("B")
  .site("C")
  .span("AB1", "A", "B")
  .span("AB2", "A", "B")
  .span("BC", "B", "C")
  .row("groups", "duct", { name: "Duct 1" })
  .row("members", "m1", { group: "duct", span: "AB1", fromM: 100, toM: 900 })
  .row("members", "m2", { group: "duct", span: "AB2" })
  .row("circuits", "c", { from: "A", to: "C", working: ["AB1", "BC"], protection: ["AB2", "BC"] })
  .build();

describe("rowDetails", () => {
  it("gives every attribute of the schema, unknown ones too, and the file's own apart", () => {
    const details = rowDetails(network, "sites", "A");
    expect(details?.name).toBe("Alpha");
    const values = Object.fromEntries((details?.attributes ?? []).map(({ key, value }) => [key, value]));
    expect(values).toMatchObject({ name: "Alpha", area: "county", population: 0, batteryH: null });
    expect(details?.extra).toEqual([{ key: "colour", field: { type: "text" }, value: "red" }]);
  });

  it("knows that a row is not there", () => {
    expect(rowDetails(network, "sites", "Z")).toBeNull();
    expect(rowDetails(aNetwork().build(), "cables", "Z")).toBeNull();
  });
});

describe("relationsOf", () => {
  it("says which circuits run over a span, and on which of their paths", () => {
    const [groups, circuits] = relationsOf(network, "spans", "BC");
    expect(groups).toEqual({
      kind: "circuits",
      items: [{ table: "circuits", id: "c", note: { kind: "path", working: true, protection: true } }],
    });
    expect(circuits).toBeUndefined();
  });

  it("says which stretch of a span lies in a group", () => {
    expect(relationsOf(network, "groups", "duct")).toEqual([
      {
        kind: "members",
        items: [
          { table: "spans", id: "AB1", note: { kind: "stretch", fromM: 100, toM: 900 } },
          { table: "spans", id: "AB2", note: null },
        ],
      },
    ]);
  });

  it("gathers the spans and circuits that end at a site, each once, and the sites of an area", () => {
    const relations = relationsOf(network, "sites", "A");
    expect(relations.map(({ kind, items }) => [kind, items.map(({ id }) => id)])).toEqual([
      ["spans", ["AB1", "AB2"]],
      ["circuits", ["c"]],
    ]);
    expect(relationsOf(network, "areas", "county")[0]?.items.map(({ id }) => id)).toEqual(["A"]);
  });
});

describe("readTyped", () => {
  it("reads numbers with grouping, lists with either comma, and empty as unknown", () => {
    expect(readTyped({ type: "number", unit: "h" }, " 1,234.5 ")).toEqual({ ok: true, value: 1234.5 });
    expect(readTyped({ type: "number", unit: "h" }, "eight")).toEqual({ ok: false });
    expect(readTyped({ type: "number", unit: "h" }, "")).toEqual({ ok: true, value: null });
    expect(readTyped({ type: "list" }, "医院，学校, 县政府、")).toEqual({
      ok: true,
      value: ["医院", "学校", "县政府"],
    });
    expect(readTyped({ type: "text" }, " ")).toEqual({ ok: true, value: null });
  });

  it("sees that nothing was changed", () => {
    for (const value of [null, 3, "x", ["a", "b"]] as const) {
      const reading = readTyped(
        { type: Array.isArray(value) ? "list" : typeof value === "number" ? "number" : "text", unit: "1" } as never,
        typedOf(value),
      );
      expect(reading.ok && sameValue(reading.value, value)).toBe(true);
    }
    expect(sameValue(0, null)).toBe(false);
  });
});

it("takes a span to be as long as its line, of unknown length where there is none or part of it is not known", () => {
  const lines = [
    [
      [104, 30],
      [104, 31],
    ],
    [[104, 30]],
    [
      [104, 30],
      [Number.NaN, 31],
    ],
  ] as const;
  const network = buildNetwork({
    spans: [...lines, null].map((shape, i) => ({ id: `S${i}`, values: {}, shape })),
  });
  expect(measuredLength(network, 0)).toBeCloseTo(110_857, -1);
  expect([1, 2, 3].map((row) => measuredLength(network, row))).toEqual([null, null, null]);
});
