import { describe, expect, test, vi } from "vitest";
import type { StudyAccess } from "../../../src/app/store/study-slice.ts";
import { aChange, aStudy } from "../../builders/a-study.ts";

// The store brings the workers' runner along, which a browser has and this has not.
vi.mock("../../../src/app/platform/jobs.ts", () => ({ jobs: {} }));
const { useApp } = await import("../../../src/app/store/store.ts");
const { canRedo, canUndo, safetyOf } = await import("../../../src/app/store/study-slice.ts");

const study = aStudy();
const state = useApp.getState;
const show = (access: StudyAccess = "owner") => state().showStudy(study, access, null);
const rename = (name: string, id = "A") =>
  aChange(name, { kind: "set", table: "sites", id, field: "name", value: name, before: null });

describe("the study on the table", () => {
  test("moves on with a change, back with undo, on again with redo", () => {
    show();
    state().change(rename("one"));
    const { version } = state().network;
    expect(version).not.toBe(study.base.version);
    expect([canUndo(state()), canRedo(state())]).toEqual([true, false]);
    state().undo();
    expect(state().network.version).toBe(study.base.version);
    expect([canUndo(state()), canRedo(state())]).toEqual([false, true]);
    state().redo();
    expect(state().network.version).toBe(version);
  });

  test("leaves the answers about another behind, and keeps its own", () => {
    show();
    const rings = { version: study.base.version, output: {} } as never;
    useApp.setState({ results: { rings } });
    show();
    expect(state().results.rings).toBe(rings);
    state().showStudy({ ...study, id: "other" as never }, "owner", null);
    expect(state().results).toEqual({});
  });

  test("does not change for a reader", () => {
    show("reader");
    state().change(rename("one"));
    state().setSettings({ gateways: { ids: [] }, enough: 1 });
    expect(state().study).toBe(study);
  });

  test("stays as it is when a change does not fit, and says so", () => {
    show();
    state().change(rename("lost", "nowhere"));
    expect(state().study).toBe(study);
    expect(state().notices).toHaveLength(1);
  });

  test("an edit that leaves the network alone keeps the very same network", () => {
    show();
    const { network } = state();
    state().updateStudy((old) => ({ ...old, title: "Other" }));
    expect(state().network).toBe(network);
  });
});

describe("where it is safe", () => {
  const file = { name: "a.faultline", handle: null, holds: study };
  const other = { ...study, title: "Other" };

  test.each([
    ["the file holds it", { study, studyFile: file, browserStorage: "refused", keptStudy: null }, "in-file"],
    [
      "changed since, and kept",
      { study: other, studyFile: file, browserStorage: "kept", keptStudy: study },
      "in-browser",
    ],
    ["in no file, and kept", { study, studyFile: null, browserStorage: "kept", keptStudy: study }, "in-browser"],
    [
      "changed since, disk full",
      { study: other, studyFile: file, browserStorage: "full", keptStudy: study },
      "on-screen",
    ],
    ["not kept yet", { study, studyFile: null, browserStorage: "kept", keptStudy: null }, "on-screen"],
  ] as const)("%s", (_name, where, safety) => expect(safetyOf(where)).toBe(safety));
});
