/** A newer version of a file on its way through the import screen, without the screen. */
import { beforeEach, expect, test, vi } from "vitest";
import { readFiles } from "../../../../src/core/import/read-files.ts";
import { readNewerFile } from "../../../../src/core/update/read-newer-file.ts";

vi.mock("../../../../src/app/platform/jobs.ts", () => ({
  jobs: {
    run: async (job: string, input: Parameters<typeof readNewerFile>[0]) =>
      job === "read-newer-file" ? await readNewerFile(input) : await readFiles(input),
  },
}));
const { useApp } = await import("../../../../src/app/store/store.ts");
const { beginImport, wishImport, discardImport } = await import("../../../../src/app/platform/studies/import-files.ts");
const { commitImport } = await import("../../../../src/app/platform/studies/commit-import.ts");
const { updatableBy } = await import("../../../../src/app/platform/studies/newer-files.ts");

const state = useApp.getState;
const file = (name: string, text: string) => new File([text], name);
const SITES = "id,name,lon,lat\nA,甲局,104,30\nB,乙局,104.1,30\nC,丙局,104.2,30.1\n";
const SPANS = "id,from,to,fibres\n1,A,B,24\n2,B,C,24\n";
const NEWER = "id,from,to,fibres\n1,A,B,48\n3,A,C,12\n";
const pending = () => {
  const { importing } = state();
  if (importing === null) throw new Error("nothing waits");
  return importing;
};
const spans = () => state().network.spans.count;

beforeEach(async () => {
  discardImport();
  const files = [["sites.csv", SITES] as const, ["spans.csv", SPANS] as const].map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }));
  const answer = await readFiles({ files, options: { crs: "EPSG:4326" }, at: "2026-01-02T03:04:05+08:00" });
  if (!answer.ok) throw new Error(answer.fault.rule);
  state().showStudy(answer.study, "owner", null);
});

test("a file of the same name comes as an update, one click applies it, and undo takes it back", async () => {
  const { version } = state().network;
  await beginImport([file("spans (1).csv", NEWER)]);
  expect(pending().wishes.into).toBe("update");
  expect(updatableBy(pending())).toBe("spans.csv");
  expect(pending().reading?.update?.tables[0]?.counts).toEqual({ added: 1, removed: 1, changed: 1, unchanged: 0 });
  await commitImport();
  expect(state().importing).toBe(null);
  expect(state().study?.provenance.at(-1)).toMatchObject({
    file: "spans (1).csv",
    broughtBy: { newerThan: "spans.csv" },
  });
  expect(state().network.version).not.toBe(version);
  state().undo();
  expect(state().network.version).toBe(version);
});

test("it may be added all the same; one of another name is added unless a person says otherwise", async () => {
  await beginImport([file("spans.csv", NEWER)]);
  wishImport((wishes) => ({ ...wishes, into: "open" }));
  await vi.waitFor(() => expect(pending().phase).toBe("read"));
  expect(pending().reading?.update).toBe(null);
  discardImport();
  await beginImport([file("台账.csv", SPANS)]);
  expect(pending().wishes.into).toBe("open");
  expect(updatableBy(pending())).toBe("台账.csv");
});

test("other rows under the old name are added, as is a file that comes with others", async () => {
  await beginImport([file("spans.csv", "id,from,to\n8,A,B\n9,A,C\n")]);
  expect(pending().wishes.into).toBe("open");
  expect(pending().reading?.answer.ok).toBe(true);
  discardImport();
  await beginImport([file("spans.csv", NEWER), file("sites.csv", SITES)]);
  expect(pending().wishes.into).toBe("open");
});

test("rows that joined with a change are known as the file's, and come newer like any others", async () => {
  await beginImport([file("more.csv", "id,from,to,fibres\n8,A,B,6\n9,A,C,6\n")]);
  await commitImport();
  expect(spans()).toBe(4);
  await beginImport([file("more.csv", "id,from,to,fibres\n8,A,B,12\n")]);
  expect(pending().wishes.into).toBe("update");
  expect(pending().reading?.update?.tables[0]?.counts).toEqual({ added: 0, removed: 1, changed: 1, unchanged: 0 });
  await commitImport();
  expect(spans()).toBe(3);
});
