/**
 * A column holds one type, but the attributes of a file need not: where they are mixed, numbers become text, and
 * beside lists a single text becomes a list of one. Nothing is lost.
 */
import type { ReadRow, Value } from "../../model/index.ts";

export function evenOutValues(rows: readonly ReadRow[], isKnown: (attribute: string) => boolean): readonly ReadRow[] {
  const types = new Map<string, Set<string>>();
  for (const { values } of rows) {
    for (const [key, value] of Object.entries(values)) {
      if (isKnown(key) || value === null) continue;
      let seen = types.get(key);
      if (seen === undefined) types.set(key, (seen = new Set()));
      seen.add(typeOf(value));
    }
  }
  const mixed = new Map([...types].filter(([, seen]) => seen.size > 1));
  if (mixed.size === 0) return rows;
  return rows.map((row) => {
    const values = Object.entries(row.values).map(([key, value]): [string, Value] => {
      const seen = mixed.get(key);
      if (seen === undefined || value === null || Array.isArray(value)) return [key, value];
      return [key, seen.has("list") ? [String(value)] : String(value)];
    });
    return { ...row, values: Object.fromEntries(values) };
  });
}

function typeOf(value: Value): string {
  return Array.isArray(value) ? "list" : typeof value;
}
