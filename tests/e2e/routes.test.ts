import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askOfDemonstration } from "./ask-cli.ts";
import type { Faultline } from "./driver.ts";
import { mapStandsStill } from "./map-stands-still.ts";
import { type Opened, openFaultline } from "./open-faultline.ts";
import { textOf } from "./text-of.ts";

/** Chengdu and Ganzi: three ways lead over the mountains between them. */
const [FROM, TO] = ["510105-01", "513328-01"];
/** A core site that is drawn by itself at every scale. */
const TIANFU = { id: "510107-01", name: "天府核心局", place: [104.07, 30.55] } as const;

type Found = {
  readonly paths: readonly { readonly lengthM: number; readonly spans: readonly string[] }[];
  readonly fallback: Found["paths"];
  readonly totalM: number | null;
  readonly separation: { readonly minM: number; readonly p05M: number };
  readonly blocking: readonly object[];
};

describe("two routes between two sites of the demonstration", () => {
  let opened: Opened;
  let faultline: Faultline;

  beforeAll(async () => {
    opened = await openFaultline({ viewport: { width: 1440, height: 900 } });
    ({ faultline } = opened);
    await faultline.opensDemonstration();
    await faultline.goesTo("redundancy");
    await faultline.asks(faultline.words.tworoutes.tab);
  });
  afterAll(() => opened.close());

  const chooses = async (end: "from" | "to", id: string) => {
    const field = faultline.page.getByRole("combobox", { name: faultline.words.tworoutes[end], exact: true });
    await field.fill(id);
    await faultline.page.getByRole("option").first().waitFor();
    await field.press("Enter");
  };
  const routes = () =>
    faultline.page.getByRole("list", { name: faultline.words.tworoutes.listed }).locator(":scope > li");

  test("their lengths, and how far apart they run, are those of the command line", async () => {
    const { paths, totalM, separation } = await askOfDemonstration<Found>("routes", "--from", FROM, "--to", TO);
    const said = faultline.words.tworoutes;
    await chooses("from", FROM);
    await chooses("to", TO);
    await expect.poll(() => routes().count()).toBe(2);
    for (const [i, { lengthM, spans }] of paths.entries()) {
      const line = await textOf(routes().nth(i));
      expect(line).toContain(said.km(lengthM));
      expect(line).toContain(said.hops(spans.length));
    }
    expect(await faultline.readsFigure(said.total)).toBe(said.km(totalM ?? 0));
    expect(await faultline.readsFigure(said.minM)).toBe(said.distance(separation.minM));
    expect(await faultline.readsFigure(said.p05M)).toBe(said.distance(separation.p05M));
    await faultline.page.getByText(said.route(1, 2), { exact: true }).nth(1).waitFor();
  });

  test("along the profile with the arrow keys, each place is said", async () => {
    const said = faultline.words.tworoutes;
    const profile = faultline.page.getByRole("slider", { name: /Distance from one route/ });
    await profile.focus();
    await profile.press("End");
    expect(await profile.getAttribute("aria-valuetext")).toMatch(/^At .*: 0 m apart$/);
    await profile.press("Home");
    expect(await profile.getAttribute("aria-valuetext")).toBe(said.profileAt(said.distance(0), said.distance(0)));
  });

  test("where no second route is, what parts the sites is listed, and the routes that share the least", async () => {
    const to = "513332-01";
    const { fallback, blocking } = await askOfDemonstration<Found>("routes", "--from", FROM, "--to", to);
    const said = faultline.words.tworoutes;
    await chooses("to", to);
    const listed = faultline.page.getByRole("list", { name: said.blocking });
    await expect.poll(() => listed.getByRole("listitem").count()).toBe(blocking.length);
    expect(await routes().count()).toBe(2);
    expect(await textOf(routes().nth(1))).toContain(said.km(fallback[1]?.lengthM ?? 0));
  });

  test("A and B change places, and no serious accessibility fault is found", async () => {
    const said = faultline.words.tworoutes;
    await faultline.page.getByRole("button", { name: said.swap }).click();
    await expect.poll(() => routes().count()).toBe(2);
    expect(await faultline.seriousAccessibilityFaults()).toEqual([]);
  });

  test("while an end waits, the site clicked on the map becomes it", async () => {
    const said = faultline.words.tworoutes;
    await faultline.choosesInPalette(TIANFU.id);
    await faultline.leavesDetails();
    await faultline.page.getByRole("combobox", { name: said.to, exact: true }).focus();
    await faultline.page.getByText(said.pickOnMap, { exact: true }).waitFor();
    await mapStandsStill(faultline.page);
    await faultline.clicksOnMap(TIANFU.place);
    await expect
      .poll(() => faultline.page.getByRole("combobox", { name: said.to, exact: true }).inputValue())
      .toBe(TIANFU.name);
    await expect.poll(() => routes().count()).toBe(2);
  });

  test("every site's pair, counted as the command line counts them", async () => {
    const { paired, single, unreached } = await askOfDemonstration<Record<"paired" | "single" | "unreached", number>>(
      "routes",
      "--to-gateways",
    );
    const said = faultline.words.tworoutes;
    await faultline.page.getByRole("button", { name: said.everySite }).click();
    await faultline.page.getByText(said.counts(paired, single, unreached), { exact: true }).waitFor();
  });
});
