import type { Field, Value } from "../../../core/model/index.ts";
import { readNumber } from "../../../words/format.ts";

export type EditReading = { readonly ok: true; readonly value: Value } | { readonly ok: false };

/** Reads what a person typed into a field. Empty is unknown. */
export function readTyped(field: Field, typed: string): EditReading {
  const text = typed.trim();
  if (text === "") return { ok: true, value: null };
  if (field.type === "list") {
    const items = text.split(/[,，、]/).map((item) => item.trim());
    return { ok: true, value: items.filter((item) => item !== "") };
  }
  if (field.type !== "number") return { ok: true, value: text };
  const value = readNumber(text);
  return Number.isFinite(value) ? { ok: true, value } : { ok: false };
}

/** The text a person starts from. */
export function typedOf(value: Value): string {
  if (value === null) return "";
  return typeof value === "object" ? value.join(", ") : String(value);
}

export function sameValue(a: Value, b: Value): boolean {
  return a === b || typedOf(a) === typedOf(b);
}
