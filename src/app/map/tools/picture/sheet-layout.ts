/** Where everything stands on the sheet of an exported map, in CSS pixels. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export type SheetContent = {
  readonly map: { readonly width: number; readonly height: number };
  readonly notice: boolean;
  /** Rows of the legend, headings among them; null for a sheet without legend. */
  readonly legendRows: number | null;
  readonly footLines: number;
};

export type SheetLayout = {
  readonly width: number;
  readonly height: number;
  readonly title: Box;
  readonly notice: Box | null;
  readonly map: Box;
  /** Filled from the top, and again in the next column when one is full. */
  readonly legend: Box | null;
  readonly legendColumns: number;
  readonly scale: Box;
  readonly north: Box;
  readonly foot: Box;
};

export const MARGIN = 24;
export const LEGEND_ROW = 22;
export const LEGEND_COLUMN = 208;
export const FOOT_LINE = 16;
const GAP = 12;
const TITLE = 28;
const NOTICE = 24;
const SCALE = 40;

export function layOutSheet({ map, notice, legendRows, footLines }: SheetContent): SheetLayout {
  const mapY = MARGIN + TITLE + GAP + (notice ? NOTICE + GAP : 0);
  const rowsInColumn = Math.max(1, Math.floor(map.height / LEGEND_ROW));
  const legendColumns = legendRows === null ? 0 : Math.max(1, Math.ceil(legendRows / rowsInColumn));
  const legendWidth = legendColumns * LEGEND_COLUMN;
  const width = MARGIN + map.width + (legendColumns > 0 ? GAP + legendWidth : 0) + MARGIN;
  const belowY = mapY + map.height + GAP;
  const below = Math.max(SCALE, footLines * FOOT_LINE);
  const inner = width - 2 * MARGIN;
  return {
    width,
    height: belowY + below + MARGIN,
    title: { x: MARGIN, y: MARGIN, width: inner, height: TITLE },
    notice: notice ? { x: MARGIN, y: MARGIN + TITLE + GAP, width: inner, height: NOTICE } : null,
    map: { x: MARGIN, y: mapY, ...map },
    legend: legendColumns > 0 ? { x: MARGIN + map.width + GAP, y: mapY, width: legendWidth, height: map.height } : null,
    legendColumns,
    scale: { x: MARGIN, y: belowY, width: 160, height: SCALE },
    north: { x: MARGIN + 176, y: belowY, width: 32, height: SCALE },
    foot: { x: MARGIN + 232, y: belowY, width: inner - 232, height: below },
  };
}
