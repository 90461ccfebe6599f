import { describe, expect, it } from "vitest";
import {
  applyChanges,
  type BranchId,
  buildNetwork,
  type Change,
  type ChangeId,
  type Edit,
  type Study,
  type StudyId,
} from "../../../src/core/model/index.ts";
import { branchNetwork } from "../../../src/core/study/branches.ts";
import { withdrawChange } from "../../../src/core/study/withdraw-change.ts";

function change(id: string, ...edits: Edit[]): Change {
  return { id: id as ChangeId, intent: "set", who: "", when: "2026-01-01T00:00:00Z", why: "", edits };
}

const site = (id: string) => ({ id, values: { name: id }, shape: null });
const addC = change("add-c", { kind: "add", table: "sites", rows: [site("C")] });
const nameC = change("name-c", { kind: "set", table: "sites", id: "C", field: "name", value: "third", before: "C" });
const nameA = change("name-a", { kind: "set", table: "sites", id: "A", field: "name", value: "first", before: "A" });

function studyWith(...changes: Change[]): Study {
  return {
    id: "s" as StudyId,
    title: "",
    origin: "own",
    authors: [],
    createdAt: "2026-01-01T00:00:00Z",
    base: buildNetwork({ sites: [site("A"), site("B")] }),
    branches: [{ id: "b" as BranchId, name: "", from: null, changes, undone: [] }],
    activeBranch: "b" as BranchId,
    hazards: [],
    scenarios: [],
    fragility: null,
    findings: [],
    settings: { gateways: { kinds: ["core"] }, enough: 1 },
    provenance: [],
  };
}

describe("withdrawChange", () => {
  it("takes out a change from the middle and keeps the later ones", () => {
    const result = withdrawChange(studyWith(addC, nameA), "add-c" as ChangeId);
    expect(result.ok).toBe(true);
    if (!result.ok) return;
    const network = branchNetwork(result.study);
    expect(network.sites.count).toBe(2);
    expect(network.version).toBe(applyChanges(studyWith().base, [nameA]).version);
  });

  it("names the later change that stands on it, and leaves the study alone", () => {
    expect(withdrawChange(studyWith(addC, nameA, nameC), "add-c" as ChangeId)).toEqual({ ok: false, needs: "name-c" });
  });
});
