/** A page of Faultline as such: coming and going, its language and looks, what went wrong on it. */
import type { Locator, Page } from "playwright-core";
import { type Language, type Words, words } from "../../src/words/index.ts";
import { textOf } from "./text-of.ts";

export class Visit {
  /** Console errors, exceptions and refusals by the content security policy. */
  readonly trouble: string[] = [];
  /** Requests to anything but the page's own server. */
  readonly outside: string[] = [];
  readonly page: Page;
  readonly #address: string;
  #words: Words;

  constructor(page: Page, address: string, language: Language = "en") {
    this.page = page;
    this.#address = address;
    this.#words = words[language];
    page.on("console", (message) => {
      if (message.type() === "error") this.trouble.push(`${message.text()} (${message.location().url})`);
    });
    page.on("pageerror", (error) => this.trouble.push(String(error)));
    page.context().on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (/^https?:$/.test(protocol) && origin !== new URL(address).origin) this.outside.push(request.url());
    });
  }

  /** The words on the screen as they stand now. */
  get words(): Words {
    return this.#words;
  }

  // Coming and going

  async opens(): Promise<void> {
    await this.page.goto(this.#address);
  }

  async opensDemonstration(): Promise<void> {
    await this.opens();
    await this.seesDemonstration();
  }

  async seesDemonstration(): Promise<void> {
    await this.text(this.#words.shell.demonstration).waitFor();
    await this.seesStudy();
  }

  /** The counts in the status bar stand only when a study is open. */
  async seesStudy(): Promise<void> {
    await this.page.getByRole("contentinfo").getByText(this.#words.shell.dataVersion).waitFor();
  }

  /** As the status bar writes it. */
  async dataVersion(): Promise<string> {
    return await textOf(this.page.locator(".status-bar-version"));
  }

  async pageLanguage(): Promise<string | null> {
    return await this.page.locator("html").getAttribute("lang");
  }

  /** The colour of the paper that panels are on. */
  async paper(): Promise<string> {
    return await this.page.locator("#panel").evaluate((panel) => getComputedStyle(panel).backgroundColor);
  }

  /** When the service worker has everything, the large parts too. */
  async isReadyForOffline(): Promise<void> {
    await this.page.waitForFunction(async () => {
      const { active } = await navigator.serviceWorker.ready;
      if (active === null) return false;
      const caches = await window.caches.keys();
      const kept = await Promise.all(caches.map(async (name) => (await window.caches.open(name)).keys()));
      return kept.flat().some(({ url }) => url.endsWith(".wasm"));
    });
  }

  async reloads(): Promise<void> {
    await this.page.reload();
  }

  async goesOffline(): Promise<void> {
    await this.page.context().setOffline(true);
  }

  async switchesLanguage(to: Language): Promise<void> {
    await this.page.keyboard.press("Escape");
    await this.page
      .getByRole("banner")
      .getByRole("button", { name: to === "zh" ? "中文" : "EN" })
      .click();
    this.#words = words[to];
    await this.page.getByRole("navigation", { name: this.#words.shell.regions.rail }).waitFor();
  }

  async switchesTheme(to: "light" | "dark"): Promise<void> {
    await this.button(this.#words.shell.toTheme[to]).click();
  }

  /** Neither pointer nor focus on anything that would show a tip. */
  async looksAway(): Promise<void> {
    await this.page.mouse.move(0, 0);
    await this.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  }

  protected region(name: string): Locator {
    return this.page.locator(`[aria-label="${name}"]`).first();
  }

  protected button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true }).first();
  }

  protected text(text: string): Locator {
    return this.page.getByText(text).first();
  }
}
