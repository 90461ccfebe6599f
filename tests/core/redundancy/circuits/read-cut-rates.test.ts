import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CUT_RATES } from "../../../../src/core/redundancy/circuits/cut-rates.ts";
import { readCutRates } from "../../../../src/core/redundancy/circuits/read-cut-rates.ts";

const rate = (cuts: unknown, hours: unknown) => ({ cutsPer1000KmYear: { value: cuts }, repairH: { value: hours } });

describe("rates of a person's own", () => {
  test("the file that comes with the program reads as it is", () => {
    expect(readCutRates(readFileSync("data/availability/cut-rates.json", "utf8"))).toEqual(CUT_RATES);
  });

  test("what is named replaces a rate, null takes it away, the rest stays", () => {
    const read = readCutRates(JSON.stringify({ modes: { duct: rate(0.5, 5), aerial: null } }));
    expect(read).toEqual({
      ...CUT_RATES,
      duct: {
        cutsPer1000KmYear: { value: 0.5, source: "", status: "unconfirmed" },
        repairH: { value: 5, source: "", status: "unconfirmed" },
      },
      aerial: null,
    });
  });

  test.each([
    ["{", "JSON"],
    ["[]", "modes"],
    ["null", "modes"],
    [JSON.stringify({ modes: { flying: null } }), "modes.flying"],
    [JSON.stringify({ modes: { toString: null } }), "modes.toString"],
    [JSON.stringify({ modes: { duct: rate("3", 5) } }), "modes.duct.cutsPer1000KmYear"],
    [JSON.stringify({ modes: { duct: rate(3, -1) } }), "modes.duct.repairH"],
    [JSON.stringify({ modes: { duct: 7 } }), "modes.duct.cutsPer1000KmYear"],
  ])("%s is refused at %s", (text, where) => {
    expect(readCutRates(text)).toBe(where);
  });
});
