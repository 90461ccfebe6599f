import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { measureDistance } from "../../src/core/geo/distance.ts";
import type { Faultline } from "./driver.ts";
import { type Opened, openFaultline } from "./open-faultline.ts";

describe("the tools over the map", () => {
  let opened: Opened;
  let faultline: Faultline;

  beforeAll(async () => {
    opened = await openFaultline({ viewport: { width: 1000, height: 640 } });
    ({ faultline } = opened);
    await faultline.opensDemonstration();
  });
  afterAll(() => opened.close());

  test("two typed points are as far apart as their geodesic is long", async () => {
    const { page, words } = faultline;
    const { maptools } = words;
    await page.getByRole("button", { name: maptools.measure, exact: true }).click();
    const tool = page.getByRole("region", { name: maptools.measure });
    const field = tool.getByLabel(maptools.addPoint);
    for (const text of ["31°00′N 103°00′E", "31°00′N 104°30′E"]) {
      await field.fill(text);
      await field.press("Enter");
    }
    const expected = maptools.length(measureDistance([103, 31], [104.5, 31]));
    await expect.poll(() => tool.getByRole("definition").allTextContents()).toEqual([expected]);
    await field.fill("104.06, 30.67");
    await field.press("Enter");
    await expect.poll(() => tool.getByRole("group").getByRole("button").count()).toBe(3);
    await tool.getByRole("button", { name: maptools.leave }).click();
  });

  test("coordinates are written as chosen", async () => {
    const { page, words } = faultline;
    const { maptools } = words;
    const reading = page.getByRole("status", { name: maptools.coordinates });
    await page.getByLabel(maptools.notation).selectOption({ label: maptools.notations.dms });
    await expect.poll(() => reading.textContent()).toMatch(/^\d+°\d\d′\d\d\.\d″N \d+°\d\d′\d\d\.\d″E/);
    await page.getByLabel(maptools.notation).selectOption({ label: maptools.notations.wgs84 });
  });

  test("a tile server elsewhere is said to need the site's leave", async () => {
    const { page, words } = faultline;
    const { maptools } = words;
    await page.getByRole("button", { name: maptools.tiles, exact: true }).click();
    const box = page.getByRole("dialog", { name: maptools.tiles });
    await box.getByRole("button", { name: maptools.addTiles }).click();
    await box.getByLabel(maptools.tileUrl).fill("https://tiles.example/{z}/{x}/{y}.png");
    await box.getByText(maptools.otherOrigin("https://tiles.example")).waitFor();
    await page.keyboard.press("Escape");
  });

  test("the map is saved as a picture named after the study", async () => {
    const { page, words } = faultline;
    const { maptools } = words;
    await page.getByRole("button", { name: maptools.picture, exact: true }).click();
    const box = page.getByRole("dialog", { name: maptools.picture });
    const title = await box.getByLabel(maptools.pictureTitle).inputValue();
    const download = page.waitForEvent("download");
    await box.getByRole("button", { name: maptools.pictureSave }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(new RegExp(`^${title} \\d{4}-\\d\\d-\\d\\d\\.png$`));
    const png = readFileSync(await file.path());
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    // Wider than the map by its margins and legend, and no blank sheet.
    expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
    expect(png.length).toBeGreaterThan(30_000);
  });

  test("nothing left the origin, nothing went wrong", () => {
    expect(faultline.outside).toEqual([]);
    expect(faultline.trouble).toEqual([]);
  });
});
