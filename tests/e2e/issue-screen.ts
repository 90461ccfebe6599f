/** What a person does with the list of issues, and what it tells her. */
import { readFileSync } from "node:fs";
import type { Download, Locator } from "playwright-core";
import type { TopologyRule } from "../../src/core/repair/topology-rules.ts";
import type { Faultline } from "./driver.ts";

export class IssueScreen {
  readonly #faultline: Faultline;

  constructor(faultline: Faultline) {
    this.#faultline = faultline;
  }

  get page(): Locator {
    return this.#faultline.page.getByRole("region", { name: this.#words.title, exact: true }).first();
  }

  get #words() {
    return this.#faultline.words.problems;
  }

  /** From the panel of the data step. */
  async opens(): Promise<void> {
    await this.#faultline.goesTo("data");
    await this.#button(this.#words.look).last().click();
    await this.page.getByRole("tablist").waitFor();
  }

  async turnsTo(part: "issues" | "files" | "repairs"): Promise<void> {
    await this.page.getByRole("tab").nth(["issues", "files", "repairs"].indexOf(part)).click();
  }

  /** The lines in view, as they read. */
  async lines(): Promise<string[]> {
    return await this.page.getByRole("treeitem").allTextContents();
  }

  async opensKind(rule: TopologyRule): Promise<void> {
    await this.#lines(this.#words.kinds[rule]).click();
  }

  async choosesIssue(text: string | RegExp): Promise<void> {
    await this.#lines(text).last().click();
  }

  /** Opens or chooses with the keys alone, from the top of the list. */
  async pressesInList(...keys: readonly string[]): Promise<void> {
    await this.page.getByRole("tree").focus();
    for (const key of keys) await this.#faultline.page.keyboard.press(key);
  }

  async searches(text: string): Promise<void> {
    await this.page.getByRole("searchbox").fill(text);
  }

  async presses(button: string): Promise<void> {
    await this.#button(button).first().click();
  }

  /** The cells of the row of a file. */
  async countsOf(file: string): Promise<string[]> {
    return await this.page.getByRole("row").filter({ hasText: file }).getByRole("cell").allTextContents();
  }

  /** Of what a button or an item of a menu saves. */
  async saves(press: () => Promise<void>): Promise<string> {
    const saved = this.#faultline.page.waitForEvent("download");
    await press();
    return await textOfDownload(await saved);
  }

  #lines(text: string | RegExp): Locator {
    return this.page.getByRole("treeitem").filter({ hasText: text });
  }

  #button(name: string): Locator {
    return this.#faultline.page.getByRole("button", { name, exact: true });
  }
}

async function textOfDownload(download: Download): Promise<string> {
  return readFileSync(await download.path(), "utf8");
}
