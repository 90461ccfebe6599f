/** What the command line says: what the window shows is held against it. */
import { expect } from "vitest";
import { runInProcess } from "../cli/run-in-process.ts";
import { DEMONSTRATION } from "./demonstration.ts";

export async function askCli<T>(...args: string[]): Promise<T> {
  const { code, out } = await runInProcess([...args, "--json"]);
  expect(code).toBe(0);
  return JSON.parse(out) as T;
}

export async function askOfDemonstration<T>(command: string, ...options: string[]): Promise<T> {
  return await askCli<T>(command, DEMONSTRATION, ...options);
}
