/**
 * Answers: how often does this OpenDocument sheet repeat a cell or a row that holds something? A few bytes may say a
 * thousand million times. 0 where nothing is repeated more than a person would.
 */
const TAG = /<table:(table-cell|table-row)\b([^>]*)>/g;
const REPEATED = /number-(?:columns|rows)-repeated="(\d+)"/;
const HOLDS = /office:(?:value|string|date|time|boolean)/;
const MOST_COLUMNS = 2000;
const MOST_ROWS = 10_000;
/** Empty rows below a sheet are one row repeated to its end. */
const LAST_ROW = 2 ** 20;

export function findRepeats(xml: string): number {
  for (const { 0: tag, 1: kind, 2: attributes = "", index } of xml.matchAll(TAG)) {
    const times = Number(REPEATED.exec(attributes)?.[1] ?? 0);
    if (kind === "table-cell" && times > MOST_COLUMNS && HOLDS.test(attributes)) return times;
    if (kind !== "table-row" || times <= MOST_ROWS) continue;
    const from = index + tag.length;
    const to = xml.indexOf("</table:table-row>", from);
    if (times > LAST_ROW || HOLDS.test(xml.slice(from, to < 0 ? xml.length : to))) return times;
  }
  return 0;
}
