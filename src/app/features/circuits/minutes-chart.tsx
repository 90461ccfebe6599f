/** Over how many minutes of a year circuits and sites spread, as two small bar charts of one scale below. */
import { useMemo } from "react";
import type { AvailabilityFound } from "../../../core/redundancy/circuits/measure-availability.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { BIN_STARTS, binMinutes } from "./minutes-bins.ts";

const WIDTH = 296;
const TOP = 16;
const HEIGHT = 56;
const FOOT = 18;
const STEP = WIDTH / BIN_STARTS.length;

export function MinutesChart({ found }: { readonly found: AvailabilityFound }) {
  const { circuits: said } = useWords();
  return (
    <>
      <Bars title={said.ofCircuits} minutes={found.circuits.minutes} />
      <Bars title={said.ofSites} minutes={found.sites.atMost} />
    </>
  );
}

function Bars({ title, minutes }: { readonly title: string; readonly minutes: Float64Array }) {
  const { circuits: said } = useWords();
  const { counts, unknown, median } = useMemo(() => binMinutes(minutes), [minutes]);
  const most = Math.max(1, ...counts);
  const name = (bin: number) => said.bin(BIN_STARTS[bin] ?? 0, BIN_STARTS[bin + 1] ?? null);
  return (
    <figure className="circuits-chart">
      <figcaption>
        {title}
        <span className="circuits-soft">
          {median !== null && ` · ${said.median(formatNumber(median, 1))}`}
          {unknown > 0 && ` · ${said.unknownOf(unknown)}`}
        </span>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${TOP + HEIGHT + FOOT}`}
        role="img"
        aria-label={`${title}: ${counts.map((count, bin) => `${name(bin)} ${count}`).join(", ")}`}
        fontSize={11}
        textAnchor="middle"
      >
        {counts.map((count, bin) => {
          const height = count === 0 ? 0 : Math.max(2, (HEIGHT * count) / most);
          const x = STEP * bin;
          return (
            <g key={BIN_STARTS[bin]}>
              <title>{`${name(bin)}: ${formatNumber(count)}`}</title>
              <rect className="circuits-bar" x={x + 3} y={TOP + HEIGHT - height} width={STEP - 6} height={height} />
              {count > 0 && (
                <text className="circuits-bar-count" x={x + STEP / 2} y={TOP + HEIGHT - height - 4}>
                  {formatNumber(count)}
                </text>
              )}
              {bin > 0 && (
                <text className="circuits-tick" x={x} y={TOP + HEIGHT + 13}>
                  {formatNumber(BIN_STARTS[bin] ?? 0)}
                </text>
              )}
            </g>
          );
        })}
        <path className="circuits-axis" d={`M0 ${TOP + HEIGHT + 0.5}H${WIDTH}`} />
      </svg>
    </figure>
  );
}
