/** What the build adds to the site: the content policy in the page, the service worker, and compressed copies. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "vite";
import type { SiteFiles } from "./src/app/platform/service-worker/scope.ts";
import { tileOrigins, withContentPolicy } from "./src/cli/site/content-policy.ts";
import { precompress } from "./src/cli/site/precompress.ts";

const PUBLIC = "public";
const COMPRESSED = "node_modules/.cache/faultline-compressed";
/** Larger files wait until the page is idle. */
const SHELL_LIMIT = 1_500_000;
/** 40 MB for formats that most people never open: fetched with the first file that needs them, and kept then. */
const ON_DEMAND = /\/gdal3WebAssembly[^/]*$/;

export function site(): Plugin[] {
  return [contentPolicyPlugin(), serviceWorkerPlugin(), precompressPlugin()];
}

function contentPolicyPlugin(): Plugin {
  return {
    name: "faultline:content-policy",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html) {
        const config = join(PUBLIC, "config.json");
        return withContentPolicy(html, tileOrigins(existsSync(config) ? readFileSync(config, "utf8") : null));
      },
    },
  };
}

/** The service worker is a script of its own, built last, when it is known what else there is. */
function serviceWorkerPlugin(): Plugin {
  return {
    name: "faultline:service-worker",
    apply: "build",
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const sizes = new Map(publicFiles().map((name) => [name, statSync(join(PUBLIC, name)).size]));
        const print = createHash("sha256");
        for (const name of sizes.keys()) print.update(name).update(readFileSync(join(PUBLIC, name)));
        for (const [name, file] of Object.entries(bundle)) {
          const content = file.type === "chunk" ? file.code : file.source;
          print.update(name).update(content);
          sizes.set(name, content.length);
        }
        const all = [...sizes.keys()].sort();
        const names = all.filter((name) => !ON_DEMAND.test(name));
        const files: SiteFiles = {
          version: print.digest("hex").slice(0, 16),
          shell: names.filter((name) => (sizes.get(name) ?? 0) <= SHELL_LIMIT),
          later: names.filter((name) => (sizes.get(name) ?? 0) > SHELL_LIMIT),
          onDemand: all.filter((name) => ON_DEMAND.test(name)),
        };
        this.emitFile({ type: "asset", fileName: "sw.js", source: await buildServiceWorker(files) });
      },
    },
  };
}

async function buildServiceWorker(files: SiteFiles): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    define: { __SITE_FILES__: JSON.stringify(files) },
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: { input: "src/app/platform/service-worker/sw.ts", output: { format: "iife" } },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const chunk = result !== undefined && "output" in result ? result.output[0] : undefined;
  if (chunk === undefined) throw new Error("the service worker was not built");
  return chunk.code;
}

function publicFiles(): string[] {
  if (!existsSync(PUBLIC)) return [];
  return readdirSync(PUBLIC, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => !/(^|\/)\./.test(name) && statSync(join(PUBLIC, name)).isFile());
}

function precompressPlugin(): Plugin {
  let folder = "dist";
  return {
    name: "faultline:precompress",
    apply: "build",
    configResolved({ build }) {
      folder = build.outDir;
    },
    async closeBundle() {
      const { files, bytes, brotliBytes } = await precompress(folder, COMPRESSED);
      const mb = (count: number) => `${(count / 1e6).toFixed(1)} MB`;
      this.info(`compressed ${files} files: ${mb(bytes)} to ${mb(brotliBytes)}`);
    },
  };
}
