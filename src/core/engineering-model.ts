/** One engineering model by itself: a formula with units, the range it holds in, and where it comes from. */
export type ModelInput = {
  readonly unit: string;
  readonly least: number;
  readonly most: number;
};

export type ModelStatus = "confirmed" | "second-hand" | "derived" | "unconfirmed";

export type EngineeringModel<I extends string = string, O extends string = string> = {
  readonly inputs: Readonly<Record<I, ModelInput>>;
  /** Units. */
  readonly outputs: Readonly<Record<O, string>>;
  readonly source: string;
  readonly status: ModelStatus;
  /** When the formula may be used, where its inputs do not say it. */
  readonly validity: string;
  readonly run: (inputs: Readonly<Record<I, number>>) => Readonly<Record<O, number>>;
};

/** Keeps the names of a model's inputs and outputs while it is written down; whoever looks it up has names as text. */
export function engineeringModel<I extends string, O extends string>(model: EngineeringModel<I, O>): EngineeringModel {
  return model as unknown as EngineeringModel;
}

export type ModelAnswer =
  | { readonly ok: true; readonly outputs: Readonly<Record<string, number>> }
  | { readonly ok: false; readonly fault: "missing" | "unknown" | "out-of-range"; readonly input: string };

/** Runs a model on inputs by name, each of which must be there and within its range. */
export function runModel(model: EngineeringModel, inputs: Readonly<Record<string, number>>): ModelAnswer {
  const unknown = Object.keys(inputs).find((name) => !Object.hasOwn(model.inputs, name));
  if (unknown !== undefined) return { ok: false, fault: "unknown", input: unknown };
  for (const [name, { least, most }] of Object.entries(model.inputs)) {
    const value = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
    if (value === undefined) return { ok: false, fault: "missing", input: name };
    if (!(value >= least && value <= most)) return { ok: false, fault: "out-of-range", input: name };
  }
  return { ok: true, outputs: model.run(inputs) };
}
