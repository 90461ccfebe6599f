import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StudyId } from "../../src/core/model/index.ts";
import { writeStudy } from "../../src/core/study/write-study.ts";
import { formatNumber } from "../../src/words/format.ts";
import { generate } from "../bench/generate.ts";
import { aStudy } from "../builders/a-study.ts";
import { askOfDemonstration } from "./ask-cli.ts";
import type { Faultline } from "./driver.ts";
import { type Opened, openFaultline } from "./open-faultline.ts";
import { filesOnDisk } from "./small-study.ts";
import { textOf } from "./text-of.ts";

type Place = {
  readonly spans: readonly string[];
  readonly cutOff: { readonly sites: number; readonly population: number };
};

describe("disasters anywhere on the map", () => {
  let opened: Opened;
  let faultline: Faultline;
  const files = filesOnDisk();

  beforeAll(async () => {
    opened = await openFaultline({ viewport: { width: 1440, height: 900 } });
    ({ faultline } = opened);
    await faultline.opensDemonstration();
    await faultline.asks(faultline.words.anywhere.tab);
  });
  afterAll(async () => {
    files.remove();
    await opened.close();
  });

  const places = () => faultline.page.getByRole("listbox", { name: faultline.words.anywhere.views.places });
  const button = (name: string) => faultline.page.getByRole("button", { name, exact: true });

  test("the worst places of the demonstration are those of the command line, and the dark side is checked", async () => {
    type Told = { readonly worst: readonly Place[] };
    const { worst } = await askOfDemonstration<Told>("region", "--radius-km", "10");
    const said = faultline.words.anywhere;
    const [first] = worst as readonly [Place];
    await places().waitFor();
    expect(await faultline.readsFigure(said.worstPeople)).toBe(formatNumber(first.cutOff.population));
    expect(await faultline.readsFigure(said.worstSites)).toBe(formatNumber(first.cutOff.sites));
    expect(await faultline.readsFigure(said.worstSpans)).toBe(formatNumber(first.spans.length));
    const lines = places().getByRole("option");
    for (const [i, { cutOff, spans }] of worst.slice(0, 5).entries()) {
      const who = faultline.words.weakpoints.people(cutOff.population, 0);
      expect(await textOf(lines.nth(i))).toContain(said.placeFacts(who, cutOff.sites, spans.length));
    }
    await lines.first().click();
    await faultline.reads(said.checked);
    await faultline.reads(faultline.words.weakpoints.legendDark(first.cutOff.sites));
    expect(await faultline.seriousAccessibilityFaults()).toEqual([]);
  });

  test("along which fault the most is lost, what a disc set by hand takes, and how small a disc separates two sites", async () => {
    const said = faultline.words.anywhere;
    const view = (name: string) => faultline.page.getByRole("tab", { name, exact: true }).click();
    await view(said.views.cuts);
    await faultline.page.getByRole("combobox", { name: said.layer }).selectOption({ index: 1 });
    const cuts = faultline.page.getByRole("listbox", { name: said.views.cuts }).getByRole("option");
    await cuts.first().click();
    await faultline.reads(said.checked);
    // A disc about a place by that fault, which is in view.
    await button(said.tryDisc).click();
    await faultline.clicksOnMap([102.41, 28.93]);
    await expect.poll(() => textOf(cuts.first())).toContain(said.drawn.disc);
    await faultline.reads(said.checked);
    await view(said.views.critical);
    const site = faultline.page.getByRole("combobox", { name: said.from, exact: true });
    await site.fill("康定");
    await faultline.page.getByRole("listbox", { name: said.from, exact: true }).getByRole("option").first().waitFor();
    await site.press("Enter");
    await expect.poll(() => faultline.readsFigure(said.criticalRadius)).toMatch(/ k?m$/);
    await faultline.reads(said.checked);
    expect(await faultline.seriousAccessibilityFaults()).toEqual([]);
  });

  test("a long search is cancelled in the panel, which says so and can ask again", async () => {
    const said = faultline.words.anywhere;
    const study = aStudy({ id: "large" as StudyId, title: "Large", base: generate(30_000) });
    await faultline.opensFile(files.write("large.faultline", writeStudy(study)));
    await faultline.asks(said.tab);
    await faultline.page.getByRole("tab", { name: said.views.places, exact: true }).click();
    const radius = faultline.page.getByRole("textbox", { name: said.radiusField });
    await radius.fill("50");
    await radius.press("Enter");
    await button(said.find).click();
    await faultline.reads(said.runningPlaces);
    await button(said.cancel).click();
    await faultline.reads(said.cancelled);
    expect(await places().count()).toBe(0);
    await radius.fill("0.5");
    await radius.press("Enter");
    await button(said.find).click();
    await places().getByRole("option").first().waitFor();
    expect(faultline.trouble).toEqual([]);
  });
});
