import { expect, test } from "vitest";
import { demonstration, knownSpan } from "./demonstration.ts";
import type { Faultline } from "./driver.ts";
import { openFaultline } from "./open-faultline.ts";

// Without the map: drawing it in software takes most of the time, and nothing of it is asked here.
const span = knownSpan(demonstration(), "GX-27-01");

async function changesOwner(faultline: Faultline, owner: string): Promise<string> {
  const before = await faultline.dataVersion();
  await faultline.choosesInPalette(span.id);
  await faultline.seesDetailsOf(span.name);
  await faultline.changesAttribute(faultline.words.model.fields.spans.owner, owner);
  await expect.poll(() => faultline.dataVersion()).not.toBe(before);
  return faultline.dataVersion();
}

test("a tab closed right after a change loses nothing; a tab that waits for the study gets it", async () => {
  const { faultline: first, openTab, close } = await openFaultline({ webgl: false });
  try {
    await first.opensDemonstration();
    const version = await changesOwner(first, "Somebody else");
    await first.page.close();
    const second = await openTab();
    await second.opensDemonstration();
    expect(await second.dataVersion()).toBe(version);

    const third = await openTab();
    await third.opensDemonstration();
    await third.reads(third.words.shell.readOnly);
    const later = await changesOwner(second, "Somebody third");
    await second.page.close();
    await expect.poll(() => third.canChange()).toBe(true);
    await expect.poll(() => third.dataVersion()).toBe(later);
  } finally {
    await close();
  }
});

test("a tab that does not answer is taken from", async () => {
  const { faultline: first, openTab, close } = await openFaultline({ webgl: false });
  try {
    await first.page.addInitScript(() => {
      Object.defineProperty(BroadcastChannel.prototype, "onmessage", { set() {} });
    });
    await first.opensDemonstration();
    const second = await openTab();
    await second.opensDemonstration();
    await second.takesOver();
    await expect.poll(() => second.canChange()).toBe(true);
    await first.reads(first.words.shell.readOnly);
  } finally {
    await close();
  }
});

test("a full disk is said, and a browser without swap files still keeps what is done", async () => {
  const { faultline, close } = await openFaultline({ webgl: false });
  try {
    await faultline.opensDemonstration();
    await faultline.page.evaluate(() => {
      const full = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
      Object.defineProperty(FileSystemFileHandle.prototype, "createWritable", { value: full, configurable: true });
    });
    await changesOwner(faultline, "Somebody else");
    await faultline.reads(faultline.words.studies.storage.full);
    await faultline.reads(faultline.words.studies.safetyShort["on-screen"]);

    await faultline.page.evaluate(() => Reflect.deleteProperty(FileSystemFileHandle.prototype, "createWritable"));
    const version = await changesOwner(faultline, "Somebody third");
    await faultline.reads(faultline.words.studies.safetyShort["in-browser"]);
    await faultline.reloads();
    await faultline.seesStudy();
    expect(await faultline.dataVersion()).toBe(version);
  } finally {
    await close();
  }
});
