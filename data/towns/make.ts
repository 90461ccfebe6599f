/** Makes the list of known towns: `npm run make:towns`. The same packages give the same bytes. */
import { writeFileSync } from "node:fs";
import { makeTowns } from "./towns.ts";

writeFileSync(new URL("towns.json", import.meta.url), makeTowns());
