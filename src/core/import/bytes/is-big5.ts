/**
 * Answers: is this Chinese text, which is no UTF-8, Big5 rather than GB 18030?
 * Both decode nearly any bytes, and both list the usual characters apart from the rare ones: text read by the wrong of
 * the two is full of rare ones. In doubt it is GB 18030.
 */
const READ = 1 << 20;
/** Of the characters, at least so many must be usual in the one, and at most so many in the other. */
const USUAL = 0.95;
const UNUSUAL = 0.8;
/** One rare character or two are somebody's name. */
const FEWEST_RARE = 3;

export function isBig5(bytes: Uint8Array): boolean {
  const text = bytes.subarray(0, READ);
  const asGb = count(text, isUsualGb);
  const asBig5 = count(text, isUsualBig5);
  return asBig5.usual >= USUAL * asBig5.all && asGb.usual < UNUSUAL * asGb.all && asGb.all - asGb.usual >= FEWEST_RARE;
}

/** The characters of two bytes. */
function count(bytes: Uint8Array, isUsual: (lead: number, trail: number) => boolean): { all: number; usual: number } {
  let [all, usual] = [0, 0];
  for (let i = 0; i + 1 < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) continue;
    all++;
    if (isUsual(lead, bytes[++i] ?? 0)) usual++;
  }
  return { all, usual };
}

/** Signs, and the 3,755 characters of the first level of GB 2312. */
function isUsualGb(lead: number, trail: number): boolean {
  return trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7));
}

/** Signs, and the 5,401 characters of the first level of Big5. */
function isUsualBig5(lead: number, trail: number): boolean {
  return lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1);
}
