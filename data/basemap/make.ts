/** Makes the offline basemap: `npm run make:basemap`. The same packages give the same bytes. */
import { writeFileSync } from "node:fs";
import { makeBasemap } from "./basemap.ts";

for (const [file, text] of makeBasemap()) writeFileSync(new URL(file, import.meta.url), text);
