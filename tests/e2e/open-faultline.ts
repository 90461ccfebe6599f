/** Opens the built site in a browser of its own, served by our own server with its headers, as a person gets it. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { createStaticServer } from "../../src/cli/site/static-server.ts";
import type { Language } from "../../src/words/index.ts";
import { Faultline } from "./driver.ts";
import { type Launch, launchBrowser } from "./launch.ts";

const ROOT = join(import.meta.dirname, "../..");
const DIST = process.env.FAULTLINE_DIST ?? join(ROOT, "dist");
/** Software drawing on few processors is slow; nothing here waits for time to pass, so a long limit costs nothing. */
const PATIENCE_MS = 60_000;

export type Opening = Launch & {
  readonly language?: Language;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Runs in the page before anything of ours. */
  readonly before?: (page: Page) => Promise<unknown>;
};

export type Opened = {
  readonly faultline: Faultline;
  /** The same person's second tab, on the same storage. */
  readonly openTab: () => Promise<Faultline>;
  readonly stopServer: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** A new browser with empty storage, before its first visit. */
export async function openFaultline(opening: Opening = {}): Promise<Opened> {
  const { language = "en", viewport = { width: 1280, height: 800 }, before } = opening;
  const server = await serveDist();
  const browser = await launchBrowser(opening);
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const locale = language === "zh" ? "zh-CN" : "en-US";
  const options: BrowserContextOptions = { viewport, locale, acceptDownloads: true, reducedMotion: "reduce" };
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE_MS);
  const openTab = async () => {
    const page = await context.newPage();
    await page.addInitScript(() => {
      // A picker of the system cannot be driven; without it the page asks as in browsers that have none.
      Reflect.deleteProperty(window, "showOpenFilePicker");
      Reflect.deleteProperty(window, "showSaveFilePicker");
    });
    await before?.(page);
    return new Faultline(page, address, language);
  };
  const stopServer = () => stop(server);
  return { faultline: await openTab(), openTab, stopServer, close: () => closeAll(browser, server) };
}

async function serveDist(): Promise<Server> {
  if (!existsSync(join(DIST, "index.html"))) execFileSync("npm", ["run", "build"], { cwd: ROOT, stdio: "inherit" });
  const server = createStaticServer(DIST);
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return server;
}

async function closeAll(browser: Browser, server: Server): Promise<void> {
  await browser.close();
  await stop(server);
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
