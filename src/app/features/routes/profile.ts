/** Where each point of the separation profile stands in its chart. Heights are logarithmic: what matters is what is near. */
import type { Separation } from "../../../core/redundancy/shared/measure-separation.ts";

export const CHART = { width: 304, height: 120, left: 46, right: 6, top: 6, bottom: 18 } as const;

/** Nearer than this is drawn as this: the height of nothing has no logarithm. */
const LEAST_M = 1;
const MOST_TICKS = 5;

export type Profile = {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** From side to side of the stretches within d. */
  readonly near: readonly { readonly x: number; readonly width: number }[];
  readonly rows: readonly { readonly metres: number; readonly y: number }[];
  readonly columns: readonly { readonly metres: number; readonly x: number }[];
  /** Height of d. */
  readonly within: number;
};

export function layOut({ profile, near, lengthM, withinM }: Separation): Profile {
  const inner = { width: CHART.width - CHART.left - CHART.right, height: CHART.height - CHART.top - CHART.bottom };
  const most = Math.max(10 * LEAST_M, withinM, ...profile.map(({ metres }) => metres));
  const decades = Math.log10(most / LEAST_M);
  const x = (atM: number) => CHART.left + (inner.width * atM) / lengthM;
  const y = (metres: number) =>
    CHART.top + inner.height * (1 - Math.log10(Math.max(LEAST_M, metres) / LEAST_M) / decades);
  const every = Math.ceil(decades / MOST_TICKS);
  const rows = Array.from({ length: Math.floor(decades / every) + 1 }, (_, i) => LEAST_M * 10 ** (i * every));
  const step = niceStep(lengthM / 3);
  const columns = Array.from({ length: Math.floor(lengthM / step) + 1 }, (_, i) => i * step);
  return {
    points: profile.map(({ atM, metres }) => ({ x: x(atM), y: y(metres) })),
    near: Array.from({ length: near.length / 2 }, (_, i) => {
      const [from, to] = [near[2 * i] as number, near[2 * i + 1] as number];
      return { x: x(from), width: Math.max(1, x(to) - x(from)) };
    }),
    rows: rows.map((metres) => ({ metres, y: y(metres) })),
    columns: columns.map((metres) => ({ metres, x: x(metres) })),
    within: y(withinM),
  };
}

/** 1, 2 or 5 times a power of ten, no less than asked. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((times) => times * power >= least) ?? 10);
}
