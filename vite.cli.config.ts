import { chmodSync } from "node:fs";
import { defineConfig } from "vite";

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
  plugins: [
    {
      name: "faultline:executable",
      closeBundle: () => chmodSync("dist/cli.js", 0o755),
    },
  ],
});
