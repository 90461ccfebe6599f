import { expect, test } from "vitest";
import { boundsOfRows } from "../../../src/core/geo/bounds-of-rows.ts";
import { aNetwork } from "../../builders/a-network.ts";

//  A(100,30)--AB--B(101,31)   C(110,20): nothing ends there
const network = aNetwork()
  .site("A", {}, [100, 30])
  .site("B", {}, [101, 31])
  .site("C", {}, [110, 20])
  .span("AB", "A", "B", {}, [
    [100, 30],
    [100.5, 32],
    [101, 31],
  ])
  .row("circuits", "K", { working: ["AB", "gone"] })
  .row("circuits", "L", {})
  .row("circuits", "M", { from: "A", to: "C" })
  .row("cables", "W", { spans: ["AB"] })
  .row("groups", "G")
  .row("groups", "H")
  .row("members", "1", { group: "G", span: "AB" })
  .row("members", "2", { group: "G", site: "C" })
  .build();

test("rows with a shape are where it is", () => {
  expect(boundsOfRows(network, "sites", [0, 2])).toEqual([100, 20, 110, 30]);
  expect(boundsOfRows(network, "spans", [0])).toEqual([100, 30, 101, 32]);
  expect(boundsOfRows(network, "sites", [])).toBeNull();
});

test("circuits and cables are where their spans and ends are; one without any that is known is nowhere", () => {
  expect(boundsOfRows(network, "circuits", [0, 1])).toEqual([100, 30, 101, 32]);
  expect(boundsOfRows(network, "circuits", [1])).toBeNull();
  expect(boundsOfRows(network, "circuits", [2])).toEqual([100, 20, 110, 30]);
  expect(boundsOfRows(network, "cables", [0])).toEqual([100, 30, 101, 32]);
});

test("a risk group is where its members are", () => {
  expect(boundsOfRows(network, "members", [1])).toEqual([110, 20, 110, 20]);
  expect(boundsOfRows(network, "groups", [0])).toEqual([100, 20, 110, 32]);
  expect(boundsOfRows(network, "groups", [1])).toBeNull();
});
