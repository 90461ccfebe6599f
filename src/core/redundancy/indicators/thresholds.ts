/** From where on is an indicator good enough? Figures with source and status, as data; null where nobody has set one. */
import data from "../../../../data/redundancy/thresholds.json";

export const INDICATORS = [
  "ring-rate",
  "dual-homing-rate",
  "dual-homing-rate-site",
  "chain-sites",
  "chain-m",
  "aggregation-sites",
  "aggregation-people",
  "diameter-hops",
  "diameter-m",
  "gateway-m-mean",
  "gateway-m-longest",
] as const;
export type IndicatorId = (typeof INDICATORS)[number];

export type Threshold = {
  readonly is: "at-least" | "at-most";
  readonly value: number;
  readonly source: string;
  /** unconfirmed: nobody has published it. */
  readonly status: string;
};

export type Thresholds = Readonly<Record<IndicatorId, Threshold | null>>;

export const THRESHOLDS = data.thresholds as Thresholds;

/** Those of a file in the form of `data/redundancy/thresholds.json` over those that are known. A string says what is wrong. */
export function readThresholds(text: string): Thresholds | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return "JSON";
  }
  const said = fieldOf(json, "thresholds");
  if (typeof said !== "object" || said === null || Array.isArray(said)) return "thresholds";
  const known: readonly string[] = INDICATORS;
  const read: Record<string, Threshold | null> = {};
  for (const [id, threshold] of Object.entries(said)) {
    if (!known.includes(id)) return `thresholds.${id}`;
    const is = fieldOf(threshold, "is");
    const value = fieldOf(threshold, "value");
    if (threshold === null) read[id] = null;
    else if ((is !== "at-least" && is !== "at-most") || typeof value !== "number" || !(value >= 0))
      return `thresholds.${id}`;
    else
      read[id] = {
        is,
        value,
        source: textOf(threshold, "source") ?? "",
        status: textOf(threshold, "status") ?? "unconfirmed",
      };
  }
  return { ...THRESHOLDS, ...read };
}

function textOf(value: unknown, name: string): string | null {
  const text = fieldOf(value, name);
  return typeof text === "string" ? text : null;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
