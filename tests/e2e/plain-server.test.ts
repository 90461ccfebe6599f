import { createReadStream } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mimeType } from "../../src/cli/site/mime-types.ts";
import { Faultline } from "./driver.ts";
import { launchBrowser } from "./launch.ts";

const DIST = process.env.FAULTLINE_DIST ?? join(import.meta.dirname, "../../dist");
const PLACE = "/some/where/";

/** A server that knows files and their types and nothing else: no policy, no compression, no caching. */
const server = createServer(({ url = "/" }, response) => {
  const name = url.slice(PLACE.length) || "index.html";
  const stream = createReadStream(join(DIST, name)).on("error", () => response.writeHead(404).end());
  stream.on("open", () => {
    response.setHeader("Content-Type", mimeType(name));
    stream.pipe(response);
  });
});

test("any server of files serves it, under any path, and the page brings its own content policy", async () => {
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const faultline = new Faultline(page, `http://localhost:${(server.address() as AddressInfo).port}${PLACE}`);
    await faultline.opensDemonstration();
    await faultline.opensTable("spans");
    expect(faultline.outside).toEqual([]);
    expect(faultline.trouble).toEqual([]);
    // The page may ask nobody but its own server, and the browser says so to whoever tries.
    const refused = page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective));
          fetch("http://127.0.0.1:9/").catch(() => undefined);
        }),
    );
    expect(await refused).toBe("connect-src");
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
});
