import type { repairs as English } from "../en/repairs.ts";

export const repairs: typeof English = {
  reasons: {
    "repair.split-at-touches": "局站或端点落在线路中段，已断开相接",
    "repair.join-near-miss": "接上差一点未相接的端点",
    "repair.connect-touch": "接入落在线路上的局站或端点",
    "repair.connect-crossing": "在交叉处连通两条光缆段",
    "repair.place-junction": "在没有局站的端点处设分歧点",
    "repair.merge-duplicate": "合并重复登记的光缆段",
    "repair.merge-both-ways": "合并首末端互换、重复登记的光缆段",
    "repair.remove-zero-length": "删除长度为零的光缆段",
    "repair.take-off-site": "将端点从局站上断开",
    "repair.take-back": "将断开的光缆段恢复为整条",
  },
  byImport: "导入",
};
