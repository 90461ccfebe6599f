import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Position } from "../../src/core/model/index.ts";
import { formatNumber } from "../../src/words/format.ts";
import { askOfDemonstration } from "./ask-cli.ts";
import type { Faultline } from "./driver.ts";
import { type Opened, openFaultline } from "./open-faultline.ts";
import { textOf } from "./text-of.ts";

type Sum = { readonly hazard: string; readonly spans: number; readonly lengthM: number; readonly sites: number };
type Told = {
  readonly totals: readonly (Sum & { readonly name: string })[];
  readonly byArea: readonly (Sum & { readonly name: string | null })[];
  readonly byOwner: readonly (Sum & { readonly owner: string | null })[];
  readonly crossings: readonly { readonly hazard: string; readonly span: string }[];
};

/** Round Kangding, where several routes meet. */
const RING: readonly Position[] = [
  [101.5, 29.7],
  [102.4, 29.7],
  [102.4, 30.4],
  [101.5, 30.4],
];

describe("exposure, on the demonstration", () => {
  let opened: Opened;
  let faultline: Faultline;
  let told: Told;

  beforeAll(async () => {
    told = await askOfDemonstration<Told>("exposure");
    opened = await openFaultline({ viewport: { width: 1440, height: 900 } });
    ({ faultline } = opened);
    await faultline.opensDemonstration();
    await opensTab(faultline.words.exposure.panel.tab);
  });
  afterAll(async () => await opened.close());

  const said = () => faultline.words.exposure.panel;
  const opensTab = async (name: string) => {
    await faultline.goesTo("disaster");
    await faultline.page.getByRole("tab", { name, exact: true }).click();
  };
  const layer = (name: string) =>
    faultline.page.getByRole("listitem").filter({ has: faultline.page.getByRole("button", { name, exact: true }) });
  const tells = (name: string) => layer(name).first().getByRole("button", { name, exact: true }).click();
  const view = (name: keyof Faultline["words"]["exposure"]["panel"]["views"]) =>
    faultline.page.getByRole("tab", { name: said().views[name], exact: true }).click();

  test("each layer holds as many kilometres, spans and sites as the command line says", async () => {
    for (const { name, lengthM, spans, sites } of told.totals)
      await expect.poll(() => textOf(layer(name).first())).toContain(said().facts(lengthM, spans, sites));
    expect(await faultline.seriousAccessibilityFaults()).toEqual([]);
  });

  test("a layer drawn by hand is counted like any other, and can be taken out again", async () => {
    const { hazards } = faultline.words;
    await opensTab(hazards.tab);
    await faultline.page.getByRole("button", { name: hazards.draw.title, exact: true }).click();
    await faultline.page.getByRole("textbox", { name: hazards.draw.name, exact: true }).fill("Dadu flood");
    await faultline.page.getByRole("textbox", { name: hazards.measures.depthM as string }).fill("1.5");
    await faultline.page.getByRole("button", { name: hazards.draw.begin }).click();
    for (const place of RING) await faultline.clicksOnMap(place);
    await faultline.page.getByRole("button", { name: faultline.words.maptools.finish, exact: true }).click();
    await faultline.page.getByRole("button", { name: `${hazards.hide}: Dadu flood` }).waitFor();
    await opensTab(said().tab);
    await tells("Dadu flood");
    await expect
      .poll(() => textOf(layer("Dadu flood").first()))
      .toMatch(/[1-9][\d,]* km · [1-9]\d* spans · [1-9]\d* sites/);
    const label = hazards.strengthRange(hazards.measures.depthM as string, 1, 2, "m");
    const row = faultline.page.getByRole("row").filter({ hasText: label });
    expect(Number((await textOf(row.getByRole("cell").nth(1))).replaceAll(",", ""))).toBeGreaterThan(100);
    await opensTab(hazards.tab);
    await faultline.page.getByRole("button", { name: `${hazards.remove}: Dadu flood` }).click();
    await faultline.page.getByRole("dialog").getByRole("button", { name: hazards.remove }).click();
    await expect
      .poll(() => faultline.page.getByRole("button", { name: `${hazards.hide}: Dadu flood` }).count())
      .toBe(0);
    expect(faultline.trouble).toEqual([]);
  });

  test("districts, operators and crossings of a layer as well; a crossing is flown to", async () => {
    await opensTab(said().tab);
    const floods = told.totals.find(({ hazard }) => hazard === "floods");
    await tells(floods?.name ?? "");
    await view("sums");
    const rows = faultline.page.locator("#exposure-view").getByRole("row");
    const of = <T extends Sum>(list: readonly T[]) => list.filter(({ hazard }) => hazard === "floods");
    // The finest level comes first, of which this is the county that most metres lie in.
    const county = of(told.byArea).find(({ name }) => name?.endsWith("县") === true && !name.endsWith("自治县"));
    await expect.poll(async () => (await rows.allInnerTexts()).join("\n")).toContain(county?.name ?? "");
    await faultline.page.getByLabel(said().sumBy).selectOption("byOwner");
    for (const { owner, spans, sites } of of(told.byOwner)) {
      const row = await textOf(rows.filter({ hasText: owner ?? faultline.words.model.unknown }));
      expect(row).toContain(formatNumber(spans));
      expect(row).toContain(formatNumber(sites));
    }
    const faults = told.totals.find(({ hazard }) => hazard === "faults");
    await tells(faults?.name ?? "");
    await view("crossings");
    const count = told.crossings.filter(({ hazard }) => hazard === "faults").length;
    await faultline.reads(said().crossingCount(count));
    const first = faultline.page.getByRole("listbox", { name: said().views.crossings }).getByRole("option").first();
    await first.click();
    await expect.poll(() => first.getAttribute("aria-selected")).toBe("true");
    // The span that crosses there is chosen with it.
    await faultline.page.getByText(faultline.words.model.fields.spans.laying, { exact: true }).first().waitFor();
  });

  test("a layer that is left out is counted no more, until it is taken in again", async () => {
    await opensTab(said().tab);
    const [, , floods] = told.totals;
    if (floods === undefined) throw new Error("the demonstration has no third layer");
    const { name, lengthM, spans, sites } = floods;
    const facts = said().facts(lengthM, spans, sites);
    await faultline.page.getByRole("switch", { name: said().count(name) }).uncheck();
    await expect.poll(() => textOf(layer(name).first())).not.toContain(facts);
    await faultline.page.getByRole("switch", { name: said().count(name) }).check();
    await expect.poll(() => textOf(layer(name).first())).toContain(facts);
  });

  test("a curve that is changed by hand is kept in the study, unconfirmed, until the published ones are back", async () => {
    const { fragility } = faultline.words;
    await opensTab(fragility.tab);
    const median = faultline.page
      .getByRole("textbox", { name: `${fragility.states.moderate}, ${fragility.median("g")}` })
      .first();
    expect(await median.inputValue()).toBe("0.32");
    await median.fill("0.9");
    await median.press("Enter");
    // Worse than the next state: not kept.
    await faultline.page.getByRole("alert").waitFor();
    await median.fill("0.4");
    await median.press("Enter");
    await faultline.reads(fragility.own);
    await faultline.page.getByText(new RegExp(fragility.byHand)).first().waitFor();
    await faultline.page.getByRole("button", { name: fragility.restore }).click();
    await expect.poll(() => median.inputValue()).toBe("0.32");
    expect(await faultline.seriousAccessibilityFaults()).toEqual([]);
  });
});
