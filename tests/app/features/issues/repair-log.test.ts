import { expect, test } from "vitest";
import { countRepairs, repairLog, stateOfCut } from "../../../../src/app/features/issues/repair-log.ts";
import { assembleStudy } from "../../../../src/core/import/assemble/assemble-study.ts";
import { applyChanges, type Change } from "../../../../src/core/model/index.ts";
import { takeBack } from "../../../../src/core/repair/repairs-in.ts";
import { activeBranch, branchNetwork } from "../../../../src/core/study/branches.ts";
import { aChange } from "../../../builders/a-study.ts";

const line = (id: string, ...shape: [number, number][]) => ({ id, values: {}, shape });

/** Two branches that end on the middle of a trunk, and on that of another. */
function imported() {
  const rows = {
    spans: [
      line("trunk", [103, 31], [103.2, 31]),
      line("other", [103, 32], [103.2, 32]),
      line("one", [103.05, 31], [103.05, 31.1]),
      line("two", [103.1, 32], [103.1, 32.1]),
    ],
  };
  const coordinates = { detected: null, used: "EPSG:4326", confidence: "by-format" } as const;
  const content = { kind: "rows", rows } as const;
  const file = { name: "a", hash: "a", issues: [], encoding: "utf-8", coordinates, content };
  const assembly = assembleStudy([file], "2026-01-02T03:04:05Z", 5);
  if (!assembly.ok) throw new Error("two studies");
  return assembly.study;
}

test("every cut of the import is a line of its own, which tells whether it still stands", () => {
  const study = imported();
  const log = repairLog(activeBranch(study).changes);
  expect(log.map(({ cut }) => cut?.span.id ?? null)).toEqual([null, "trunk", "other"]);
  expect(countRepairs(log)).toBe(2);
  const network = branchNetwork(study);
  const cut = log[1]?.cut;
  if (!cut) throw new Error("no cut");
  expect(stateOfCut(network, cut)).toBe("stands");
  const repair = takeBack(network, cut);
  if (repair === null) throw new Error("it stays");
  const change: Change = { ...aChange("back"), ...repair };
  const whole = applyChanges(network, [change]);
  expect(stateOfCut(whole, cut)).toBe("back");
  const gone = applyChanges(whole, [
    {
      ...aChange("gone"),
      edits: repair.edits.flatMap((edit) => (edit.kind === "add" ? [{ ...edit, kind: "remove" }] : [])),
    },
  ]);
  expect(stateOfCut(gone, cut)).toBe("moved");
  // The newest first: that it was taken back is a repair as well.
  expect(repairLog([...activeBranch(study).changes, change]).map(({ change: { id } }) => id)[0]).toBe("back");
});

test("what a person changed otherwise is no repair", () => {
  expect(repairLog([aChange("set")])).toEqual([]);
});
