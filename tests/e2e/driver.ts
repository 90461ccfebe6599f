/** What a person does with Faultline and what she then sees, in her words; where things stand on the page stays here. */
import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import type { DrawerTab, Step } from "../../src/app/store/view-slice.ts";
import type { Position, TableName } from "../../src/core/model/index.ts";
import { findSeriousFaults } from "./find-serious-faults.ts";
import { placeOnMap } from "./place-on-map.ts";
import { textOf } from "./text-of.ts";
import { Visit } from "./visit.ts";

export class Faultline extends Visit {
  // Steps and figures

  async goesTo(step: Step): Promise<void> {
    const button = this.page.getByRole("navigation", { name: this.words.shell.regions.rail }).getByRole("button", {
      name: this.words.shell.steps[step],
      exact: true,
    });
    if ((await button.getAttribute("aria-current")) === null) await button.click();
  }

  /** One question of redundancy, by the name of its tab. */
  async asks(tab: string): Promise<void> {
    await this.goesTo("redundancy");
    await this.page
      .getByRole("tablist", { name: this.words.shell.questions })
      .getByRole("tab", { name: tab, exact: true })
      .click();
  }

  /** A figure of the side panel by its label, as it is written there. */
  async readsFigure(label: string): Promise<string> {
    const stat = this.page.locator(".stat").filter({ has: this.page.getByText(label, { exact: true }) });
    return await textOf(stat.locator(".stat-value"));
  }

  // Finding and choosing

  async findsInPalette(query: string): Promise<Locator> {
    await this.page.keyboard.press("Control+k");
    await this.page.getByRole("combobox", { name: this.words.shell.palette }).fill(query);
    const options = this.page.getByRole("listbox", { name: this.words.shell.palette }).getByRole("option");
    await options.first().waitFor();
    return options;
  }

  async leavesPalette(): Promise<void> {
    await this.page.keyboard.press("Escape");
  }

  async choosesInPalette(query: string, name: string | RegExp = query): Promise<void> {
    const options = await this.findsInPalette(query);
    await options.filter({ hasText: name }).first().click();
  }

  async clicksOnMap(place: Position): Promise<void> {
    const [x, y] = await placeOnMap(this.page, this.words, place);
    await this.page.mouse.move(x, y);
    await this.page.mouse.click(x, y);
  }

  /** The list of layers folds itself where the table or the card takes the room. */
  async unfoldsLayers(): Promise<void> {
    await this.button(this.words.map.showLayers).click();
  }

  /** The picture of the map as it stands. */
  async seesMap(): Promise<Buffer> {
    return await this.page.getByRole("application", { name: this.words.map.label }).screenshot();
  }

  // Details and changes

  get details(): Locator {
    return this.region(this.words.details.title);
  }

  async seesDetailsOf(name: string): Promise<void> {
    await this.details.getByRole("heading", { name, exact: true }).waitFor();
  }

  async detailsTitle(): Promise<string> {
    return await textOf(this.details.getByRole("heading").first());
  }

  async leavesDetails(): Promise<void> {
    await this.details.getByRole("button", { name: this.words.details.close, exact: true }).click();
  }

  async readsAttribute(label: string): Promise<string> {
    const row = this.details.locator(".details-row").filter({ has: this.page.getByText(label, { exact: true }) });
    return await textOf(row.locator("dd").first());
  }

  async changesAttribute(label: string, value: string): Promise<void> {
    await this.details.getByRole("button", { name: this.words.details.edit(label), exact: true }).click();
    const field = this.details.getByLabel(label, { exact: true });
    const choosing = await field.evaluate((element) => element.tagName === "SELECT");
    if (choosing) await field.selectOption({ label: value });
    else await field.fill(value);
    await this.details.getByRole("button", { name: this.words.details.save, exact: true }).click();
  }

  async undoes(): Promise<void> {
    await this.button(this.words.shell.undo).click();
  }

  async redoes(): Promise<void> {
    await this.button(this.words.shell.redo).click();
  }

  // Files

  /** By the button, as in a browser that knows no other way to ask for a file. */
  async opensFile(path: string): Promise<void> {
    await this.goesTo("data");
    const asked = this.page.waitForEvent("filechooser");
    await this.button(this.words.studies.open).click();
    await (await asked).setFiles(path);
  }

