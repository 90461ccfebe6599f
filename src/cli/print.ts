/** What goes to the terminal: answers to stdout, everything else to stderr. */
import { stripVTControlCharacters } from "node:util";

/** Names and values come from files: they must not steer the terminal. */
export function printLine(text: string): void {
  process.stdout.write(`${stripVTControlCharacters(text)}\n`);
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export function printProblem(text: string): void {
  process.stderr.write(`${stripVTControlCharacters(text)}\n`);
}

/** A line that is written over while work goes on; only where a person looks at it. */
export function printProgress(label: string, done: number, total: number): void {
  if (!process.stderr.isTTY || total === 0) return;
  const share = Math.floor((100 * done) / total);
  process.stderr.write(`\r\u001b[K${label} ${share} %`);
}

export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
}
