import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  // Relative, so that the built site works under any path of any static server.
  base: "./",
  plugins: [react()],
  assetsInclude: ["**/*.faultline"],
  worker: { format: "es" },
  optimizeDeps: { exclude: ["@duckdb/duckdb-wasm", "maplibre-gl"] },
  build: { target: "es2022", outDir: "dist", assetsInlineLimit: 0 },
});
