import { formatNumber } from "../format.ts";
import type { Words } from "../index.ts";

const time = new Intl.DateTimeFormat("zh-CN", { dateStyle: "medium", timeStyle: "short", hour12: false });
const timeOf = (iso: string) => (Number.isNaN(Date.parse(iso)) ? iso : time.format(new Date(iso)));

export const studies: Words["studies"] = {
  title: "项目",
  open: "打开文件",
  openHint: "也可把项目文件或网络数据文件拖到窗口任意位置。",
  save: "保存",
  saveAs: "另存为",
  newStudy: "新建空项目",
  reopenDemonstration: "打开演示项目",
  firstBranch: "现网",
  untitled: "未命名项目",

  safety: {
    "in-file": (file) => `与文件 ${file} 一致`,
    "in-browser": (file) =>
      file === null ? "暂存在本浏览器，尚未存为文件" : `暂存在本浏览器，有 ${file} 中没有的改动`,
    "on-screen": (file) => (file === null ? "只在屏幕上：请保存为文件" : `只在屏幕上，有 ${file} 中没有的改动：请保存`),
  },
  safetyShort: { "in-file": "已保存", "in-browser": "未存入文件", "on-screen": "未保存" },
  fileIsTruth: "浏览器暂存随时可能被清除，长期保存以文件为准。",
  keptAt: (iso) => `暂存于 ${timeOf(iso)}`,

  recent: "最近的项目",
  noRecent: "本浏览器中没有其他项目。",
  forget: "从本浏览器移除",
  forgetTitle: (title) => `从本浏览器移除“${title}”？`,
  forgetWhy: "已保存的文件不受影响；未存入文件的改动将丢失。",
  openInTab: "该项目在另一标签页中打开，请先在那里关闭。",
  notThere: "本浏览器中该项目已不完整，请打开其文件。",

  snapshots: "历史状态",
  noSnapshots: "工作过程中会在此保留本项目的历史状态，最多十份。",
  snapshotAt: (iso, changes) => `${timeOf(iso)} · ${formatNumber(changes)} 项变更`,
  restore: "回到此状态",
  snapshotLost: "该历史状态已无法读取，项目保持原样。",

  row: (file, row) => (row === null ? file : `${file} 第 ${row} 行`),

  provenance: "数据来源",
  noProvenance: "本项目尚未读入数据。",
  provenanceOf: {
    rows: (rows) => `${formatNumber(rows)} 行`,
    readAt: "读入时间",
    source: "来源",
    licence: "许可",
    coordinates: "坐标系",
    encoding: "编码",
    hash: "指纹",
  },
  timeOf,
  counts: "本项目包含",

  held: "本标签页现在可以编辑该项目，另一标签页中的改动已带入。",
  heldElsewhere: "该项目已在另一标签页中打开，此处只读。",
  takeOver: "接管编辑",
  storage: {
    refused: "本浏览器不为此页面保存数据（无痕窗口，或页面未经 HTTPS 打开）。请保存为文件，以免丢失。",
    full: "本浏览器磁盘空间已满，改动不再暂存。请保存为文件，以免丢失。",
  },
  wouldBeLost: "当前项目有改动未存入文件，本浏览器也未能暂存。",
  openAnyway: "仍然打开另一项目",
  conflict: (table, row) => `与项目现状不符：${table} ${row}。未作任何改动。`,

  faults: {
    "not-a-study": (file) => `${file} 不是韧网项目文件。当前项目保持原样。`,
    truncated: (file) => `${file} 不完整，可能未复制或未下载完。当前项目保持原样。`,
    damaged: (file, entry) => `${file} 的 ${entry} 部分已损坏，未打开。当前项目保持原样，请换用该文件的副本。`,
    "newer-format": (file, found, known) =>
      `${file} 由更新版本写成（格式 ${found}，本版本最高支持 ${known}）。请更新程序后再打开。当前项目保持原样。`,
  },
  readIn: (sites, spans, remarks) =>
    `已读入新项目：${formatNumber(sites)} 个局站、${formatNumber(spans)} 条光缆段${remarks === 0 ? "。" : `；数据提示 ${formatNumber(remarks)} 条，见“数据”。`}`,
  notRead: (file, why) => `${file} 无法读取（${why}）。当前项目保持原样。`,
  notSaved: (file, why) => `${file} 未能写入（${why}）。文件原有内容不受影响。`,
  downloaded: (file) => `已保存到下载文件夹：${file}。`,
};
