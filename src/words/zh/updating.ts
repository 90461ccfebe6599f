import type { Issue, TableName } from "../../core/model/index.ts";
import { formatNumber } from "../format.ts";
import type { Words } from "../index.ts";
import { model } from "./model.ts";

const day = new Intl.DateTimeFormat("zh-CN", { dateStyle: "medium" });
const dayOf = (iso: string) => (Number.isNaN(Date.parse(iso)) ? iso : day.format(new Date(iso)));
const metres = (m: number) => (m < 10 ? `${formatNumber(m, 2)} m` : `${formatNumber(m)} m`);
const tableOf = ({ table }: Issue["values"]) => model.tables[table as TableName] ?? String(table ?? "");

export const updateRules = {
  "update.no-earlier": () => "本项目中没有同名文件导入的数据，也没有编号一半以上相同的文件；可以加入本项目，或新建项目",
  "update.several-files": () => "新版文件须逐个比较：请将其他文件设为不导入",
  "update.no-ids": (v) =>
    `${tableOf(v)} 中有 ${formatNumber(Number(v.rows ?? 0))} 行没有编号，名称又缺失或重复，无法判断各行的对应关系。请指定编号列，或新建项目`,
  "update.nothing-in-common": (v) =>
    `其中没有一行与 ${String(v.file ?? "")} 导入的数据相同，若作为新版本将全部替换。可以加入本项目，或新建项目`,
} satisfies Readonly<Record<string, (values: Issue["values"]) => string>>;

export const updating: Words["updating"] = {
  title: (file, readAt) => `${file} 的新版本（上次读取于 ${dayOf(readAt)}）`,
  counts: (added, removed, changed) =>
    `新增 ${formatNumber(added)}，删除 ${formatNumber(removed)}，修改 ${formatNumber(changed)}`,
  nothing: "内容与项目现有数据一致。",
  unchanged: (rows) => `${formatNumber(rows)} 行未变。`,
  offer: (file) => `更新 ${file} 导入的数据`,
  offerWhy: "作为一项变更，可撤销。文件未改动之处，手工修改的内容保留不变。",
  tooMany: (most) => `差异超过 ${formatNumber(most)} 行，无法作为一项变更，请改为新建项目。`,
  apply: "作为变更应用",
  why: (file) => `${file} 更新版本`,
  applied: (file, edits) => `${file}：${edits}。`,

  changes: "变化内容",
  added: "新增",
  removed: "删除",
  changed: "修改",
  shape: "位置或路由",
  moved: (m) => `最大移动 ${metres(m)}`,
  drawn: "位置或路由从无到有，或从有到无",
  fromTo: (before, after) => `${before} → ${after}`,
  more: (rows) => `另有 ${formatNumber(rows)} 行`,

  conflicts: "本项目与文件都有改动",
  conflictsWhy: "以文件为准，除非选择保留本项目的内容。",
  conflictKinds: {
    value: "本项目中也改过",
    gone: "本项目中已删除，文件中有修改",
    removed: "本项目中改过，文件中已删除",
    cut: "该段已断开且各部分改过，请手工重新绘制",
  },
  inFile: (value) => `文件中为 ${value}`,
  here: (value) => `本项目中为 ${value}`,
  keep: "保留本项目的内容",

  inUse: "仍被引用",
  inUseKinds: {
    stays: (table, by) => `文件中已删除，但仍被${model.tables[table]} ${by} 引用，予以保留`,
    returns: (table, by) => `本项目中已删除，因被${model.tables[table]} ${by} 引用而恢复`,
  },

  layer: "新版文件带来的变化",
  oneStudy: "--update 需要一个项目文件和一个新版文件",
};
