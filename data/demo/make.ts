/** Makes the demonstration study: `npm run make:demo`. The same packages and facts give the same bytes. */
import { writeFileSync } from "node:fs";
import { writeStudy } from "../../src/core/study/write-study.ts";
import { makeDemo } from "./study.ts";

writeFileSync(new URL("west-sichuan.faultline", import.meta.url), writeStudy(makeDemo()));
