/** Formats whose reader is large: it comes from the page's own server with the first such file, and is kept then. */
import { afterAll, expect, test } from "vitest";
import { loadGdal } from "../../src/cli/load-gdal.ts";
import { provideGdal } from "../../src/core/import/formats/gdal/gdal-module.ts";
import { writeGeopackage } from "../../src/core/import/formats/gdal/write-geopackage.ts";
import { aDxf, aLine, anInsert } from "../builders/a-dxf.ts";
import { gbkBytes } from "../builders/gbk-bytes.ts";
import { ImportScreen } from "./import-screen.ts";
import { openFaultline } from "./open-faultline.ts";
import { filesOnDisk, smallStudy } from "./small-study.ts";

const DRAWING = aDxf({
  blocks: ["人井"],
  entities: [
    aLine("架空", [103, 31], [103.4, 31]),
    anInsert("设备", "人井", [103, 31]),
    anInsert("设备", "人井", [103.4, 31]),
  ],
});

const files = filesOnDisk();
afterAll(files.remove);

test("a GeoPackage and a drawing are dropped and read, from the page's own server alone, and with the cable out", async () => {
  provideGdal(loadGdal);
  const geopackage = files.write("net.gpkg", (await writeGeopackage(smallStudy())).bytes);
  const drawing = files.write("路由.dxf", gbkBytes(DRAWING));
  const { faultline, stopServer, close } = await openFaultline();
  const screen = new ImportScreen(faultline);
  const { counts } = faultline.words.model;
  const asked: string[] = [];
  faultline.page.context().on("request", (request) => asked.push(request.url()));
  const dropsAndSees = async (path: string, ...seen: readonly string[]) => {
    await screen.drops(path);
    for (const each of seen) await expect.poll(() => screen.sentence()).toContain(each);
    const discard = { name: faultline.words.importing.discard, exact: true };
    await screen.page.getByRole("button", discard).last().click();
    await screen.page.waitFor({ state: "detached" });
  };
  try {
    await faultline.opensDemonstration();
    await faultline.isReadyForOffline();
    // The page is under the service worker from the second visit on.
    await faultline.reloads();
    await faultline.seesDemonstration();
    expect(asked.filter((url) => url.includes("gdal3"))).toEqual([]);
    await dropsAndSees(geopackage, counts.sites(4), counts.spans(4));
    expect(asked.some((url) => url.includes("gdal3"))).toBe(true);
    await dropsAndSees(drawing, counts.sites(2), counts.spans(1));
    expect(faultline.trouble).toEqual([]);
    await stopServer();
    await faultline.goesOffline();
    await dropsAndSees(geopackage, counts.sites(4), counts.spans(4));
    expect(faultline.outside).toEqual([]);
  } finally {
    await close();
  }
});
