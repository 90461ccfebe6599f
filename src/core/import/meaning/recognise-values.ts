/** Answers: which value of this field does a text from a table mean? undefined where nobody can tell, null where it says nothing. */
import {
  type ChoiceField,
  type Field,
  fieldsOf,
  TABLE_NAMES,
  type TableName,
  type Unit,
  type Value,
} from "../../model/index.ts";
import { CHOICE_SYNONYMS } from "./choice-synonyms.ts";
import { normaliseName } from "./normalise-name.ts";
import { recogniseUnit } from "./recognise-units.ts";

/**
 * scale: what a number without a unit of its own is multiplied by, from the header of its column. meanings: which option
 * a person says that a text means.
 */
export function recogniseValue(
  table: TableName,
  name: string,
  field: Field,
  text: string,
  scale = 1,
  meanings?: ReadonlyMap<string, string | null>,
): Value | undefined {
  const meant = field.type === "choice" ? meanings?.get(text.trim()) : undefined;
  if (meant !== undefined) return meant;
  if (isBlank(text)) return null;
  switch (field.type) {
    case "text":
      return text.trim();
    case "number":
      return recogniseNumber(field.unit, text, scale);
    case "choice":
      return recogniseChoice(table, name, field, text);
    case "list":
      return recogniseList(text);
  }
}

/** Nothing, or one of the marks by which a person says that there is nothing. */
export function isBlank(text: string): boolean {
  return BLANK.test(text);
}

const BLANK = /^\s*(?:-{1,3}|—{1,2}|\/|n\/?a|null|none|nan|#n\/a|未知|不详|不明|unknown)?\s*$/i;
const PLAIN = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const GROUPED = /^([-+]?\d{1,3}(?:([, ])\d{3})(?:\2\d{3})*(?:\.\d+)?)(.*)$/s;
const LEADING = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(.*)$/is;

export function recogniseNumber(unit: Unit, text: string, scale = 1): number | undefined {
  if (PLAIN.test(text)) return inUnit(Number(text), scale);
  const clean = text.normalize("NFKC").trim();
  const grouped = GROUPED.exec(clean);
  const [, digits, rest] =
    grouped === null ? (LEADING.exec(clean) ?? []) : [grouped[0], grouped[1]?.replace(/[, ]/g, ""), grouped[3]];
  if (digits === undefined || rest === undefined) return undefined;
  const value = Number(digits);
  if (rest.trim() === "") return inUnit(value, scale);
  // 2015-06-01, 2015年6月: of a date, the year.
  if (unit === "year")
    return /^\d{4}$/.test(digits) && /^\s*[-/.年]\s*[\d\s:T年月日./-]*$/.test(rest) ? value : undefined;
  const own = recogniseUnit(unit, rest);
  return own === null ? undefined : inUnit(value, own);
}

/** 0.07 km are 70 m, not 70.00000000000001. */
function inUnit(value: number, scale: number): number | undefined {
  const scaled = scale === 1 ? value : Number((value * scale).toPrecision(15));
  return Number.isFinite(scaled) ? scaled : undefined;
}

export function recogniseChoice(table: TableName, name: string, field: ChoiceField, text: string): string | undefined {
  if (field.options.includes(text)) return text;
  const words = KNOWN.get(table)?.get(name);
  // A tick is no letter, so the marks are looked up as they are.
  return (
    words?.get(text.trim()) ??
    words?.get(normaliseName(text)) ??
    (CONTAINED.has(`${table}.${name}`) ? containedChoice(words, text) : undefined)
  );
}

/** Fields whose values come wrapped in other words: 管道光缆, 12米架空. */
const CONTAINED = new Set(["spans.laying", "sites.kind"]);
/** These say less than any other word beside them: a 核心机房 is a core first. */
const GENERIC = new Set(["机房", "局站", "局", "站", "接入"]);

/** The one option named inside the text; two, such as 管道/架空, are no answer. */
function containedChoice(words: ReadonlyMap<string, string> | undefined, text: string): string | undefined {
  const whole = normaliseName(text);
  const found = new Set<string>();
  let generic: string | undefined;
  for (const [word, option] of words ?? []) {
    if (!/^\p{Script=Han}+$/u.test(word) || !whole.includes(word)) continue;
    if (GENERIC.has(word)) generic = option;
    else if (word.length > 1) found.add(option);
  }
  const [only] = found;
  return found.size === 1 ? only : found.size === 0 ? generic : undefined;
}

/** S1;S2、S3, S1 -> S2, or a JSON list of texts. */
export function recogniseList(text: string): readonly string[] {
  const trimmed = text.trim();
  if (trimmed.startsWith("[") && trimmed.endsWith("]")) {
    try {
      const parsed: unknown = JSON.parse(trimmed);
      if (Array.isArray(parsed) && parsed.every((item) => typeof item === "string" || typeof item === "number"))
        return parsed.map(String);
    } catch {
      // Brackets of a person's own.
    }
  }
  return trimmed
    .replace(/^[[【]|[\]】]$/g, "")
    .split(/\s*(?:[;；、|,，\n]|-+>|=+>|→)\s*/)
    .filter((item) => item !== "");
}

type ChoiceMeanings = ReadonlyMap<string, string>;

const KNOWN: ReadonlyMap<TableName, ReadonlyMap<string, ChoiceMeanings>> = new Map(
  TABLE_NAMES.map((table) => {
    const choices = Object.entries(fieldsOf(table)).flatMap(([name, field]): [string, ChoiceMeanings][] =>
      field.type === "choice" ? [[name, meanings(field.options, CHOICE_SYNONYMS[table][name] ?? {})]] : [],
    );
    return [table, new Map(choices)];
  }),
);

function meanings(options: readonly string[], synonyms: Readonly<Record<string, readonly string[]>>): ChoiceMeanings {
  const known = new Map<string, string>();
  for (const option of options) known.set(normaliseName(option), option);
  for (const option of options) {
    for (const word of synonyms[option] ?? []) {
      const name = normaliseName(word) || word;
      if (!known.has(name)) known.set(name, option);
    }
  }
  return known;
}
