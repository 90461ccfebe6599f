/**
 * --verify: the answer is checked again by simple code that shares nothing with the algorithm. What was checked stands in
 * the answer; one that does not hold ends the command with exit code 1, for all that it says.
 */
import type { Proof } from "../core/proof.ts";
import type { Words } from "../words/index.ts";
import type { Options } from "./command.ts";
import { Failure } from "./failure.ts";
import { printLine } from "./print.ts";

export const VERIFY_OPTION = {
  verify: { type: "boolean", say: (words) => words.options.verify },
} as const satisfies Options;

export type Check = {
  /** For the JSON; empty where nobody asked. */
  readonly json: { readonly verified?: boolean; readonly verification?: string };
  /** Behind the answer: says the same for reading, and fails where the answer does not hold. */
  readonly end: () => void;
};

export function checkAnswer(
  { verify, json }: { readonly verify?: boolean; readonly json?: boolean },
  { verify: said }: Words,
  prove: () => Proof,
  say: (checked: number) => string,
): Check {
  if (verify !== true) return { json: {}, end: () => {} };
  const { holds, checked } = prove();
  const verification = holds ? say(checked) : said.wrong(checked);
  return {
    json: { verified: holds, verification },
    end() {
      if (json !== true && holds) printLine(`\n${verification}`);
      if (!holds) throw new Failure(1, ({ verify: words }) => words.wrong(checked));
    },
  };
}
