import { formatNumber as count } from "../format.ts";
import type { Words } from "../index.ts";

export const plan: Words["plan"] = {
  title: "方案与变更",
  question: "哪个方案改动了什么？",
  branches: "方案",
  addBranch: "从当前状态新建方案",
  branchName: "新方案名称",
  removeBranch: "删除方案",
  confirmRemove: (name) => `删除方案“${name}”及其全部变更？`,
  confirmRemoveWhy: "其他方案和导入的数据不受影响。",
  changes: (n) => `${count(n)} 项变更`,
  noChanges: "本方案没有变更：网络与导入时一致。",
  changeList: "变更记录，最新在前",
  more: (n) => `以及更早的 ${count(n)} 项变更`,
  moreEdits: (n) => `以及另外 ${count(n)} 处改动`,
  withdraw: "撤回此项变更",
  needs: "后面的变更以此项为前提，请先撤回后面那项。",
  added: (counted) => `新增 ${counted}`,
  removed: (counted) => `拆除 ${counted}`,
  named: (line, name) => `${line}：${name}`,
  set: (name, field, before, after) => `${name}：${field} ${before} → ${after}`,
  reshaped: (name) => `${name}：位置改动`,
  copyName: (name) => `${name}（副本）`,
};
