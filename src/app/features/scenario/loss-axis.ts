/** Losses along a line: even where they fill it, and where the middle one is far below the most, bent until it stands in the middle. */

/** Of the line, between two ticks at least. */
const APART = 0.2;

export type LossAxis = {
  /** 0 at no loss, 1 at its end. */
  readonly shareOf: (loss: number) => number;
  readonly isBent: boolean;
  readonly ticks: readonly number[];
};

/** `middle`: as likely to be passed as not. */
export function lossAxis(middle: number, end: number): LossAxis {
  const isBent = middle > 0 && 4 * middle < end;
  // Of log(1 + loss / even), that which lays the middle at one half: (1 + middle / even)² = 1 + end / even.
  const even = middle ** 2 / (end - 2 * middle);
  const shareOf = (loss: number) => (isBent ? Math.log1p(loss / even) / Math.log1p(end / even) : loss / end);
  const ticks = [0, end];
  const wished = [end / 2, ...Array.from({ length: 12 }, (_, power) => 10 ** (11 - power))];
  for (const tick of wished) {
    const isFree = ticks.every((other) => Math.abs(shareOf(other) - shareOf(tick)) >= APART);
    if (tick < end && isFree) ticks.push(tick);
  }
  return { shareOf, isBent, ticks: ticks.sort((a, b) => a - b) };
}
