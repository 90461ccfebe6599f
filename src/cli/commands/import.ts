import type { FileJoins } from "../../core/import/assemble-study.ts";
import type { FileRead } from "../../core/import/read-files.ts";
import { type Issue, TABLE_NAMES } from "../../core/model/index.ts";
import { restOf } from "../../core/repair/topology-rules.ts";
import { branchNetwork } from "../../core/study/branches.ts";
import { DEFAULT_TOLERANCE_M } from "../../core/topology/join-ends.ts";
import { topologyColumns } from "../../core/topology/topology.ts";
import { describeIssue } from "../../words/describe-issue.ts";
import type { Words } from "../../words/index.ts";
import { command } from "../command.ts";
import { GATEWAY_OPTION, withGateways } from "../gateways.ts";
import { INPUT_OPTIONS, readMetres, readOptions } from "../input-options.ts";
import { printJson, printLine } from "../print.ts";
import { readInputs } from "../read-inputs.ts";
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
    "snap-m": { type: "string", value: "M", say: (words) => words.options.snapM },
  },
  async run({ inputs, options, words }) {
    const format = options.out === undefined ? null : writableFormat(options.out);
    const snapM = options["snap-m"] === undefined ? {} : { snapM: readMetres("--snap-m", options["snap-m"]) };
    const {
      study: read,
      files,
      issues: said,
      joined,
    } = await readInputs(inputs, { ...readOptions(options), ...snapM, splitTees: options["no-split"] !== true }, words);
    const study = withGateways(read, options.gateways);
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
    const rejected = files.reduce((sum, file) => sum + file.counts.rejected, 0);
    if (options.json === true) {
      printJson({
        ...counts,
        issues: issues.map(issueJson),
        rejected,
        topology,
        crs: only(files, ({ coordinates }) => coordinates),
        encoding: only(files, ({ encoding }) => encoding),
        files: files.map(fileJson),
        ...(options.out === undefined ? {} : { out: options.out }),
      });
      return;
    }
    printLine(filesText(files, words));
    printLine(
      [
        ...TABLE_NAMES.filter((name) => network[name].count > 0).map((name) =>
          words.model.counts[name](network[name].count),
        ),
        words.cli.topology(topology),
        ...(rejected > 0 ? [words.cli.rejected(rejected)] : []),
      ].join("\n"),
    );
    for (const line of issuesText([...said, ...review.findings], review.counts, words)) printLine(line);
    if (options.out !== undefined) printLine(words.cli.wrote(options.out));
  },
});

function total(joined: readonly FileJoins[], count: keyof FileJoins): number {
  return joined.reduce((sum, counts) => sum + counts[count], 0);
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
  return { file: name, format, hash, ...counts, crs: coordinates, encoding };
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
