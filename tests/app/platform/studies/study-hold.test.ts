import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { isHeld, StudyHold } from "../../../../src/app/platform/studies/study-hold.ts";
import { LockManager } from "../../../builders/lock-manager.ts";

/** What happened in each tab, in order. */
let log: string[];
const open: StudyHold[] = [];

function aTab(name: string, write: () => Promise<void> = async () => undefined): StudyHold {
  const hold = new StudyHold("study", {
    beforeGiving: async () => {
      await write();
      log.push(`${name} wrote`);
    },
    lost: () => log.push(`${name} lost`),
    gained: () => log.push(`${name} gained`),
  });
  open.push(hold);
  return hold;
}

beforeEach(() => {
  log = [];
  vi.stubGlobal("navigator", { locks: new LockManager() });
});
afterEach(() => {
  for (const hold of open.splice(0)) hold.end();
  vi.unstubAllGlobals();
});

describe("one tab holds a study", () => {
  test("the first owns it, the second reads", async () => {
    expect(await isHeld("study")).toBe(false);
    expect(await aTab("first").start()).toBe("owner");
    expect(await aTab("second").start()).toBe("reader");
    expect(await isHeld("study")).toBe(true);
    expect(await isHeld("another")).toBe(false);
  });

  test("the second gets it when the first goes", async () => {
    const first = aTab("first");
    await first.start();
    await aTab("second").start();
    first.end();
    await expect.poll(() => log).toEqual(["second gained"]);
  });

  test("where the page has no locks every tab owns what it shows", async () => {
    vi.stubGlobal("navigator", {});
    expect(await aTab("first").start()).toBe("owner");
    expect(await aTab("second").start()).toBe("owner");
    expect(await isHeld("study")).toBe(false);
  });
});

describe("taking over", () => {
  test("the holder writes, then lets go, then the other has it; and back again", async () => {
    const [first, second] = [aTab("first"), aTab("second")];
    await first.start();
    await second.start();
    await second.takeOver();
    await expect.poll(() => log).toEqual(["first wrote", "first lost", "second gained"]);
    log = [];
    await first.takeOver();
    await expect.poll(() => log).toEqual(["second wrote", "second lost", "first gained"]);
  });

  test("a holder that does not answer is taken from, and says so", async () => {
    const stuck = aTab("first", () => new Promise(() => undefined));
    const second = aTab("second");
    await stuck.start();
    await second.start();
    await second.takeOver();
    await expect.poll(() => log.toSorted()).toEqual(["first lost", "second gained"]);
  });

  test("a tab that holds it already has nothing to take", async () => {
    const first = aTab("first");
    await first.start();
    await first.takeOver();
    expect(log).toEqual([]);
  });

  test("a tab that was closed meanwhile gets nothing", async () => {
    const [first, second] = [aTab("first"), aTab("second")];
    await first.start();
    await second.start();
    second.end();
    first.end();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(log).toEqual([]);
    expect(await isHeld("study")).toBe(false);
  });
});
