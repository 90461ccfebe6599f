/** Where a rival was quicker: told in so many words, so that nobody has to look for it in the tables. */
export function slowerThanRivals(lines: readonly string[]): string[] {
  const told: string[] = [];
  let [spans, ours] = ["", ""];
  for (const line of lines) {
    spans = /^\n?## ([\d,]+) spans/.exec(line)?.[1] ?? spans;
    const [, title = "", , against = ""] = line.split("|").map((cell) => cell.trim());
    const times = Number(/^([\d.]+) × ours$/.exec(against)?.[1] ?? Number.NaN);
    if (!title.startsWith("– ")) ours = title;
    else if (times < 1) told.push(`- ${spans} spans: "${ours}" takes ${share(times)} "${title.slice(2)}".`);
  }
  return told;
}

function share(times: number): string {
  return times < 0.01 ? "over 100 times as long as" : `${(1 / times).toPrecision(2)} times as long as`;
}
