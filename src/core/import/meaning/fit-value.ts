/** Answers: which value of this field is meant by what a file says? undefined where nobody can tell. */
import type { Field, Value } from "../../model/index.ts";

export function fitValue(field: Field, value: unknown): Value | undefined {
  if (value === null || value === undefined || value === "") return null;
  switch (field.type) {
    case "text":
      return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
        ? String(value)
        : undefined;
    case "number":
      return typeof value === "number" ? value : numberOf(value);
    case "choice":
      return choiceOf(field.options, value);
    case "list":
      return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;
  }
}

function numberOf(value: unknown): number | undefined {
  if (typeof value !== "string" || !/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(value)) return undefined;
  return Number(value);
}

function choiceOf(options: readonly string[], value: unknown): string | undefined {
  const text = typeof value === "boolean" ? (value ? "yes" : "no") : value;
  return options.find((option) => option === text);
}

/** A file that writes −1 or −999 people does not know how many: only numbers with a sign lie below 0. */
export function isBelowZero(field: Field, value: Value | undefined): boolean {
  return field.type === "number" && field.signed !== true && typeof value === "number" && value < 0;
}

/** The value as an attribute the schema does not know; what is neither text, number nor a list of texts becomes JSON. */
export function looseValue(value: unknown): Value | undefined {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string" || typeof value === "number") return value;
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string")) return value;
  if (typeof value === "boolean") return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return undefined; // Nested deeper than the engine's stack.
  }
}

/** A value for a message: text as it is, anything else as JSON, short. */
export function shownValue(value: unknown): string {
  const loose = looseValue(value) ?? typeof value;
  const whole = Array.isArray(loose) ? loose.join(", ") : String(loose);
  return whole.length > 60 ? `${whole.slice(0, 60)}…` : whole;
}
