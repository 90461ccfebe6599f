import { describeIssue } from "../../words/describe-issue.ts";
import { command } from "../command.ts";
import { wrongUsage } from "../failure.ts";
import { GATEWAY_OPTION, withGateways } from "../gateways.ts";
import { INPUT_OPTIONS, readOptions } from "../input-options.ts";
import { printJson, printLine } from "../print.ts";
import { readInputs } from "../read-inputs.ts";
import { writableFormat, writeOutput } from "../write-output.ts";

export const convertCommand = command({
  name: "convert",
  arguments: "IN… --out FILE",
  summary: (words) => words.commands.convert,
  options: {
    out: { type: "string", value: "FILE", say: (words) => words.options.out },
    to: { type: "string", value: "FORMAT", say: (words) => words.options.to },
    ...INPUT_OPTIONS,
    ...GATEWAY_OPTION,
  },
  async run({ inputs, options, words }) {
    const { out, to } = options;
    if (out === undefined) throw wrongUsage(({ cli }) => cli.failures.needed("--out"));
    const format = writableFormat(out, to);
    const { study, files, issues } = await readInputs(inputs, readOptions(options), words);
    const { bytes, issues: leftOut } = await format.write(withGateways(study, options));
    await writeOutput(out, bytes);
    const rejected = files.reduce((sum, file) => sum + file.counts.rejected, 0);
    if (options.json === true) {
      printJson({ out, format: format.id, bytes: bytes.length, issues: issues.length, rejected, leftOut });
      return;
    }
    const lines = [words.cli.wrote(out), ...(rejected > 0 ? [words.cli.rejected(rejected)] : [])];
    printLine([...lines, ...leftOut.map((issue) => describeIssue(words, issue))].join("\n"));
  },
});
