import type { FileJoins } from "../../core/import/assemble/assemble-study.ts";
import { MOST_ROWS_IN_CHANGE } from "../../core/import/assemble/join-edits.ts";
import { encodeText } from "../../core/import/bytes/text-codec.ts";
import { issueAt } from "../../core/import/issue.ts";
import { rejectedSheets } from "../../core/import/layers/rejected-sheet.ts";
import type { FoundTable, Mapping } from "../../core/import/meaning/mapping.ts";
import type { FileRead } from "../../core/import/read-files.ts";
import { type Issue, type ReadCounts, TABLE_NAMES } from "../../core/model/index.ts";
import { restOf } from "../../core/repair/topology-rules.ts";
import { branchNetwork } from "../../core/study/branches.ts";
import { DEFAULT_TOLERANCE_M } from "../../core/topology/join-ends.ts";
import { topologyColumns } from "../../core/topology/topology.ts";
import type { Update } from "../../core/update/read-newer-file.ts";
import { describeIssue } from "../../words/describe-issue.ts";
import type { Words } from "../../words/index.ts";
import { command } from "../command.ts";
import { Failure } from "../failure.ts";
import { GATEWAY_OPTION, withGateways } from "../gateways.ts";
import { INPUT_OPTIONS, readMetres, readOptions } from "../input-options.ts";
import { printJson, printLine } from "../print.ts";
import { updateText } from "../print-update.ts";
import { readInputs } from "../read-inputs.ts";
import { readUpdate } from "../read-update.ts";
import { runJob } from "../run-job.ts";
import { writableFormat, writeOutput } from "../write-output.ts";

/** Of each rule of the review; the rest is counted. */
const MOST_FINDINGS = 100;

export const importCommand = command({
  name: "import",
  arguments: "IN… [--out study.faultline]",
  summary: (words) => words.commands.import,
  options: {
    out: { type: "string", value: "FILE", say: (words) => words.options.out },
    ...INPUT_OPTIONS,
    ...GATEWAY_OPTION,
    "no-split": { type: "boolean", say: (words) => words.options.noSplit },
    rejected: { type: "string", value: "FILE.csv", say: (words) => words.options.rejected },
    "save-map": { type: "string", value: "FILE", say: (words) => words.options.saveMap },
    "snap-m": { type: "string", value: "M", say: (words) => words.options.snapM },
    update: { type: "boolean", say: (words) => words.options.update },
  },
  async run({ inputs, options, words }) {
    const format = options.out === undefined ? null : writableFormat(options.out);
    const snapM = options["snap-m"] === undefined ? {} : { snapM: readMetres("--snap-m", options["snap-m"]) };
    const reading = { ...readOptions(options), ...snapM, splitTees: options["no-split"] !== true };
    const seeTables = (tables: readonly FoundTable[]) => saveMap(options["save-map"], tables);
    const updated = options.update === true ? await readUpdate(inputs, reading, words, seeTables) : null;
    const update = updated?.update ?? null;
    if (update?.edits === null && options.out !== undefined)
      throw new Failure(1, ({ updating }) => updating.tooMany(MOST_ROWS_IN_CHANGE));
    const {
      study: read,
      files,
      issues: said,
      joined,
    } = updated ?? (await readInputs(inputs, reading, words, seeTables));
    const study = withGateways(read, options);
    const network = branchNetwork(study);
    const rings = await runJob("rings", topologyColumns(network), words.cli.counting);
    const toleranceM = snapM.snapM ?? DEFAULT_TOLERANCE_M;
    const review = await runJob(
      "review-topology",
      { network, toleranceM, most: MOST_FINDINGS },
      words.shell.jobNames["review-topology"],
    );
    const issues = [...said, ...review.findings, ...restOf(review)];
    const topology = {
      components: rings.componentCount,
      snappedEnds: total(joined, "snappedEnds"),
      splitSpans: total(joined, "splitSpans"),
      mergedNodes: total(joined, "joinedEnds"),
      newJunctions: total(joined, "newJunctions"),
      danglingEnds: review.counts["topology.dangling-end"],
      duplicateSpans: review.counts["topology.duplicate-span"] + review.counts["topology.listed-both-ways"],
      found: review.counts,
    };
    if (format !== null && options.out !== undefined) {
      const { bytes } = await format.write(study);
      await writeOutput(options.out, bytes);
    }
    const counts = {
      ...Object.fromEntries(TABLE_NAMES.map((name) => [name, network[name].count])),
      hazards: study.hazards.length,
    };
    const rows = addCounts(files.map((file) => file.counts));
    const sheets = options.rejected === undefined ? [] : await writeRejected(options.rejected, files, words);
    if (options.json === true) {
      printJson({
        ...counts,
        issues: issues.map(issueJson),
        ...rows,
        topology,
        crs: only(files, crsJson),
        encoding: only(files, ({ encoding }) => encoding),
        files: files.map(fileJson),
        tables: files.flatMap(({ tables = [] }) => tables.map(tableJson)),
        ...(update === null ? {} : { update: updateJson(update) }),
        ...(sheets.length === 0 ? {} : { rejectedSheets: sheets }),
        ...(options.out === undefined ? {} : { out: options.out }),
      });
      return;
    }
    printLine(filesText(files, words));
    if (update !== null) printLine(updateText(update, words));
    printLine(
      [
        ...TABLE_NAMES.filter((name) => network[name].count > 0).map((name) =>
          words.model.counts[name](network[name].count),
        ),
        words.cli.topology(topology),
        words.cli.counted(rows),
      ].join("\n"),
    );
    for (const line of issuesText([...said, ...review.findings], review.counts, words)) printLine(line);
    for (const path of [...sheets, ...(options.out === undefined ? [] : [options.out])])
      printLine(words.cli.wrote(path));
  },
});

