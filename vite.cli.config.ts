import { chmodSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";

/** The command line as one file beside the site; packages stay in node_modules, for it runs inside the checkout. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: "src/cli/bin.ts",
    target: "node20",
    outDir: "dist",
    emptyOutDir: false,
    copyPublicDir: false,
    rolldownOptions: {
      output: { format: "es", entryFileNames: "cli.js", codeSplitting: false, banner: "#!/usr/bin/env node" },
    },
  },
  plugins: [executable()],
});

function executable(): Plugin {
  let folder = "dist";
  return {
    name: "faultline:executable",
    configResolved({ build }) {
      folder = build.outDir;
    },
    closeBundle: () => chmodSync(join(folder, "cli.js"), 0o755),
  };
}
