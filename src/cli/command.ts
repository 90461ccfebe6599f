/** What a command of the command line is; main.ts knows commands only by this. */
import type { ParseArgsConfig } from "node:util";
import type { Language, Words } from "../words/index.ts";

type CliWords = Words["cli"];

export type Option = {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** May be given again: its value is a list. */
  readonly multiple?: true;
  /** How the value is called in the help: FILE, N. Words that are the same in every language. */
  readonly value?: string;
  readonly say: (words: CliWords) => string;
};
export type Options = Readonly<Record<string, Option>>;

export type Values<O extends Options> = {
  readonly [K in keyof O]?: O[K]["type"] extends "boolean"
    ? boolean
    : O[K] extends { readonly multiple: true }
      ? readonly string[]
      : string;
};

/** What every command may be told. */
export const COMMON_OPTIONS = {
  json: { type: "boolean", say: (words) => words.options.json },
  lang: { type: "string", value: "zh|en", say: (words) => words.options.lang },
  debug: { type: "boolean", say: (words) => words.options.debug },
  help: { type: "boolean", short: "h", say: (words) => words.options.help },
} as const satisfies Options;

export type Run<O extends Options> = {
  readonly inputs: readonly string[];
  readonly options: Values<O & typeof COMMON_OPTIONS>;
  readonly words: Words;
  readonly language: Language;
};

export type Command<O extends Options = Options> = {
  readonly name: string;
  /** What stands behind the name in the usage line, "" for nothing. */
  readonly arguments: string;
  readonly summary: (words: CliWords) => string;
  readonly options: O;
  run(run: Run<O>): Promise<void>;
};

/** Keeps the types of a command's own options. */
export function command<const O extends Options>(parts: Command<O>): Command {
  return parts as unknown as Command;
}

export function parseArgsOptions(options: Options): NonNullable<ParseArgsConfig["options"]> {
  return Object.fromEntries(
    Object.entries(options).map(([name, { type, short, multiple = false }]) => [
      name,
      { type, multiple, ...(short !== undefined && { short }) },
    ]),
  );
}
