/**
 * One engineering model by itself: a formula with units, the range it holds in, and where it comes from.
 *
 * What goes in is a number with its unit or one of some names; either may have a value that stands in where nothing is
 * given, or be found by the model itself (fallback null). Whatever is taken, found, held or stretched is noted, and said
 * with the answer.
 */
export type Range = { readonly unit: string; readonly least: number; readonly most: number };

export type NumberInput = Range & {
  /** How far the formula may be stretched where extrapolate=yes asks for it. */
  readonly beyond?: readonly [least: number, most: number];
  readonly fallback?: number | null;
};

export type ChoiceInput = { readonly choices: readonly string[]; readonly fallback?: string | null };

export type ModelInput = NumberInput | ChoiceInput;
export type ModelValue = number | string;

/** The input by which a model is stretched beyond the range it was fitted in. */
export const EXTRAPOLATE = { choices: ["no", "yes"], fallback: "no" } as const;

export type ModelStatus = "confirmed" | "second-hand" | "derived" | "unconfirmed";

/** What a model took for granted, for words to say. Names are those of inputs and outputs. */
export type ModelNote =
  | { readonly code: "default"; readonly of: string; readonly value: ModelValue; readonly unit: string }
  | {
      readonly code: "found";
      readonly of: string;
      readonly value: number;
      readonly unit: string;
      readonly from: string[];
    }
  | { readonly code: "held"; readonly of: string; readonly value: number; readonly at: number; readonly unit: string }
  | { readonly code: "stretched"; readonly of: string; readonly value: number; readonly range: Range }
  /** A constant that both known sources print and that seems to be a misprint; the printed value is used. */
  | { readonly code: "suspect-constant"; readonly of: string; readonly step: number; readonly at: number }
  /** An output that lies at an end of what the formula covers, or beyond it. */
  | {
      readonly code: "bound";
      readonly of: string;
      readonly is: "at-least" | "at-most";
      readonly at: number;
      readonly unit: string;
    }
  /** Something that the published relation does not know of was added to it. */
  | { readonly code: "added"; readonly of: string }
  /** Where the figures of one choice among many come from, and what they were measured on where that is not what they are used for. */
  | {
      readonly code: "source";
      readonly of: string;
      readonly source: string;
      readonly status: ModelStatus;
      readonly analogy?: { readonly en: string; readonly zh: string } | undefined;
    };

/** Why there is no answer. */
export class Refusal {
  constructor(
    readonly fault: "missing" | "unknown" | "out-of-range" | "conflict",
    /** The input that is wrong, or what follows from several of them. */
    readonly of: string,
    readonly value?: ModelValue,
    readonly range?: Range,
  ) {}

  /** One that came from a worker has lost its class. */
  static [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === "object" && value !== null && "fault" in value && "of" in value;
  }
}

export type Asked = {
  note(note: ModelNote): void;
  /** Whether a figure that follows from the inputs lies in its range, or may be stretched beyond it. */
  allows(of: string, value: number, range: Range): boolean;
};

type Given<I extends ModelInput> =
  | (I extends { readonly choices: readonly (infer Choice)[] } ? Choice : number)
  | (I extends { readonly fallback: null } ? undefined : never);

/** null: not known, or not asked for. */
export type ModelOutputs<O extends string = string> = Readonly<Record<O, ModelValue | null>>;

type Model<Inputs, Outputs, Run> = {
  readonly inputs: Inputs;
  /** Units; of a name, nothing. */
  readonly outputs: Outputs;
  readonly source: string;
  readonly status: ModelStatus;
  readonly run: Run;
};

export type EngineeringModel = Model<
  Readonly<Record<string, ModelInput>>,
  Readonly<Record<string, string>>,
  (inputs: Readonly<Record<string, ModelValue>>, asked: Asked) => ModelOutputs | Refusal
>;

/** Keeps the names of a model's inputs and outputs while it is written down; whoever looks it up has names as text. */
export function engineeringModel<const I extends Readonly<Record<string, ModelInput>>, O extends string>(
  model: Model<
    I,
    Readonly<Record<O, string>>,
    (inputs: { readonly [Name in keyof I]: Given<I[Name]> }, asked: Asked) => ModelOutputs<O> | Refusal
  >,
): EngineeringModel {
  return model as unknown as EngineeringModel;
}

export type ModelAnswer = {
  /** As given, with what stands in for the rest. */
  readonly inputs: Readonly<Record<string, ModelValue>>;
  readonly outputs: ModelOutputs;
  readonly notes: readonly ModelNote[];
};

/** Runs a model on inputs by name, each of which must be there, or have a fallback, and be within its range. */
export function runModel(model: EngineeringModel, given: Readonly<Record<string, ModelValue>>): ModelAnswer | Refusal {
  const stray = Object.keys(given).find((name) => !Object.hasOwn(model.inputs, name));
  if (stray !== undefined) return new Refusal("unknown", stray, given[stray]);
  const inputs: Record<string, ModelValue> = {};
  const notes: ModelNote[] = [];
  const stretch = Object.hasOwn(model.inputs, "extrapolate") && given.extrapolate === "yes";
  for (const [name, input] of Object.entries(model.inputs)) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined) {
      if (input.fallback === undefined) return new Refusal("missing", name);
      if (input.fallback === null) continue;
      inputs[name] = input.fallback;
      if (input !== EXTRAPOLATE) notes.push({ code: "default", of: name, value: input.fallback, unit: unitOf(input) });
      continue;
    }
    if (!fits(input, value, stretch)) return new Refusal("out-of-range", name, value);
    if (!isChoice(input) && !fits(input, value, false)) {
      const { unit, least, most } = input;
      notes.push({ code: "stretched", of: name, value: Number(value), range: { unit, least, most } });
    }
    inputs[name] = value;
  }
  const outputs = model.run(inputs, {
    note: (note) => notes.push(note),
    allows(of, value, range) {
      if (value >= range.least && value <= range.most) return true;
      if (stretch) notes.push({ code: "stretched", of, value, range });
      return stretch;
    },
  });
  return outputs instanceof Refusal ? outputs : { inputs, outputs, notes };
}

export const isChoice = (input: ModelInput): input is ChoiceInput => "choices" in input;
const unitOf = (input: ModelInput) => (isChoice(input) ? "" : input.unit);

function fits(input: ModelInput, value: ModelValue, stretch: boolean): boolean {
  if (isChoice(input)) return input.choices.includes(String(value));
  const [least, most] = stretch && input.beyond !== undefined ? input.beyond : [input.least, input.most];
  return typeof value === "number" && value >= least && value <= most;
}
