import type { Change, ChangeId, Edit, Intent } from "../../core/model/index.ts";
import { newId } from "../platform/new-id.ts";
import { useApp } from "./store.ts";

/** A change made here and now: the clock and the id come from outside core. */
export function newChange(intent: Intent, why: string, edits: readonly Edit[]): Change {
  return {
    id: newId() as ChangeId,
    intent,
    who: useApp.getState().study?.authors[0] ?? "",
    when: new Date().toISOString(),
    why,
    edits,
  };
}
