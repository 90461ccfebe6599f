/**
 * Answers: how long does a works window last, and how many hours of service can it cost at most? People cut off times the
 * hours of the window: an upper bound, for works are seldom on from its first minute to its last. People of whom nobody
 * knows how many they are come in no product.
 */
import type { WorksWindow } from "../../model/index.ts";

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const MS_PER_HOUR = 3_600_000;

/** null where one of them is no moment with a zone, or the end does not come after the beginning. */
export function readWindow(from: string, to: string): WorksWindow | null {
  const window = { from: from.trim(), to: to.trim() };
  return Number.isNaN(hoursOf(window)) ? null : window;
}

/** NaN for a window that is none. */
export function hoursOf({ from, to }: WorksWindow): number {
  if (!MOMENT.test(from) || !MOMENT.test(to)) return Number.NaN;
  const hours = (Date.parse(to) - Date.parse(from)) / MS_PER_HOUR;
  return hours > 0 ? hours : Number.NaN;
}

/** null where no window is set. */
export function peopleHours(people: number, window: WorksWindow | null): number | null {
  const hours = window === null ? Number.NaN : hoursOf(window);
  return Number.isNaN(hours) ? null : people * hours;
}
