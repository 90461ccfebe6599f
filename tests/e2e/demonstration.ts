/** The demonstration study as its file has it: what the page shows is held against this and against the command line. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findRow, lineAt, type Network, type Position, type Study, textAt } from "../../src/core/model/index.ts";
import { branchNetwork } from "../../src/core/study/branches.ts";
import { readStudy } from "../../src/core/study/read-study.ts";

const ROOT = join(import.meta.dirname, "../..");
export const DEMONSTRATION = join(ROOT, "data/demo/west-sichuan.faultline");

export function readBytes(bytes: Uint8Array): Study {
  const reading = readStudy(new Uint8Array(bytes));
  if (!reading.ok) throw new Error(`the study does not read: ${reading.fault.kind}`);
  return reading.study;
}

export function demonstration(): Network {
  return branchNetwork(readBytes(readFileSync(DEMONSTRATION)));
}

/** What the command line says of it. */
export function askCommandLine(command: string): unknown {
  const args = ["--import", "tsx", join(ROOT, "src/cli/bin.ts"), command, DEMONSTRATION, "--json"];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", cwd: ROOT }));
}

export type KnownSpan = { readonly id: string; readonly name: string; readonly middle: Position };

export function knownSpan({ spans }: Network, id: string): KnownSpan {
  const row = findRow(spans.columns.id, id);
  const line = lineAt(spans.geometry, row) ?? [];
  const middle = line[Math.floor(line.length / 2)];
  if (middle === undefined) throw new Error(`there is no span ${id} with a line`);
  return { id, name: textAt(spans.columns.name, row) ?? id, middle };
}
