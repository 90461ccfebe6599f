import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatNumber, formatShare } from "../../src/words/format.ts";
import { askCommandLine } from "./demonstration.ts";
import type { Faultline } from "./driver.ts";
import { type Opened, openFaultline } from "./open-faultline.ts";

type RingsOfCommandLine = { ringRate: number; onRing: number; components: number };

describe("a first visit", () => {
  let opened: Opened;
  let faultline: Faultline;

  beforeAll(async () => {
    opened = await openFaultline();
    ({ faultline } = opened);
    await faultline.opensDemonstration();
  });
  afterAll(() => opened.close());

  test("shows the demonstration with the figures that the command line prints", async () => {
    const { ringRate, onRing, components } = askCommandLine("rings") as RingsOfCommandLine;
    const { rings } = faultline.words;
    await faultline.asks(faultline.words.rings.tab);
    expect(await faultline.readsFigure(rings.rate)).toBe(formatShare(ringRate));
    expect(await faultline.readsFigure(rings.onRing)).toBe(formatNumber(onRing));
    expect(await faultline.readsFigure(rings.parts)).toBe(formatNumber(components));
  });

  test("a site is found by pinyin", async () => {
    const options = await faultline.findsInPalette("kangding");
    await expect.poll(() => options.allTextContents()).toContainEqual(expect.stringContaining("康定"));
    await faultline.leavesPalette();
  });

  test("axe finds nothing serious", async () => {
    expect(await faultline.seriousAccessibilityFaults()).toEqual([]);
  });

  test("nothing left the origin, nothing went wrong", () => {
    expect(faultline.outside).toEqual([]);
    expect(faultline.trouble).toEqual([]);
  });
});
