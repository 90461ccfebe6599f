import { defineConfig } from "vitest/config";

/** Where .ci/run wants the counts of each run, one file a run. */
const counts = process.env.FAULTLINE_TEST_COUNTS;

export default defineConfig({
  test: {
    reporters:
      counts === undefined ? ["default"] : ["default", ["json", { outputFile: `${counts}/${process.pid}.json` }]],
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**"],
          environment: "node",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/e2e/**/*.test.ts"],
          environment: "node",
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // Software drawing on a busy machine: what will come true may take its time.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
