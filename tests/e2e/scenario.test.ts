import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Position } from "../../src/core/model/index.ts";
import { formatNumber, formatShare } from "../../src/words/format.ts";
import { askCli } from "./ask-cli.ts";
import type { Faultline } from "./driver.ts";
import { type Opened, openFaultline } from "./open-faultline.ts";
import { textOf } from "./text-of.ts";

/** Near Luding, on the fault that runs through it. */
const EPICENTRE: Position = [102.1, 29.6];
const NAME = "Luding once more";

type Answer = {
  readonly case: string;
  readonly before: { readonly population: number };
  readonly expected: { readonly cutOffPopulation: number; readonly cutOffSites: number };
  readonly interval95: { readonly cutOffPopulation: readonly [number, number] };
  readonly byArea: readonly {
    readonly area: string | null;
    readonly expectedPeople: number;
    readonly probability: number;
  }[];
  readonly draws: number;
  readonly seed: number;
};

describe("a disaster, on the demonstration", () => {
  const folder = mkdtempSync(join(tmpdir(), "faultline-scenario-e2e-"));
  let opened: Opened;
  let faultline: Faultline;

  beforeAll(async () => {
    opened = await openFaultline({ viewport: { width: 1440, height: 900 } });
    ({ faultline } = opened);
    await faultline.opensDemonstration();
    await faultline.goesTo("disaster");
    await faultline.page.getByRole("tab", { name: said().tab, exact: true }).click();
  });
  afterAll(async () => {
    await opened.close();
    rmSync(folder, { recursive: true });
  });

  const said = () => faultline.words.scenario;
  const button = (name: string) => faultline.page.getByRole("button", { name, exact: true });
  const field = (name: string) => faultline.page.getByRole("textbox", { name, exact: true });
  const looksAt = (view: "make" | "read" | "play") =>
    faultline.page.getByRole("tab", { name: said().views[view] }).click();
  const legend = () => faultline.page.locator(".map-stage-layers");

  async function puts(name: string, value: string): Promise<void> {
    await field(name).fill(value);
    await field(name).press("Enter");
  }

  test("an earthquake is made by a click, its rings stand on the map with their legend", async () => {
    const { form, map } = said();
    await faultline.page.getByText(form.missing).waitFor();
    expect(await button(said().run).isDisabled()).toBe(true);
    await button(form.clickPlace).click();
    await faultline.clicksOnMap(EPICENTRE);
    await faultline.page.getByText(/^102\.\d+° E, 29\.\d+° N$/).waitFor();
    await puts(form.ms, "6.8");
    await legend().getByText(map.intensity("VIII")).waitFor();
    // The strike is that of the fault beside it.
    expect(Number(await field(form.strike).inputValue())).toBeGreaterThan(90);
  });

  test("a magnitude that no formula covers is refused at its field", async () => {
    const { form } = said();
    await puts(form.ms, "10");
    await faultline.page.getByText(form.outOfRange(5, 8.5, "")).waitFor();
    expect(await button(said().run).isDisabled()).toBe(true);
    await puts(form.ms, "6.8");
    await expect.poll(() => button(said().run).isDisabled()).toBe(false);
  });

  test("a long run shows how far it is and can be cancelled; with fewer draws it ends", async () => {
    const { form } = said();
    await faultline.page.getByText(form.settingsTitle).click();
    await puts(form.settings.draws, "1000000");
    await puts(form.settings.narrowEnough, "0");
    await button(said().run).click();
    await faultline.page.getByRole("progressbar", { name: said().running }).first().waitFor();
    await expect.poll(async () => Number(await faultline.page.locator(".scenario-run progress").getAttribute("value"))).toBeGreaterThan(0); // biome-ignore format: one line
    await faultline.page.locator(".scenario-run").getByRole("button", { name: said().cancel }).click();
    await faultline.page.getByText(said().cancelled).waitFor();
    await looksAt("make");
    await faultline.page.getByText(form.settingsTitle).click();
    await button(form.reset).click();
    await button(said().run).click();
    await button(said().runAgain).waitFor();
    await faultline.page.locator("figcaption").getByText(said().curve).waitFor();
  });

  let told: Answer;

  test("kept as a scenario, the command line says the same of it", async () => {
    await looksAt("make");
    await puts(said().name, NAME);
    await button(said().open(NAME)).waitFor();
    const file = join(folder, "kept.faultline");
    writeFileSync(file, await faultline.savesStudy());
    told = await askCli<Answer>("risk", file, "--scenario", NAME);
    expect(told.case).toBe("most");
    await faultline.goesTo("disaster");
    await looksAt("read");
    const { cutOffPopulation, cutOffSites } = told.expected;
    const mean = (value: number) => formatNumber(value, value < 100 ? 1 : 0);
    expect(await faultline.readsFigure(said().people)).toBe(mean(cutOffPopulation));
    expect(await faultline.readsFigure(said().sites)).toBe(mean(cutOffSites));
    const [from, to] = told.interval95.cutOffPopulation;
    await faultline.page.getByText(said().interval(formatNumber(from), formatNumber(to))).waitFor();
    const share = formatShare(cutOffPopulation / told.before.population);
    await faultline.page.getByText(said().ofBefore(share, formatNumber(told.before.population))).waitFor();
  });

  test("the township list is that of the command line; a line leads there", async () => {
    const list = faultline.page.getByRole("listbox", { name: said().tabs.townships });
    const [first] = told.byArea;
    await expect.poll(() => legend().getByText(said().map.result).count()).toBe(1);
    expect(await list.getByRole("option").first().getAttribute("aria-setsize")).toBe(String(told.byArea.length));
    const line = await textOf(list.getByRole("option").first());
    expect(line).toContain(formatNumber(first?.expectedPeople ?? 0, (first?.expectedPeople ?? 0) < 100 ? 1 : 0));
    expect(line).toContain(formatShare(first?.probability ?? 0));
    await list.getByRole("option").first().click();
    await expect.poll(() => list.getByRole("option", { selected: true }).count()).toBe(1);
    expect(await faultline.seriousAccessibilityFaults()).toEqual([]);
  });

  test("another magnitude makes the answer stale, the one before makes it fresh", async () => {
    const { form } = said();
    await looksAt("make");
    await puts(form.ms, "7");
    await faultline.page.getByText(said().stale).waitFor();
    await button(said().open(NAME)).click();
    await expect.poll(() => faultline.page.getByText(said().stale).count()).toBe(0);
  });

  test("hour by hour service comes back, on the curve, on the map and in the list", async () => {
    const { play, map } = said();
    await looksAt("play");
    const dark = async () => Number((await faultline.readsFigure(play.peopleDark)).replaceAll(",", ""));
    await expect.poll(dark).toBeGreaterThan(0);
    const atFirst = await dark();
    // The card of the township may stand where the legend is.
    await expect.poll(() => legend().getByText(map.broken).count()).toBe(1);
    await faultline.page.getByRole("slider", { name: play.hour }).press("End");
    // Of a few nobody knows when they are back.
    await expect.poll(dark).toBeLessThan(0.2 * atFirst);
    await button(play.start).click();
    await expect.poll(dark).toBe(atFirst);
    const before = await textOf(faultline.page.locator(".slider-value"));
    await button(play.step).click();
    await expect.poll(() => textOf(faultline.page.locator(".slider-value"))).not.toBe(before);
    const wait = faultline.page.waitForEvent("download");
    await button(play.saveCurve).click();
    expect((await wait).suggestedFilename()).toMatch(/\.csv$/);
    expect(await faultline.seriousAccessibilityFaults()).toEqual([]);
    expect(faultline.trouble).toEqual([]);
  });
});
