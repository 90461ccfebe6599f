/** Asks for an epicentre by a click: the region is guessed from the place, the strike is that of the nearest fault known. */
import { FlatFrame } from "../../../../core/geo/flat-frame.ts";
import { guessRegion } from "../../../../core/hazard/events/guess-region.ts";
import { type HazardLayer, type LineShape, lineAt, type Position } from "../../../../core/model/index.ts";
import type { Draft } from "../../../store/disaster-slice.ts";
import { useApp } from "../../../store/store.ts";

export const EARTHQUAKE: Draft<"earthquake"> = { kind: "earthquake", source: null, ms: 7, region: "tibet" };

/** Further away a fault says nothing of the strike. */
const NEAR_KM = 50;

export async function draftEpicentre(): Promise<void> {
  const { askShape, draftEvent } = useApp.getState();
  const [at] = (await askShape("point", ({ scenario }) => scenario.form.sayEpicentre)) ?? [];
  if (at === undefined) return;
  const { disaster, study } = useApp.getState();
  const draft = disaster.drafts.earthquake ?? EARTHQUAKE;
  const before = draft.source !== null && "at" in draft.source ? draft.source.strikeDeg : 0;
  const strikeDeg = strikeNear(at, study?.hazards ?? []) ?? before;
  draftEvent({ ...draft, source: { at, strikeDeg }, region: guessRegion(at) ?? draft.region });
}

/** In whole degrees, below 180: an ellipse has no head; null where no line of a fault layer comes near. */
export function strikeNear(at: Position, hazards: readonly HazardLayer[]): number | null {
  const frame = new FlatFrame(at);
  let [best, strike]: [number, number | null] = [NEAR_KM * 1000, null];
  for (const line of hazards.filter(({ kind }) => kind === "fault").flatMap(linesOf)) {
    for (let i = 1; i < line.length; i++) {
      const [x1, y1] = frame.toPlane(...(line[i - 1] as Position));
      const [x2, y2] = frame.toPlane(...(line[i] as Position));
      const [dx, dy] = [x2 - x1, y2 - y1];
      const share = Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / (dx * dx + dy * dy || 1)));
      const away = Math.hypot(x1 + share * dx, y1 + share * dy);
      if (away >= best) continue;
      best = away;
      strike = (Math.round((Math.atan2(dx, dy) * 180) / Math.PI) + 360) % 180;
    }
  }
  return strike;
}

function linesOf({ features: { geometry, count } }: HazardLayer): LineShape[] {
  return geometry.type === "lines" ? Array.from({ length: count }, (_, row) => lineAt(geometry, row) ?? []) : [];
}
