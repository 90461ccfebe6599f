import { type EngineeringModel, runModel } from "../../core/engineering-model.ts";
import { engineeringModels } from "../../core/engineering-models.ts";
import { readNumber } from "../../words/format.ts";
import { command } from "../command.ts";
import { wrongUsage } from "../failure.ts";
import { printJson, printLine } from "../print.ts";
import { printTable } from "../print-table.ts";

export const modelCommand = command({
  name: "model",
  arguments: "NAME key=value…",
  summary: (words) => words.commands.model,
  options: {},
  async run({ inputs: [name, ...pairs], options, words }) {
    const known = Object.keys(engineeringModels);
    const model = name === undefined || !known.includes(name) ? undefined : engineeringModels[name];
    if (name === undefined || model === undefined) {
      throw wrongUsage(({ cli }) => cli.failures.badValue("model", name ?? "", known.join(", ")));
    }
    const inputs = readPairs(name, model, pairs);
    const answer = runModel(model, inputs);
    if (!answer.ok) {
      const { input } = answer;
      const range = rangeOf(model, input);
      if (answer.fault === "missing") throw wrongUsage(({ cli }) => cli.failures.neededInput(input, range));
      throw wrongUsage(({ cli }) => cli.failures.badValue(input, String(inputs[input]), range));
    }
    const { source, status, validity } = model;
    const outputs = Object.fromEntries(Object.entries(answer.outputs).map(([output, value]) => [output, tidy(value)]));
    if (options.json === true) return printJson({ name, inputs, outputs, source, status, validity });
    const lines = Object.entries(outputs).map(([output, value]) => [
      output,
      String(value),
      model.outputs[output] ?? "",
    ]);
    printTable(lines, ["start", "end", "start"]);
    printLine(`${source} [${words.availability.statuses[status]}]`);
  },
});

/** Without the last digits, which are the arithmetic's own. */
const tidy = (value: number) => Number(value.toPrecision(12));

function readPairs(name: string, model: EngineeringModel, pairs: readonly string[]): Record<string, number> {
  const inputs: Record<string, number> = {};
  for (const pair of pairs) {
    const at = pair.indexOf("=");
    const [key, text] = at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
    if (!Object.hasOwn(model.inputs, key)) {
      throw wrongUsage(({ cli }) => cli.failures.badValue(name, key, Object.keys(model.inputs).join(", ")));
    }
    const value = readNumber(text);
    if (Number.isNaN(value)) throw wrongUsage(({ cli }) => cli.failures.badValue(key, text, rangeOf(model, key)));
    inputs[key] = value;
  }
  return inputs;
}

function rangeOf({ inputs }: EngineeringModel, name: string): string {
  const input = inputs[name];
  return input === undefined ? Object.keys(inputs).join(", ") : `${input.least} … ${input.most} ${input.unit}`;
}
