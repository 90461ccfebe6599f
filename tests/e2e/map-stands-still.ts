import type { Page } from "playwright-core";

/** Until two pictures in a row are the same: software drawing takes its time. */
export async function mapStandsStill(page: Page): Promise<void> {
  let before: Buffer = Buffer.alloc(0);
  for (let tries = 0; tries < 60; tries++) {
    const now = await page.screenshot();
    if (now.equals(before)) return;
    before = now;
    await page.waitForTimeout(1000);
  }
  throw new Error("the map never stands still");
}
