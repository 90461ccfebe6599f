import { expect, test } from "vitest";
import { subjectColumn, subjectOfResult } from "../../../src/core/tables/find-subject.ts";
import { aNetwork } from "../../builders/a-network.ts";

const network = aNetwork().path("A-B-C").row("circuits", "K").build();

test("a table of the network is about itself; a result is about what it names first", () => {
  expect(subjectColumn(["id", "site"], "spans")).toEqual({ column: "id", table: "spans" });
  expect(subjectColumn(["n", "span", "site"], null)).toEqual({ column: "span", table: "spans" });
  expect(subjectColumn(["from_id", "Group_ID"], null)).toEqual({ column: "Group_ID", table: "groups" });
  expect(subjectColumn(["n", "name"], null)).toBeNull();
});

test("a column called id is of the table that knows its values", () => {
  const of = (name: string, values: readonly (string | number | null)[]) =>
    subjectOfResult([{ name, values }], network);
  expect(of("id", ["A", null, "C"])).toEqual({ column: "id", table: "sites" });
  expect(of("ID", ["A-B"])).toEqual({ column: "ID", table: "spans" });
  expect(of("id", ["K"])).toEqual({ column: "id", table: "circuits" });
  expect(of("id", ["A", "nobody"])).toBeNull();
  expect(of("id", [1, 2])).toBeNull();
  expect(of("id", [])).toBeNull();
});

test("names that every object has are no columns of ours", () => {
  expect(subjectColumn(["constructor", "toString", "__proto__"], null)).toBeNull();
});
