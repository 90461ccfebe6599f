import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  folderOf,
  MOST_SNAPSHOTS,
  STUDIES_FOLDER,
  StudyCache,
} from "../../../../src/app/platform/studies/study-cache.ts";
import type { Study } from "../../../../src/core/model/index.ts";
import { addChange, branchNetwork } from "../../../../src/core/study/branches.ts";
import { aChange, aStudy } from "../../../builders/a-study.ts";
import { type MemoryDisk, memoryDisk } from "../../../builders/memory-folder.ts";

// There are no workers here: the same jobs run in place.
vi.mock("../../../../src/app/platform/jobs.ts", async () => {
  const { analyses } = await import("../../../../src/core/analyses.ts");
  const { inlineRunner } = await import("../../../../src/jobs/inline-runner.ts");
  return { jobs: inlineRunner(analyses) };
});

let disk: MemoryDisk;
let said: Map<string, string>;
const start = aStudy();
const NAME = folderOf(start.id);
const open = () => StudyCache.open(NAME);
const files = () => [...disk.files(STUDIES_FOLDER, NAME).keys()].sort();
const kinds = () => files().map((name) => name.split(".").at(-1));
let minute = 0;
const note = () => ({
  keptAt: `2026-01-01T00:${String(minute++).padStart(2, "0")}:00.000Z`,
  ...{ fileName: "a.faultline", unsaved: true, view: "{}" },
});

function named(study: Study, name: string): Study {
  const set = { kind: "set", table: "sites", id: "A", field: "name", value: name, before: null } as const;
  return addChange(study, aChange(name, set));
}

