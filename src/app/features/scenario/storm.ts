/** A storm drawn by hand: places with the hours at which it passes them, and winds that go evenly from first to last. */
import { measureChainages } from "../../../core/geo/measure-length.ts";
import type { LineShape } from "../../../core/model/index.ts";
import type { EventOf } from "../../store/disaster-slice.ts";

export type Fixes = EventOf<"typhoon">["fixes"];
export type Drawn = { readonly vFirstMs: number; readonly vLastMs: number; readonly speedKmH: number };

export const DRAWN: Drawn = { vFirstMs: 45, vLastMs: 25, speedKmH: 20 };

export function fixesAlong(line: LineShape, { vFirstMs, vLastMs, speedKmH }: Drawn): Fixes {
  const chainages = measureChainages(line);
  const whole = chainages.at(-1) || 1;
  return line.map((at, i) => ({
    hour: (chainages[i] ?? 0) / 1000 / speedKmH,
    at,
    pcHpa: null,
    vMaxMs: vFirstMs + ((vLastMs - vFirstMs) * (chainages[i] ?? 0)) / whole,
    rmKm: null,
    penvHpa: null,
  }));
}

/** What was drawn, read back from it; null for a track that says more than that. */
export function drawnOf(fixes: Fixes): Drawn | null {
  const [first, last] = [fixes[0], fixes.at(-1)];
  if (first == null || last == null || first === last || first.vMaxMs === null || last.vMaxMs === null) return null;
  const line = fixes.map(({ at }) => at);
  const km = (measureChainages(line).at(-1) ?? 0) / 1000;
  const speedKmH = km / (last.hour - first.hour);
  const drawn = { vFirstMs: first.vMaxMs, vLastMs: last.vMaxMs, speedKmH };
  const even = fixesAlong(line, drawn);
  const isEven = fixes.every(({ hour, vMaxMs, pcHpa, rmKm, penvHpa }, i) => {
    const alike = Math.abs(hour - (even[i]?.hour ?? 0)) + Math.abs((vMaxMs ?? 1e9) - (even[i]?.vMaxMs ?? 0)) < 1e-3;
    return alike && pcHpa === null && rmKm === null && penvHpa === null;
  });
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  return isEven
    ? { vFirstMs: rounded(first.vMaxMs), vLastMs: rounded(last.vMaxMs), speedKmH: rounded(speedKmH) }
    : null;
}
