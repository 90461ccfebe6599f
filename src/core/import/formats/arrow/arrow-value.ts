/** Values of Arrow as plain ones: lists and structures without the library, decimals and days as they are written. */
import { DataType, type Vector } from "apache-arrow";

const DEEPEST = 16;

/** most: how many items a list may have; a RangeError where it has more. */
export function arrowValue(value: unknown, type: DataType, most: number, depth = 0): unknown {
  if (value === null || value === undefined || depth > DEEPEST) return null;
  if (DataType.isDictionary(type)) return arrowValue(value, type.dictionary, most, depth);
  if (DataType.isDecimal(type)) return decimalOf(value as Uint32Array, type.scale);
  if (DataType.isDate(type) || DataType.isTimestamp(type)) return new Date(Number(value));
  if (DataType.isList(type) || DataType.isFixedSizeList(type)) {
    const items = value as Vector;
    const inner = type.children[0]?.type ?? type;
    if (items.length > most) throw new RangeError("a list is longer than the bytes");
    return Array.from({ length: items.length }, (_, i) => arrowValue(items.get(i), inner, most, depth + 1));
  }
  if (DataType.isStruct(type)) {
    const row = value as Readonly<Record<string, unknown>>;
    return Object.fromEntries(
      type.children.map(({ name, type: inner }) => [name, arrowValue(row[name], inner, most, depth + 1)]),
    );
  }
  if (value instanceof Uint8Array || typeof value !== "object") return value;
  // Maps, unions and intervals: the library spells them.
  return (value as { toString(): string }).toString();
}

/** Four or eight words, the least first, of a whole number in two's complement. */
function decimalOf(words: Uint32Array, scale: number): number | string {
  let whole = 0n;
  for (let i = words.length - 1; i >= 0; i--) whole = (whole << 32n) | BigInt(words[i] ?? 0);
  whole = BigInt.asIntN(32 * words.length, whole);
  const digits = (whole < 0n ? -whole : whole).toString().padStart(scale + 1, "0");
  const cut = digits.length - Math.max(0, scale);
  const text = `${whole < 0n ? "-" : ""}${digits.slice(0, cut)}${scale > 0 ? `.${digits.slice(cut)}` : ""}`;
  return text.length <= EXACT_DIGITS ? Number(text) : text;
}

const EXACT_DIGITS = 16;