beforeEach(() => {
  disk = memoryDisk();
  said = new Map();
  minute = 0;
  vi.stubGlobal("navigator", { storage: { getDirectory: async () => disk.root } });
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => said.get(key) ?? null,
    setItem: (key: string, value: string) => said.set(key, value),
    removeItem: (key: string) => said.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("keeping", () => {
  test("what was kept last comes back equal, in another tab", async () => {
    const cache = await open();
    await cache.keep(start, note());
    const changed = named(start, "one");
    await cache.keep(changed, note());
    const kept = await (await open()).latest();
    expect(kept?.study).toEqual(changed);
    expect(kept?.note).toMatchObject({ fileName: "a.faultline", unsaved: true });
    expect(kept && branchNetwork(kept.study).version).toBe(branchNetwork(changed).version);
  });

  test("tables are written once, journals with every change, and the old ones go", async () => {
    const cache = await open();
    let study = start;
    for (let i = 0; i < 6; i++) await cache.keep((study = named(study, `n${i}`)), note());
    expect(kinds()).toEqual(["journal", "journal", "faultline"]);
    expect(files()[0]).toMatch(/^00000005-/);
    // The same tables from a file make the same entry.
    const again = await open();
    await again.keep(structuredClone(study), note());
    expect(kinds().filter((kind) => kind === "faultline")).toHaveLength(1);
  });

  test("nothing kept is nothing found", async () => {
    expect(await (await open()).latest()).toBeNull();
    expect(await (await open()).about()).toBeNull();
  });

  test("ids of any kind are names of folders", () => {
    expect(folderOf("demo-west-sichuan")).toBe("id-demo-west-sichuan");
    expect(folderOf("../../etc")).toMatch(/^print-[0-9a-f]{16}$/);
    expect(folderOf("川西")).not.toBe(folderOf("川东"));
  });
});

describe("after a crash", () => {
  async function twoKept(): Promise<StudyCache> {
    const cache = await open();
    await cache.keep(start, note());
    await cache.keep(named(start, "one"), note());
    return cache;
  }

  test("a journal cut off is passed over for the one before", async () => {
    await twoKept();
    const newest = files()[1] as string;
    const file = disk.files(STUDIES_FOLDER, NAME).get(newest);
    if (file !== undefined) file.bytes = file.bytes.slice(0, -5);
    expect((await (await open()).latest())?.study).toEqual(start);
  });

  test("tables cut off are no study, and no crash", async () => {
    await twoKept();
    const [tables] = [...disk.files(STUDIES_FOLDER, NAME)].filter(([name]) => name.endsWith(".faultline"));
    if (tables !== undefined) tables[1].bytes = tables[1].bytes.slice(0, 500);
    expect(await (await open()).latest()).toBeNull();
  });

  test("the last words of a page count, if they are later than what lies on disk", async () => {
    const cache = await twoKept();
    const last = named(named(start, "one"), "two");
    cache.keepNow(last, note());
    expect((await (await open()).latest())?.study).toEqual(last);
    await cache.keep(start, note());
    expect(said.size).toBe(0);
    expect((await (await open()).latest())?.study).toEqual(start);
  });

  test("spoilt last words are passed over", async () => {
    const cache = await twoKept();
    cache.keepNow(named(start, "two"), note());
    for (const [key, text] of said) said.set(key, text.slice(0, -3));
    expect((await (await open()).latest())?.study).toEqual(named(start, "one"));
  });
});

describe("snapshots", () => {
  test("are kept, ten at most, the newest first, and come back", async () => {
    const cache = await open();
    let study = start;
    for (let i = 0; i < 14; i++) {
      await cache.keep((study = named(study, `n${i}`)), note());
      await cache.snapshot();
    }
    const snapshots = await cache.snapshots();
    expect(snapshots).toHaveLength(MOST_SNAPSHOTS);
    expect(snapshots[0]?.journal.about.branches[0]?.changes).toHaveLength(14);
    const oldest = snapshots.at(-1);
    const back = await cache.snapshotAt(oldest?.name ?? "");
    expect(back?.study.branches[0]?.changes).toHaveLength(5);
    expect(await cache.snapshotAt("nothing")).toBeNull();
  });

  test("come about by themselves while somebody works", async () => {
    vi.useFakeTimers({ now: 0, toFake: ["Date"] });
    const cache = await open();
    await cache.keep(start, note());
    vi.setSystemTime(6 * 60_000);
    await cache.keep(named(start, "one"), note());
    const [snapshot] = await cache.snapshots();
    expect(snapshot?.journal.about.branches[0]?.changes).toHaveLength(0);
  });

  test("keep the tables they stand on", async () => {
    const cache = await open();
    await cache.keep(start, note());
    await cache.snapshot();
    const other = { ...start, base: { ...start.base, spans: { ...start.base.spans, extra: {} } } };
    const { version } = other.base;
    await cache.keep({ ...other, base: { ...other.base, version: `${version}2` as never } }, note());
    await cache.keep(other, note());
    const [snapshot] = await cache.snapshots();
    expect((await cache.snapshotAt(snapshot?.name ?? ""))?.study).toEqual(start);
  });
});

describe("a full disk", () => {
  test("costs old snapshots before it costs the last change", async () => {
    const cache = await open();
    let study = start;
    for (let i = 0; i < 4; i++) {
      await cache.keep((study = named(study, `n${i}`)), note());
      await cache.snapshot();
    }
    let refusals = 1;
    disk.refuses = () => refusals-- > 0;
    const last = named(study, "last");
    await cache.keep(last, note());
    expect((await (await open()).latest())?.study).toEqual(last);
    expect(await cache.snapshots()).toHaveLength(1);
  });

  test("that stays full is said, and what was kept is still there", async () => {
    const cache = await open();
    await cache.keep(start, note());
    disk.refuses = () => true;
    // Every change tries again, and the browser leaves an empty file behind where it could not write one.
    for (const name of ["lost", "lost again", "lost once more"]) {
      await expect(cache.keep(named(start, name), note())).rejects.toMatchObject({ name: "QuotaExceededError" });
    }
    expect((await (await open()).latest())?.study).toEqual(start);
    expect(kinds()).toEqual(["journal", "faultline"]);
  });
});
