import { expect, test } from "vitest";
import { openFaultline } from "./open-faultline.ts";

test("after the first visit it opens with the cable out and the server gone", async () => {
  const { faultline, stopServer, close } = await openFaultline();
  try {
    await faultline.opensDemonstration();
    await faultline.isReadyForOffline();
    await stopServer();
    await faultline.goesOffline();
    await faultline.reloads();
    await faultline.seesDemonstration();
    // The database is the largest part, and the last to be kept.
    await faultline.opensTable("spans");
    await faultline.asks(faultline.words.rings.tab);
    await expect.poll(() => faultline.readsFigure(faultline.words.rings.rate)).toMatch(/\d/);
    expect(faultline.outside).toEqual([]);
  } finally {
    await close();
  }
});
