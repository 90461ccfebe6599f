/** What an engineering model took for granted. Inputs and outputs go by their names, as they are typed. */
import type { ModelNote } from "../../core/engineering-model.ts";
import type { DataFault, DataRule } from "../../core/hazard/read-data.ts";
import { formatNumber } from "../format.ts";
import { availability } from "./availability.ts";
import { modelValidity } from "./model-validity.ts";

const quantity = (value: number | string, unit: string) =>
  `${typeof value === "number" ? formatNumber(value, 4) : value}${unit === "" || unit === "1" ? "" : ` ${unit}`}`;

const RULES: Readonly<Record<DataRule, string>> = {
  "not-json": "is not JSON",
  "not-an-object": "must be an object",
  "not-a-list": "must be a list, each of its parts as the other files have it",
  missing: "is missing",
  "not-known": "is not a field that is read",
  "not-text": "must be text that says something",
  "not-a-number": "must be a number",
  "out-of-range": "is a number that cannot be",
  "not-in-list": "is none of the words that may stand there",
  twice: "stands there twice",
  "not-rising": "must rise from one to the next",
  "states-out-of-order": "must be worse with every state: a worse state cannot come sooner than a lighter one",
  "no-shape": "is missing: a curve has one shape",
  "two-shapes": "is one shape too many",
};

export const models = {
  /** When each model may be used. */
  validity: modelValidity,
  /** What is wrong with a file of figures, and where. */
  fault: (file: string, { entry, field, rule }: DataFault): string => {
    const place = [entry, field].filter((part) => part !== "").join(".");
    return `${file}${place === "" ? "" : `: ${place}`} ${RULES[rule]}`;
  },
  note(note: ModelNote): string {
    switch (note.code) {
      case "default":
        return `${note.of} was not given: ${quantity(note.value, note.unit)} is taken.`;
      case "found":
        return `${note.of} was not given: ${quantity(note.value, note.unit)} is found from ${note.from.join(", ")}.`;
      case "held":
        return `${note.of} comes out as ${quantity(note.value, note.unit)} and is held at ${formatNumber(note.at, 4)}.`;
      case "stretched":
        return `${note.of} = ${quantity(note.value, note.range.unit)} lies outside ${note.range.least} … ${note.range.most}, where the formula holds: this is an extrapolation.`;
      case "suspect-constant":
        return `A constant of ${note.of} seems to be a misprint: the curves do not meet at ${note.at}, with a step of ${formatNumber(100 * note.step)} %. It is used as printed; to be confirmed.`;
      case "bound":
        return `${note.of} is ${note.is === "at-least" ? "at least" : "at most"} ${quantity(note.at, note.unit)}; the formula covers no more.`;
      case "added":
        return `${note.of} is no part of the published relation and was added to it.`;
      case "source":
        return `${note.of}: ${note.source} [${availability.statuses[note.status]}]${note.analogy === undefined ? "" : `; an analogy, found on ${note.analogy.en}`}`;
    }
  },
};
