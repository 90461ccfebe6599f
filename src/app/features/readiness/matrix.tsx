import { Fragment } from "react";
import { SEVERITIES, type Severity } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { useExtreme } from "./use-extreme.ts";

/** The table that makes a level of how often and how much; a press on a cell sets the next level. */
export function Matrix() {
  const { readiness: said, model, shell } = useWords();
  const matrix = useApp((state) => state.riskMatrix);
  const { setRiskCell, resetRiskMatrix } = useApp.getState();
  const { likelihood, userHours, cells } = matrix;
  const { rows, runs } = useExtreme();
  /** Names of scenarios that may lie in a cell. */
  const namesIn = (row: number, column: number) =>
    rows.flatMap(({ risk, row: run }) =>
      risk !== null && isIn(risk.likelihood, row) && isIn(risk.severity, column)
        ? (runs[run]?.scenario.name ?? [])
        : [],
    );
  const classes = [...cells.levels.keys()];
  const often = (row: number) => said.oncePer(likelihood.from[row - 1] ?? null, likelihood.from[row] ?? null);
  const much = (column: number) =>
    said.userHoursFrom(userHours.from[column - 1] ?? null, userHours.from[column] ?? null);
  return (
    <>
      <fieldset className="ready-matrix" aria-label={said.matrix}>
        <span className="ready-matrix-head">
          {said.likelihood} ＼ {said.severity}
        </span>
        {classes.map((column) => (
          <span key={column} className="ready-matrix-head">
            {much(column)}
          </span>
        ))}
        {[...classes].reverse().map((row) => (
          <Fragment key={row}>
            <span className="ready-matrix-head">{often(row)}</span>
            {cells.levels[row]?.map((level, column) => {
              const names = namesIn(row, column);
              // As it is seen, so that it can be called by what is seen.
              const text = [model.severities[level], ...(names.length > 0 ? [names.length] : [])].join(" ");
              return (
                <button
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is where it stands.
                  key={column}
                  type="button"
                  className={`ready-cell badge-${level}`}
                  aria-label={[said.cell(text, often(row), much(column)), ...names].join(". ")}
                  title={names.join(", ")}
                  onClick={() => setRiskCell(row, column, nextLevel(level))}
                >
                  {model.severities[level]} {names.length > 0 && <b className="ready-cell-count">{names.length}</b>}
                </button>
              );
            })}
          </Fragment>
        ))}
      </fieldset>
      <p className="ready-soft">
        {said.highest} {cells.status === "unconfirmed" && <Badge tone="unconfirmed">{shell.unconfirmed}</Badge>}
      </p>
      <Button look="plain" onClick={resetRiskMatrix}>
        {said.matrixBack}
      </Button>
    </>
  );
}

const isIn = ([least, most]: readonly [number, number], at: number) => at >= least && at <= most;

function nextLevel(level: Severity): Severity {
  return SEVERITIES[(SEVERITIES.indexOf(level) + 1) % SEVERITIES.length] as Severity;
}
