import type { Words } from "../words/index.ts";
import { COMMON_OPTIONS, type Command, type Options } from "./command.ts";
import { padEnd } from "./text-width.ts";

type CliWords = Words["cli"];

export function overviewHelp(commands: readonly Command[], words: CliWords): string {
  const rows = commands.map((command): Pair => [command.name, command.summary(words)]);
  return [
    words.help.about,
    "",
    `${words.help.usage} faultline ${words.help.commandArguments}`,
    "",
    ...aligned(rows),
    "",
    words.help.more,
  ].join("\n");
}

export function commandHelp(command: Command, words: CliWords): string {
  const usage = ["faultline", command.name, command.arguments].filter((part) => part !== "").join(" ");
  return [
    command.summary(words),
    "",
    `${words.help.usage} ${usage}`,
    "",
    ...aligned(optionRows({ ...command.options, ...COMMON_OPTIONS }, words)),
    "",
    words.help.exitCodes,
  ].join("\n");
}

type Pair = readonly [left: string, right: string];

function optionRows(options: Options, words: CliWords): Pair[] {
  return Object.entries(options).map(([name, { short, value, say }]) => {
    const flag = short === undefined ? `--${name}` : `--${name}, -${short}`;
    return [value === undefined ? flag : `${flag} ${value}`, say(words)];
  });
}

function aligned(rows: readonly Pair[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${padEnd(left, width)}  ${right}`);
}
