// Adds up what each run of tests left behind (vitest.config.ts) and prints the last line of .ci/run.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder = ".", status = "0"] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const name of readdirSync(folder)) {
  const counts = JSON.parse(readFileSync(join(folder, name), "utf8"));
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
}
// Types, lint, a build or a test file that did not load fail without a test that failed.
if (status !== "0" && failed === 0) failed = 1;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
