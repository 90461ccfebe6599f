import type { Words } from "../words/index.ts";
import { printLine } from "./print.ts";

/** Behind every answer for reading: what it takes for granted. */
export function printAssumptions(assumptions: readonly string[], { rings }: Words): void {
  if (assumptions.length > 0) printLine(`\n${rings.assumptions}`);
  for (const assumption of assumptions) printLine(`  ${assumption}`);
}
