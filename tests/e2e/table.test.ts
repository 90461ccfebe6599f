import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Faultline } from "./driver.ts";
import { type Opened, openFaultline } from "./open-faultline.ts";
import { filesOnDisk, SPUR } from "./small-study.ts";

describe("the attribute table", () => {
  const files = filesOnDisk();
  let opened: Opened;
  let faultline: Faultline;
  const names = () => faultline.readsColumn(faultline.words.model.fields.spans.name);

  beforeAll(async () => {
    opened = await openFaultline();
    ({ faultline } = opened);
    await faultline.opensDemonstration();
    await faultline.opensFile(files.writeSmallStudy());
    await faultline.choosesInPalette(SPUR.id);
    await faultline.seesDetailsOf(SPUR.name);
    await faultline.opensTable("spans");
  });
  afterAll(async () => {
    await opened.close();
    files.remove();
  });

  test("sorts up, down, and not at all", async () => {
    const { name } = faultline.words.model.fields.spans;
    await faultline.sortsBy(name);
    await expect.poll(names).toEqual(["East side", "South side", "Spur to D", "West side"]);
    await faultline.sortsBy(name);
    await expect.poll(names).toEqual(["West side", "Spur to D", "South side", "East side"]);
    await faultline.sortsBy(name);
    await expect.poll(names).toEqual(["South side", "East side", "West side", "Spur to D"]);
  });

  test("a filter leaves the rows that pass, and the map says that it is filtered", async () => {
    const { fields } = faultline.words.model;
    await faultline.filtersByText(fields.spans.name, "SIDE");
    await expect.poll(names).toEqual(["South side", "East side", "West side"]);
    expect(await faultline.readsRowCount()).toContain(faultline.words.tables.someRows(3, 4));
    await faultline.unfoldsLayers();
    await faultline.reads(faultline.words.tables.filtered(faultline.words.map.spans));
    await faultline.clearsFilters();
    await expect.poll(names).toHaveLength(4);
  });

  test("the keys move and choose", async () => {
    await faultline.leavesDetails();
    await faultline.pressesInTable("Control+Home", "ArrowDown", "Enter");
    await faultline.seesDetailsOf("East side");
    await expect.poll(() => faultline.selectedRows()).toEqual([expect.stringContaining("East side")]);
  });

  test("an edit stands in the table at once, and leaves it as text, never as a formula", async () => {
    const { fields } = faultline.words.model;
    await faultline.changesAttribute(fields.spans.name, '=HYPERLINK("x")');
    await expect.poll(names).toContain('=HYPERLINK("x")');
    const lines = (await faultline.exportsTable()).split("\r\n");
    expect(lines[0]).toMatch(/^\ufeffid,name,from_id,to_id,laying,/);
    expect(lines[2]).toMatch(/^B-C,"'=HYPERLINK\(""x""\)",B,C,duct,/);
    expect(lines).toHaveLength(6);
    await faultline.undoes();
    await expect.poll(names).toContain("East side");
  });

  test("nothing went wrong on the way", () => expect(faultline.trouble).toEqual([]));
});
