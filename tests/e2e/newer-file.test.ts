import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Faultline } from "./driver.ts";
import { ImportScreen } from "./import-screen.ts";
import { type Opened, openFaultline } from "./open-faultline.ts";
import { filesOnDisk } from "./small-study.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const SITES = utf8("编号,局站名称,经度,纬度\nA,甲局,103.0,31.0\nB,乙局,103.4,31.0\nC,丙局,103.2,31.3\n");
const SPANS = utf8("id,from,to,fibres\n1,A,B,24\n2,B,C,24\n");
const NEWER = utf8("id,from,to,fibres\n1,A,B,48\n3,A,C,12\n");

describe("a newer version of a file", () => {
  let opened: Opened;
  let faultline: Faultline;
  let screen: ImportScreen;
  let demonstration: string | null;
  const files = filesOnDisk();
  const version = async () => await faultline.dataVersion();

  beforeAll(async () => {
    opened = await openFaultline({ viewport: { width: 1280, height: 800 } });
    ({ faultline } = opened);
    screen = new ImportScreen(faultline);
    await faultline.opensDemonstration();
    await screen.drops(files.write("局站.csv", SITES), files.write("spans.csv", SPANS));
    demonstration = await version();
    await screen.bringsIn("make");
  });
  afterAll(async () => {
    await opened.close();
    files.remove();
  });

  test("says what it changes, row by row, and comes in as one change, which undo takes back", async () => {
    const { updating } = faultline.words;
    await expect.poll(version).not.toBe(demonstration);
    const before = await version();
    await screen.drops(files.write("spans.csv", NEWER));
    const changes = screen.page.getByRole("region", { name: updating.changes, exact: true });
    await changes.getByText(updating.counts(1, 1, 1)).waitFor();
    await changes.getByText(updating.fromTo("24 fibres", "48 fibres")).waitFor();
    await expect.poll(() => faultline.seriousAccessibilityFaults()).toEqual([]);
    await screen.page.getByRole("button", { name: updating.apply, exact: true }).click();
    await screen.page.waitFor({ state: "detached" });
    await expect.poll(version).not.toBe(before);
    await faultline.undoes();
    await expect.poll(version).toBe(before);
  });

  test("nothing went wrong on the way", () => expect(faultline.trouble).toEqual([]));
});
