import { describe, expect, test } from "vitest";
import {
  LAYING_ORDER,
  LAYING_STYLE,
  layingSymbol,
  lineScale,
  packSpanStyle,
  WIDTH_BY_IMPORTANCE,
} from "../../../../src/app/map/symbols/laying-style.ts";
import { EMPTY_NETWORK, LAYING_MODES } from "../../../../src/core/model/index.ts";

describe("laying styles", () => {
  test("stand in the order of the laying column's codes", () => {
    expect(LAYING_ORDER.slice(1)).toEqual(EMPTY_NETWORK.spans.columns.laying.options);
    expect(LAYING_ORDER).toHaveLength(1 + LAYING_MODES.length);
  });

  test("are told apart without colour", () => {
    const forms = LAYING_ORDER.map((mode) => {
      const { dash, form, widthFactor } = LAYING_STYLE[mode];
      // Two solid lines are told apart by a width that differs by a quarter at least.
      return `${form ?? "single"} ${dash?.join(" ") ?? `solid ${widthFactor < 0.8 ? "thin" : "full"}`}`;
    });
    expect(new Set(forms).size).toBe(LAYING_ORDER.length);
  });

  test("read on the ground of each theme", () => {
    const light = ([r, g, b]: readonly number[]) => (0.3 * (r ?? 0) + 0.6 * (g ?? 0) + 0.1 * (b ?? 0)) / 255;
    for (const mode of LAYING_ORDER) {
      expect(light(LAYING_STYLE[mode].light), mode).toBeLessThan(0.6);
      expect(light(LAYING_STYLE[mode].dark), mode).toBeGreaterThan(0.45);
    }
  });

  test("show the same form in the legend", () => {
    expect(layingSymbol("tunnel", "light")).toMatchObject({ kind: "line", form: "double" });
    expect(layingSymbol("aerial", "dark")).toMatchObject({ kind: "line", dash: LAYING_STYLE.aerial.dash });
  });
});

describe("packSpanStyle", () => {
  test("keeps every combination apart", () => {
    const packed = LAYING_ORDER.flatMap((_, laying) =>
      [Number.NaN, 1, 2, 3, 4].flatMap((importance) =>
        [false, true].map((planned) => packSpanStyle(laying, importance, planned)),
      ),
    );
    expect(new Set(packed).size).toBe(packed.length);
    expect(Math.max(...packed)).toBeLessThan(128);
  });

  test("takes an importance beyond its scale as unknown", () => {
    expect(packSpanStyle(1, 9, false)).toBe(packSpanStyle(1, Number.NaN, false));
    expect(packSpanStyle(1, 0, false)).toBe(packSpanStyle(1, Number.NaN, false));
  });

  test("draws the more important wider", () => {
    const [, ...widths] = WIDTH_BY_IMPORTANCE;
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
    expect(lineScale(4)).toBeLessThan(lineScale(12));
  });
});
