import { formatNumber as count } from "../format.ts";

export const plan = {
  title: "Plans and changes",
  question: "What has been changed, on which line of work?",
  branches: "Plans",
  addBranch: "New plan from here",
  branchName: "Name of the new plan",
  removeBranch: "Delete plan",
  confirmRemove: (name: string) => `Delete the plan “${name}” with all its changes?`,
  confirmRemoveWhy: "The other plans and the imported data stay.",
  cancel: "Cancel",
  changes: (n: number) => (n === 1 ? "1 change" : `${count(n)} changes`),
  noChanges: "No changes on this plan: the network is as it was imported.",
  changeList: "Changes, the newest first",
  more: (n: number) => `and ${count(n)} earlier changes`,
  withdraw: "Take this change back",
  needs: "A later change stands on this one; take that one back first.",
  added: (n: number, noun: string) => `${count(n)} × ${noun} added`,
  removed: (n: number, noun: string) => `${count(n)} × ${noun} removed`,
  set: (name: string, field: string, before: string, after: string) => `${name}: ${field} ${before} → ${after}`,
  reshaped: (name: string) => `${name}: moved`,
  copyName: (name: string) => `${name} – copy`,
};
