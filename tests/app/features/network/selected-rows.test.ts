import { describe, expect, test } from "vitest";
import { selectedRows } from "../../../../src/app/features/network/selected-rows.ts";
import { aNetwork } from "../../../builders/a-network.ts";

/**  A === B --- C    a circuit works over A-B, B-C and is protected by A-B#2; a duct holds A-B and A-B#2. */
const network = aNetwork()
  .path("A-B-C")
  .path("A-B")
  .row("cables", "K", { spans: ["A-B", "B-C", "gone"] })
  .row("circuits", "Z", { from: "A", to: "C", working: ["A-B", "B-C"], protection: ["A-B#2", "B-C"] })
  .row("groups", "G")
  .row("members", "M1", { group: "G", span: "A-B" })
  .row("members", "M2", { group: "G", span: "A-B#2" })
  .row("members", "M3", { group: "G", site: "B" })
  .row("areas", "R")
  .site("D", { area: "R" })
  .build();

const rows = (table: Parameters<typeof selectedRows>[1], ...ids: string[]) =>
  selectedRows(network, table, new Set(ids));

describe("selectedRows", () => {
  test("spans and sites stand for themselves; unknown ids for nothing", () => {
    expect(rows("spans", "B-C", "gone")).toEqual({ spans: [1], sites: [] });
    expect(rows("sites", "C", "A")).toEqual({ spans: [], sites: [2, 0] });
  });

  test("a cable stands for its spans", () => expect(rows("cables", "K")).toEqual({ spans: [0, 1], sites: [] }));

  test("a circuit stands for both its paths, each span once, and its ends", () => {
    expect(rows("circuits", "Z")).toEqual({ spans: [0, 1, 2], sites: [0, 2] });
  });

  test("a risk group stands for its members, a member for what it names", () => {
    expect(rows("groups", "G")).toEqual({ spans: [0, 2], sites: [1] });
    expect(rows("members", "M2")).toEqual({ spans: [2], sites: [] });
  });

  test("an area stands for the sites in it", () => expect(rows("areas", "R")).toEqual({ spans: [], sites: [3] }));

  test("nothing stands for nothing", () => {
    expect(rows(null)).toEqual({ spans: [], sites: [] });
    expect(rows("areas")).toEqual({ spans: [], sites: [] });
  });
});
