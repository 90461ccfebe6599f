import type { Alternative } from "../../../core/hazard/failure/curves-in-use.ts";
import { DAMAGE_STATES, type DamageState } from "../../../core/hazard/fragility.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { classNames } from "../../ui/class-names.ts";
import "../../ui/chart.css";

const CHART = { width: 280, height: 104, left: 34, right: 20, top: 6, bottom: 18 } as const;

type PlotProps = {
  readonly states: Alternative["states"];
  readonly strengths: readonly number[];
  readonly unit: string;
  readonly name: string;
};

/** The chance of each state, or a worse one, against the strength; the table beneath says the same in numbers. */
export function Plot({ states, strengths, unit, name }: PlotProps) {
  const { fragility: said } = useWords();
  const most = strengths.at(-1) ?? 0;
  const x = (strength: number) => CHART.left + ((CHART.width - CHART.left - CHART.right) * strength) / most;
  const y = (chance: number) => CHART.top + (CHART.height - CHART.top - CHART.bottom) * (1 - chance);
  // Nothing is drawn where the design value that the curve hangs on is not known.
  if (!(most > 0) || states.every(({ chances }) => chances.every(Number.isNaN)))
    return <p className="fragility-soft">{said.noPlot}</p>;
  return (
    <svg
      className="fragility-plot"
      viewBox={`0 0 ${CHART.width} ${CHART.height}`}
      role="img"
      aria-label={said.plot(name)}
    >
      {[0, 0.5, 1].map((chance) => (
        <g key={chance} className="chart-grid">
          <line x1={CHART.left} x2={CHART.width - CHART.right} y1={y(chance)} y2={y(chance)} />
          <text x={CHART.left - 4} y={y(chance)} textAnchor="end" dominantBaseline="middle">
            {`${100 * chance} %`}
          </text>
        </g>
      ))}
      {ticksTo(most).map((strength, i, { length }) => (
        <text key={strength} className="chart-grid" x={x(strength)} y={CHART.height - 4} textAnchor="middle">
          {`${formatNumber(strength, 3)}${i === length - 1 ? ` ${unit}` : ""}`}
        </text>
      ))}
      {states.map(({ state, chances }) => (
        <polyline
          key={state}
          className={classNames("fragility-line", `fragility-${state}`)}
          points={chances.map((chance, i) => `${x(strengths[i] ?? 0).toFixed(1)},${y(chance).toFixed(1)}`).join(" ")}
        />
      ))}
    </svg>
  );
}

/** Which line is which state, and from which on an asset gives no service. */
export function StateKey({ lostFrom }: { readonly lostFrom: DamageState }) {
  const { fragility: said } = useWords();
  return (
    <ul className="fragility-key">
      {DAMAGE_STATES.map((state) => (
        <li key={state}>
          <svg viewBox="0 0 24 8" width="24" height="8" aria-hidden="true">
            <line className={classNames("fragility-line", `fragility-${state}`)} x1="0" x2="24" y1="4" y2="4" />
          </svg>
          {said.states[state]}
          {state === lostFrom && ` (${said.lostFrom})`}
        </li>
      ))}
    </ul>
  );
}

/** Round strengths, two steps at least and four at most. */
function ticksTo(most: number): number[] {
  const size = 10 ** Math.floor(Math.log10(most / 2));
  const step = size * ([5, 2].find((each) => each * size <= most / 2) ?? 1);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}
