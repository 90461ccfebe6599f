import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { site } from "./vite.site.ts";

export default defineConfig({
  // Relative, so that the built site works under any path of any static server.
  base: "./",
  plugins: [react(), site()],
  // The blocking bindings, which run in our own worker, are in the package but not among its exports.
  resolve: {
    alias: {
      "duckdb-browser-blocking": fileURLToPath(
        new URL("./node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs", import.meta.url),
      ),
    },
  },
  assetsInclude: ["**/*.faultline"],
  worker: { format: "es" },
  optimizeDeps: { exclude: ["@duckdb/duckdb-wasm", "maplibre-gl"] },
  build: {
    target: "es2022",
    outDir: "dist",
    assetsInlineLimit: 0,
    // The compressed sizes are those of the copies that are made anyway.
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_500,
  },
});
