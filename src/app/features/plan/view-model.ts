/** Changes in words: one line for each of the first edits of a change, names in place of ids. */
import { type Change, type Edit, type Network, nameOf, type Value } from "../../../core/model/index.ts";
import { describeValue, fieldLabel } from "../../../words/describe.ts";
import type { Words } from "../../../words/index.ts";

export function changeLines({ edits }: Change, network: Network, words: Words, most: number): string[] {
  return edits.slice(0, most).map((edit) => editLine(edit, network, words));
}

function editLine(edit: Edit, network: Network, words: Words): string {
  switch (edit.kind) {
    case "add":
    case "remove": {
      const say = edit.kind === "add" ? words.plan.added : words.plan.removed;
      const only = edit.rows.length === 1 ? edit.rows[0] : undefined;
      const line = say(words.model.counts[edit.table](edit.rows.length));
      return only === undefined ? line : words.plan.named(line, nameIn(only.values.name) ?? only.id);
    }
    case "set": {
      const name = nameOf(network, edit.table, edit.id);
      const value = (of: Value) => describeValue(words, edit.table, edit.field, of);
      return words.plan.set(name, fieldLabel(words, edit.table, edit.field), value(edit.before), value(edit.value));
    }
    case "reshape":
      return words.plan.reshaped(nameOf(network, edit.table, edit.id));
  }
}

function nameIn(value: Value | undefined): string | null {
  return typeof value === "string" ? value : null;
}
