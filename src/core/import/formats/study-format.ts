import type { Study } from "../../model/index.ts";
import { beginsAsStudy } from "../../study/begins-as-study.ts";
import { MANIFEST } from "../../study/manifest.ts";
import { readStudy, type StudyFault } from "../../study/read-study.ts";
import { writeStudy } from "../../study/write-study.ts";
import { archiveNames } from "../bytes/archive.ts";
import type { Format, Reading, Written } from "../format.ts";
import { type IssueValues, issueAt } from "../issue.ts";

export const studyFormat = {
  id: "faultline",
  extensions: ["faultline"],
  /** A study is a zip; so are others. One that was cut off is known by how it begins. */
  sniff: (bytes: Uint8Array) => beginsAsStudy(bytes) || (archiveNames(bytes)?.includes(MANIFEST) ?? false),
  read(bytes: Uint8Array, name: string): Reading {
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
      rejected: [],
      coordinates: { detected: "EPSG:4326", used: "EPSG:4326", confidence: "by-format" },
      encoding: "utf-8",
    };
  },
  write: (study: Study): Written => ({ bytes: writeStudy(study), issues: [] }),
} satisfies Format;

function valuesOf({ kind: _kind, ...values }: StudyFault): IssueValues {
  return values;
}
