import type { LegendEntry, Rgba, SiteShape } from "./view-layer.ts";

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

/** About the origin, six pixels from the middle to the rim: the same shapes the map draws. */
function shapePath(shape: SiteShape): string {
  switch (shape) {
    case "square":
      return "M-5 -5h10v10h-10Z";
    case "diamond":
      return "M0 -6.5L6.5 0L0 6.5L-6.5 0Z";
    case "triangle":
      return polygon(3, 6.8, 1);
    case "half-disc":
      return "M-6.2 3a6.2 6.2 0 0 1 12.4 0Z";
    case "hexagon":
      return polygon(6, 6.2, 0);
    case "pentagon":
      return polygon(5, 6.2, 0);
    case "cross":
      return "M-2 -6h4v4h4v4h-4v4h-4v-4h-4v-4h4Z";
    case "dot":
      return "M-2.6 0a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0Z";
    case "circle":
      return "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z";
  }
}

function polygon(corners: number, radius: number, drop: number): string {
  const points = Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners;
    return `${(radius * Math.sin(angle)).toFixed(2)} ${(drop - radius * Math.cos(angle)).toFixed(2)}`;
  });
  return `M${points.join("L")}Z`;
}

function css([red, green, blue, alpha]: Rgba): string {
  return `rgb(${red} ${green} ${blue} / ${Math.round((100 * alpha) / 255)}%)`;
}
