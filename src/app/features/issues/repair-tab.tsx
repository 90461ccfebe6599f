import { type Network, nameOf } from "../../../core/model/index.ts";
import { withdrawChange } from "../../../core/study/withdraw-change.ts";
import { describeOrigin } from "../../../words/describe-origin.ts";
import type { Words } from "../../../words/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Menu } from "../../ui/menu.tsx";
import { useRowWindow } from "../../ui/use-row-window.ts";
import { saveSheet } from "./export-issues.ts";
import { effectOf, takeCutBack } from "./repair.ts";
import { isRepair, type LogLine, stateOfCut } from "./repair-log.ts";

const LINE_HEIGHT = 44;

/** What was repaired, at import and by hand; each can be taken back by itself. */
export function RepairTab({ log }: { readonly log: readonly LogLine[] }) {
  const words = useWords();
  const { problems: say } = words;
  const network = useApp((state) => state.network);
  const owner = useApp((state) => state.access === "owner");
  const { box, first, last, top, height, onScroll } = useRowWindow(log.length, LINE_HEIGHT);
  const save = (as: "csv" | "xlsx") => {
    const rows = log.map((line) => logRow(line, words));
    void saveSheet({ title: say.logSheet, header: Object.values(say.logColumns), rows }, as);
  };
  if (log.length === 0) return <EmptyState icon="check" title={say.noRepairs} />;
  return (
    <>
      <div className="issues-bar">
        <span className="issues-soft">{say.repairsWhy}</span>
        <span className="issues-gap" />
        <Menu
          icon="download"
          label={say.export}
          look="plain"
          items={[
            { id: "csv", label: say.asCsv, run: () => save("csv") },
            { id: "xlsx", label: say.asXlsx, run: () => save("xlsx") },
          ]}
        />
      </div>
      <section ref={box} className="issues-tree" aria-label={say.repairList} onScroll={onScroll}>
        <div style={{ height }}>
          <ul style={{ transform: `translateY(${top}px)` }}>
            {log.slice(first, last).map((line) => (
              <li
                key={`${line.change.id} ${line.cut?.span.id ?? ""}`}
                className="issues-repair"
                style={{ height: LINE_HEIGHT }}
              >
                <LineOfLog line={line} network={network} words={words} owner={owner} />
              </li>
            ))}
          </ul>
        </div>
      </section>
    </>
  );
}

type LineProps = {
  readonly line: LogLine;
  readonly network: Network;
  readonly words: Words;
  readonly owner: boolean;
};

function LineOfLog({ line, network, words, owner }: LineProps) {
  const { problems: say } = words;
  const { change, cut } = line;
  if (cut !== null) {
    const { id, values } = cut.span;
    const what = say.cut(typeof values.name === "string" ? values.name : id, cut.parts.length);
    const state = stateOfCut(network, cut);
    return (
      <>
        <span className="issues-text issues-line-inner">
          {what} <span className="issues-soft">{say.parts(cut.parts.map((part) => part.id).join(", "))}</span>
        </span>
        {state === "stands" ? (
          owner && (
            <Button look="plain" icon="undo" aria-label={say.takeBackOf(what)} onClick={() => takeCutBack(cut)}>
              {say.takeBack}
            </Button>
          )
        ) : (
          <span className="issues-soft" title={state === "moved" ? say.movedOn : undefined}>
            {state === "back" ? say.takenBack : say.movedOn}
          </span>
        )}
      </>
    );
  }
  const [why, who] = describeOrigin(words, change);
  const effect = line.cuts > 0 ? [say.cuts(line.cuts)] : effectOf(change.edits, words);
  const about = subjectOf(line, network);
  const origin = [who, words.studies.timeOf(change.when), ...effect].filter((part) => part !== "").join(" · ");
  return (
    <>
      <span className="issues-text">
        <b>{why}</b> {about} <span className="issues-soft">{origin}</span>
      </span>
      {owner && isRepair(change) && (
        <Button look="plain" icon="undo" aria-label={say.takeBackOf(`${why} ${about}`)} onClick={() => withdraw(line)}>
          {say.takeBack}
        </Button>
      )}
    </>
  );
}

/** The span that a small repair is about. */
function subjectOf({ change: { edits } }: LogLine, network: Network): string {
  if (edits.length > 12) return "";
  for (const edit of edits) {
    if (edit.table !== "spans") continue;
    if (edit.kind === "set" || edit.kind === "reshape") return nameOf(network, "spans", edit.id);
    const [row] = edit.rows;
    if (row !== undefined) return typeof row.values.name === "string" ? row.values.name : row.id;
  }
  return "";
}

function withdraw({ change }: LogLine): void {
  const { study, updateStudy, notify } = useApp.getState();
  if (study === null) return;
  const result = withdrawChange(study, change.id);
  if (result.ok) updateStudy(() => result.study);
  else notify({ tone: "warning", say: (words) => words.plan.needs });
}

function logRow({ change, cut }: LogLine, words: Words): (string | number)[] {
  const [why, who] = describeOrigin(words, change);
  const parts = cut?.parts.map(({ id }) => id).join("; ") ?? "";
  return [change.when, who, why, cut?.span.id ?? "", parts, cut === null ? change.edits.length : ""];
}
