/** The registry: name -> pure function. Its type is the whole worker boundary; there is no second list to keep. */
import { measureRings } from "./redundancy/measure-rings.ts";
import { readStudy } from "./study/read-study.ts";
import { writeStudy } from "./study/write-study.ts";

export const analyses = {
  rings: measureRings,
  "read-study": readStudy,
  "write-study": writeStudy,
};

export type Analyses = typeof analyses;
