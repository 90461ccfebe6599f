/**
 * Answers: which rates does a person state, in the form of `data/availability/cut-rates.json`? Ways of laying that are not
 * named keep their rate; one that is null has none. A string says what is wrong, and where.
 */
import { CUT_RATES, type CutRate, type CutRates, type Figure, LAID } from "./cut-rates.ts";

const MOST_CUTS = 10_000;
const MOST_HOURS = 8760;

export function readCutRates(text: string): CutRates | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return "JSON";
  }
  const modes = fieldOf(json, "modes");
  if (typeof modes !== "object" || modes === null || Array.isArray(modes)) return "modes";
  const known: readonly string[] = LAID;
  const read: Record<string, CutRate | null> = {};
  for (const [mode, rate] of Object.entries(modes)) {
    if (!known.includes(mode)) return `modes.${mode}`;
    if (rate === null) {
      read[mode] = null;
      continue;
    }
    const cutsPer1000KmYear = readFigure(fieldOf(rate, "cutsPer1000KmYear"), MOST_CUTS);
    const repairH = readFigure(fieldOf(rate, "repairH"), MOST_HOURS);
    if (cutsPer1000KmYear === null) return `modes.${mode}.cutsPer1000KmYear`;
    if (repairH === null) return `modes.${mode}.repairH`;
    read[mode] = { cutsPer1000KmYear, repairH };
  }
  return { ...CUT_RATES, ...read };
}

/** A figure without a source is taken, and marked as what it is. */
function readFigure(figure: unknown, most: number): Figure | null {
  const value = fieldOf(figure, "value");
  if (typeof value !== "number" || !(value >= 0 && value <= most)) return null;
  const [source, status] = [fieldOf(figure, "source"), fieldOf(figure, "status")];
  return {
    value,
    source: typeof source === "string" ? source : "",
    status: typeof status === "string" ? status : "unconfirmed",
  };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
