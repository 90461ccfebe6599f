import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll } from "vitest";

/** Beside the packages, where a built program finds them. */
const BUILT = `node_modules/.cache/faultline-cli-${process.pid}`;

export type Outcome = { readonly code: number | null; readonly out: string; readonly err: string };
export type Cli = {
  /** A folder of this test file's own. */
  readonly folder: string;
  run(args: readonly string[], environment?: Record<string, string>): Promise<Outcome>;
};

/** The command line as it is shipped, built once for a test file. */
export function builtCli(): Cli {
  const folder = mkdtempSync(join(tmpdir(), "faultline-cli-"));
  beforeAll(async () => {
    await build({ configFile: "vite.cli.config.ts", logLevel: "warn", build: { outDir: BUILT } });
  }, 60_000);
  afterAll(() => {
    for (const path of [folder, BUILT]) rmSync(path, { recursive: true, force: true });
  });
  return { folder, run: (args, environment = {}) => runProgram(args, environment) };
}

export const program = join(BUILT, "cli.js");

function runProgram(args: readonly string[], environment: Record<string, string>): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { env: { PATH: process.env.PATH, ...environment } });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (err += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}
