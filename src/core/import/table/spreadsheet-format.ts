/** Workbooks of Excel, old and new, and of OpenDocument. */
import { archiveNames } from "../bytes/archive.ts";
import type { Format } from "../format.ts";
import { readSpreadsheet } from "./read-spreadsheet.ts";
import { writeSpreadsheet } from "./write-spreadsheet.ts";

/** The compound file that Excel wrote up to 2003, and writes for what a password locks. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export const spreadsheetFormat = {
  id: "spreadsheet",
  extensions: ["xlsx", "xls", "ods", "xlsm", "xlsb", "et"],
  sniff(bytes: Uint8Array) {
    if (COMPOUND.every((byte, i) => bytes[i] === byte)) return true;
    const names = archiveNames(bytes);
    if (names === null) return false;
    return (
      names.some((name) => name.startsWith("xl/workbook.")) ||
      (names.includes("content.xml") && names.includes("META-INF/manifest.xml"))
    );
  },
  read: readSpreadsheet,
  write: writeSpreadsheet,
} satisfies Format;
