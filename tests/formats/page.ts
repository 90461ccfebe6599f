/** Answers: what does docs/formats.md say of these numbers? */
import type { Format } from "../../src/core/import/format.ts";
import { FORMATS } from "../../src/core/import/formats.ts";
import { words } from "../../src/words/index.ts";
import { LIBRARIES } from "./libraries.ts";
import type { SampleRead } from "./read-sample.ts";
import type { Sample } from "./sample.ts";
import type { SampleWritten } from "./write-sample.ts";

export type ReadRow = { readonly sample: Sample; readonly read: SampleRead };

export const PUBLIC_HEADING = "## Read: public data";
const HEADER = [
  "| format | files called | read by | sample | rows in | accepted | fixed | rejected | ignored |",
  "|---|---|---|---|--:|--:|--:|--:|--:|",
];

export function page(own: string, publicData: string, written: string): string {
  return `# Formats

Written by \`npm run make:formats\`; do not edit. It reads every sample as a drop on the window or \`faultline import\`
does, and fails unless *rows in*, counted without the reader, is *accepted* + *fixed* + *rejected* + *ignored*.
*Accepted* rows are in the study as they stand, *fixed* ones with something altered or left out that an issue names;
*rejected* rows are listed one by one with the reason; *ignored* are tables that are not of a network, named as such.
Files are known by their content, by their name only where that says nothing. Zips are the files in them.

## Read: own samples

Made in memory by \`tests/formats\`; \`npm run make:formats -- --samples FOLDER\` writes them out, to be tried by hand.

${own}

${PUBLIC_HEADING}

Files of others, not part of this repository; the rows are those of the last run that had them.

${publicData}

## Written

A small study with something in every corner, written and read again: how many of its rows are the same to the last
digit, and what the format has no place for. Whatever is left out is said when the file is written.

${written}
`;
}

/** Of own samples: formats that have none are listed too. */
export function ownTable(rows: readonly ReadRow[]): string {
  const sampled = FORMATS.flatMap((format) => {
    const own = rows.filter(({ sample }) => sample.format === format.id);
    return own.length > 0 ? own.map(readLine) : format.isPart ? [] : [unsampledLine(format)];
  });
  return [...HEADER, ...sampled].join("\n");
}

export function publicTable(rows: readonly ReadRow[]): string {
  return [...HEADER, ...rows.map(readLine)].join("\n");
}

export function writtenTable(rows: readonly SampleWritten[]): string {
  const lines = rows.map(({ format: { id, extension }, same, of, lost }) => {
    const { name = id } = words.en.exports.formats[id] ?? {};
    return line(name, `.${extension}`, LIBRARIES[id]?.written ?? "", `${same} of ${of}`, lost.join("; ") || "–");
  });
  const header = ["| format | file | written by | rows the same | left out, and said so |", "|---|---|---|--:|---|"];
  return [...header, ...lines].join("\n");
}

/** The public rows of the page as it stands: without the data they stay what they were. */
export function publicTableOf(text: string): string {
  return (
    text
      .slice(text.indexOf(PUBLIC_HEADING))
      .match(/(?:^\|.*\n?)+/m)?.[0]
      .trimEnd() ?? HEADER.join("\n")
  );
}

function readLine({ sample, read }: ReadRow): string {
  const { total, accepted, fixed, rejected, ignored } = read;
  return line(
    ...about(sample.format),
    sample.what,
    ...[total + ignored, accepted, fixed, rejected, ignored].map(String),
  );
}

function unsampledLine({ id }: Format): string {
  return line(...about(id), "none at hand: untried", ...Array(5).fill("–"));
}

function about(id: string): readonly [name: string, extensions: string, library: string] {
  const { extensions = [] } = FORMATS.find((format) => format.id === id) ?? {};
  const called = extensions.map((extension) => `.${extension}`).join(" ");
  return [words.en.importing.format(id), called || "any", LIBRARIES[id]?.read ?? ""];
}

function line(...cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
