import { useMemo } from "react";
import type { Losses } from "../../../core/hazard/simulate/risk.ts";
import { formatNumber, formatShare } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Table } from "../../ui/table.tsx";
import "../../ui/chart.css";
import { lossAxis } from "./loss-axis.ts";

const CHART = { width: 304, height: 136, left: 40, right: 12, top: 8, bottom: 34 } as const;
const CHANCES = [0, 0.5, 1];
const ROWS = 12;

/** How likely it is that at least so many people are cut off: steps that fall from the left to the right. */
export function Exceedance({ losses: { exceedance } }: { readonly losses: Losses }) {
  const { scenario: said } = useWords();
  const most = roundUp(exceedance.at(-1)?.[0] ?? 0);
  const thinned = useMemo(() => thin(exceedance), [exceedance]);
  if (most === 0) return <p className="scenario-soft">{said.noLoss}</p>;
  const inner = { width: CHART.width - CHART.left - CHART.right, height: CHART.height - CHART.top - CHART.bottom };
  const { shareOf, isBent, ticks } = lossAxis(middleOf(exceedance), most);
  const x = (value: number) => CHART.left + inner.width * shareOf(value);
  const y = (chance: number) => CHART.top + inner.height * (1 - chance);
  const bottom = CHART.top + inner.height;
  return (
    <figure className="scenario-chart">
      <figcaption>{said.curve}</figcaption>
      <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} aria-hidden="true">
        {CHANCES.map((chance) => (
          <g key={chance} className="chart-grid">
            <line x1={CHART.left} x2={CHART.width - CHART.right} y1={y(chance)} y2={y(chance)} />
            <text x={CHART.left - 4} y={y(chance)} textAnchor="end" dominantBaseline="middle">
              {formatNumber(100 * chance)} %
            </text>
          </g>
        ))}
        {ticks.map((value) => (
          <g key={value} className="chart-grid">
            <line x1={x(value)} x2={x(value)} y1={CHART.top} y2={bottom} />
            <text x={x(value)} y={bottom + 12} textAnchor={value === most ? "end" : "middle"}>
              {said.short(value, value)}
            </text>
          </g>
        ))}
        <text className="chart-grid" x={CHART.left + inner.width / 2} y={CHART.height - 4} textAnchor="middle">
          {isBent ? said.curvePeopleBent : said.curvePeople}
        </text>
        <path className="scenario-curve" d={stepsOf(exceedance, x, y)} />
      </svg>
      <details className="scenario-fold">
        <summary>{said.curveTable}</summary>
        <Table
          caption={said.curve}
          hideCaption
          rows={thinned}
          rowKey={([value]) => value}
          columns={[
            {
              key: "people",
              title: said.curvePeople,
              number: true,
              cell: ([value]) => said.atLeast(formatNumber(value)),
            },
            { key: "chance", title: said.curveChance, number: true, cell: ([, chance]) => formatShare(chance) },
          ]}
        />
      </details>
    </figure>
  );
}

/** At least v people with chance p: so from the value before up to v. */
function stepsOf(curve: Losses["exceedance"], x: (value: number) => number, y: (chance: number) => number): string {
  let path = "";
  let before = 0;
  for (const [value, chance] of curve) {
    path += `${path === "" ? "M" : "L"}${x(before).toFixed(1)} ${y(chance).toFixed(1)}H${x(value).toFixed(1)}`;
    before = value;
  }
  return `${path}V${y(0).toFixed(1)}`;
}

/** Of the losses there may be: half of their chance is to lose more. 0: none. */
function middleOf(curve: Losses["exceedance"]): number {
  const losses = curve.filter(([value]) => value > 0);
  const half = (losses[0]?.[1] ?? 0) / 2;
  return losses.find(([, chance]) => chance <= half)?.[0] ?? losses.at(-1)?.[0] ?? 0;
}

function thin(curve: Losses["exceedance"]): Losses["exceedance"] {
  const step = Math.max(1, Math.ceil(curve.length / ROWS));
  return curve.filter((_, i) => i % step === 0 || i === curve.length - 1);
}

/** To the next number that reads well at the end of an axis. */
function roundUp(value: number): number {
  if (value <= 0) return 0;
  const size = 10 ** Math.floor(Math.log10(value));
  return size * ([1, 1.5, 2, 2.5, 3, 4, 5, 6, 8].find((step) => step * size >= value) ?? 10);
}
