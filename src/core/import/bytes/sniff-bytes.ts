/** Looking at bytes without reading them, for telling formats apart. */

/** The first bytes as Latin letters: right for the letters that matter, whatever the encoding. */
export function headText(bytes: Uint8Array, length: number): string {
  let text = "";
  for (const byte of bytes.subarray(0, length)) text += String.fromCharCode(byte);
  return text;
}

/** Whether this plain text stands somewhere in the bytes. */
export function holdsText(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (letter) => letter.charCodeAt(0));
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** An object of JSON, behind a byte order mark or without. */
export function opensObject(bytes: Uint8Array): boolean {
  return /^(\u00ef\u00bb\u00bf)?\s*\{/.test(headText(bytes, 64));
}
