import type { RepairReason } from "../../core/repair/topology-rules.ts";

const reasons: Readonly<Record<RepairReason, string>> = {
  "repair.split-at-touches": "cut where sites and ends lie on the middle of a line",
  "repair.join-near-miss": "joined what stopped a little short",
  "repair.connect-touch": "connected what lies on the line",
  "repair.connect-crossing": "connected two lines where they cross",
  "repair.place-junction": "put a junction where an end had no site",
  "repair.merge-duplicate": "merged what was listed twice",
  "repair.merge-both-ways": "merged what was listed from both ends",
  "repair.remove-zero-length": "removed a span of no length",
  "repair.take-off-site": "took an end off its site",
  "repair.take-back": "made a cut span whole again",
};

export const repairs = { reasons, byImport: "import" };
