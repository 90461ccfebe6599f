import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { HazardScenario, Position } from "../../src/core/model/index.ts";
import { GRADES, type Grade } from "../../src/core/readiness/grading.ts";
import { writeStudy } from "../../src/core/study/write-study.ts";
import { formatNumber } from "../../src/words/format.ts";
import { askCli, askOfDemonstration } from "./ask-cli.ts";
import { DEMONSTRATION, readBytes } from "./demonstration.ts";
import type { Faultline } from "./driver.ts";
import { type Opened, openFaultline } from "./open-faultline.ts";
import { textOf } from "./text-of.ts";

type Area = {
  readonly area: string | null;
  readonly name: string | null;
  readonly level: string | null;
  readonly remote: boolean | null;
  readonly grade: Grade | null;
  readonly people: number;
  readonly ways: { readonly best: number };
  readonly reasons: readonly { readonly criterion: string }[];
  readonly measures: readonly { readonly rule: string; readonly sites: readonly string[] }[];
};
type Told = {
  readonly areas: readonly Area[];
  readonly equipment: readonly { readonly site?: string; readonly span?: string; readonly population: number }[];
  readonly extreme: readonly { readonly name: string; readonly population: readonly [number, number] }[];
  readonly annual: { readonly expectedUserHours: readonly [number, number] } | null;
};

/** Within the first district, where nothing of the network stands. */
const GROUND: Position = [101.76, 28.477];

/** Two slides of one valley and all its slopes, each sliding as often as not: two points of one curve. */
const slides = (name: string, years: number, features: readonly number[]): HazardScenario => ({
  ...{ id: name, name, note: "", createdAt: "2026-01-01T00:00:00Z", returnPeriodYears: years, settings: { draws: 64 } },
  event: { kind: "landslide", where: { layer: "landslides" }, chance: 0.5, features },
});

