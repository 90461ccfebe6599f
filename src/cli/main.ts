/** The command line: finds the command, reads its arguments, and turns whatever goes wrong into one line and an exit code. */
import { parseArgs } from "node:util";
import { LANGUAGES, type Language, type Words, words } from "../words/index.ts";
import { COMMON_OPTIONS, type Command, type Options, parseArgsOptions, type Run } from "./command.ts";
import { auditCommand } from "./commands/audit.ts";
import { availabilityCommand } from "./commands/availability.ts";
import { backupCommand } from "./commands/backup.ts";
import { convertCommand } from "./commands/convert.ts";
import { eventsCommand } from "./commands/events.ts";
import { exposureCommand } from "./commands/exposure.ts";
import { importCommand } from "./commands/import.ts";
import { indicatorsCommand } from "./commands/indicators.ts";
import { modelCommand } from "./commands/model.ts";
import { queryCommand } from "./commands/query.ts";
import { readinessCommand } from "./commands/readiness.ts";
import { regionCommand } from "./commands/region.ts";
import { ringsCommand } from "./commands/rings.ts";
import { riskCommand } from "./commands/risk.ts";
import { routesCommand } from "./commands/routes.ts";
import { serveCommand } from "./commands/serve.ts";
import { sharedCommand } from "./commands/shared.ts";
import { spofCommand } from "./commands/spof.ts";
import { stagingCommand } from "./commands/staging.ts";
import { timelineCommand } from "./commands/timeline.ts";
import { whatifCommand } from "./commands/whatif.ts";
import { Failure, systemCode, wrongUsage } from "./failure.ts";
import { commandHelp, overviewHelp } from "./help.ts";
import { printLine, printProblem } from "./print.ts";

const COMMANDS: readonly Command[] = [
  importCommand,
  convertCommand,
  queryCommand,
  ringsCommand,
  spofCommand,
  whatifCommand,
  auditCommand,
  availabilityCommand,
  backupCommand,
  indicatorsCommand,
  exposureCommand,
  riskCommand,
  timelineCommand,
  stagingCommand,
  eventsCommand,
  readinessCommand,
  sharedCommand,
  regionCommand,
  routesCommand,
  modelCommand,
  serveCommand,
];

export async function main(argv: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const language = languageOf(argv, environment);
  const debug = argv.includes("--debug");
  try {
    await run(argv, language);
    return 0;
  } catch (error) {
    if (systemCode(error) === "EPIPE") return 0; // Whoever read the output has read enough.
    const failure = error instanceof Failure ? error : null;
    printProblem(`faultline: ${failure?.say(words[language]) ?? bugLine(words[language], error)}`);
    const cause = failure === null ? error : failure.cause;
    if (debug && cause instanceof Error) printProblem(cause.stack ?? cause.message);
    return failure?.exitCode ?? 1;
  }
}

async function run(argv: readonly string[], language: Language): Promise<void> {
  const said = words[language];
  const [name, ...rest] = argv;
  if (name === undefined) throw wrongUsage(({ cli }) => cli.failures.noCommand);
  if (name === "--help" || name === "-h" || name === "help") return printLine(overviewHelp(COMMANDS, said.cli));
  const chosen = COMMANDS.find((command) => command.name === name);
  if (chosen === undefined) throw wrongUsage(({ cli }) => cli.failures.unknownCommand(name));
  const { options, inputs } = readArguments(chosen, rest);
  if (options.help === true) return printLine(commandHelp(chosen, said.cli));
  const known: readonly string[] = LANGUAGES;
  if (options.lang !== undefined && !known.includes(options.lang)) {
    throw wrongUsage(({ cli }) => cli.failures.badValue("--lang", options.lang ?? "", LANGUAGES.join(" | ")));
  }
  await chosen.run({ inputs, options, words: said, language });
}

function readArguments(command: Command, argv: readonly string[]): Pick<Run<Options>, "options" | "inputs"> {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: parseArgsOptions({ ...COMMON_OPTIONS, ...command.options }),
      allowPositionals: true,
    });
    return { options: values as Run<Options>["options"], inputs: positionals };
  } catch (error) {
    throw wrongUsage(({ cli }) => cli.failures.badArguments(command.name, parsingFault(error)));
  }
}

/** Node says what it did not understand in English; only the argument it quotes goes into our sentence. */
function parsingFault(error: unknown): { readonly code: string; readonly argument: string } {
  const argument = /'([^']*)'/.exec(error instanceof Error ? error.message : "")?.[1] ?? "";
  return { code: systemCode(error), argument };
}

/** --lang, else the locale of the environment, as a shell sets it: zh_CN.UTF-8. */
function languageOf(argv: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const at = argv.indexOf("--lang");
  const said =
    argv.find((word) => word.startsWith("--lang="))?.slice("--lang=".length) ?? (at < 0 ? null : argv[at + 1]);
  const locale = said ?? (environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "en");
  return locale.toLowerCase().startsWith("zh") ? "zh" : "en";
}

function bugLine({ cli }: Words, error: unknown): string {
  return cli.failures.bug(error instanceof Error ? error.message : String(error));
}
