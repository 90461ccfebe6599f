/** What a person does on the import screen, and what it tells her. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Locator } from "playwright-core";
import type { Faultline } from "./driver.ts";

export class ImportScreen {
  readonly #faultline: Faultline;

  constructor(faultline: Faultline) {
    this.#faultline = faultline;
  }

  get page(): Locator {
    return this.#faultline.page.getByRole("region", { name: this.#words.title, exact: true });
  }

  get #words() {
    return this.#faultline.words.importing;
  }

  /** Held over the window and let go, as from a folder. */
  async drops(...paths: readonly string[]): Promise<void> {
    const files = paths.map((path) => ({ name: basename(path), bytes: readFileSync(path).toString("base64") }));
    await this.#faultline.page.evaluate((dropped) => {
      const data = new DataTransfer();
      for (const { name, bytes } of dropped) {
        const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
        data.items.add(new File([content], name));
      }
      const options = { dataTransfer: data, bubbles: true, cancelable: true };
      for (const type of ["dragenter", "dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, options));
    }, files);
    await this.page.waitFor();
  }

  /** The sentence that says what would come in. */
  async sentence(): Promise<string> {
    return (await this.page.locator(".import-sentence").textContent()) ?? "";
  }

  async opensTable(table: string): Promise<void> {
    await this.page.getByRole("button", { name: this.#words.chooseTable(table) }).click();
  }

  async setsRole(table: string, role: keyof Faultline["words"]["importing"]["roles"]): Promise<void> {
    await this.#chooses(this.#words.roleOf(table), this.#words.roles[role]);
  }

  async setsField(header: string, field: string): Promise<void> {
    await this.#chooses(this.#words.fieldOf(header), field);
  }

  async opensValues(count: number): Promise<void> {
    await this.page.getByRole("button", { name: this.#words.values(count) }).click();
  }

  async setsMeaning(text: string, option: string): Promise<void> {
    await this.#chooses(this.#words.valueOf(text), option);
  }

  /** The readings that are offered, as they are named. */
  async readings(): Promise<string[]> {
    await this.page.locator(".import-candidate").first().waitFor();
    return await this.page.locator(".import-candidate-words").allTextContents();
  }

  async saysItLies(reading: RegExp): Promise<void> {
    const candidate = this.page.locator(".import-candidate").filter({ hasText: reading });
    await candidate.getByRole("button").click();
  }

  async leavesOut(file: string): Promise<void> {
    await this.page.getByRole("button", { name: this.#words.leaveOutFile(file) }).click();
  }

  async bringsIn(how: "make" | "add"): Promise<void> {
    await this.page.getByRole("button", { name: this.#words[how], exact: true }).click();
    await this.page.waitFor({ state: "detached" });
  }

  async cancels(): Promise<void> {
    await this.page.getByRole("button", { name: this.#faultline.words.shell.cancel, exact: true }).click();
    await this.page.waitFor({ state: "detached" });
  }

  async #chooses(label: string, option: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).selectOption({ label: option });
  }
}
