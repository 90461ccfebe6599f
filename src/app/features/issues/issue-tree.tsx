import { type KeyboardEvent, type MouseEvent, useEffect, useId, useState } from "react";
import type { Finding } from "../../../core/model/index.ts";
import { describeIssue } from "../../../words/describe-issue.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { RiskBadge } from "../../ui/badge.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Icon } from "../../ui/icon.tsx";
import { useRowWindow } from "../../ui/use-row-window.ts";
import { kindTitle } from "./say.ts";
import { countLines, type Kind, type Line, lineAt, lineOf } from "./sift.ts";

type IssueTreeProps = {
  readonly kinds: readonly Kind[];
  /** Keys of kinds whose issues are listed. */
  readonly open: ReadonlySet<string>;
  readonly onOpen: (kind: Kind, open: boolean) => void;
  readonly chosen: Finding | Kind | null;
  readonly onChoose: (issue: Finding) => void;
  readonly onChooseKind: (kind: Kind) => void;
};

const LINE_HEIGHT = 44;

/** Kinds, and under an open one its issues: any number of them, of which only those in view are drawn. */
export function IssueTree({ kinds, open, onOpen, chosen, onChoose, onChooseKind }: IssueTreeProps) {
  const { problems: say } = useWords();
  const id = useId();
  const count = countLines(kinds, open);
  const { box, first, last, top, height, rowsInView, onScroll, reveal } = useRowWindow(count, LINE_HEIGHT);
  const [wished, setActive] = useState(0);
  const active = Math.min(wished, count - 1);

  const chosenLine = chosen === null || !("values" in chosen) ? -1 : lineOf(kinds, open, chosen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each line that is chosen, wherever it was
  useEffect(() => {
    if (chosenLine < 0) return;
    setActive(chosenLine);
    reveal(chosenLine);
  }, [chosenLine]);

  const act = (line: number) => {
    const at = lineAt(kinds, open, line);
    const issue = at?.at == null ? undefined : at.kind.issues[at.at];
    if (at === null) return;
    if (issue !== undefined) return onChoose(issue);
    onOpen(at.kind, !open.has(at.kind.key));
    onChooseKind(at.kind);
  };
  const fold = (line: number, unfold: boolean) => {
    const at = lineAt(kinds, open, line);
    if (at === null || at.kind.issues.length === 1) return;
    if (at.at === null) onOpen(at.kind, unfold);
    else if (!unfold) moveTo(line - at.at - 1);
  };
  const moveTo = (line: number) => {
    const to = Math.min(Math.max(line, 0), count - 1);
    setActive(to);
    reveal(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + rowsInView,
      PageUp: active - rowsInView,
      Home: 0,
      End: count - 1,
    };
    const line = to[event.key];
    if (line !== undefined) moveTo(line);
    else if (event.key === "ArrowRight" || event.key === "ArrowLeft") fold(active, event.key === "ArrowRight");
    else if (event.key === "Enter" || event.key === " ") act(active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const lines = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i).flatMap((at) => {
    const line = lineAt(kinds, open, at);
    return line === null ? [] : [{ line, at }];
  });
  const onClick = ({ target }: MouseEvent) => {
    const element = target instanceof Element ? target.closest<HTMLElement>("[data-line]") : null;
    if (element === null) return;
    setActive(Number(element.dataset.line));
    act(Number(element.dataset.line));
  };
  const isInView = active >= first && active < last;
  const tree = {
    role: "tree",
    tabIndex: 0,
    "aria-label": say.list,
    "aria-activedescendant": isInView ? `${id}-${active}` : undefined,
    onKeyDown,
    onClick,
  } as const;
  return (
    <div {...tree} ref={box} className="issues-tree" onScroll={onScroll}>
      <div role="presentation" style={{ height }}>
        <div role="presentation" style={{ transform: `translateY(${top}px)` }}>
          {lines.map(({ line, at }) => (
            <TreeLine
              key={at}
              at={at}
              id={`${id}-${at}`}
              line={line}
              open={open.has(line.kind.key)}
              active={at === active}
              chosen={chosen !== null && (issueOf(line) ?? line.kind) === chosen}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function issueOf({ kind, at }: Line): Finding | undefined {
  return at === null ? undefined : kind.issues[at];
}

type TreeLineProps = {
  /** Counted from the first line of the list. */
  readonly at: number;
  readonly id: string;
  readonly line: Line;
  readonly open: boolean;
  readonly active: boolean;
  readonly chosen: boolean;
};

function TreeLine({ at, id, line, open, active, chosen }: TreeLineProps) {
  const { kind } = line;
  const isKind = line.at === null;
  const isAlone = kind.issues.length === 1;
  const item = {
    role: "treeitem",
    "aria-level": isKind || isAlone ? 1 : 2,
    "aria-selected": chosen,
    ...(isKind && { "aria-expanded": open }),
    ...(line.at !== null && !isAlone && { "aria-posinset": line.at + 1, "aria-setsize": kind.issues.length }),
  } as const;
  const issue = kind.issues[line.at ?? 0];
  return (
    <div
      {...item}
      id={id}
      data-line={at}
      className={classNames(
        "issues-line",
        !isKind && !isAlone && "issues-line-inner",
        active && "issues-line-active",
        chosen && "issues-line-chosen",
      )}
      style={{ height: LINE_HEIGHT }}
    >
      {isKind ? <Icon name={open ? "chevron-down" : "chevron-right"} size={14} /> : isAlone && <span />}
      {(isKind || isAlone) && <RiskBadge severity={kind.severity} />}
      {issue && <LineText issue={issue} titled={isKind || isAlone} placed={!isKind} />}
      {isKind && <span className="issues-count">{formatNumber(kind.issues.length)}</span>}
    </div>
  );
}

type LineTextProps = {
  readonly issue: Finding;
  /** With the name of its kind. */
  readonly titled: boolean;
  /** With where it stands. */
  readonly placed: boolean;
};

function LineText({ issue, titled, placed }: LineTextProps) {
  const words = useWords();
  const sentence = describeIssue(words, issue);
  const title = titled ? kindTitle(words, issue.rule) : null;
  const { place } = issue;
  return (
    <span className="issues-text" title={sentence}>
      {title !== null && <b>{title} </b>}
      <span className={title === null ? undefined : "issues-soft"}>{sentence}</span>
      {placed && place !== null && <span className="issues-soft"> {words.studies.row(place.file, place.row)}</span>}
    </span>
  );
}
