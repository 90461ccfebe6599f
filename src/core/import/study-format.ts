import { beginsAsStudy } from "../study/begins-as-study.ts";
import { MANIFEST } from "../study/manifest.ts";
import { readStudy, type StudyFault } from "../study/read-study.ts";
import { writeStudy } from "../study/write-study.ts";
import { archiveNames } from "./archive.ts";
import type { Format } from "./format.ts";
import { type IssueValues, issueAt } from "./issue.ts";

export const studyFormat: Format = {
  id: "faultline",
  extensions: ["faultline"],
  /** A study is a zip; so are others. One that was cut off is known by how it begins. */
  sniff: (bytes) => beginsAsStudy(bytes) || (archiveNames(bytes)?.includes(MANIFEST) ?? false),
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
