/** Issues and repairs as files for other hands. */
import { fileTitle } from "../../../words/file-title.ts";
import { words as allWords } from "../../../words/index.ts";
import { saveFile } from "../../platform/save-file.ts";
import { useApp } from "../../store/store.ts";
import { inPieces } from "./in-pieces.ts";
import { csvOf, issueRows, type Sheet } from "./issue-rows.ts";
import type { Kind } from "./sift.ts";

export type SheetAs = "csv" | "xlsx";

export async function exportIssues(kinds: readonly Kind[], as: SheetAs): Promise<void> {
  const words = allWords[useApp.getState().language];
  const rows = await inPieces(issueRows(kinds, words), () => true);
  const { sheet: title, columns } = words.problems;
  if (rows !== null) await saveSheet({ title, header: Object.values(columns), rows }, as);
}

/** Named after the study. The workbook is packed in the worker. */
export async function saveSheet(sheet: Sheet, as: SheetAs): Promise<void> {
  const { study, runJob } = useApp.getState();
  const name = `${fileTitle(study?.title ?? "")} ${sheet.title}.${as}`;
  if (as === "csv") {
    const text = await inPieces(csvOf(sheet), () => true);
    if (text !== null) saveFile(name, new Blob([...text], { type: "text/csv;charset=utf-8" }));
    return;
  }
  try {
    const { title, header, rows } = sheet;
    saveFile(name, new Blob([await runJob("write-sheet", { name: title, header, rows })]));
  } catch {
    // The tray names the job and says what happened.
  }
}
