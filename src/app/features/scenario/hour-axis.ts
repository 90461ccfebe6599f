/** Hours along a line on which the first of them have room beside months: even near the event, ever closer away from it. */

const EVEN_H = 12;
const TICKS_H = [0, 6, 24, 72, 168, 720, 2160, 8760, 43_800];
/** Of the line, between two ticks at least. */
const APART = 0.13;

export type HourAxis = {
  /** 0 at its beginning, 1 at its end. */
  readonly shareOf: (hour: number) => number;
  readonly hourAt: (share: number) => number;
  readonly ticks: readonly number[];
};

export function hourAxis(from: number, to: number): HourAxis {
  const [low, high] = [bent(from), bent(to)];
  const shareOf = (hour: number) => Math.min(1, Math.max(0, (bent(hour) - low) / (high - low)));
  const ticks: number[] = [];
  // Hours before the event count back from it.
  for (const tick of [...TICKS_H, ...TICKS_H.slice(1).map((hour) => -hour)]) {
    const isFree = ticks.every((other) => Math.abs(shareOf(other) - shareOf(tick)) >= APART);
    if (tick >= from && tick <= to && isFree) ticks.push(tick);
  }
  return { shareOf, ticks, hourAt: (share) => unbent(low + share * (high - low)) };
}

const bent = (hour: number) => Math.sign(hour) * Math.log1p(Math.abs(hour) / EVEN_H);
const unbent = (at: number) => Math.sign(at) * EVEN_H * Math.expm1(Math.abs(at));
