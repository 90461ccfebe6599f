/**
 * Answers: which numbers stand in these bytes, one behind the other? For grids of a hundred million of them: no text is
 * made of a number that the digits alone give exactly.
 */
const [TAB, SPACE, PLUS, COMMA, MINUS, POINT, ZERO, NINE] = [9, 32, 43, 44, 45, 46, 48, 57];
/** So many digits fit a double as a whole number. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: 23 }, (_, i) => 10 ** i);

export class NumberScanner {
  value = Number.NaN;
  isNumber = false;
  #start = 0;
  #at: number;

  constructor(
    readonly bytes: Uint8Array,
    at: number,
  ) {
    this.#at = at;
  }

  /** Goes on to the next word; false where there is none. */
  next(): boolean {
    const { bytes } = this;
    let at = this.#at;
    while (at < bytes.length && isBlank(bytes[at] as number)) at++;
    this.#start = at;
    if (at === bytes.length) {
      this.#at = at;
      return false;
    }
    let [digits, decimals, mantissa, plain] = [0, -1, 0, true];
    const sign = bytes[at] as number;
    if (sign === MINUS || sign === PLUS) at++;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte >= ZERO && byte <= NINE) {
        mantissa = 10 * mantissa + (byte - ZERO);
        digits++;
        if (decimals >= 0) decimals++;
      } else if ((byte === POINT || byte === COMMA) && decimals < 0) decimals = 0;
      else if (isBlank(byte)) break;
      else plain = false;
    }
    this.#at = at;
    if (plain && digits > 0 && digits <= EXACT_DIGITS) {
      const size = decimals > 0 ? mantissa / (POWERS[decimals] as number) : mantissa;
      this.value = sign === MINUS ? -size : size;
      this.isNumber = true;
      return true;
    }
    const text = this.text().replace(",", ".");
    const number = Number(text);
    this.isNumber = /^nan$/i.test(text) || !Number.isNaN(number);
    this.value = number;
    return true;
  }

  /** The word that was found, as far as it is short. */
  text(): string {
    return String.fromCharCode(...this.bytes.subarray(this.#start, Math.min(this.#at, this.#start + 40)));
  }
}

function isBlank(byte: number): boolean {
  return byte === SPACE || (byte >= TAB && byte <= 13);
}
