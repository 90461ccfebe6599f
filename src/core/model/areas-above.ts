/** Answers: in which areas does something lie that names one: in that, and in all above it. O(levels). */
import { type TextColumn, textAt } from "./column.ts";
import { findRow } from "./find-row.ts";

type AreaTree = { readonly id: TextColumn; readonly parent: TextColumn };

/** The area itself first; one that comes up again ends the way up. */
export function withAreasAbove(area: string | null, { id, parent }: AreaTree): Set<string | null> {
  const found = new Set<string | null>([area]);
  for (let at = area; at !== null; ) {
    const row = findRow(id, at);
    at = row < 0 ? null : textAt(parent, row);
    if (at === null || found.has(at)) break;
    found.add(at);
  }
  return found;
}
