import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Faultline } from "./driver.ts";
import { ImportScreen } from "./import-screen.ts";
import { IssueScreen } from "./issue-screen.ts";
import { type Opened, openFaultline } from "./open-faultline.ts";
import { filesOnDisk } from "./small-study.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Lines without sites: L3 ends on the middle of L1, L2 begins 19 m from its end, L5 22 m from L3's; L4 and L6 cannot be read. */
const LINES = `id,name,wkt
L1,West,"LINESTRING (103 31, 103.1 31)"
L2,East,"LINESTRING (103.1002 31, 103.2 31)"
L3,Branch,"LINESTRING (103.05 31, 103.05 31.1)"
L4,Broken,"LINESTRING (103"
L5,Far north,"LINESTRING (103.05 31.1002, 103.05 31.2)"
L6,Off the earth,"LINESTRING (403 31, 404 31)"
`;

describe("the list of issues", () => {
  let opened: Opened;
  let faultline: Faultline;
  let screen: IssueScreen;
  const files = filesOnDisk();
  const counts = async () => await faultline.page.getByRole("contentinfo").textContent();
  const parts = async () => {
    await faultline.asks(faultline.words.rings.tab);
    return await faultline.readsFigure(faultline.words.rings.parts);
  };
  const accessible = async () => await expect.poll(() => faultline.seriousAccessibilityFaults()).toEqual([]);

  beforeAll(async () => {
    opened = await openFaultline({ viewport: { width: 1280, height: 800 } });
    ({ faultline } = opened);
    screen = new IssueScreen(faultline);
    await faultline.opensDemonstration();
  });
  afterAll(async () => {
    await opened.close();
    files.remove();
  });

  test("says what became of every row", async () => {
    const importing = new ImportScreen(faultline);
    await importing.drops(files.write("lines.csv", utf8(LINES)));
    await expect.poll(() => importing.sentence()).toContain(faultline.words.importing.rejected(2, 6));
    await importing.bringsIn("make");
    await expect.poll(parts).toBe("3");
    await screen.opens();
    await screen.turnsTo("files");
    expect(await screen.countsOf("lines.csv")).toEqual(["lines.csv", "6", "4", "0", "2", "0"]);
    await accessible();
  });

  test("leads to a near miss, by search and by keys", async () => {
    const scale = faultline.page.locator(".scale-bar");
    await screen.turnsTo("issues");
    await faultline.reads(faultline.words.problems.reviewed);
    await screen.searches("19 m");
    await expect.poll(async () => (await screen.lines()).length).toBe(1);
    expect(await scale.textContent()).toContain("km");
    await screen.pressesInList("Home", "Enter");
    await expect.poll(() => scale.textContent()).toMatch(/^\d+ m$/);
    await accessible();
  });

  test("joins it as one change, which undo takes back", async () => {
    const { kinds, repair, clearFilter } = faultline.words.problems;
    await screen.presses(repair["topology.near-miss"]);
    await expect.poll(async () => (await screen.lines()).length).toBe(0);
    await expect.poll(parts).toBe("2");
    await faultline.undoes();
    await expect.poll(parts).toBe("3");
    await screen.opens();
    await screen.presses(clearFilter);
    await expect.poll(async () => (await screen.lines()).join()).toContain(kinds["topology.near-miss"]);
  });

  test("repairs all of a kind once a person has seen what that does", async () => {
    const { countAll, repairAll, ofThese, kinds } = faultline.words.problems;
    await screen.opens();
    await screen.opensKind("topology.near-miss");
    await screen.presses(countAll);
    await faultline.reads(ofThese(2, 0));
    await accessible();
    await screen.presses(repairAll["topology.near-miss"]("2"));
    await expect.poll(async () => (await screen.lines()).join()).not.toContain(kinds["topology.near-miss"]);
    await expect.poll(parts).toBe("1");
    await faultline.undoes();
    await expect.poll(parts).toBe("3");
  });

  test("takes one cut of the import back", async () => {
    const { model, problems } = faultline.words;
    await expect.poll(counts).toContain(model.counts.spans(5));
    await screen.opens();
    await screen.turnsTo("repairs");
    await screen.presses(problems.takeBackOf(problems.cut("West", 2)));
    await expect.poll(counts).toContain(model.counts.spans(4));
    await faultline.reads(problems.takenBack);
  });

  test("is saved as a table and as a workbook", async () => {
    const { problems } = faultline.words;
    await screen.turnsTo("issues");
    // The network has just changed, and is being looked through again.
    await expect.poll(async () => (await screen.lines()).join()).toContain(problems.kinds["topology.near-miss"]);
    const savesAs = async (how: string) =>
      await screen.saves(async () => {
        await screen.presses(problems.export);
        await faultline.page.getByRole("menuitem", { name: how }).click();
      });
    const saved = await savesAs(problems.asCsv);
    expect(saved).toContain("topology.near-miss");
    expect(saved.trimEnd().split("\r\n").length - 1).toBeGreaterThan(5);
    expect(await savesAs(problems.asXlsx)).toMatch(/^PK/);
  });

  test("gives rejected rows as a sheet that, corrected and dropped, joins the study", async () => {
    const { problems, model, importing } = faultline.words;
    await screen.turnsTo("files");
    const sheet = await screen.saves(() => screen.presses(problems.saveRejectedOf(2, "lines.csv")));
    expect(sheet).toContain("L4,Broken,LINESTRING (103\r\n");
    const corrected = sheet.replace("LINESTRING (103\r\n", '"LINESTRING (103.2 31, 103.3 31)"\r\n');
    const again = new ImportScreen(faultline);
    await again.drops(files.write("corrected.csv", utf8(corrected)));
    await expect.poll(() => again.sentence()).toContain(importing.rejected(1, 2));
    await again.bringsIn("add");
    await expect.poll(counts).toContain(model.counts.spans(5));
  });

  test("nothing went wrong on the way", () => expect(faultline.trouble).toEqual([]));
});
