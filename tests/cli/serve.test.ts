import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openerOf } from "../../src/cli/site/open-browser.ts";
import { builtCli, program } from "./built-cli.ts";
import { runInProcess } from "./run-in-process.ts";

const cli = builtCli();
const site = join(cli.folder, "site");
beforeAll(() => {
  mkdirSync(site);
  writeFileSync(join(site, "index.html"), "<!doctype html><head></head>the page");
});

/** The program as it runs, with what it said first. */
function start(...args: readonly string[]): { readonly child: ChildProcess; readonly said: Promise<string> } {
  const child = spawn(process.execPath, [program, "serve", "--no-open", "--folder", site, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said = new Promise<string>((resolve) => child.stdout.setEncoding("utf8").once("data", resolve));
  return { child, said };
}

describe("faultline serve", () => {
  test("prints the address it serves at", async () => {
    const { child, said } = start("--port", "0", "--json");
    try {
      const { address } = JSON.parse(await said) as { address: string };
      expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
      const response = await fetch(address.replace("localhost", "127.0.0.1"));
      expect(await response.text()).toContain("the page");
    } finally {
      child.kill();
    }
  }, 20_000);

  test("a port that is taken: the next one, unless it was asked for", async () => {
    const taken = createServer();
    const held = await new Promise<boolean>((resolve) => {
      taken.once("error", () => resolve(false)).listen(4173, "127.0.0.1", () => resolve(true));
    });
    const { child, said } = start("--json");
    try {
      const { address } = JSON.parse(await said) as { address: string };
      expect(Number(new URL(address).port)).toBeGreaterThan(4173);
      const { code, err } = await runInProcess(["serve", "--no-open", "--folder", site, "--port", "4173"]);
      expect({ code, err }).toEqual({
        code: 1,
        err: "faultline: cannot listen on 127.0.0.1:4173: the port is taken\n",
      });
    } finally {
      child.kill();
      if (held) taken.close();
    }
  }, 20_000);

  test("a folder without a site says what to do", async () => {
    const { code, err } = await runInProcess(["serve", "--folder", cli.folder]);
    expect({ code, err }).toEqual({
      code: 1,
      err: `faultline: ${cli.folder} holds no built site; run npm run build first\n`,
    });
  });
});

describe("opening the browser", () => {
  const address = "http://localhost:4173/";
  test.each([
    ["darwin", {}, "open"],
    ["win32", {}, "cmd"],
    ["linux", { DISPLAY: ":0" }, "xdg-open"],
    ["linux", { WAYLAND_DISPLAY: "wayland-0" }, "xdg-open"],
    ["linux", {}, undefined],
  ] as const)("%s %j", (platform, environment, command) => {
    expect(openerOf(address, platform, environment)?.command).toBe(command);
  });
});
