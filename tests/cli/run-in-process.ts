import { vi } from "vitest";
import { main } from "../../src/cli/main.ts";
import type { Outcome } from "./built-cli.ts";

/** The command line without a process of its own, which takes most of the time; built-cli.ts runs it as it is shipped. */
export async function runInProcess(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const said = { out: "", err: "" };
  const collect = (stream: keyof typeof said) => (text: string | Uint8Array) => {
    said[stream] += text;
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(collect("out")),
    vi.spyOn(process.stderr, "write").mockImplementation(collect("err")),
  ];
  try {
    const code = await main(args, environment);
    return { code, ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
