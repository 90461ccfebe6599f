import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Position } from "../../src/core/model/index.ts";
import { formatNumber } from "../../src/words/format.ts";
import { askCli } from "./ask-cli.ts";
import type { Faultline } from "./driver.ts";
import { type Opened, openFaultline } from "./open-faultline.ts";
import { textOf } from "./text-of.ts";

/** Round the town of Wenchuan, and everything north of it that hangs on its valley. */
const RING: readonly Position[] = [
  [103.2, 31.1],
  [103.9, 31.1],
  [103.9, 31.75],
  [103.2, 31.75],
];
const NAME = "Wenchuan flood";

type Outage = {
  readonly before: { readonly sites: number; readonly population: number };
  readonly cutOff: { readonly sites: number; readonly population: number };
  readonly circuitCounts: Readonly<Record<string, number>>;
  readonly circuitsBefore: number;
  readonly oneWay: readonly object[];
  readonly escape: readonly object[];
  readonly verified: boolean;
};

describe("what if, on the demonstration", () => {
  const folder = mkdtempSync(join(tmpdir(), "faultline-whatif-e2e-"));
  let opened: Opened;
  let faultline: Faultline;

  beforeAll(async () => {
    opened = await openFaultline({ viewport: { width: 1440, height: 900 } });
    ({ faultline } = opened);
    await faultline.opensDemonstration();
    await faultline.asks(faultline.words.whatif.panel.tab);
  });
  afterAll(async () => {
    await opened.close();
    rmSync(folder, { recursive: true });
  });

  const said = () => faultline.words.whatif;
  const button = (name: string) => faultline.page.getByRole("button", { name, exact: true });

  async function keeps(name: string): Promise<void> {
    const field = faultline.page.getByRole("textbox", { name: said().panel.name });
    await field.fill(name);
    await field.press("Enter");
    await button(said().panel.open(name, 1, 1)).waitFor();
  }

  /** Before, after and lost of each line, as they are written. */
  async function readsNumbers(): Promise<Record<string, readonly string[]>> {
    const rows: Record<string, readonly string[]> = {};
    for (const label of [said().sitesServed, said().peopleServed, said().circuitsWhole]) {
      const cells = faultline.page.locator(".what-table tbody").filter({ hasText: label }).getByRole("cell");
      rows[label] = await Promise.all([0, 1, 2].map(async (i) => await textOf(cells.nth(i))));
    }
    return rows;
  }

  const numbersOf = ({ before, cutOff, circuitCounts, circuitsBefore }: Outage) => {
    const line = (was: number, lost: number) => [
      formatNumber(was),
      formatNumber(was - lost),
      lost > 0 ? `−${formatNumber(lost)}` : "0",
    ];
    return {
      [said().sitesServed]: line(before.sites, cutOff.sites),
      [said().peopleServed]: line(before.population, cutOff.population),
      [said().circuitsWhole]: line(circuitsBefore, circuitsBefore - (circuitCounts.whole ?? 0)),
    };
  };

  let told: Outage;

  test("an outline drawn by pointer switches off what it touches, and is kept as a scenario", async () => {
    const { panel } = said();
    await faultline.page.getByText(panel.noneOff).waitFor();
    await button(panel.polygon).click();
    for (const place of RING) await faultline.clicksOnMap(place);
    await button(faultline.words.maptools.finish).click();
    await faultline.page.getByText(said().polygon(RING.length)).waitFor();
    await expect.poll(async () => (await readsNumbers())[said().sitesServed]?.[2]).not.toBe("0");
    await keeps(NAME);
  });

  test("after the page is loaded again the scenario is there, and plays the same", async () => {
    const { panel } = said();
    const before = await readsNumbers();
    await faultline.reloads();
    await faultline.seesDemonstration();
    await faultline.asks(panel.tab);
    await faultline.page.getByText(panel.noneOff).waitFor();
    await button(panel.open(NAME, 1, 1)).click();
    await expect.poll(readsNumbers).toEqual(before);
  });

  test("the numbers are those of the command line for the scenario in the file", async () => {
    const shown = await readsNumbers();
    const file = join(folder, "kept.faultline");
    writeFileSync(file, await faultline.savesStudy());
    told = await askCli<Outage>("whatif", file, "--scenario", NAME, "--verify");
    expect(told.verified).toBe(true);
    expect(told.cutOff.sites).toBeGreaterThan(20);
    expect(shown).toEqual(numbersOf(told));
    const { panel } = said();
    await faultline.asks(panel.tab);
    const parts = faultline.page.getByRole("listbox", { name: said().dark }).getByRole("option");
    expect(await parts.first().getAttribute("aria-setsize")).toBe(String(told.escape.length));
    await button(panel.oneWayCount(told.oneWay.length)).waitFor();
  });

  test("put back on, all is as before; off again, as it was", async () => {
    const off = numbersOf(told);
    const line = faultline.page.locator(".what-line").filter({ hasText: said().polygon(RING.length) });
    await line.getByRole("switch").click();
    await expect.poll(async () => (await readsNumbers())[said().sitesServed]?.[2]).toBe("0");
    await line.getByRole("switch").click();
    await expect.poll(readsNumbers).toEqual(off);
  });

  test("held beside another, each has its numbers; one deleted is gone", async () => {
    const { panel } = said();
    await button(panel.allOn).click();
    await faultline.page.getByRole("combobox", { name: panel.by, exact: true }).selectOption("layings");
    await faultline.page.getByRole("combobox", { name: panel.byValue, exact: true }).selectOption("microwave");
    await keeps("Radio");
    for (const name of [NAME, "Radio"]) await faultline.page.getByRole("switch", { name: panel.compare(name) }).click();
    const table = faultline.page.getByRole("table", { name: panel.sideBySide });
    const cells = table.getByRole("row").filter({ hasText: panel.rows.sites }).getByRole("cell");
    await expect.poll(async () => await textOf(cells.nth(1))).toBe(formatNumber(told.cutOff.sites));
    await expect.poll(async () => await textOf(cells.nth(2))).toMatch(/^\d/);
    expect(await faultline.seriousAccessibilityFaults()).toEqual([]);
    await button(panel.removeScenario("Radio")).click();
    await faultline.page.getByRole("dialog").getByRole("button", { name: panel.removeDo }).click();
    await expect.poll(() => button(panel.open("Radio", 1, 1)).count()).toBe(0);
    expect(faultline.trouble).toEqual([]);
  });
});
