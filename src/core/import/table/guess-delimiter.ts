/** Answers: what parts the cells of this text? The mark that the most lines have equally often. */

const DELIMITERS = [",", "\t", ";", "|", "，"] as const;
const SAMPLE = 1 << 16;
const LINES = 60;

/** null where no mark parts the lines into two cells or more. */
export function guessDelimiter(
  text: string,
): { readonly delimiter: string; readonly from: number; readonly agreement: number } | null {
  // What Excel writes, and reads, on top of a file whose delimiter is not the country's.
  const stated = /^sep=([^\r\n"])\r?\n/i.exec(text);
  if (stated?.[1] !== undefined) return { delimiter: stated[1], from: stated[0].length, agreement: 1 };
  const lines = sampleLines(text);
  let best = { delimiter: "", from: 0, agreement: 0 };
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const lengths = lines.map((line) => line.split(delimiter).length - 1);
    const { value, times } = commonest(lengths.filter((length) => length > 0));
    // Cells that hold coordinates have commas or semicolons too: more lines first, then more cells.
    const score = times * (1 + Math.min(value, 50) / 100);
    if (score > most) {
      most = score;
      best = { delimiter, from: 0, agreement: times / lines.length };
    }
  }
  return most === 0 ? null : best;
}

/** Quoted cells say nothing; the last line may be cut off. */
function sampleLines(text: string): readonly string[] {
  const sample = text.slice(0, SAMPLE).replace(/"(?:[^"]|"")*"/g, "q");
  const lines = sample.split(/\r\n|\n|\r/);
  if (text.length > SAMPLE && lines.length > 1) lines.pop();
  return lines.filter((line) => line.trim() !== "").slice(0, LINES);
}

function commonest(numbers: readonly number[]): { readonly value: number; readonly times: number } {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best = { value: 0, times: 0 };
  for (const [value, times] of counts) {
    if (times > best.times || (times === best.times && value > best.value)) best = { value, times };
  }
  return best;
}
