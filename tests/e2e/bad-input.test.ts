import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { DEMONSTRATION } from "./demonstration.ts";
import { openFaultline } from "./open-faultline.ts";
import { filesOnDisk } from "./small-study.ts";

describe("what can go wrong", () => {
  const files = filesOnDisk();
  afterAll(files.remove);

  test("a file that is no study, or half of one: a message, and the open study stays", async () => {
    const { faultline, close } = await openFaultline();
    try {
      await faultline.opensDemonstration();
      const version = await faultline.dataVersion();
      const { faults } = faultline.words.studies;
      await faultline.opensFile(files.write("garbage.faultline", Buffer.from("this is no study")));
      await faultline.reads(faults["not-a-study"]("garbage.faultline"));
      const whole = readFileSync(DEMONSTRATION);
      await faultline.opensFile(files.write("half.faultline", whole.subarray(0, whole.length / 2)));
      await faultline.reads(faults.truncated("half.faultline"));
      expect(await faultline.dataVersion()).toBe(version);
      await faultline.seesDemonstration();
      expect(faultline.trouble).toEqual([]);
    } finally {
      await close();
    }
  });

  test("a second tab reads only, and takes over when asked to", async () => {
    const { faultline: first, openTab, close } = await openFaultline();
    try {
      await first.opensDemonstration();
      const second = await openTab();
      await second.opensDemonstration();
      await second.reads(second.words.shell.readOnly);
      await second.takesOver();
      await first.reads(first.words.shell.readOnly);
      await expect.poll(() => second.canChange()).toBe(true);
    } finally {
      await close();
    }
  });

  test("storage is refused: it says so, and the work goes on", async () => {
    const { faultline, close } = await openFaultline({
      before: (page) =>
        page.addInitScript(() => {
          const refuse = () => Promise.reject(new DOMException("refused", "SecurityError"));
          Object.defineProperty(StorageManager.prototype, "getDirectory", { value: refuse });
          Object.defineProperty(window, "localStorage", {
            get: () => {
              throw new DOMException("refused", "SecurityError");
            },
          });
        }),
    });
    try {
      await faultline.opensDemonstration();
      await faultline.reads(faultline.words.studies.storage.refused);
      await expect.poll(() => faultline.canChange()).toBe(true);
    } finally {
      await close();
    }
  });

  test("without WebGL 2 it says so, and the rest works", async () => {
    const { faultline, close } = await openFaultline({ webgl: false });
    try {
      await faultline.opensDemonstration();
      await faultline.reads(faultline.words.map.noWebgl);
      await faultline.asks(faultline.words.rings.tab);
      expect(await faultline.readsFigure(faultline.words.rings.rate)).toMatch(/\d/);
      await faultline.opensTable("sites");
      await faultline.choosesRow("康定");
      await expect.poll(() => faultline.detailsTitle()).toContain("康定");
      expect(faultline.trouble).toEqual([]);
    } finally {
      await close();
    }
  });
});
