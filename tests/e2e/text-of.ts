import type { Locator } from "playwright-core";

export async function textOf(locator: Locator): Promise<string> {
  return (await locator.textContent())?.trim() ?? "";
}
