/** Answers: where do the second operator's own cell sites stand? Beyond the town ring, through the first one's ducts. */
import { chainageNear, type Draft, type DraftSite, type DraftSpan, OPERATOR_B } from "./draft.ts";
import { numbered, shortTown } from "./names.ts";
import type { Point } from "./plane.ts";
import { stream } from "./random.ts";

export function laySecondTowers(draft: Draft, houses: readonly DraftSite[]): void {
  for (const [at, house] of houses.entries()) {
    const ring = draft.spans.filter(
      ({ id, from, to }) =>
        id.startsWith(`JR-${house.county.code}-`) && (from.role === "ring") !== (to.role === "ring"),
    );
    for (const [i, duct] of ring.filter(touchesTown).slice(0, 2).entries()) {
      layTower(draft, house, duct, `YJ-${String(at + 1).padStart(2, "0")}-${String(i + 1).padStart(2, "0")}`, i + 1);
    }
  }
}

function touchesTown({ from, to }: DraftSpan): boolean {
  return from.role === "town" || from.role === "centre" || to.role === "town" || to.role === "centre";
}

function layTower(draft: Draft, house: DraftSite, duct: DraftSpan, id: string, number: number): void {
  const [station, line] = duct.to.role === "ring" ? [duct.to, duct.line] : [duct.from, [...duct.line].reverse()];
  const at = findPlace(draft, station);
  if (at === null) return;
  const name = numbered(`乙${shortTown(house.county.name)}-基站`, number);
  const tower = draft.addSite({ name, kind: "tower", role: "tower", at, owner: OPERATOR_B });
  const shared = line.slice(1, -1);
  const route: Point[] = [house.at, ...shared, [station.at[0] + 0.05, station.at[1] + 0.05], at];
  const span = draft.addSpan({ id, from: house, to: tower, laying: "duct", line: route, owner: OPERATOR_B });
  const [first, last] = [shared[0] ?? station.at, shared.at(-1) ?? station.at];
  const stretch = (one: DraftSpan) => {
    const ends = [chainageNear(one, first), chainageNear(one, last)].sort((a, b) => a - b);
    return { span: one, fromM: ends[0] ?? 0, toM: ends[1] ?? one.lengthM };
  };
  draft.addGroup({
    name: `${duct.name} 管道`,
    kind: "duct",
    evidence: "管道租用合同（示意）：乙租用甲一孔",
    members: shared.length > 1 ? [stretch(duct), stretch(span)] : [{ span: duct }, { span }],
  });
}

function findPlace(draft: Draft, { at, county, id }: DraftSite): Point | null {
  const random = stream("second tower", id);
  for (let tries = 0; tries < 30; tries++) {
    const place: Point = [at[0] + random.between(-0.9, 0.9), at[1] + random.between(-0.9, 0.9)];
    if (draft.countyAt(place) === county) return place;
  }
  return null;
}
