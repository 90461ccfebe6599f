import { type KeyboardEvent, type PointerEvent, useMemo } from "react";
import type { Separation } from "../../../core/redundancy/shared/measure-separation.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { CHART, layOut } from "./profile.ts";
import "../../ui/chart.css";

/** The distance from one route to the other along the first, on a logarithmic scale; what is pointed at shows on the map. */
export function ProfileChart({ separation }: { readonly separation: Separation }) {
  const { tworoutes: said } = useWords();
  const place = useApp((state) => state.routePlace);
  const { pointAtRoute } = useApp.getState();
  const { points, near, rows, columns, within } = useMemo(() => layOut(separation), [separation]);
  const { profile, lengthM } = separation;
  const last = profile.length - 1;
  const pointed = place === null ? undefined : profile[place];
  const mark = place === null ? undefined : points[place];
  const onPointerMove = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const x = ((clientX - left) / width) * CHART.width;
    const share = (x - CHART.left) / (CHART.width - CHART.left - CHART.right);
    pointAtRoute(Math.min(last, Math.max(0, Math.round(share * last))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = place ?? 0;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    pointAtRoute(Math.min(last, Math.max(0, to)));
  };
  const say = (at: { readonly atM: number; readonly metres: number }) =>
    said.profileAt(said.distance(at.atM), said.distance(at.metres));
  const heights = profile.map(({ metres }) => metres);
  const slider = {
    role: "slider",
    tabIndex: 0,
    "aria-label": said.profileText(
      said.distance(lengthM),
      said.distance(Math.min(...heights)),
      said.distance(Math.max(...heights)),
    ),
    "aria-valuemin": 0,
    "aria-valuemax": last,
    "aria-valuenow": place ?? 0,
    "aria-valuetext": pointed === undefined ? said.profileHint(separation.withinM) : say(pointed),
    onPointerMove,
    onPointerLeave: () => pointAtRoute(null),
    onKeyDown,
    onBlur: () => pointAtRoute(null),
  } as const;
  return (
    <figure className="routes-profile">
      <figcaption>
        <span>{said.profile}</span>
        <output className="routes-soft">
          {pointed === undefined ? said.profileHint(separation.withinM) : say(pointed)}
        </output>
      </figcaption>
      <div {...slider}>
        <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} aria-hidden="true">
          {rows.map(({ metres, y }) => (
            <g key={metres} className="chart-grid">
              <line x1={CHART.left} x2={CHART.width - CHART.right} y1={y} y2={y} />
              <text x={CHART.left - 4} y={y} textAnchor="end" dominantBaseline="middle">
                {said.distance(metres)}
              </text>
            </g>
          ))}
          {columns.map(({ metres, x }, i) => (
            <text
              key={metres}
              x={x}
              y={CHART.height - 4}
              textAnchor={i === 0 ? "start" : "middle"}
              className="chart-grid"
            >
              {said.distance(metres)}
            </text>
          ))}
          {near.map(({ x, width }) => (
            <rect
              key={x}
              className="routes-near"
              x={x}
              width={width}
              y={CHART.top}
              height={CHART.height - CHART.top - CHART.bottom}
            />
          ))}
          <line className="routes-within" x1={CHART.left} x2={CHART.width - CHART.right} y1={within} y2={within} />
          <polyline
            className="routes-curve"
            points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")}
          />
          {mark && (
            <g className="routes-mark">
              <line x1={mark.x} x2={mark.x} y1={CHART.top} y2={CHART.height - CHART.bottom} />
              <circle cx={mark.x} cy={mark.y} r={3.5} />
            </g>
          )}
        </svg>
      </div>
    </figure>
  );
}
