import { existsSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { command } from "../command.ts";
import { Failure, systemCode, wrongUsage } from "../failure.ts";
import { printJson, printLine } from "../print.ts";
import { openBrowser } from "../site/open-browser.ts";
import { createStaticServer } from "../site/static-server.ts";

const FIRST_PORT = 4173;
const PORTS_TRIED = 50;

export const serveCommand = command({
  name: "serve",
  arguments: "",
  summary: (words) => words.commands.serve,
  options: {
    port: { type: "string", value: "N", say: (words) => words.options.port },
    host: { type: "string", value: "ADDRESS", say: (words) => words.options.host },
    "no-open": { type: "boolean", say: (words) => words.options.noOpen },
    folder: { type: "string", value: "DIST", say: (words) => words.options.folder },
  },
  async run({ inputs, options, words }) {
    const [extra] = inputs;
    if (extra !== undefined) throw wrongUsage(({ cli }) => cli.failures.oneInputTooMany(extra));
    const asked = portOf(options.port);
    // Built, this program lies in the site's own folder.
    const folder = options.folder ?? dirname(fileURLToPath(import.meta.url));
    if (!existsSync(join(folder, "index.html"))) throw new Failure(1, ({ cli }) => cli.failures.notBuilt(folder));
    const host = options.host ?? "127.0.0.1";
    const server = createStaticServer(folder);
    const port = await listen(server, host, asked);
    const name = host === "127.0.0.1" || host === "0.0.0.0" || host === "::" ? "localhost" : host;
    const address = `http://${name.includes(":") ? `[${name}]` : name}:${port}/`;
    if (options.json === true) printJson({ address, folder });
    else printLine(words.cli.serving(address));
    if (options["no-open"] !== true) openBrowser(address, process.platform, process.env);
    await new Promise((resolve) => server.once("close", resolve));
  },
});

function portOf(said: string | undefined): number | null {
  if (said === undefined) return null;
  const port = Number(said);
  if (/^\d+$/.test(said) && port <= 65_535) return port;
  throw wrongUsage(({ cli }) => cli.failures.badValue("--port", said, "0 … 65535"));
}

/** The port that was asked for and no other; else the first free one. */
async function listen(server: Server, host: string, asked: number | null): Promise<number> {
  for (let port = asked ?? FIRST_PORT; ; port++) {
    try {
      await listenOn(server, host, port);
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const code = systemCode(error);
      if (code === "EADDRINUSE" && asked === null && port < FIRST_PORT + PORTS_TRIED) continue;
      throw new Failure(1, ({ cli }) => cli.failures.notServed(host, port, code), error);
    }
  }
}

function listenOn(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
