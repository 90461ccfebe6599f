import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { branchNetwork } from "../../src/core/study/branches.ts";
import { readBytes } from "./demonstration.ts";
import type { Faultline } from "./driver.ts";
import { type Opened, openFaultline } from "./open-faultline.ts";
import { filesOnDisk, SPUR, smallStudy } from "./small-study.ts";

describe("a change", () => {
  let opened: Opened;
  let faultline: Faultline;
  let saved: Uint8Array;
  const files = filesOnDisk();

  beforeAll(async () => {
    opened = await openFaultline();
    ({ faultline } = opened);
    await faultline.opensDemonstration();
    await faultline.opensFile(files.writeSmallStudy());
    await faultline.choosesInPalette(SPUR.id);
    await faultline.seesDetailsOf(SPUR.name);
  });
  afterAll(async () => {
    await opened.close();
    files.remove();
  });

  test("is made, taken back and made again", async () => {
    const label = faultline.words.model.fields.spans.owner;
    const before = await faultline.readsAttribute(label);
    await faultline.changesAttribute(label, "Somebody else");
    await expect.poll(() => faultline.readsAttribute(label)).toBe("Somebody else");
    await faultline.undoes();
    await expect.poll(() => faultline.readsAttribute(label)).toBe(before);
    await faultline.redoes();
    await expect.poll(() => faultline.readsAttribute(label)).toBe("Somebody else");
  });

  test("is counted by the analysis again: a planned span is out of service", async () => {
    const { rings, model } = faultline.words;
    await faultline.asks(faultline.words.rings.tab);
    await expect.poll(() => faultline.readsFigure(rings.parts)).toBe("1");
    await faultline.changesAttribute(model.fields.spans.status, model.choices.spans.status.planned);
    await expect.poll(() => faultline.readsFigure(rings.parts)).toBe("2");
    await faultline.undoes();
    await expect.poll(() => faultline.readsFigure(rings.parts)).toBe("1");
  });

  test("is in the saved file, beside the data it changes", async () => {
    saved = await faultline.savesStudy();
    const study = readBytes(saved);
    expect(study.base.version).toBe(smallStudy().base.version);
    expect(study.branches.flatMap(({ changes }) => changes)).toHaveLength(1);
    expect(await faultline.dataVersion()).toBe(branchNetwork(study).version.slice(0, 8));
  });

  test("is there after a reload", async () => {
    const version = await faultline.dataVersion();
    await faultline.reloads();
    await faultline.seesStudy();
    expect(await faultline.dataVersion()).toBe(version);
  });

  test("comes out of the file on another machine, equal", async () => {
    const version = await faultline.dataVersion();
    const file = files.write("saved.faultline", saved);
    const elsewhere = await openFaultline();
    try {
      await elsewhere.faultline.opensDemonstration();
      expect(await elsewhere.faultline.dataVersion()).not.toBe(version);
      await elsewhere.faultline.opensFile(file);
      await expect.poll(() => elsewhere.faultline.dataVersion()).toBe(version);
      expect(readBytes(await elsewhere.faultline.savesStudy())).toEqual(readBytes(saved));
    } finally {
      await elsewhere.close();
    }
  });

  test("nothing went wrong on the way", () => expect(faultline.trouble).toEqual([]));
});
