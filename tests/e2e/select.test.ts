import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Faultline } from "./driver.ts";
import { type Opened, openFaultline } from "./open-faultline.ts";
import { filesOnDisk, SPUR } from "./small-study.ts";

describe("one selection", () => {
  const files = filesOnDisk();
  let opened: Opened;
  let faultline: Faultline;

  beforeAll(async () => {
    opened = await openFaultline();
    ({ faultline } = opened);
    await faultline.opensDemonstration();
    await faultline.opensFile(files.writeSmallStudy());
    await faultline.choosesInPalette(SPUR.id);
    await faultline.seesDetailsOf(SPUR.name);
    await faultline.leavesDetails();
  });
  afterAll(async () => {
    await opened.close();
    files.remove();
  });

  test("a span clicked on the map stands in the card and in the table", async () => {
    await faultline.clicksOnMap(SPUR.middle);
    await faultline.seesDetailsOf(SPUR.name);
    await faultline.opensTable("spans");
    await expect.poll(() => faultline.selectedRows()).toEqual([expect.stringContaining(SPUR.name)]);
  });

  test("a row chosen in the table stands in the card and is marked on the map", async () => {
    await faultline.opensTable("sites");
    await faultline.choosesRow("Site C");
    await faultline.seesDetailsOf("Site C");
    await faultline.closesDrawer();
    const marked = await faultline.seesMap();
    await faultline.leavesDetails();
    await expect.poll(async () => (await faultline.seesMap()).equals(marked)).toBe(false);
  });

  test("nothing went wrong on the way", () => expect(faultline.trouble).toEqual([]));
});
