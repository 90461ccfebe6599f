/** Two halves and what alone held them together, drawn small. Its numbers stand in it, its meaning in the sentence above. */
import type { ReactNode } from "react";
import type { DarkSide } from "../../../core/redundancy/losses/find-dark-side.ts";
import { formatNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { Lost } from "./weak-point.ts";

const WIDTH = 288;
const HEIGHT = 104;
const BOX = { width: 96, top: 14, height: 64 } as const;
const MIDDLE = BOX.top + BOX.height / 2;
/** More are drawn as so many. */
const MOST_STRANDS = 4;

type SchematicProps = {
  readonly lost: Lost;
  readonly dark: DarkSide;
  readonly hasGateways: boolean;
};

export function Schematic({ lost, dark, hasGateways }: SchematicProps) {
  const { weakpoints: said } = useWords();
  const { litSites, litGateways, pieces } = dark;
  return (
    <svg
      className="schematic"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={said.figure}
      fontSize={12}
      textAnchor="middle"
    >
      <Half x={0} look="lit" many={litSites} below={said.keeps}>
        {hasGateways ? said.litGateways(litGateways.length) : said.largestPart}
      </Half>
      <Link lost={lost} pieces={pieces} />
      <Half x={WIDTH - BOX.width} look="dark" many={dark.dark.length} below={said.darkens}>
        {pieces > 1 ? said.piecesOf(pieces) : null}
      </Half>
    </svg>
  );
}

type HalfProps = {
  readonly x: number;
  readonly look: "lit" | "dark";
  readonly many: number;
  readonly below: string;
  readonly children: ReactNode;
};

function Half({ x, look, many, below, children }: HalfProps) {
  const { weakpoints: said } = useWords();
  const centre = x + BOX.width / 2;
  const unit = said.sitesOf(many).replace(formatNumber(many), "").trim();
  return (
    <g className={`schematic-${look}`}>
      <rect x={x + 1} y={BOX.top} width={BOX.width - 2} height={BOX.height} rx={10} />
      {look === "dark" && <Hatch x={x + 1} />}
      <text x={centre} y={MIDDLE - (children === null ? 2 : 10)} className="schematic-number">
        {formatNumber(many)}
      </text>
      <text x={centre} y={MIDDLE + (children === null ? 16 : 6)}>
        {unit}
      </text>
      <text x={centre} y={MIDDLE + 22}>
        {children}
      </text>
      <text x={centre} y={HEIGHT - 8} className="schematic-below">
        {below}
      </text>
    </g>
  );
}

/** Slanting lines along the edge, so that dark reads without colour. */
function Hatch({ x }: { readonly x: number }) {
  const lines = Array.from({ length: 9 }, (_, i) => `M${x + 8 + 10 * i} ${BOX.top + 1}l-6 6`).join("");
  const under = Array.from({ length: 9 }, (_, i) => `M${x + 8 + 10 * i} ${BOX.top + BOX.height - 7}l-6 6`).join("");
  return <path d={lines + under} className="schematic-hatch" />;
}

/** A span is one line cut through; a site a disc that hangs on to each part; a pair two lines; a group lines with one ring about them. */
function Link({ lost: { kind }, pieces }: { readonly lost: SchematicProps["lost"]; readonly pieces: number }) {
  const [left, right] = [BOX.width, WIDTH - BOX.width];
  const centre = WIDTH / 2;
  const heights = (many: number) =>
    Array.from({ length: many }, (_, i) => MIDDLE + (i - (many - 1) / 2) * (BOX.height / (many + 1)));
  if (kind === "span") {
    return (
      <g className="schematic-lost">
        <path d={`M${left} ${MIDDLE}H${right}`} className="schematic-line" />
        <path d={`M${centre - 8} ${MIDDLE - 8}l16 16M${centre + 8} ${MIDDLE - 8}l-16 16`} className="schematic-cut" />
      </g>
    );
  }
  if (kind === "site") {
    const ends = heights(Math.max(1, Math.min(pieces, MOST_STRANDS)));
    return (
      <g className="schematic-lost">
        <path d={`M${left} ${MIDDLE}H${centre}`} className="schematic-line" />
        <path d={ends.map((y) => `M${centre} ${MIDDLE}L${right} ${y}`).join("")} className="schematic-line" />
        <circle cx={centre} cy={MIDDLE} r={12} className="schematic-site" />
        <path d={`M${centre - 6} ${MIDDLE - 6}l12 12M${centre + 6} ${MIDDLE - 6}l-12 12`} className="schematic-cut" />
      </g>
    );
  }
  const strands = heights(kind === "pair" ? 2 : 3);
  return (
    <g className="schematic-lost">
      <path d={strands.map((y) => `M${left} ${y}H${right}`).join("")} className="schematic-line" />
      {kind === "group" && <ellipse cx={centre} cy={MIDDLE} rx={14} ry={30} className="schematic-ring" />}
      <path
        d={strands.map((y) => `M${centre - 5} ${y - 5}l10 10M${centre + 5} ${y - 5}l-10 10`).join("")}
        className="schematic-cut"
      />
    </g>
  );
}
