/** Answers: what does a DXF say as text, and what stands in it that its reader passes over? */
import { headText } from "../../bytes/sniff-bytes.ts";
import { type DecodedText, decodeText } from "../../bytes/text-codec.ts";

/** As AutoCAD names them, from the Chinese, Japanese and Korean Windows to the western ones. */
const CODE_PAGES: Readonly<Record<string, string>> = {
  ANSI_936: "gb18030",
  GB2312: "gb18030",
  ANSI_950: "big5",
  BIG5: "big5",
  ANSI_932: "shift_jis",
  ANSI_949: "euc-kr",
};
const HEADER = 2 ** 16;

/** As a person says, as UTF-8 where it is that, as the drawing says, and else as most Chinese drawings are. */
export function decodeDxf(bytes: Uint8Array, given: string | undefined): DecodedText {
  if (given !== undefined) return decodeText(bytes, given);
  const page = /\$DWGCODEPAGE\s+3\s+(\w+)/i.exec(headText(bytes, HEADER))?.[1]?.toUpperCase();
  for (const encoding of ["utf-8", page === undefined ? undefined : CODE_PAGES[page]]) {
    const decoded = encoding === undefined ? null : decodeText(bytes, encoding);
    if (decoded?.ok || decoded?.rule === "import.too-large") return decoded;
  }
  const western = page?.startsWith("ANSI_125") ? `windows-${page.slice(5)}` : undefined;
  const chinese = decodeText(bytes, "gb18030");
  return chinese.ok || western === undefined ? chinese : decodeText(bytes, western);
}

/** What GDAL makes of an entity's kind: a shape, a text, or a part of another entity. */
const READ = new Set(
  `POINT LINE LWPOLYLINE POLYLINE VERTEX SEQEND MLINE ARC CIRCLE ELLIPSE SPLINE HELIX HATCH SOLID TRACE 3DFACE INSERT TEXT
   MTEXT ATTRIB ATTDEF DIMENSION LEADER MLEADER MULTILEADER`.split(/\s+/),
);

/** Entities that are passed over, by their kind. Cost: one pass over the lines. */
export function countUnread(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let inEntities = false;
  let at = 0;
  while (at < text.length) {
    const code = lineAt(text, at);
    const value = lineAt(text, code.next);
    at = value.next;
    if (code.line !== "0" && code.line !== "2") continue;
    if (code.line === "2") {
      if (!inEntities && value.line === "ENTITIES") inEntities = true;
    } else if (value.line === "ENDSEC" && inEntities) return counts;
    else if (inEntities && !READ.has(value.line)) counts.set(value.line, (counts.get(value.line) ?? 0) + 1);
  }
  return counts;
}

function lineAt(text: string, at: number): { readonly line: string; readonly next: number } {
  const end = text.indexOf("\n", at);
  const stop = end < 0 ? text.length : end;
  return { line: text.slice(at, stop).trim(), next: stop + 1 };
}
