/** Text in GBK, which no encoder of the engines writes: by turning their decoder round. */
export function gbkBytes(text: string): Uint8Array<ArrayBuffer> {
  const bytes = Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    if (code < 0x80) return [code];
    const pair = PAIRS.get(letter);
    if (pair === undefined) throw new Error(`${letter} is not in GBK`);
    return pair;
  });
  return Uint8Array.from(bytes.flat());
}

const PAIRS = new Map<string, readonly number[]>();
const decoder = new TextDecoder("gbk");
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const letter = decoder.decode(Uint8Array.of(lead, trail));
    if (letter.length === 1 && letter !== "\ufffd" && !PAIRS.has(letter)) PAIRS.set(letter, [lead, trail]);
  }
}