function total(joined: readonly FileJoins[], count: keyof FileJoins): number {
  return joined.reduce((sum, counts) => sum + counts[count], 0);
}

function addCounts(all: readonly ReadCounts[]): ReadCounts {
  const sum = (count: keyof ReadCounts) => all.reduce((total, counts) => total + counts[count], 0);
  return {
    total: sum("total"),
    accepted: sum("accepted"),
    fixed: sum("fixed"),
    rejected: sum("rejected"),
    ignored: sum("ignored"),
  };
}

async function saveMap(path: string | undefined, tables: readonly FoundTable[]): Promise<void> {
  if (path === undefined) return;
  const mapping: Mapping = { format: "faultline-mapping", version: 1, tables: tables.map((table) => table.mapping) };
  await writeOutput(path, encodeText(`${JSON.stringify(mapping, null, 2)}\n`));
}

/** A file for each table in which rows were left out: rejected.csv, rejected-2.csv ... */
async function writeRejected(path: string, files: readonly FileRead[], words: Words): Promise<readonly string[]> {
  const rows = files.flatMap((file) => file.rejected);
  const sheets = rejectedSheets(rows, ({ table, row, rule, values }) =>
    describeIssue(words, issueAt(table, row, rule, "major", values)),
  );
  const paths: string[] = [];
  for (const [i, { csv }] of sheets.entries()) {
    const own = i === 0 ? path : path.replace(/(\.[^./\\]*)?$/, `-${i + 1}$1`);
    await writeOutput(own, encodeText(csv));
    paths.push(own);
  }
  return paths;
}

/** Edits stand in the study that is written. */
function updateJson({ edits, ranges: _ranges, ...update }: Update) {
  return { ...update, fitsOneChange: edits !== null };
}

function tableJson({ mapping, rows, columns }: FoundTable) {
  return {
    ...mapping,
    rows,
    columns: mapping.columns.map((column) => {
      return { ...column, filled: columns.find(({ header }) => header === column.header)?.filled ?? 0 };
    }),
  };
}

function issueJson({ rule, severity, subject, place, values }: Issue) {
  return {
    rule,
    severity,
    file: place?.file ?? null,
    row: place?.row ?? null,
    ...(subject === null ? {} : { id: subject.id }),
    values,
  };
}

function fileJson({ name, format, hash, counts, coordinates, encoding }: FileRead) {
  return { file: name, format, hash, ...counts, crs: crsJson({ coordinates }), encoding };
}

/** Without what is only there to be drawn. */
function crsJson({ coordinates: { detected, used, confidence, candidates } }: Pick<FileRead, "coordinates">) {
  const listed = candidates?.map(({ crs, score, evidence }) => ({ crs, score, evidence }));
  return { detected, used, confidence, ...(listed && { candidates: listed }) };
}

/** What all files agree on; null where they do not, and files[] says each. */
function only<T>(files: readonly FileRead[], of: (file: FileRead) => T): T | null {
  const [first, ...rest] = files.map(of);
  const same = rest.every((other) => JSON.stringify(other) === JSON.stringify(first));
  return first !== undefined && same ? first : null;
}

function filesText(files: readonly FileRead[], { cli }: Words): string {
  return files
    .map(
      ({ name, format, coordinates, encoding }) =>
        `${name} (${format}): ${cli.coordinates(coordinates.used, encoding)}`,
    )
    .join("\n");
}

/** One line a rule, with the first place where it was broken; --json has them all. */
function issuesText(issues: readonly Issue[], counts: Readonly<Record<string, number>>, words: Words): string[] {
  const byRule = new Map<string, Issue[]>();
  for (const issue of issues) {
    const same = byRule.get(issue.rule);
    if (same === undefined) byRule.set(issue.rule, [issue]);
    else same.push(issue);
  }
  return Array.from(byRule, ([rule, same]) => {
    const [first] = same;
    if (first === undefined) return "";
    const line = words.cli.problemAt(
      first.place?.file ?? null,
      first.place?.row ?? null,
      rule,
      describeIssue(words, first),
    );
    const count = counts[rule] ?? same.length;
    return count === 1 ? line : `${words.cli.issuesOfRule(count, rule)} ${line}`;
  });
}
