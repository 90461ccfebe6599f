import { shapePath } from "./symbols/shape-path.ts";
import type { LegendEntry, Rgba } from "./view-layer.ts";

const WIDTH = 34;
const HEIGHT = 16;

/** How a thing looks on the map, small. Decoration: its meaning stands in words beside it. */
export function LegendSymbol({ symbol }: { readonly symbol: LegendEntry["symbol"] }) {
  return (
    <svg
      className="legend-symbol"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      fill="none"
    >
      {symbol.kind === "line" && <LineSymbol symbol={symbol} />}
      {symbol.kind === "shape" && (
        <path
          d={shapePath(symbol.shape)}
          transform={`translate(${WIDTH / 2} ${HEIGHT / 2})`}
          fill={symbol.hollow ? "none" : css(symbol.color)}
          stroke={symbol.hollow ? css(symbol.color) : "none"}
          strokeWidth={1.4}
        />
      )}
      {symbol.kind === "fill" && <FillSymbol color={symbol.color} hatch={symbol.hatch} />}
    </svg>
  );
}

type LineLook = Extract<LegendEntry["symbol"], { kind: "line" }>;

function LineSymbol({ symbol: { color, width, dash, form } }: { readonly symbol: LineLook }) {
  const stroke = { stroke: css(color), fill: "none" };
  const middle = HEIGHT / 2;
  const along = `M1 ${middle}H${WIDTH - 1}`;
  if (form === "double") {
    const gap = Math.max(1.6, width * 0.36);
    return <path {...stroke} strokeWidth={1.3} d={`M1 ${middle - gap}H${WIDTH - 1}M1 ${middle + gap}H${WIDTH - 1}`} />;
  }
  if (form === "ties") {
    const ties = Array.from({ length: 5 }, (_, i) => `M${5 + 6 * i} ${middle - 3.5}v7`).join("");
    return <path {...stroke} strokeWidth={1.6} d={`${along}${ties}`} />;
  }
  return (
    <path
      {...stroke}
      strokeWidth={width}
      strokeLinecap={dash !== null && (dash[0] ?? 1) < 0.1 ? "round" : "butt"}
      strokeDasharray={dash?.map((part) => part * width).join(" ")}
      d={along}
    />
  );
}

function FillSymbol({ color, hatch }: { readonly color: Rgba; readonly hatch: boolean }) {
  const lines = Array.from({ length: 6 }, (_, i) => `M${i * 6} ${HEIGHT - 2}l12 -12`).join("");
  return (
    <>
      <rect
        x={3}
        y={2}
        width={WIDTH - 6}
        height={HEIGHT - 4}
        rx={2}
        fill={css(color)}
        fillOpacity={hatch ? 0.15 : 1}
        stroke={css([color[0], color[1], color[2], 255])}
      />
      {hatch && <path d={lines} stroke={css(color)} clipPath="inset(2px 3px)" />}
    </>
  );
}

function css([red, green, blue, alpha]: Rgba): string {
  return `rgb(${red} ${green} ${blue} / ${Math.round((100 * alpha) / 255)}%)`;
}
