/** Formats whose reader is large: it comes from the page's own server with the first such file, and is kept then. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { loadGdal } from "../../src/cli/load-gdal.ts";
import { provideGdal } from "../../src/core/import/gdal/gdal-module.ts";
import { writeGeopackage } from "../../src/core/import/gdal/write-geopackage.ts";
import { aDxf, aLine, anInsert } from "../builders/a-dxf.ts";
import { gbkBytes } from "../builders/gbk-bytes.ts";
import { openFaultline } from "./open-faultline.ts";
import { smallStudy } from "./small-study.ts";

const DRAWING = aDxf({
  blocks: ["人井"],
  entities: [
    aLine("架空", [35_431_234, 3_389_012], [35_431_334, 3_389_062]),
    anInsert("设备", "人井", [35_431_234, 3_389_012]),
  ],
});

/** In the worker that reads files, as the page starts it. */
function readsInWorker(page: Page, address: string, name: string, bytes: Uint8Array, crs?: string) {
  return page.evaluate(
    async ({ address, name, bytes, crs }) => {
      const worker = new Worker(new URL(address, document.baseURI), { type: "module" });
      const file = { name, bytes: Uint8Array.from(bytes) };
      const input = { files: [file], options: crs === undefined ? {} : { crs }, at: "2026-01-02T03:04:05Z" };
      const answer = await new Promise<unknown>((resolve) => {
        worker.onerror = ({ message }) => resolve(message);
        worker.onmessage = ({ data }) => data.type !== "progress" && resolve(data);
        worker.postMessage({ type: "run", job: "read-files", input });
      });
      worker.terminate();
      const { output } = answer as { readonly output?: Record<string, never> };
      const { ok, study, fault } = output ?? {};
      const counts = (base: Record<string, { readonly count: number }>) => [base.sites?.count, base.spans?.count];
      return ok ? counts((study as unknown as { readonly base: never }).base) : JSON.stringify(fault ?? answer);
    },
    { address, name, bytes: Array.from(bytes), crs },
  );
}

test("a GeoPackage and a drawing are read in the page, from its own server alone, and with the cable out", async () => {
  provideGdal(loadGdal);
  const { bytes } = await writeGeopackage(smallStudy());
  const { faultline, stopServer, close } = await openFaultline();
  const { page } = faultline;
  const asked: string[] = [];
  page.context().on("request", (request) => asked.push(request.url()));
  const largeOnes = () => asked.filter((url) => url.includes("gdal3")).length;
  try {
    await faultline.opensDemonstration();
    await faultline.isReadyForOffline();
    // The worker of the page is under the service worker only from the second visit on.
    await faultline.reloads();
    await faultline.seesDemonstration();
    const files = await page.evaluate(async () => await (await fetch("sw.js")).text());
    const worker = /assets\/analyses-[\w-]+\.js/.exec(files)?.[0] ?? "";
    expect(largeOnes()).toBe(0);
    expect(await readsInWorker(page, worker, "net.gpkg", bytes)).toEqual([4, 4]);
    expect(largeOnes()).toBeGreaterThan(0);
    // The line's far end is a junction.
    expect(await readsInWorker(page, worker, "路由.dxf", gbkBytes(DRAWING), "EPSG:4523")).toEqual([2, 1]);
    await stopServer();
    await faultline.goesOffline();
    expect(await readsInWorker(page, worker, "net.gpkg", bytes)).toEqual([4, 4]);
    expect(faultline.outside).toEqual([]);
    expect(faultline.trouble.filter((line) => /security policy|refused/i.test(line))).toEqual([]);
  } finally {
    await close();
  }
});
