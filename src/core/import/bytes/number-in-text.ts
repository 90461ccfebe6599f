/**
 * Answers: which number stands in this piece of a text, as Number(text.slice(from, end)) reads it? A million lines have
 * tens of millions of them, so no text is made of one that its digits alone give exactly.
 */
const [MINUS, POINT, ZERO, NINE] = [45, 46, 48, 57];
/** So many digits fit a double as a whole number, and one division by a power of ten rounds as reading the text does. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, i) => 10 ** i);

export function numberInText(text: string, from: number, end: number): number {
  const isNegative = text.charCodeAt(from) === MINUS;
  let [mantissa, digits, decimals] = [0, 0, -1];
  for (let at = isNegative ? from + 1 : from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) {
      mantissa = 10 * mantissa + (code - ZERO);
      digits++;
      if (decimals >= 0) decimals++;
    } else if (code === POINT && decimals < 0) decimals = 0;
    else return Number(text.slice(from, end));
  }
  if (digits === 0 || digits > EXACT_DIGITS) return Number(text.slice(from, end));
  const size = decimals > 0 ? mantissa / (POWERS[decimals] as number) : mantissa;
  return isNegative ? -size : size;
}
