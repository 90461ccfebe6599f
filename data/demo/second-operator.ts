/**
 * Answers: where does the second operator run? Its own houses in 26 towns, its own cables, in the first one's trenches.
 * The two networks meet in 成都 and 西昌 only.
 */
import { type LaidLink, townSite } from "./backbone.ts";
import { chainageNear, type Draft, type DraftMember, type DraftSite, type DraftSpan, OPERATOR_B } from "./draft.ts";
import { laySecondCore } from "./metro.ts";
import { shortTown } from "./names.ts";
import { lineLength, type Point, pointAlong, sliceLine } from "./plane.ts";
import { stream } from "./random.ts";
import { wander } from "./wander.ts";

/** Where its cable joins the common trench, in km from the first operator's house. */
const JOIN_KM = 1.4;

export function laySecondOperator(
  draft: Draft,
  laid: readonly LaidLink[],
  secondCables: ReadonlyMap<number, readonly DraftSpan[]>,
): DraftSite[] {
  const core = laySecondCore(draft);
  const houses = new Map<string, DraftSite>([["成都市", core]]);
  const wanted = laid.filter(({ link }) => link.shared);
  for (const { link } of wanted) {
    for (const town of [link.from, link.to]) if (!houses.has(town)) houses.set(town, addHouse(draft, town));
  }
  for (const [i, one] of wanted.entries()) layBeside(draft, one, houses, i + 1, secondCables.get(one.number) ?? []);
  const [a, b] = [houses.get("西昌市"), townSite(draft, "西昌市")];
  if (a !== undefined) {
    const line = wander("西昌互联", [a.at, b.at], { roughness: 0.1, finestKm: 0.4, toleranceKm: 0.02 });
    draft.addSpan({ id: "YC-002", from: a, to: b, laying: "duct", line, owner: OPERATOR_B });
  }
  return [...houses.values()].filter((house) => house !== core);
}

function addHouse(draft: Draft, town: string): DraftSite {
  const centre = townSite(draft, town);
  const random = stream("second-operator", town);
  for (let attempt = 0; attempt < 20; attempt++) {
    const at: Point = [centre.at[0] + random.between(-1.3, 1.3), centre.at[1] + random.between(-1.3, 1.3)];
    if (draft.countyAt(at) !== centre.county) continue;
    return draft.addSite({ name: `乙${shortTown(town)}局`, kind: "aggregation", role: "town", at, owner: OPERATOR_B });
  }
  throw new Error(`no place for a second house in ${town}`);
}

function layBeside(
  draft: Draft,
  laid: LaidLink,
  houses: ReadonlyMap<string, DraftSite>,
  number: number,
  second: readonly DraftSpan[],
): void {
  const { link, line, spans } = laid;
  const [from, to] = [houses.get(link.from), houses.get(link.to)];
  if (from === undefined || to === undefined) return;
  const length = lineLength(line);
  const trench = sliceLine(line, JOIN_KM, length - JOIN_KM);
  const id = `YG-${String(number).padStart(2, "0")}-01`;
  const laying = link.from === "成都市" ? "duct" : "direct-buried";
  const span = draft.addSpan({ id, from, to, laying, line: [from.at, ...trench, to.at], owner: OPERATOR_B });
  const fromM = chainageNear(span, pointAlong(line, JOIN_KM));
  const toM = chainageNear(span, pointAlong(line, length - JOIN_KM));
  const first: DraftMember[] = spans.map((one, i) => {
    if (i > 0 && i < spans.length - 1) return { span: one };
    const fromM = i === 0 ? chainageNear(one, pointAlong(line, JOIN_KM)) : 0;
    const toM = i === spans.length - 1 ? chainageNear(one, pointAlong(line, length - JOIN_KM)) : one.lengthM;
    return { span: one, fromM, toM };
  });
  draft.addGroup({
    name: `${shortTown(link.from)}—${shortTown(link.to)} 两家同沟`,
    kind: laying === "duct" ? "duct" : "trench",
    evidence: "共建共享台账：同沟敷设（示意）",
    members: [...first, ...second.map((one): DraftMember => ({ span: one })), { span, fromM, toM }],
  });
}
