import { describe, expect, test } from "vitest";
import { type BranchId, type Edit, rowsOf, type Study } from "../../../src/core/model/index.ts";
import {
  activeBranch,
  addBranch,
  addChange,
  branchNetwork,
  nextNetwork,
  redoChange,
  removeBranch,
  switchBranch,
  undoChange,
} from "../../../src/core/study/branches.ts";
import { aChange, aStudy } from "../../builders/a-study.ts";
import { frozen } from "../../builders/frozen.ts";

const named = (value: string): Edit => ({
  ...{ kind: "set", table: "sites", id: "A", field: "name" },
  ...{ value, before: null },
});
const start = aStudy();
frozen(start);
const one = addChange(start, aChange("1", named("one")));
const two = addChange(one, aChange("2", named("two")));
const PLAN = "plan" as BranchId;
const MAIN = "main" as BranchId;
const version = (study: Study) => branchNetwork(study).version;

describe("undo and redo", () => {
  test("walk the same states back and forth", () => {
    expect(branchNetwork(start)).toBe(start.base);
    expect(version(undoChange(two))).toBe(version(one));
    expect(branchNetwork(undoChange(two))).toEqual(branchNetwork(one));
    expect(branchNetwork(undoChange(undoChange(two)))).toBe(start.base);
    expect(redoChange(redoChange(undoChange(undoChange(two))))).toEqual(two);
  });

  test("at either end leave the study as it is", () => {
    expect(undoChange(start)).toBe(start);
    expect(redoChange(two)).toBe(two);
  });

  test("a new change forgets what was undone", () => {
    const other = addChange(undoChange(two), aChange("3", named("three")));
    expect(activeBranch(other).changes.map(({ id }) => id)).toEqual(["1", "3"]);
    expect(redoChange(other)).toBe(other);
  });
});

test("the network after an edit is that of its branch, however it was come by", () => {
  const network = branchNetwork(one);
  const next = nextNetwork(one, network, two);
  expect(next.version).toBe(version(two));
  expect(rowsOf(next.sites)).toEqual(rowsOf(branchNetwork(two).sites));
  expect(nextNetwork(one, network, { ...one, title: "Other" })).toBe(network);
  expect(nextNetwork(two, branchNetwork(two), undoChange(two))).toEqual(network);
  const base = aStudy().base;
  expect(nextNetwork(one, network, { ...one, base }).sites.columns.id).toBe(base.sites.columns.id);
  const plan = addBranch(start, PLAN, "Plan");
  expect(nextNetwork(two, branchNetwork(two), plan)).toBe(start.base);
});

describe("branches", () => {
  const plan = addBranch(one, PLAN, "Plan");

  test("start where the active one stands, and go their own way", () => {
    expect(activeBranch(plan)).toMatchObject({ id: PLAN, from: "main", undone: [] });
    expect(version(plan)).toBe(version(one));
    const ahead = addChange(plan, aChange("4", named("four")));
    expect(version(switchBranch(ahead, MAIN))).toBe(version(one));
    expect(version(ahead)).not.toBe(version(one));
  });

  test("a branch that is not there cannot be chosen", () => {
    expect(switchBranch(plan, "nowhere" as BranchId)).toBe(plan);
    expect(switchBranch(plan, PLAN)).toBe(plan);
  });

  test("removing the active one shows the first; the first stays", () => {
    expect(removeBranch(plan, PLAN)).toMatchObject({ activeBranch: "main", branches: [{ id: "main" }] });
    expect(removeBranch(plan, MAIN)).toBe(plan);
  });
});
