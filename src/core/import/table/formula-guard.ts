/**
 * A text that a spreadsheet would compute instead of showing it gets an apostrophe before it, and loses it when it is
 * read: =1+1 is written '=1+1. A text that has the apostrophe already gets another, so that it keeps its own.
 */

/** East Asian editions take the wide signs, too. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const GUARDED = /^'(?='*[=+\-@\t\r\n＝＋－＠])/;
const COMPUTED = /^[=+\-@\t\r\n＝＋－＠]/;
const APOSTROPHE = "'".charCodeAt(0);

export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

export function unguardFormula(text: string): string {
  return text.charCodeAt(0) === APOSTROPHE ? text.replace(GUARDED, "") : text;
}

/** Whether a spreadsheet would take it for a formula if somebody typed it. */
export function isFormula(text: string): boolean {
  return COMPUTED.test(text);
}
