/**
 * Answers: is this text of a western language, which is no UTF-8, rather than Chinese?
 * GB 18030 takes nearly any bytes. Chinese characters are two high bytes or more in a row, accents stand alone among
 * letters: Åland, São Paulo. In doubt it is Chinese.
 */
const READ = 1 << 20;
/** Of the runs of high bytes, so many must be a single one beside a letter. */
const ALONE = 0.9;

export function isWestern(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, READ);
  let [runs, alone] = [0, 0];
  for (let at = 0; at < end; ) {
    if ((bytes[at] ?? 0) < 0x80) {
      at++;
      continue;
    }
    const start = at;
    while (at < end && (bytes[at] ?? 0) >= 0x80) at++;
    runs++;
    // A letter behind it may be the second byte of a character; what goes before never is.
    const isBeside = isLetter(bytes[start - 1]) || (isLetter(bytes[at]) && isLetter(bytes[at + 1]));
    if (at - start === 1 && isBeside) alone++;
  }
  return runs > 0 && alone >= ALONE * runs;
}

function isLetter(byte = 0): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
