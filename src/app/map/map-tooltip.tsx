import "./map-tooltip.css";

type MapTooltipProps = { readonly x: number; readonly y: number; readonly lines: readonly string[] };

/** What is under the pointer, in words: the first line is its name. Text only, whatever a file put into a name. */
export function MapTooltip({ x, y, lines }: MapTooltipProps) {
  const [title, ...rest] = lines;
  if (title === undefined) return null;
  return (
    <div
      className="map-tooltip"
      style={{ left: `min(${x + 14}px, 100% - 260px)`, top: `min(${y + 14}px, 100% - 96px)` }}
      aria-hidden="true"
    >
      <strong>{title}</strong>
      {rest.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
