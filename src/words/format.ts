/** Numbers as text and back, the same grouping in both languages. */
const formats = new Map<number, Intl.NumberFormat>();

export function formatNumber(value: number, maxDigits = 0): string {
  let format = formats.get(maxDigits);
  if (format === undefined) {
    format = new Intl.NumberFormat("en-US", { maximumFractionDigits: maxDigits });
    formats.set(maxDigits, format);
  }
  return format.format(value);
}

const GROUPED = /^[-+]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/** A number as people type it, grouped or not; NaN for anything else: 1,5 may be meant as one and a half or as fifteen. */
export function readNumber(text: string): number {
  const typed = text.trim();
  if (typed === "") return Number.NaN;
  return Number(GROUPED.test(typed) ? typed.replaceAll(",", "") : typed);
}

/** A number with a noun in the right number: 1 site, 2 sites. */
export function countOf(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** A share in per cent with one decimal; a part that is not the whole never reads 100 %, nor a something 0 %. */
export function formatShare(share: number): string {
  const shown = Math.round(share * 1000) / 10;
  if (shown === 100 && share < 1) return "99.9 %";
  if (shown === 0 && share > 0) return "< 0.1 %";
  return `${shown.toFixed(1)} %`;
}
