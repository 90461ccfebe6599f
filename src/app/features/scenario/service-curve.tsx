import type { Timeline } from "../../../core/hazard/restore/timeline.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { lastHour } from "./moments.ts";
import "../../ui/chart.css";

const CHART = { width: 304, height: 132, left: 46, right: 10, top: 8, bottom: 34 } as const;

type ServiceCurveProps = {
  readonly timeline: Timeline;
  readonly hour: number;
  /** Before 0 the event still comes. */
  readonly beginsH: number;
};

/** People with service, hour by hour, as steps; a line where the map stands. */
export function ServiceCurve({ timeline, hour, beginsH }: ServiceCurveProps) {
  const { play: said } = useWords().scenario;
  const { hours, people, before } = timeline;
  const [end, most] = [lastHour(timeline), Math.max(1, before.people)];
  const inner = { width: CHART.width - CHART.left - CHART.right, height: CHART.height - CHART.top - CHART.bottom };
  const x = (at: number) => CHART.left + (inner.width * (Math.min(at, end) - beginsH)) / (end - beginsH);
  const y = (value: number) => CHART.top + inner.height * (1 - value / most);
  let path = `M${x(beginsH).toFixed(1)} ${y(before.people).toFixed(1)}`;
  hours.forEach((at, i) => {
    path += `H${x(at).toFixed(1)}V${y(people[i] as number).toFixed(1)}`;
  });
  path += `H${x(end).toFixed(1)}`;
  const bottom = CHART.top + inner.height;
  return (
    <figure className="scenario-chart">
      <figcaption>{said.cut}</figcaption>
      <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} aria-hidden="true">
        {[0, most / 2, most].map((value) => (
          <g key={value} className="chart-grid">
            <line x1={CHART.left} x2={CHART.width - CHART.right} y1={y(value)} y2={y(value)} />
            <text x={CHART.left - 4} y={y(value)} textAnchor="end" dominantBaseline="middle">
              {short(value)}
            </text>
          </g>
        ))}
        {[beginsH, (beginsH + end) / 2, end].map((at, i) => (
          <text key={at} className="chart-grid" x={x(at)} y={bottom + 12} textAnchor={i === 2 ? "end" : "middle"}>
            {formatNumber(at, end - beginsH < 10 ? 1 : 0)}
          </text>
        ))}
        <text className="chart-grid" x={CHART.left + inner.width / 2} y={CHART.height - 4} textAnchor="middle">
          {said.axis}
        </text>
        <path className="scenario-lost" d={`${path}V${y(before.people).toFixed(1)}Z`} />
        <path className="scenario-curve" d={path} />
        <line className="scenario-now" x1={x(hour)} x2={x(hour)} y1={CHART.top} y2={bottom} />
      </svg>
    </figure>
  );
}

/** Millions and thousands, so that they fit beside the axis. */
function short(value: number): string {
  if (value >= 1e6) return `${formatNumber(value / 1e6, 1)} M`;
  return value >= 1e4 ? `${formatNumber(value / 1e3)} k` : formatNumber(value);
}
