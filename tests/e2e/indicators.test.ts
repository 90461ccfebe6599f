import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { IndicatorId } from "../../src/core/redundancy/indicators/thresholds.ts";
import { formatNumber } from "../../src/words/format.ts";
import { askOfDemonstration } from "./ask-cli.ts";
import type { Faultline } from "./driver.ts";
import { type Opened, openFaultline } from "./open-faultline.ts";
import { textOf } from "./text-of.ts";

type Told = {
  readonly indicators: readonly { readonly id: IndicatorId; readonly value: number; readonly verdict: string }[];
  readonly chains: readonly { readonly sites: readonly string[] }[];
  readonly aggregation: readonly { readonly sites: number; readonly population: number }[];
};
type Backup = {
  readonly unprotected: readonly { readonly connect: { readonly distanceM: number } | null }[];
  readonly closures: readonly { readonly gain: { readonly sites: number; readonly population: number } }[];
};

describe("indicators of the demonstration, and where to connect", () => {
  let opened: Opened;
  let faultline: Faultline;

  beforeAll(async () => {
    opened = await openFaultline({ viewport: { width: 1440, height: 900 } });
    ({ faultline } = opened);
    await faultline.opensDemonstration();
  });
  afterAll(() => opened.close());

  const list = (name: string) => faultline.page.getByRole("listbox", { name });

  test("every figure and verdict is that of the command line", async () => {
    const { indicators } = await askOfDemonstration<Told>("indicators");
    const said = faultline.words.indicators;
    await faultline.asks(said.tab);
    const lines = faultline.page.getByRole("list", { name: said.title }).getByRole("listitem");
    await expect.poll(() => lines.count()).toBe(indicators.length);
    for (const [i, { id, value, verdict }] of indicators.entries()) {
      const line = await textOf(lines.nth(i));
      expect(line).toContain(said.names[id]);
      expect(line).toContain(said.figure(id, value, value));
      if (verdict === "fail") expect(line).toContain(said.verdicts.fail);
    }
  });

  test("the longest chain and the largest aggregation point lead to their sites", async () => {
    const { chains, aggregation } = await askOfDemonstration<Told>("indicators");
    const said = faultline.words.indicators;
    await list(said.chains).getByRole("option").first().click();
    const others = (chains[0]?.sites.length ?? 0) - 1;
    await faultline.page.getByText(faultline.words.details.others(others), { exact: true }).waitFor();
    const largest = await textOf(list(said.aggregation).getByRole("option").first());
    expect(largest).toContain(said.sitesOf(aggregation[0]?.sites ?? 0));
    expect(largest).toContain(said.people(aggregation[0]?.population ?? 0, 0));
    await faultline.leavesDetails();
  });

  test("a site without backup says how far its second way is, and the best closure what it gains", async () => {
    const { unprotected, closures } = await askOfDemonstration<Backup>("backup");
    const said = faultline.words.weakpoints;
    await faultline.asks(said.tab);
    await faultline.page.getByRole("tab", { name: said.tabs.backup, exact: true }).click();
    await faultline.page.getByText(said.closures(null), { exact: true }).waitFor();
    const metres = unprotected[0]?.connect?.distanceM ?? 0;
    const first = list(said.listOf.backup).getByRole("option").first();
    expect(await textOf(first)).toContain(said.fixShort(metres));
    const { sites = 0, population = 0 } = closures[0]?.gain ?? {};
    await faultline.page.getByText(said.gained(sites, said.people(population, 0)), { exact: true }).waitFor();
    await first.click();
    await faultline.page.getByText(said.fix, { exact: true }).waitFor();
    await faultline.unfoldsLayers();
    await faultline.page.getByText(said.legendFix([metres]), { exact: true }).waitFor();
  });

  test("with six gateways to reach, the sites without backup are those of the command line, and no link is told", async () => {
    const { page } = faultline;
    const said = faultline.words.weakpoints;
    await page.getByRole("combobox", { name: said.level }).selectOption("site");
    const one = await askOfDemonstration<Backup>("backup", "--level", "site");
    const six = await askOfDemonstration<Backup>("backup", "--level", "site", "--enough", "6");
    expect(six.unprotected.length).toBeGreaterThan(one.unprotected.length);
    const withoutBackup = ({ unprotected }: Backup) =>
      expect.poll(() => faultline.readsFigure(said.withoutBackup)).toBe(formatNumber(unprotected.length));
    await withoutBackup(one);
    await page.getByRole("button", { name: said.changeGateways, exact: true }).click();
    await page.getByLabel(said.enough).fill("6");
    await page.getByLabel(said.enough).press("Enter");
    await page.keyboard.press("Escape");
    await withoutBackup(six);
    await page.getByRole("combobox", { name: said.level }).selectOption("span");
    expect(await page.getByText(said.closures(null), { exact: true }).count()).toBe(0);
    await page.getByRole("button", { name: said.gatewaysBack, exact: true }).click();
    await page.getByText(said.closures(null), { exact: true }).waitFor();
  });

  test("nothing went wrong on the way, and everybody can use it", async () => {
    expect(faultline.trouble).toEqual([]);
    expect(await faultline.seriousAccessibilityFaults()).toEqual([]);
  });
});
