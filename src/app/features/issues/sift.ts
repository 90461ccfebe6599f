/** Answers: which issues are as a person wants to see them, kind by kind, and which lines does the list have? */
import { type Finding, type Network, SEVERITIES, type Severity } from "../../../core/model/index.ts";
import { isRepairable } from "../../../core/repair/repair-of.ts";
import { describeIssue } from "../../../words/describe-issue.ts";
import type { Words } from "../../../words/index.ts";
import type { IssueFilter } from "../../store/issue-slice.ts";
import { boundsOfIssue } from "./locate.ts";

/** Issues of one rule and one severity, in their order. */
export type Kind = {
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly issues: readonly Finding[];
};

export type Sifted = {
  /** The gravest first, of one severity the rarest first: few are read before many. */
  readonly kinds: readonly Kind[];
  readonly count: number;
};

const AT_ONCE = 500;

/** One pass, with places to breathe. */
export function* siftIssues(
  issues: readonly Finding[],
  filter: IssueFilter,
  network: Network,
  words: Words,
): Generator<unknown, Sifted> {
  const byKey = new Map<string, Finding[]>();
  const wanted = filter.text.trim().toLowerCase();
  let count = 0;
  for (const [i, issue] of issues.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) yield;
    if (!isWanted(issue, filter)) continue;
    if (wanted !== "" && !textOf(issue, words).includes(wanted)) continue;
    if (filter.onMap && boundsOfIssue(network, issue) === null) continue;
    const key = `${issue.severity} ${issue.rule}`;
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [issue]);
    else same.push(issue);
    count++;
  }
  const kinds = Array.from(byKey, ([key, same]): Kind => {
    const { rule, severity } = same[0] as Finding;
    return { key, rule, severity, issues: same };
  });
  const rank = ({ severity }: Kind) => -SEVERITIES.indexOf(severity);
  kinds.sort((a, b) => rank(a) - rank(b) || a.issues.length - b.issues.length || (a.rule < b.rule ? -1 : 1));
  return { kinds, count };
}

function isWanted({ rule, severity, place }: Finding, filter: IssueFilter): boolean {
  if (filter.severity !== null && severity !== filter.severity) return false;
  if (filter.rule !== null && rule !== filter.rule) return false;
  if (filter.file !== null && (place?.file ?? "") !== filter.file) return false;
  return !filter.repairable || isRepairable(rule);
}

/** Everything of an issue that is read. */
function textOf(issue: Finding, words: Words): string {
  const { rule, subject, place } = issue;
  return `${describeIssue(words, issue)} ${rule} ${subject?.id ?? ""} ${place?.file ?? ""}`.toLowerCase();
}

/** What can be chosen in the filters: only what there is. */
export type Facets = {
  readonly severities: readonly Severity[];
  /** "": of no file. */
  readonly files: readonly string[];
  readonly rules: readonly string[];
};

export function facetsOf(issues: readonly Finding[]): Facets {
  const [severities, files, rules] = [new Set<Severity>(), new Set<string>(), new Set<string>()];
  for (const { severity, place, rule } of issues) {
    severities.add(severity);
    files.add(place?.file ?? "");
    rules.add(rule);
  }
  return {
    severities: SEVERITIES.filter((severity) => severities.has(severity)).reverse(),
    files: [...files].sort(),
    rules: [...rules].sort(),
  };
}

/** A line of the list: a kind, or one issue of a kind that is open. A kind of one issue is that issue. */
export type Line = { readonly kind: Kind; readonly at: number | null };

export function countLines(kinds: readonly Kind[], open: ReadonlySet<string>): number {
  return kinds.reduce((sum, kind) => sum + linesOf(kind, open), 0);
}

export function lineAt(kinds: readonly Kind[], open: ReadonlySet<string>, line: number): Line | null {
  let left = line;
  for (const kind of kinds) {
    const lines = linesOf(kind, open);
    if (left < lines) return { kind, at: kind.issues.length === 1 ? 0 : left === 0 ? null : left - 1 };
    left -= lines;
  }
  return null;
}

/** -1 where its kind is folded, or the issue is not in the list. */
export function lineOf(kinds: readonly Kind[], open: ReadonlySet<string>, issue: Finding): number {
  let before = 0;
  for (const kind of kinds) {
    const at = kind.rule === issue.rule && kind.severity === issue.severity ? kind.issues.indexOf(issue) : -1;
    if (at >= 0) return kind.issues.length === 1 ? before : open.has(kind.key) ? before + 1 + at : -1;
    before += linesOf(kind, open);
  }
  return -1;
}

function linesOf({ key, issues }: Kind, open: ReadonlySet<string>): number {
  return issues.length === 1 || !open.has(key) ? 1 : 1 + issues.length;
}
