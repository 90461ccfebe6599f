import { describe, expect, test } from "vitest";
import { pickSelection } from "../../../src/app/shell/pick-selection.ts";

const span = (id: string) => ({ kind: "row", table: "spans", id }) as const;
const site = { kind: "row", table: "sites", id: "A" } as const;
const two = { table: "spans", ids: ["x", "y"] } as const;

describe("a click on the map", () => {
  test("on a row selects it alone", () => {
    expect(pickSelection(null, span("x"), false)).toEqual({ table: "spans", ids: ["x"] });
    expect(pickSelection(two, span("z"), false)).toEqual({ table: "spans", ids: ["z"] });
  });

  test("on nothing selects nothing, but with Ctrl changes nothing", () => {
    expect(pickSelection(two, null, false)).toBeNull();
    expect(pickSelection(two, null, true)).toBe(two);
  });

  test("with Ctrl adds a row, takes it away again, and starts over in another table", () => {
    expect(pickSelection(two, span("z"), true)).toEqual({ table: "spans", ids: ["x", "y", "z"] });
    expect(pickSelection(two, span("x"), true)).toEqual({ table: "spans", ids: ["y"] });
    expect(pickSelection({ table: "spans", ids: ["x"] }, span("x"), true)).toBeNull();
    expect(pickSelection(two, site, true)).toEqual({ table: "sites", ids: ["A"] });
  });

  test("on a feature of a hazard changes nothing", () => {
    expect(pickSelection(two, { kind: "feature", layer: "faults", row: 2 }, false)).toBe(two);
  });
});
