import type { Timeline } from "../../../core/hazard/restore/timeline.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { HourAxis } from "./hour-axis.ts";
import "../../ui/chart.css";

const CHART = { width: 304, height: 140, left: 46, right: 10, top: 8, bottom: 34 } as const;
/** Below the worst hour there is a little room; what lies under the lowest line is written beside it. */
const ROOM = 1.1;

type ServiceCurveProps = { readonly timeline: Timeline; readonly hour: number; readonly axis: HourAxis };

/** People with service, hour by hour, as steps; a line where the map stands. */
export function ServiceCurve({ timeline, hour, axis }: ServiceCurveProps) {
  const { scenario } = useWords();
  const { play: said } = scenario;
  const { hours, people, before } = timeline;
  const lost = Math.max(1, ...people.map((served) => before.people - served));
  const low = Math.max(0, before.people - ROOM * lost);
  const inner = { width: CHART.width - CHART.left - CHART.right, height: CHART.height - CHART.top - CHART.bottom };
  const x = (at: number) => CHART.left + inner.width * axis.shareOf(at);
  const y = (value: number) => CHART.top + inner.height * (1 - (value - low) / Math.max(1, before.people - low));
  const [first, last] = [CHART.left, CHART.left + inner.width];
  let path = `M${first} ${y(before.people).toFixed(1)}`;
  hours.forEach((at, i) => {
    path += `H${x(at).toFixed(1)}V${y(people[i] as number).toFixed(1)}`;
  });
  path += `H${last}`;
  const bottom = CHART.top + inner.height;
  return (
    <figure className="scenario-chart">
      <figcaption>{said.cut}</figcaption>
      <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} aria-hidden="true">
        {[low, (low + before.people) / 2, before.people].map((value) => (
          <g key={value} className="chart-grid">
            <line x1={first} x2={last} y1={y(value)} y2={y(value)} />
            <text x={first - 4} y={y(value)} textAnchor="end" dominantBaseline="middle">
              {scenario.short(value, (before.people - low) / 2)}
            </text>
          </g>
        ))}
        {axis.ticks.map((at) => (
          <text key={at} className="chart-grid" x={x(at)} y={bottom + 12} textAnchor="middle">
            {scenario.duration(at)}
          </text>
        ))}
        <text className="chart-grid" x={(first + last) / 2} y={CHART.height - 4} textAnchor="middle">
          {said.axis}
        </text>
        <path className="scenario-lost" d={`${path}V${y(before.people).toFixed(1)}Z`} />
        <path className="scenario-curve" d={path} />
        <line className="scenario-now" x1={x(hour)} x2={x(hour)} y1={CHART.top} y2={bottom} />
      </svg>
    </figure>
  );
}
