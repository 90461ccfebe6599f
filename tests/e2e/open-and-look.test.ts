import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatNumber, formatShare } from "../../src/words/format.ts";
import { askCommandLine, demonstration, knownSpan } from "./demonstration.ts";
import type { Faultline } from "./driver.ts";
import { type Opened, openFaultline } from "./open-faultline.ts";

type RingsOfCommandLine = { ringRate: number; onRing: number; components: number };

describe("a first visit", () => {
  let opened: Opened;
  let faultline: Faultline;
  const span = knownSpan(demonstration(), "GX-27-01");

  beforeAll(async () => {
    opened = await openFaultline();
    ({ faultline } = opened);
    await faultline.opensDemonstration();
  });
  afterAll(() => opened.close());

  test("shows the demonstration with the figures that the command line prints", async () => {
    const { ringRate, onRing, components } = askCommandLine("rings") as RingsOfCommandLine;
    const { rings } = faultline.words;
    await faultline.goesTo("redundancy");
    expect(await faultline.readsFigure(rings.rate)).toBe(formatShare(ringRate));
    expect(await faultline.readsFigure(rings.onRing)).toBe(formatNumber(onRing));
    expect(await faultline.readsFigure(rings.parts)).toBe(formatNumber(components));
  });

  test("a span clicked on the map stands in the card and in the table", async () => {
    await faultline.choosesInPalette(span.id);
    await faultline.seesDetailsOf(span.name);
    await faultline.leavesDetails();
    await faultline.opensTable("spans");
    await faultline.clicksOnMap(span.middle);
    await faultline.seesDetailsOf(span.name);
    await expect.poll(() => faultline.selectedRows()).toEqual([expect.stringContaining(span.name)]);
  });

  test("a row chosen in the table stands in the card", async () => {
    await faultline.opensTable("sites");
    await faultline.selectsFirstRow();
    const [row = ""] = await faultline.selectedRows();
    await expect.poll(async () => row.includes(await faultline.detailsTitle())).toBe(true);
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
