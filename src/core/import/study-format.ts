import { readStudy, type StudyFault } from "../study/read-study.ts";
import { writeStudy } from "../study/write-study.ts";
import type { Format } from "./format.ts";
import { type IssueValues, issueAt } from "./issue.ts";

/** A study file is a zip; so are others, and readStudy tells them apart. */
const ZIP = [0x50, 0x4b];

export const studyFormat: Format = {
  id: "faultline",
  extensions: ["faultline"],
  sniff: (bytes) => ZIP.every((byte, i) => bytes[i] === byte),
  read(bytes, name) {
    const reading = readStudy(bytes);
    if (!reading.ok) {
      return {
        ok: false,
        fault: issueAt(name, null, `study.${reading.fault.kind}`, "critical", valuesOf(reading.fault)),
      };
    }
    const { study } = reading;
    return {
      ok: true,
      content: { kind: "study", study },
      issues: [],
      rejected: 0,
      coordinates: { detected: "EPSG:4326", used: "EPSG:4326", confidence: "by-format" },
      encoding: "utf-8",
    };
  },
  write: writeStudy,
};

function valuesOf({ kind: _kind, ...values }: StudyFault): IssueValues {
  return values;
}
