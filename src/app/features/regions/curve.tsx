import type { RegionCurve } from "../../../core/redundancy/regions/measure-region-curve.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { Table } from "../../ui/table.tsx";
import { Status } from "./status.tsx";
import { askCurve, useCurve } from "./use-regions.ts";
import "../../ui/chart.css";

const CHART = { width: 304, height: 120, left: 54, right: 10, top: 8, bottom: 20 } as const;

/** How what the worst disc cuts off grows with its radius: points are radii that were looked at. */
export function Curve({ byPeople }: { readonly byPeople: boolean }) {
  const { anywhere: said } = useWords();
  const answer = useCurve();
  const { output, stale } = answer;
  return (
    <figure className="regions-curve">
      <figcaption>
        {said.curve} · {byPeople ? said.curvePeople : said.curveSites}
      </figcaption>
      <Status job="region-curve" answer={answer} find={said.curveAsk} running={said.running} ask={askCurve} />
      {output !== null && !stale && <Chart curve={output} byPeople={byPeople} />}
    </figure>
  );
}

function Chart({ curve, byPeople }: { readonly curve: RegionCurve; readonly byPeople: boolean }) {
  const { anywhere: said, weakpoints } = useWords();
  const { radii, cutOff } = curve;
  const harm = Array.from(byPeople ? cutOff.population : cutOff.sites);
  const [widest, most] = [radii.at(-1) ?? 1, Math.max(1, ...harm)];
  const inner = { width: CHART.width - CHART.left - CHART.right, height: CHART.height - CHART.top - CHART.bottom };
  const x = (radius: number) => CHART.left + (inner.width * radius) / widest;
  const y = (value: number) => CHART.top + inner.height * (1 - value / most);
  const points = radii.map((radius, i) => ({ radius, harm: harm[i] as number }));
  const rows = radii.map((radius, i) => ({ radius, i }));
  return (
    <>
      <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} aria-hidden="true">
        {[0, most / 2, most].map((value) => (
          <g key={value} className="chart-grid">
            <line x1={CHART.left} x2={CHART.width - CHART.right} y1={y(value)} y2={y(value)} />
            <text x={CHART.left - 4} y={y(value)} textAnchor="end" dominantBaseline="middle">
              {formatNumber(value)}
            </text>
          </g>
        ))}
        {[0, widest / 2, widest].map((radius, i) => (
          <text
            key={radius}
            className="chart-grid"
            x={x(radius)}
            y={CHART.height - 4}
            textAnchor={i === 2 ? "end" : "middle"}
          >
            {said.km(radius)}
          </text>
        ))}
        <polyline
          className="regions-line"
          points={points.map((point) => `${x(point.radius).toFixed(1)},${y(point.harm).toFixed(1)}`).join(" ")}
        />
        {points.map((point) => (
          <circle key={point.radius} className="regions-point" cx={x(point.radius)} cy={y(point.harm)} r={3} />
        ))}
      </svg>
      <details>
        <summary>{said.curveTable}</summary>
        <Table
          caption={said.curve}
          hideCaption
          rows={rows}
          rowKey={({ radius }) => radius}
          columns={[
            { key: "radius", title: said.curveRadius, number: true, cell: ({ radius }) => said.km(radius) },
            {
              key: "people",
              title: said.curvePeople,
              number: true,
              cell: ({ i }) => weakpoints.people(cutOff.population[i] as number, cutOff.populationUnknown[i] as number),
            },
            {
              key: "sites",
              title: said.curveSites,
              number: true,
              cell: ({ i }) => formatNumber(cutOff.sites[i] as number),
            },
          ]}
        />
      </details>
    </>
  );
}
