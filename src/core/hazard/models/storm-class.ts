/**
 * What do Chinese forecasters call a storm of so strong a wind near its centre? The winds that begin each class, in m/s.
 * They are meant for means over two minutes, of which the winds of the profiles, over one minute, fall little short.
 */
export const STORM_CLASSES = [
  ["TD", 0],
  ["TS", 17.2],
  ["STS", 24.5],
  ["TY", 32.7],
  ["STY", 41.5],
  ["SuperTY", 51],
] as const;

export type StormClass = (typeof STORM_CLASSES)[number][0];

export const stormClass = (windMs: number): StormClass =>
  STORM_CLASSES.findLast(([, begins]) => windMs >= begins)?.[0] ?? "TD";
