import type { BranchId, Change, ChangeId, Edit, Network, Study, StudyId } from "../../src/core/model/index.ts";
import { aNetwork } from "./a-network.ts";

const AT = "2026-01-02T03:04:05+08:00";

export function aStudy(over: Partial<Study> = {}): Study {
  const base: Network = over.base ?? aNetwork().path("A-B-C-A").path("C-D").build();
  const main = "main" as BranchId;
  return {
    id: "study-1" as StudyId,
    title: "A study",
    origin: "own",
    authors: ["tester"],
    createdAt: AT,
    base,
    branches: [{ id: main, name: "main", from: null, changes: [], undone: [] }],
    activeBranch: main,
    hazards: [],
    scenarios: [],
    fragility: null,
    findings: [],
    settings: { gateways: { kinds: ["core", "gateway", "landing"] }, enough: 1 },
    provenance: [],
    ...over,
  };
}

export function aChange(id: string, ...edits: readonly Edit[]): Change {
  return { id: id as ChangeId, intent: "set", who: "tester", when: AT, why: "", edits };
}