describe("readiness of the demonstration's districts", () => {
  const folder = mkdtempSync(join(tmpdir(), "faultline-readiness-e2e-"));
  let opened: Opened;
  let faultline: Faultline;
  let told: Told;

  beforeAll(async () => {
    opened = await openFaultline({ viewport: { width: 1440, height: 900 } });
    ({ faultline } = opened);
    await faultline.opensDemonstration();
    told = await askOfDemonstration<Told>("readiness");
    await asks();
  });
  afterAll(async () => {
    await opened.close();
    rmSync(folder, { recursive: true });
  });

  const said = () => faultline.words.readiness;
  const button = (name: string) => faultline.page.getByRole("button", { name, exact: true });
  const list = (name: string) => faultline.page.getByRole("listbox", { name, exact: true });
  const counties = () => told.areas.filter(({ level }) => level === "county");

  async function asks(): Promise<void> {
    await faultline.goesTo("disaster");
    await faultline.page.getByRole("tab", { name: said().tab, exact: true }).click();
    await list(said().title).waitFor();
  }

  test("as many districts of each grade as the command line tells, the worst first", async () => {
    for (const grade of [...GRADES, null]) {
      const count = counties().filter((area) => area.grade === grade).length;
      const name = grade === null ? said().open : `${grade} ${said().grades[grade]}`;
      await button(said().countGrade(name, count)).waitFor();
    }
    const lines = list(said().title).getByRole("option");
    expect(await lines.first().getAttribute("aria-setsize")).toBe(String(counties().length));
    for (const [i, { name, grade, ways }] of counties().slice(0, 4).entries()) {
      const line = await textOf(lines.nth(i));
      expect(line).toContain(`${grade}${name}`);
      expect(line).toContain(`${said().wayOut} ${ways.best}`);
    }
    const alone = counties().filter(({ remote, ways }) => remote === true && ways.best < 2);
    const people = alone.reduce((sum, area) => sum + area.people, 0);
    await faultline.page.getByText(said().remoteWithout(alone.length, people), { exact: true }).waitFor();
  });

  test("a line opens the district's page: its reasons, and measures that lead to their sites", async () => {
    const [first] = counties();
    await list(said().title).getByRole("option").first().click();
    const card = faultline.page.getByRole("region", { name: said().title, exact: true }).filter({ hasText: said().reasons }); // biome-ignore format: one line
    await card.waitFor();
    expect(await textOf(card.locator(".ready-title"))).toContain(first?.name);
    expect(await card.locator(".ready-reasons li").count()).toBe(first?.reasons.length);
    const measures = card.locator(".ready-measures").getByRole("button");
    expect(await measures.count()).toBe(first?.measures.length);
    await measures.first().click();
    const others = (first?.measures[0]?.sites.length ?? 1) - 1;
    await faultline.page.getByText(faultline.words.details.others(others), { exact: true }).waitFor();
    await faultline.leavesDetails();
    await card.getByRole("button", { name: said().close, exact: true }).click();
  });

  test("a click on the ground of a district opens its page too", async () => {
    await faultline.clicksOnMap(GROUND);
    const title = faultline.page.locator(".ready-title");
    await expect.poll(() => textOf(title)).toContain(counties()[0]?.name);
    await faultline.page.getByRole("button", { name: said().close, exact: true }).first().click();
    await expect.poll(() => title.count()).toBe(0);
  });

  test("remote ones alone, and one grade alone; the map has its legend", async () => {
    await faultline.page.getByRole("switch", { name: said().remoteOnly }).click();
    const remote = counties().filter((area) => area.remote === true);
    const shown = () => list(said().title).getByRole("option").first().getAttribute("aria-setsize");
    await expect.poll(shown).toBe(String(remote.length));
    const poor = counties().filter(({ grade }) => grade === "D").length;
    await button(said().countGrade(`D ${said().grades.D}`, poor)).click();
    await expect.poll(shown).toBe(String(remote.filter(({ grade }) => grade === "D").length));
    await faultline.page.locator(".map-stage-layers").getByText(said().legend("D", said().grades.D)).waitFor();
    await button(said().countGrade(`D ${said().grades.D}`, poor)).click();
    await faultline.page.getByRole("switch", { name: said().remoteOnly }).click();
  });

  test("key equipment is that of the command line", async () => {
    const [first] = told.equipment;
    const line = await textOf(list(said().equipment).getByRole("option").first());
    expect(line).toContain(formatNumber(first?.population ?? 0));
  });

  test("kept scenarios are run one after the other: their yearly loss and ranking are those of the command line", async () => {
    const study = readBytes(readFileSync(DEMONSTRATION));
    const scenarios = [slides("One valley", 20, [0, 1]), slides("All slopes", 200, [0, 1, 2, 3, 4, 5, 6, 7])];
    const file = join(folder, "slides.faultline");
    writeFileSync(file, writeStudy({ ...study, scenarios }));
    const names = scenarios.flatMap(({ name }) => ["--scenario", name]);
    const { annual, extreme } = await askCli<Told>("readiness", file, ...names);
    await faultline.opensFile(file);
    await asks();
    await faultline.page.getByRole("button", { name: said().yearly, exact: true }).click();
    await button(said().runAll(2)).click();
    const [least = 0, most = 0] = annual?.expectedUserHours ?? [];
    await expect
      .poll(() => faultline.readsFigure(said().yearly))
      .toBe(said().userHours(least, most ?? Number.POSITIVE_INFINITY));
    const lines = list(said().extreme).getByRole("option");
    const place = extreme.findIndex(({ name }) => name === "All slopes");
    expect(place).toBeGreaterThanOrEqual(0);
    await expect.poll(() => lines.first().getAttribute("aria-setsize")).toBe(String(Math.min(50, extreme.length)));
    expect(await textOf(lines.first())).toContain(extreme[0]?.name);
  });

  test("a cell of the matrix takes the next level, and all of them come back", async () => {
    await faultline.page.getByRole("button", { name: said().matrix, exact: true }).click();
    const cells = faultline.page.getByRole("group", { name: said().matrix }).getByRole("button");
    const last = faultline.words.model.severities;
    expect(await cells.count()).toBe(25);
    expect(await textOf(cells.last())).toContain(last.low);
    await cells.last().click();
    expect(await textOf(cells.last())).toContain(last.general);
    await button(said().matrixBack).click();
    expect(await textOf(cells.last())).toContain(last.low);
  });

  test("nothing went wrong on the way, and everybody can use it", async () => {
    expect(faultline.trouble).toEqual([]);
    expect(await faultline.seriousAccessibilityFaults()).toEqual([]);
  });
});
