import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gbkBytes } from "../builders/gbk-bytes.ts";
import type { Faultline } from "./driver.ts";
import { ImportScreen } from "./import-screen.ts";
import { type Opened, openFaultline } from "./open-faultline.ts";
import { filesOnDisk } from "./small-study.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Three stations in a zip, as a colleague sends them. */
const STATIONS = zipSync({
  "交付/局站.csv": utf8("编号,局站名称,经度,纬度\nA,甲局,103.0,31.0\nB,乙局,103.4,31.0\nC,丙局,103.2,31.3\n"),
  "交付/说明.md": utf8("# read me"),
});
/** Nobody can guess that 去向 is where a span ends. */
const SPANS = gbkBytes("光缆段名称,A端局站,去向,方式\n甲乙,甲局,乙局,管道\n乙丙,乙局,丙局,墙壁\n");
/** Gauss-Krüger 3°, central meridian 102°E, which nothing in the file says. */
const METRES = utf8("id,X,Y\nP1,3325656.72,496142.48\nP2,3310158.98,522211.87\nP3,3318000.1,596400.2\n");
const MANY_ROWS = 400_000;

function manyRows(): Uint8Array {
  const rows = Array.from(
    { length: MANY_ROWS },
    (_, i) => `S${i},Site ${i},${100 + (i % 997) / 200},${28 + (i % 811) / 200}`,
  );
  return utf8(`id,name,lon,lat\n${rows.join("\n")}\n`);
}

describe("files that are dropped", () => {
  let opened: Opened;
  let faultline: Faultline;
  let screen: ImportScreen;
  const files = filesOnDisk();
  const counts = async () => await faultline.page.getByRole("contentinfo").textContent();
  // While a button takes on its colour its contrast is not what it will be.
  const accessible = async () => await expect.poll(() => faultline.seriousAccessibilityFaults()).toEqual([]);

  beforeAll(async () => {
    opened = await openFaultline({ viewport: { width: 1280, height: 800 } });
    ({ faultline } = opened);
    screen = new ImportScreen(faultline);
    await faultline.opensDemonstration();
  });
  afterAll(async () => {
    await opened.close();
    files.remove();
  });

  test("wait to come in: a zip, and a table in GBK of which nobody can tell what it is", async () => {
    const version = await faultline.dataVersion();
    await screen.drops(files.write("stations.zip", STATIONS), files.write("光缆段.csv", SPANS));
    const { importing } = faultline.words;
    await expect.poll(() => screen.sentence()).toBe(importing.faults(1));
    await faultline.reads("stations.zip/交付/局站.csv");
    expect(await faultline.dataVersion()).toBe(version);
    await accessible();
  });

  test("are read again as they are mapped: a column nobody could guess joins the ends", async () => {
    const { model } = faultline.words;
    await screen.setsRole("光缆段.csv", "spans");
    await screen.setsField("去向", model.fields.spans.to);
    await screen.setsField("方式", model.fields.spans.laying);
    await expect.poll(() => screen.sentence()).toContain(model.counts.spans(2));
    expect(await screen.sentence()).toContain(model.counts.sites(3));
    await screen.opensValues(2);
    await screen.setsMeaning("墙壁", model.choices.spans.laying.aerial);
    await expect.poll(() => screen.sentence()).toContain(faultline.words.importing.nothingRejected);
    await accessible();
  });

  test("make a new study at one click", async () => {
    await screen.bringsIn("make");
    const { model } = faultline.words;
    await expect.poll(counts).toContain(model.counts.sites(3));
    await expect.poll(counts).toContain(model.counts.spans(2));
  });

  test("in metres of some system: the readings are offered, and one is chosen", async () => {
    await screen.drops(files.write("points.csv", METRES));
    const readings = await screen.readings();
    expect(readings.length).toBeGreaterThan(1);
    await screen.saysItLies(/102/);
    const { importing, model } = faultline.words;
    await expect.poll(() => screen.sentence()).toContain(model.counts.sites(3));
    await faultline.reads(importing.confidence.given);
    await accessible();
  });

  test("join the open study as one change, which undo takes back", async () => {
    await screen.bringsIn("add");
    const { model } = faultline.words;
    await expect.poll(counts).toContain(model.counts.sites(6));
    await faultline.undoes();
    await expect.poll(counts).toContain(model.counts.sites(3));
    await faultline.redoes();
    await expect.poll(counts).toContain(model.counts.sites(6));
  });

  test("are mapped as before when others of the same headers come", async () => {
    await screen.drops(files.write("光缆段2.csv", gbkBytes("光缆段名称,A端局站,去向,方式\n甲丙,甲局,丙局,墙壁\n")));
    const { importing, model } = faultline.words;
    await expect.poll(() => screen.sentence()).toContain(model.counts.spans(1));
    await screen.opensTable("光缆段2.csv");
    await faultline.reads(importing.rememberedHere);
    await faultline.page.getByRole("button", { name: importing.discard, exact: true }).last().click();
  });

  test("one that cannot be used is named, and left out for the others to go on", async () => {
    await screen.drops(files.write("stations.zip", STATIONS), files.write("broken.xyz", utf8("?")));
    const { importing, model } = faultline.words;
    await expect.poll(() => screen.sentence()).toContain(importing.faults(1));
    await screen.leavesOut("broken.xyz");
    await expect.poll(() => screen.sentence()).toContain(model.counts.sites(3));
    await faultline.page.getByRole("button", { name: importing.discard, exact: true }).last().click();
  });

  test("many of them are read while the map moves, and cancelled without a trace", async () => {
    const version = await faultline.dataVersion();
    await screen.drops(files.write("many.csv", manyRows()));
    const { importing, maptools } = faultline.words;
    await faultline.reads(importing.reading(1));
    const scale = faultline.page.locator(".scale-bar");
    const before = await scale.textContent();
    for (let i = 0; i < 2; i++)
      await faultline.page.getByRole("button", { name: maptools.zoomOut, exact: true }).click();
    await expect.poll(() => scale.textContent()).not.toBe(before);
    expect(await screen.page.isVisible()).toBe(true);
    await screen.cancels();
    expect(await faultline.dataVersion()).toBe(version);
  });

  test("nothing went wrong on the way", () => expect(faultline.trouble).toEqual([]));
});
