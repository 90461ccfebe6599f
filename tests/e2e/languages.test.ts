import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { words } from "../../src/words/index.ts";
import type { Faultline } from "./driver.ts";
import { type Opened, openFaultline } from "./open-faultline.ts";

describe("language and theme", () => {
  let opened: Opened;
  let faultline: Faultline;

  beforeAll(async () => {
    opened = await openFaultline({ language: "zh" });
    ({ faultline } = opened);
    await faultline.opensDemonstration();
  });
  afterAll(() => opened.close());

  test("the page speaks as the browser does", async () => {
    expect(await faultline.pageLanguage()).toBe("zh-CN");
    await faultline.reads(words.zh.shell.steps.redundancy);
  });

  test("and as a person says, from then on", async () => {
    await faultline.switchesLanguage("en");
    expect(await faultline.pageLanguage()).toBe("en");
    await faultline.reads(words.en.shell.steps.redundancy);
    await faultline.reloads();
    await faultline.seesDemonstration();
    expect(await faultline.pageLanguage()).toBe("en");
  });

  test("light and dark, and nothing serious found by axe in the dark", async () => {
    const light = await faultline.paper();
    await faultline.switchesTheme("dark");
    await expect.poll(() => faultline.paper()).not.toBe(light);
    await expect.poll(() => faultline.seriousAccessibilityFaults()).toEqual([]);
  });

  test("nothing went wrong on the way", () => expect(faultline.trouble).toEqual([]));
});
