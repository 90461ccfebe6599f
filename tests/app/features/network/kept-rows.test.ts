import { expect, test } from "vitest";
import { keptRows } from "../../../../src/app/features/network/kept-rows.ts";
import { TABLE_NAMES } from "../../../../src/core/model/index.ts";
import { aNetwork } from "../../../builders/a-network.ts";

//  A--AB--B--BC--C
const network = aNetwork()
  .path("A-B-C")
  .row("circuits", "K", { from: "A", to: "B", working: ["A-B"] })
  .build();

test("a filter of spans leaves the sites alone, and the other way round", () => {
  expect(keptRows(network, "spans", new Set(["B-C"]))).toEqual({ spans: [1], sites: null });
  expect(keptRows(network, "sites", new Set(["C", "A"]))).toEqual({ spans: null, sites: [2, 0] });
});

test("a filter of circuits keeps their spans and their ends", () => {
  expect(keptRows(network, "circuits", new Set(["K"]))).toEqual({ spans: [0], sites: [0, 1] });
});

test("a filter that nothing passes keeps nothing: all is faint", () => {
  for (const table of TABLE_NAMES) {
    const { spans, sites } = keptRows(network, table, new Set());
    expect([...(spans ?? []), ...(sites ?? [])]).toEqual([]);
    expect(spans === null && sites === null).toBe(false);
  }
});
