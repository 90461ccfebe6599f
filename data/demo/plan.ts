/** Answers: what would be done next? A branch beside the present one: open the tunnels, close three rings. */
import type { Branch, BranchId, Change, ChangeId, Edit, Row } from "../../src/core/model/index.ts";
import { townSite } from "./backbone.ts";
import { Draft, type DraftSpan, OPERATOR_A } from "./draft.ts";
import { rowOfSpan } from "./rows.ts";
import { wander } from "./wander.ts";

export const PRESENT = "present" as BranchId;
const WHO = "演示数据";
const WHEN = "2025-01-01T09:00:00+08:00";

/** Each joins the ends of single ways, so that several bridges at once come to lie on a ring. */
const RINGS: readonly (readonly [from: string, to: string, why: string])[] = [
  ["若尔盖县", "红原县", "若尔盖、九寨沟方向只有松潘一个出口；若尔盖—红原接通后，茂县—松潘—若尔盖成环"],
  ["壤塘县", "色达县", "红原—阿坝—壤塘与炉霍—色达都是单链；壤塘—色达接通后两条链合成一个环"],
  ["得荣县", "巴塘县", "理塘—稻城—乡城—得荣与理塘—巴塘都是单链；得荣—巴塘沿金沙江接通后成环"],
];

export function makeBranches(draft: Draft): Branch[] {
  const tunnels = draft.spans.filter(({ status }) => status === "planned");
  const changes = [
    ...tunnels.map(openTunnel),
    ...RINGS.map(([from, to, why], i) => closeRing(draft, from, to, why, i + 1)),
  ];
  return [
    { id: PRESENT, name: "现状", from: null, changes: [], undone: [] },
    { id: "tunnels-and-rings" as BranchId, name: "方案：管廊与备份路由", from: PRESENT, changes, undone: [] },
  ];
}

function openTunnel({ id, name }: DraftSpan): Change {
  const edits: Edit[] = [{ kind: "set", table: "spans", id, field: "status", value: "existing", before: "planned" }];
  return {
    id: `open-${id}` as ChangeId,
    intent: "set",
    who: WHO,
    when: WHEN,
    why: `${name}建成入廊，与道路管道分开`,
    edits,
  };
}

function closeRing(draft: Draft, from: string, to: string, why: string, number: number): Change {
  const [a, b] = [townSite(draft, from), townSite(draft, to)];
  const line = wander(`plan|${from}|${to}`, [a.at, b.at], { roughness: 0.16, finestKm: 1.1, toleranceKm: 0.07 });
  const id = `FA-${String(number).padStart(2, "0")}`;
  // Laid on a draft of its own: the base must not know of it.
  const span = new Draft(draft.counties).addSpan({
    id,
    from: a,
    to: b,
    laying: "direct-buried",
    line,
    owner: OPERATOR_A,
  });
  Object.assign(span.values, { importance: 1, fibres: 96 });
  const rows: Row[] = [rowOfSpan(span)];
  return {
    id: `ring-${id}` as ChangeId,
    intent: "add",
    who: WHO,
    when: WHEN,
    why,
    edits: [{ kind: "add", table: "spans", rows }],
  };
}
