import { main } from "./main.ts";

// A closed pipe is reported on the stream, not where it was written to.
process.stdout.on("error", () => process.exit(0));
process.exitCode = await main(process.argv.slice(2), process.env);
