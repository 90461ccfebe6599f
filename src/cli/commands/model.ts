import {
  type EngineeringModel,
  isChoice,
  type ModelInput,
  type ModelOutputs,
  type ModelValue,
  Refusal,
  runModel,
} from "../../core/engineering-model.ts";
import { engineeringModels, type ModelName } from "../../core/engineering-models.ts";
import { fragilityModelOf } from "../../core/hazard/models/fragility-model.ts";
import { groundMotionModelOf } from "../../core/hazard/models/ground-motion-model.ts";
import { readAttenuation } from "../../core/hazard/models/read-attenuation.ts";
import { readFragility } from "../../core/hazard/read-fragility.ts";
import { readNumber } from "../../words/format.ts";
import { command } from "../command.ts";
import { type Failure, wrongUsage } from "../failure.ts";
import { printJson, printLine } from "../print.ts";
import { printAssumptions } from "../print-assumptions.ts";
import { printTable } from "../print-table.ts";
import { readOwnFigures } from "../read-own-figures.ts";

export const modelCommand = command({
  name: "model",
  arguments: "NAME key=value…",
  summary: (words) => words.commands.model,
  options: {
    curves: { type: "string", value: "FILE", say: (words) => words.options.curves },
    attenuation: { type: "string", value: "FILE", say: (words) => words.options.attenuation },
  },
  async run({ inputs: [asked = "", ...pairs], options, words }) {
    const name = findModel(asked);
    const model = modelOf(name, options.curves, options.attenuation);
    const answer = runModel(model, readPairs(name, model, pairs));
    if (answer instanceof Refusal) throw failureOf(model, answer);
    const { inputs, notes } = answer;
    const { source, status } = model;
    const validity = words.models.validity[name];
    const outputs = tidyAll(answer.outputs);
    const assumptions = notes.map(words.models.note);
    if (options.json === true)
      return printJson({ name, inputs, outputs, source, status, validity, notes, assumptions });
    const lines = Object.entries(outputs).map(([output, value]) => [
      output,
      value === null ? words.availability.unknown : String(value),
      model.outputs[output] ?? "",
    ]);
    printTable(lines, ["start", "end", "start"]);
    printLine(`${source} [${words.availability.statuses[status]}]`);
    printLine(validity);
    printAssumptions(assumptions, words);
  },
});

function findModel(asked: string): ModelName {
  const known = Object.keys(engineeringModels) as ModelName[];
  const name = known.find((each) => each === asked);
  if (name === undefined) throw wrongUsage(({ cli }) => cli.failures.badValue("model", asked, known.join(", ")));
  return name;
}

/** By the figures that come with the program, or by a file of one's own. */
function modelOf(name: ModelName, curves: string | undefined, attenuation: string | undefined): EngineeringModel {
  if (curves !== undefined && name !== "fragility") {
    throw wrongUsage(({ cli }) => cli.failures.badValue("--curves", name, "fragility"));
  }
  if (attenuation !== undefined && name !== "ground-motion") {
    throw wrongUsage(({ cli }) => cli.failures.badValue("--attenuation", name, "ground-motion"));
  }
  if (curves !== undefined) return fragilityModelOf(readOwnFigures(curves, readFragility));
  if (attenuation !== undefined) return groundMotionModelOf(readOwnFigures(attenuation, readAttenuation));
  return engineeringModels[name];
}

/** Without the last digits, which are the arithmetic's own. */
const tidy = (value: number) => Number(value.toPrecision(12));
const tidyAll = (outputs: ModelOutputs): ModelOutputs =>
  Object.fromEntries(
    Object.entries(outputs).map(([name, value]) => [name, typeof value === "number" ? tidy(value) : value]),
  );

function readPairs(name: string, model: EngineeringModel, pairs: readonly string[]): Record<string, ModelValue> {
  const inputs: Record<string, ModelValue> = {};
  for (const pair of pairs) {
    const at = pair.indexOf("=");
    const [key, text] = at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
    const input = Object.hasOwn(model.inputs, key) ? model.inputs[key] : undefined;
    if (input === undefined) {
      throw wrongUsage(({ cli }) => cli.failures.badValue(name, key, Object.keys(model.inputs).join(", ")));
    }
    const value = isChoice(input) ? readChoice(text) : readNumber(text);
    if (Number.isNaN(value)) throw wrongUsage(({ cli }) => cli.failures.badValue(key, text, takes(input)));
    inputs[key] = value;
  }
  return inputs;
}

const YES_AND_NO: ReadonlyMap<string, string> = new Map([
  ["true", "yes"],
  ["1", "yes"],
  ["false", "no"],
  ["0", "no"],
]);
/** Choices are names; whoever scripts writes yes and no in other ways too. */
const readChoice = (text: string): string => YES_AND_NO.get(text) ?? text;

function failureOf(model: EngineeringModel, { fault, of, value, range }: Refusal): Failure {
  const input = range ?? (Object.hasOwn(model.inputs, of) ? model.inputs[of] : undefined);
  const allowed = input === undefined ? Object.keys(model.inputs).join(", ") : takes(input);
  if (fault === "missing") return wrongUsage(({ cli }) => cli.failures.neededInput(of, allowed));
  if (fault === "conflict") return wrongUsage(({ cli }) => cli.failures.oneOf(of));
  return wrongUsage(({ cli }) =>
    cli.failures.badValue(of, String(typeof value === "number" ? tidy(value) : value), allowed),
  );
}

function takes(input: ModelInput): string {
  if (isChoice(input)) return input.choices.join(", ");
  const { least, most, unit, beyond } = input;
  const stretched = beyond === undefined ? "" : ` (extrapolate=yes: ${beyond[0]} … ${beyond[1]})`;
  return `${least} … ${most}${unit === "1" ? "" : ` ${unit}`}${stretched}`;
}
