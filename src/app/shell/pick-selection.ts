import type { Subject } from "../map/view-layer.ts";
import type { Selection } from "../store/view-slice.ts";

/**
 * What is selected after a click on the map: on a row that row alone, on nothing nothing. With Ctrl or Shift a row is
 * added or taken away, as long as it is of the same table, and a click beside everything changes nothing.
 */
export function pickSelection(before: Selection | null, subject: Subject | null, additive: boolean): Selection | null {
  if (subject?.kind === "feature") return before;
  if (subject === null) return additive ? before : null;
  const { table, id } = subject;
  if (!additive || before?.table !== table) return { table, ids: [id] };
  const rest = before.ids.filter((other) => other !== id);
  if (rest.length === before.ids.length) return { table, ids: [...rest, id] };
  return rest.length === 0 ? null : { table, ids: rest };
}
