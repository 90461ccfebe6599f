import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatNumber } from "../../src/words/format.ts";
import { askOfDemonstration } from "./ask-cli.ts";
import type { Faultline } from "./driver.ts";
import { type Opened, openFaultline } from "./open-faultline.ts";
import { textOf } from "./text-of.ts";

type Loss = { readonly cutOff: { readonly sites: number; readonly population: number } };
type Spof = {
  readonly bridges: readonly (Loss & { readonly span: string; readonly side: readonly string[] })[];
  readonly cutSites: readonly Loss[];
  readonly groups: readonly Loss[];
};
type Pairs = { readonly pairs: readonly Loss[]; readonly pairCount: number };
type Backup = { readonly unprotected: readonly { readonly population: number | null }[] };

describe("single points and backup of the demonstration", () => {
  let opened: Opened;
  let faultline: Faultline;

  beforeAll(async () => {
    opened = await openFaultline({ viewport: { width: 1440, height: 900 } });
    ({ faultline } = opened);
    await faultline.opensDemonstration();
    await faultline.goesTo("redundancy");
  });
  afterAll(() => opened.close());

  const list = (name: string): Locator => faultline.page.getByRole("listbox", { name });
  const worstFirst = (losses: readonly Loss[]) => losses.filter(({ cutOff }) => cutOff.sites > 0);

  test("the numbers on top are those of the command line", async () => {
    const { bridges, cutSites, groups } = await askOfDemonstration<Spof>("spof");
    const said = faultline.words.weakpoints;
    const many = (losses: readonly Loss[]) => formatNumber(worstFirst(losses).length);
    expect(await faultline.readsFigure(said.spans)).toBe(many(bridges));
    expect(await faultline.readsFigure(said.sites)).toBe(many(cutSites));
    expect(await faultline.readsFigure(said.groups)).toBe(many(groups));
    await list(said.listOf.spans).waitFor();
  });

  test.each(["span", "site", "group"] as const)(
    "so are the sites without backup where no %s is shared",
    async (level) => {
      const { unprotected } = await askOfDemonstration<Backup>("backup", "--level", level);
      const said = faultline.words.weakpoints;
      await faultline.page.getByRole("tab", { name: said.tabs.backup, exact: true }).click();
      await faultline.page.getByRole("combobox", { name: said.level }).selectOption(level);
      await expect.poll(() => faultline.readsFigure(said.withoutBackup)).toBe(formatNumber(unprotected.length));
      const people = unprotected.reduce((sum, { population }) => sum + (population ?? 0), 0);
      expect(await faultline.readsFigure(said.peopleWithout)).toBe(formatNumber(people));
    },
  );

  test("the worst span chosen, the map marks as many dark sites as the list says, and the proof agrees", async () => {
    const [worst] = (await askOfDemonstration<Spof>("spof")).bridges;
    const said = faultline.words.weakpoints;
    const dark = worst?.cutOff.sites ?? 0;
    await faultline.page.getByRole("tab", { name: said.tabs.spans, exact: true }).click();
    const first = list(said.listOf.spans).getByRole("option").first();
    expect(await textOf(first)).toContain(said.sitesOf(dark));
    await first.click();
    await faultline.page.getByText(said.verified, { exact: true }).waitFor();
    await faultline.unfoldsLayers();
    await faultline.page.getByText(said.legendDark(dark), { exact: true }).waitFor();
    await faultline.page.getByRole("button", { name: said.selectDark, exact: true }).click();
    await faultline.page.getByText(faultline.words.details.others(dark - 1), { exact: true }).waitFor();
    await faultline.leavesDetails();
  });

  test("the worst pair of spans is the one of the command line, and the proof agrees", async () => {
    const { pairs, pairCount } = await askOfDemonstration<Pairs>("spof", "--pairs", "1");
    const said = faultline.words.weakpoints;
    const worst = pairs[0]?.cutOff;
    await faultline.page.getByRole("tab", { name: said.tabs.pairs, exact: true }).click();
    await faultline.page.getByText(said.pairsWhy(pairCount)).waitFor();
    const first = list(said.listOf.pairs).getByRole("option").first();
    expect(await textOf(first)).toContain(said.sitesOf(worst?.sites ?? 0));
    expect(await textOf(first)).toContain(said.people(worst?.population ?? 0, 0));
    await first.click();
    await faultline.page.getByText(said.verified, { exact: true }).waitFor();
    await faultline.page.getByText(said.legendDark(worst?.sites ?? 0), { exact: true }).waitFor();
    await faultline.page.getByRole("tab", { name: said.tabs.spans, exact: true }).click();
    await faultline.leavesDetails();
  });

  test("other gateways are another answer, and the way back leads to the first one", async () => {
    const { page } = faultline;
    const said = faultline.words.weakpoints;
    const before = await faultline.readsFigure(said.spans);
    await page.getByRole("button", { name: said.changeGateways, exact: true }).click();
    const kind = faultline.words.model.choices.sites.kind.aggregation;
    await page.getByRole("switch", { name: new RegExp(`^${kind}`) }).click();
    await page.getByRole("button", { name: said.applyKinds, exact: true }).click();
    const { bridges } = await askOfDemonstration<Spof>(
      "spof",
      "--gateways",
      "kind=core,data-center,gateway,aggregation",
    );
    const after = formatNumber(worstFirst(bridges).length);
    expect(after).not.toBe(before);
    await expect.poll(() => faultline.readsFigure(said.spans)).toBe(after);
    await page.getByRole("button", { name: said.gatewaysBack, exact: true }).click();
    await expect.poll(() => faultline.readsFigure(said.spans)).toBe(before);
    await expect.poll(() => page.getByText(said.stale).count()).toBe(0);
  });

  test("nothing went wrong on the way, and everybody can use it", async () => {
    expect(faultline.trouble).toEqual([]);
    expect(await faultline.seriousAccessibilityFaults()).toEqual([]);
  });
});
