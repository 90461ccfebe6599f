/** Puts rows that were measured by themselves into a page of all: each in the place of the one of its title, or at the end. */
type Section = { readonly heading: string; readonly lines: string[] };

export function mergePage(page: string, measured: readonly string[]): string[] {
  const sections = sectionsOf(page).filter(({ heading }) => !heading.startsWith(SLOWER));
  for (const { heading, lines } of sectionsOf(measured.join("\n"))) {
    const known = sections.find((section) => section.heading === heading);
    if (known === undefined) throw new Error(`${heading}: not on the page; measure all of it first`);
    for (const block of blocksOf(lines)) putBlock(known.lines, block);
  }
  return sections.flatMap(({ heading, lines }) => [`\n${heading}`, ...lines]);
}

export const SLOWER = "## Slower than a rival";

/** What stands before the first heading belongs to none. */
function sectionsOf(text: string): Section[] {
  const sections: Section[] = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("## ")) sections.push({ heading: line, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  for (const { lines } of sections) while (lines.at(-1) === "") lines.pop();
  return sections;
}

/** Rows of a table, each with those of its rivals. */
function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  for (const line of lines) {
    if (line.startsWith("| – ")) blocks.at(-1)?.push(line);
    else if (line.startsWith("| ") && titleOf(line) !== "what") blocks.push([line]);
  }
  return blocks;
}

function putBlock(lines: string[], block: readonly string[]): void {
  const title = titleOf(block[0] ?? "");
  const at = lines.findIndex((line) => line.startsWith("| ") && titleOf(line) === title);
  if (at < 0) {
    lines.push(...block);
    return;
  }
  let end = at + 1;
  while (lines[end]?.startsWith("| – ")) end++;
  lines.splice(at, end - at, ...block);
}

function titleOf(line: string): string {
  return line.split("|")[1]?.trim() ?? "";
}
