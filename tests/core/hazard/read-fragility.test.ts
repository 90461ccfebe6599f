import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DataFault } from "../../../src/core/hazard/read-data.ts";
import { FRAGILITY, readFragility } from "../../../src/core/hazard/read-fragility.ts";

const bundled = readFileSync("data/hazards/fragility.json", "utf8");
type Json = Record<string, unknown>;

const CURVE: Json = {
  id: "A",
  name: { en: "a", zh: "甲" },
  assets: ["core"],
  measure: "pgaG",
  lognormal: { slight: { median: 0.1, beta: 0.5 }, complete: { median: 1, beta: 0.5 } },
  source: "a report",
  status: "confirmed",
};
const file = (curves: unknown) => JSON.stringify({ ...(JSON.parse(bundled) as Json), curves });
const without = (field: string) => Object.fromEntries(Object.entries(CURVE).filter(([name]) => name !== field));
const stepped = (steps: unknown) => ({ ...without("lognormal"), steps: { complete: steps } });

describe("fragility curves of a person's own", () => {
  test("the file that comes with the program reads as it is", () => {
    expect(readFragility(bundled)).toEqual(FRAGILITY);
    expect(FRAGILITY).toEqual(JSON.parse(bundled));
  });

  test("a curve is taken as it is written, a byte order mark before it or not", () => {
    for (const text of [file([CURVE]), `\ufeff${file([CURVE])}`]) {
      expect(readFragility(text)).toMatchObject({ curves: [CURVE] });
    }
    expect(
      readFragility(
        file([
          stepped([
            [0, 0.1],
            [30, 0.1],
          ]),
        ]),
      ),
    ).toMatchObject({ curves: [{ id: "A" }] });
  });

  test.each([
    ["{", "", "", "not-json"],
    ["[]", "", "", "not-an-object"],
    ["null", "", "", "not-an-object"],
    [JSON.stringify({ curves: [] }), "", "functionLostFrom", "missing"],
    [file("none"), "", "curves", "not-a-list"],
    [file([7]), "curves[0]", "", "not-an-object"],
    [file([without("id")]), "curves[0]", "id", "missing"],
    [file([CURVE, CURVE]), "A", "id", "twice"],
    [file([{ ...CURVE, comment: "?" }]), "A", "comment", "not-known"],
    [file([{ ...CURVE, name: { en: "a" } }]), "A.name", "zh", "missing"],
    [file([{ ...CURVE, assets: ["castle"] }]), "A", "assets", "not-in-list"],
    [file([{ ...CURVE, assets: ["toString"] }]), "A", "assets", "not-in-list"],
    [file([{ ...CURVE, measure: "mmi" }]), "A", "measure", "not-in-list"],
    [file([{ ...CURVE, anchored: true }]), "A", "anchored", "not-in-list"],
    [file([{ ...CURVE, relativeTo: "age" }]), "A", "relativeTo", "not-in-list"],
    [file([{ ...CURVE, falling: "yes" }]), "A", "falling", "not-in-list"],
    [file([{ ...stepped([[1, 1]]), falling: true }]), "A", "falling", "not-in-list"],
    [file([{ ...CURVE, offset: -1 }]), "A", "offset", "out-of-range"],
    [file([without("lognormal")]), "A", "lognormal", "no-shape"],
    [file([{ ...CURVE, steps: {} }]), "A", "steps", "two-shapes"],
    [file([{ ...CURVE, lognormal: {} }]), "A.lognormal", "", "missing"],
    [
      file([{ ...CURVE, lognormal: { slight: { median: 0, beta: 1 } } }]),
      "A.lognormal.slight",
      "median",
      "out-of-range",
    ],
    [
      file([{ ...CURVE, lognormal: { slight: { median: "1", beta: 1 } } }]),
      "A.lognormal.slight",
      "median",
      "not-a-number",
    ],
    [file([{ ...CURVE, lognormal: { slight: { median: 1, beta: 0 } } }]), "A.lognormal.slight", "beta", "out-of-range"],
    [file([{ ...CURVE, lognormal: { broken: { median: 1, beta: 1 } } }]), "A.lognormal", "broken", "not-known"],
    [
      file([{ ...CURVE, lognormal: { slight: { median: 1, beta: 1 }, complete: { median: 0.5, beta: 1 } } }]),
      "A.lognormal.complete",
      "median",
      "states-out-of-order",
    ],
    [file([{ ...CURVE, falling: true }]), "A.lognormal.complete", "median", "states-out-of-order"],
    [file([stepped([])]), "A.steps", "complete", "missing"],
    [file([stepped([[1]])]), "A.steps", "complete", "not-a-list"],
    [file([stepped([[1, 1.2]])]), "A.steps", "complete", "out-of-range"],
    [
      file([
        stepped([
          [2, 0.1],
          [1, 0.2],
        ]),
      ]),
      "A.steps",
      "complete",
      "not-rising",
    ],
    [
      file([
        stepped([
          [1, 0.2],
          [2, 0.1],
        ]),
      ]),
      "A.steps",
      "complete",
      "not-rising",
    ],
    [file([without("source")]), "A", "source", "missing"],
    [file([{ ...CURVE, source: " " }]), "A", "source", "not-text"],
    [file([{ ...CURVE, status: "sure" }]), "A", "status", "not-in-list"],
    [file([{ ...CURVE, analogy: "pipes" }]), "A.analogy", "", "not-an-object"],
  ])("%s is refused at %s %s: %s", (text, entry, field, rule) => {
    expect(readFragility(text)).toEqual(new DataFault(entry, field, rule as DataFault["rule"]));
  });
});
