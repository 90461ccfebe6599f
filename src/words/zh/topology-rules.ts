import type { Issue } from "../../core/model/index.ts";
import type { topologyRules as English } from "../en/topology-rules.ts";
import { formatNumber } from "../format.ts";

const number = (values: Issue["values"], key: string) => formatNumber(Number(values[key] ?? 0), 3);

export const topologyRules: typeof English = {
  "topology.ends-joined": (v) =>
    `部分光缆段的端点没有局站：按 ${number(v, "metres")} m 容差，${number(v, "snapped")} 个端点接入已有局站，${number(v, "joined")} 个端点彼此相接，新建 ${number(v, "junctions")} 个分歧点${!v.first ? "" : `，如 ${String(v.first)}`}`,
  "topology.tees": (v) =>
    `${number(v, "ends")} 个端点距另一条光缆段的中段不到 ${number(v, "metres")} m（T 形相接），未予连通`,
};
