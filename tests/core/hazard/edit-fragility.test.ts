import { expect, test } from "vitest";
import { editFragility, type FragilityEdit } from "../../../src/core/hazard/edit-fragility.ts";
import { curvesInUse } from "../../../src/core/hazard/failure/curves-in-use.ts";
import type { Fragility } from "../../../src/core/hazard/fragility.ts";
import { ownFragility } from "../../../src/core/hazard/own-fragility.ts";
import { DataFault } from "../../../src/core/hazard/read-data.ts";
import { FRAGILITY } from "../../../src/core/hazard/read-fragility.ts";

const edited = (edit: FragilityEdit, of = FRAGILITY): Fragility => {
  const text = editFragility(of, edit);
  if (text instanceof DataFault) throw new Error(`${text.entry} ${text.field} ${text.rule}`);
  return ownFragility(text) as Fragility;
};
const curve = (fragility: Fragility, id: string) => fragility.curves.find((each) => each.id === id);
const inUse = (fragility: Fragility, asset: string) => {
  const used = curvesInUse(fragility, asset, "pgaG", null, false);
  return typeof used === "string" ? used : used.weaker.id;
};

test("curves of the program pass through their text unchanged; a study without its own goes by them", () => {
  expect(ownFragility(null)).toBe(FRAGILITY);
  const [first] = FRAGILITY.curves;
  expect(edited({ preferred: first?.id ?? "" })).toEqual(FRAGILITY);
});

test("a number that a person set is unconfirmed and says so once, before the source that is left", () => {
  const of = (median: number) => {
    return { curve: "E11.1", state: "moderate", shape: { median, beta: 0.8 }, source: "by hand;" } as const;
  };
  const once = edited(of(1.5));
  const twice = edited(of(1.4), once);
  expect(curve(twice, "E11.1")?.lognormal?.moderate).toEqual({ median: 1.4, beta: 0.8 });
  expect(curve(twice, "E11.1")?.status).toBe("unconfirmed");
  expect(curve(twice, "E11.1")?.source).toBe(`by hand; ${curve(FRAGILITY, "E11.1")?.source}`);
  expect(twice.curves.filter(({ id }) => id !== "E11.1")).toEqual(FRAGILITY.curves.filter(({ id }) => id !== "E11.1"));
});

test("numbers that no curve can have are turned down, with the rule they break", () => {
  const set = (median: number, beta: number) =>
    editFragility(FRAGILITY, { curve: "E11.1", state: "moderate", shape: { median, beta }, source: "by hand" });
  expect(set(9, 0.8)).toMatchObject({ rule: "states-out-of-order" });
  expect(set(1.5, 0)).toMatchObject({ rule: "out-of-range" });
  expect(set(Number.NaN, 0.8)).toBeInstanceOf(DataFault);
});

test("the curve that is preferred is the one in use, for its assets and its measure only", () => {
  expect(inUse(FRAGILITY, "aerial")).toBe("EP.C.U");
  const preferring = edited({ preferred: "E5.1" });
  expect(inUse(preferring, "aerial")).toBe("E5.1");
  for (const asset of ["tower", "station", "substation"])
    expect(inUse(preferring, asset)).toBe(inUse(FRAGILITY, asset));
  expect(edited({ preferred: "EP.C.U" }, preferring)).toEqual(FRAGILITY);
});

test("the same text gives the same curves; one that is none says what is wrong", () => {
  const text = editFragility(FRAGILITY, { preferred: "E5.1" }) as string;
  expect(ownFragility(text)).toBe(ownFragility(text));
  expect(ownFragility("{")).toMatchObject({ rule: "not-json" });
});
