/** Text as XML writes it. A character that XML has no place for becomes the mark of one that is lost. */

/** Controls but for tab and line ends, halves of surrogate pairs, and two that are no characters. */
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;
const SPECIAL = /[&<>\r]/g;
const SPECIAL_INSIDE = /[&<>"\r\n\t]/g;
const WRITTEN: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd").replace(SPECIAL, written);
}

/** Inside quotes, where line ends would become blanks. */
export function xmlAttribute(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd").replace(SPECIAL_INSIDE, written);
}

/** Whether nothing of the text is lost. */
export function fitsXml(text: string): boolean {
  return text.search(FORBIDDEN) < 0;
}

function written(character: string): string {
  return WRITTEN[character] ?? `&#${character.charCodeAt(0)};`;
}