  /** Gives the file's bytes. */
  async savesStudy(): Promise<Uint8Array> {
    await this.goesTo("data");
    const saved = this.page.waitForEvent("download");
    await this.button(this.words.studies.saveAs).click();
    return readFileSync(await (await saved).path());
  }

  // Tables

  async opensDrawer(tab: DrawerTab): Promise<void> {
    const button = this.page
      .getByRole("navigation", { name: this.words.shell.regions.rail })
      .getByRole("button", { name: this.words.shell.drawerTabs[tab], exact: true });
    if ((await button.getAttribute("aria-pressed")) !== "true") await button.click();
  }

  async opensTable(table: TableName): Promise<void> {
    await this.opensDrawer("table");
    await this.#drawer.getByRole("combobox", { name: this.words.tables.table, exact: true }).selectOption(table);
    await this.#rows.first().waitFor();
  }

  /** The texts of the rows that are selected and in view. */
  async selectedRows(): Promise<string[]> {
    return await this.#drawer.locator('[role="row"][aria-selected="true"]').allTextContents();
  }

  async choosesRow(text: string): Promise<void> {
    await this.#rows.filter({ hasText: text }).first().getByRole("gridcell").first().click();
  }

  /** How many rows the table says it shows. */
  async readsRowCount(): Promise<string> {
    return await textOf(this.#drawer.locator(".attribute-count"));
  }

  /** The cells of one column, as far as they are in view. */
  async readsColumn(title: string): Promise<string[]> {
    const column = await this.#head(title).getAttribute("aria-colindex");
    return await this.#rows.locator(`[role="gridcell"][aria-colindex="${column}"]`).allTextContents();
  }

  async sortsBy(title: string): Promise<void> {
    await this.#head(title).getByRole("button").first().click();
  }

  async filtersByText(title: string, text: string): Promise<void> {
    await this.#head(title)
      .getByRole("button", { name: this.words.tables.filterBy(title) })
      .click();
    const field = this.page.getByRole("textbox", { name: this.words.tables.contains });
    await field.fill(text);
    await field.press("Enter");
    await this.page.keyboard.press("Escape");
  }

  async clearsFilters(): Promise<void> {
    await this.button(this.words.tables.clearFilters).click();
  }

  async exportsTable(): Promise<string> {
    const saved = this.page.waitForEvent("download");
    await this.button(this.words.tables.exportCsv).click();
    return readFileSync(await (await saved).path(), "utf8");
  }

  /** With the keys alone, from the table's upper left corner. */
  async pressesInTable(...keys: readonly string[]): Promise<void> {
    await this.#drawer.getByRole("grid").focus();
    for (const key of keys) await this.page.keyboard.press(key);
  }

  #head(title: string): Locator {
    return this.#drawer.getByRole("columnheader").filter({ has: this.page.getByText(title, { exact: true }) });
  }

  async closesDrawer(): Promise<void> {
    await this.#drawer.getByRole("button", { name: this.words.shell.closeDrawer, exact: true }).click();
  }

  async asksSql(sql: string): Promise<void> {
    await this.opensDrawer("sql");
    const editor = this.#drawer.getByRole("textbox", { name: this.words.tables.editor });
    await editor.focus();
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.insertText(sql);
    await this.page.keyboard.press("Control+Enter");
  }

  /** The cells of the answer, row by row. */
  async readsAnswer(): Promise<string[]> {
    const answer = this.#drawer.getByRole("grid", { name: this.words.tables.answer });
    await answer.waitFor();
    return await answer.getByRole("gridcell").allTextContents();
  }

  get #drawer(): Locator {
    return this.region(this.words.shell.regions.drawer);
  }

  get #rows(): Locator {
    return this.#drawer.locator('[role="row"][aria-selected]');
  }

  // Being told

  async reads(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async seesProblem(): Promise<void> {
    await this.#drawer.getByRole("alert").waitFor();
  }

  async takesOver(): Promise<void> {
    await this.goesTo("data");
    await this.button(this.words.studies.takeOver).click();
  }

  /** Whether the study may be changed here: its name is a field, or only a text. */
  async canChange(): Promise<boolean> {
    return await this.page.getByRole("textbox", { name: this.words.shell.studyName }).isEditable();
  }

  // What no person sees but everybody needs

  async seriousAccessibilityFaults(): Promise<string[]> {
    return await findSeriousFaults(this.page);
  }
}
