import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatNumber } from "../../src/words/format.ts";
import { askOfDemonstration } from "./ask-cli.ts";
import type { Faultline } from "./driver.ts";
import { type Opened, openFaultline } from "./open-faultline.ts";
import { textOf } from "./text-of.ts";

type Group = {
  readonly lengthM: number;
  readonly cutOff: { readonly sites: number; readonly population: number };
  readonly coCabledRing: readonly string[];
};
type Shared = { readonly groups: readonly Group[]; readonly entrances: readonly Group[]; readonly verified: boolean };

describe("shared risk of the demonstration", () => {
  let opened: Opened;
  let faultline: Faultline;

  beforeAll(async () => {
    opened = await openFaultline({ viewport: { width: 1440, height: 900 } });
    ({ faultline } = opened);
    await faultline.opensDemonstration();
    await faultline.goesTo("redundancy");
    await tab(faultline.words.sharedrisk.tab).click();
  });
  afterAll(() => opened.close());

  const tab = (name: string): Locator => faultline.page.getByRole("tab", { name, exact: true });
  const button = (name: string): Locator => faultline.page.getByRole("button", { name, exact: true });
  const inferred = (): Locator =>
    faultline.page.getByRole("listbox", { name: faultline.words.sharedrisk.listOf.inferred });
  const figure = (label: string) => faultline.readsFigure(label);

  test("the numbers are those of the command line, and other distances are another answer", async () => {
    const said = faultline.words.sharedrisk;
    const counts = async ({ groups, entrances }: Shared) => {
      await expect.poll(() => figure(said.corridors)).toBe(formatNumber(groups.length));
      expect(await figure(said.entrances)).toBe(formatNumber(entrances.length));
      const km = groups.reduce((sum, { lengthM }) => sum + lengthM, 0) / 1000;
      expect(await figure(said.shared)).toBe(formatNumber(km, 1));
      const rings = [...groups, ...entrances].filter(({ coCabledRing }) => coCabledRing.length > 0);
      expect(await figure(said.rings)).toBe(formatNumber(rings.length));
    };
    await inferred().waitFor();
    await counts(await askOfDemonstration<Shared>("shared", "--verify"));
    const over = faultline.page.getByRole("textbox", { name: said.over });
    await over.fill("5000");
    await over.press("Enter");
    await counts(await askOfDemonstration<Shared>("shared", "--verify", "--over-m", "5000"));
    await over.fill("200");
    await over.press("Enter");
    await counts(await askOfDemonstration<Shared>("shared", "--verify"));
  });

  test("the worst one is the command line's; accepted, it is a risk group with the same loss, and undo takes it back", async () => {
    const { sharedrisk: said, weakpoints } = faultline.words;
    const { groups, entrances } = await askOfDemonstration<Shared>("shared", "--verify");
    const all = [...groups, ...entrances];
    const [worst] = all.toSorted(
      (a, b) => b.cutOff.population - a.cutOff.population || b.cutOff.sites - a.cutOff.sites,
    ) as [Group];
    const first = inferred().getByRole("option").first();
    const loss = said.cutsOff(worst.cutOff.sites, weakpoints.people(worst.cutOff.population, 0));
    expect(await textOf(first)).toContain(loss);
    await first.click();
    await faultline.page.getByText(said.verified, { exact: true }).waitFor();
    await faultline.unfoldsLayers();
    await faultline.page.getByText(said.legendChosen, { exact: true }).waitFor();

    await button(said.accept).click();
    await faultline.page.getByText(said.acceptedNote, { exact: true }).waitFor();
    const sift = faultline.page.getByRole("combobox", { name: said.sift });
    await sift.selectOption("accepted");
    await expect.poll(() => inferred().getByRole("option").count()).toBe(1);
    expect(await textOf(inferred().getByRole("option").first())).toContain(loss);

    // It counts among the risk groups now.
    await tab(weakpoints.tab).click();
    await tab(weakpoints.tabs.groups).click();
    const risks = faultline.page.getByRole("listbox", { name: weakpoints.listOf.groups });
    await risks.waitFor();
    const own = risks.getByRole("option").filter({ hasText: "∥" });
    await own.first().waitFor();
    const text = await textOf(own.first());
    expect(text).toContain(weakpoints.sitesOf(worst.cutOff.sites));
    expect(text).toContain(weakpoints.people(worst.cutOff.population, 0));

    await faultline.undoes();
    await expect.poll(() => own.count()).toBe(0);
    await tab(said.tab).click();
    await sift.selectOption("open");
    await expect.poll(() => textOf(sift)).toContain(said.option(said.verdicts.open, all.length));
  });

  test("all that are sure enough are judged in one step, and one undo takes it back", async () => {
    const { sharedrisk: said } = faultline.words;
    const sift = faultline.page.getByRole("combobox", { name: said.sift });
    const accept = faultline.page.getByRole("button", {
      name: new RegExp(`^${said.turnDownAll(0).replace("0", "\\d+")}`),
    });
    const many = Number((await textOf(accept)).replace(/\D/g, ""));
    expect(many).toBeGreaterThan(10);
    await accept.click();
    await expect.poll(() => textOf(sift)).toContain(said.option(said.verdicts["turned-down"], many));
    await faultline.undoes();
    await expect.poll(() => textOf(sift)).toContain(said.option(said.verdicts["turned-down"], 0));
  });

  test("the data's own groups are listed with their loss", async () => {
    const { sharedrisk: said } = faultline.words;
    await faultline.page.getByRole("tab", { name: /^In the data/ }).click();
    const given = faultline.page.getByRole("listbox", { name: said.listOf.given });
    await given.getByRole("option").first().waitFor();
    await expect.poll(() => textOf(given.getByRole("option").first())).not.toContain(said.lossUnknown);
  });

  test("nothing went wrong on the way, and everybody can use it", async () => {
    expect(faultline.trouble).toEqual([]);
    expect(await faultline.seriousAccessibilityFaults()).toEqual([]);
  });
});
