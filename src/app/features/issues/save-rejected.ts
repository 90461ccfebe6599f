/** The rejected rows of a file as sheets to be corrected and dropped again: one table is a file, several a zip of them. */

import { encodeText } from "../../../core/import/bytes/text-codec.ts";
import { writeZip } from "../../../core/import/bytes/write-zip.ts";
import { rejectedSheets } from "../../../core/import/layers/rejected-sheet.ts";
import type { Provenance, RejectedRow } from "../../../core/model/index.ts";
import { describeIssue } from "../../../words/describe-issue.ts";
import { fileTitle } from "../../../words/file-title.ts";
import { words as allWords, type Words } from "../../../words/index.ts";
import { saveFile } from "../../platform/save-file.ts";
import { useApp } from "../../store/store.ts";

export function saveRejected({ file, rejected }: Provenance): void {
  const words = allWords[useApp.getState().language];
  const sheets = rejectedSheets(rejected, (row) => reasonOf(row, words));
  const stem = `${fileTitle(file.replace(/\.[^./]*$/, ""))} ${words.problems.rejectedTitle}`;
  const [only] = sheets;
  if (sheets.length === 1 && only !== undefined) {
    saveFile(`${stem}.csv`, new Blob([only.csv], { type: "text/csv;charset=utf-8" }));
    return;
  }
  const files = new Map(sheets.map(({ table, csv }) => [`${fileTitle(table)}.csv`, encodeText(csv)]));
  saveFile(`${stem}.zip`, new Blob([writeZip(files)]));
}

function reasonOf({ rule, values, table, row }: RejectedRow, words: Words): string {
  return describeIssue(words, { rule, severity: "major", subject: null, place: { file: table, row }, values });
}
