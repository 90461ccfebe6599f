/** The map on white paper with everything a reader of the sheet needs: title, legend, scale, north, date, version. */
import type { LegendEntry } from "../../view-layer.ts";
import type { ScaleStep } from "../scale-steps.ts";
import { drawSymbol } from "./draw-symbol.ts";
import { type Box, FOOT_LINE, LEGEND_COLUMN, LEGEND_ROW, layOutSheet } from "./sheet-layout.ts";

export type LegendSection = { readonly title: string; readonly entries: readonly LegendEntry[] };

export type Sheet = {
  readonly picture: ImageBitmap;
  /** Device pixels of the picture for one pixel of the screen's map. */
  readonly pixelRatio: number;
  readonly title: string;
  /** Said in amber above the map. */
  readonly notice: string | null;
  readonly legend: readonly LegendSection[] | null;
  readonly scale: ScaleStep | null;
  readonly scaleText: string;
  /** Clockwise from north, degrees. */
  readonly bearing: number;
  readonly north: string;
  readonly foot: readonly string[];
};

const FAMILY = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const INK = "#1e2326";
const SOFT = "#4c5458";

export function drawSheet(sheet: Sheet): HTMLCanvasElement {
  const { picture, pixelRatio } = sheet;
  const rows = sheet.legend?.flatMap(({ title, entries }) => [title, ...entries]) ?? null;
  const layout = layOutSheet({
    map: { width: picture.width / pixelRatio, height: picture.height / pixelRatio },
    notice: sheet.notice !== null,
    legendRows: rows?.length ?? null,
    footLines: sheet.foot.length,
  });
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(layout.width * pixelRatio);
  canvas.height = Math.round(layout.height * pixelRatio);
  const paper = canvas.getContext("2d");
  if (paper === null) throw new Error("2d");
  paper.scale(pixelRatio, pixelRatio);
  paper.fillStyle = "#ffffff";
  paper.fillRect(0, 0, layout.width, layout.height);
  write(paper, sheet.title, layout.title, { size: 20, weight: 600 });
  if (layout.notice !== null && sheet.notice !== null) {
    paper.fillStyle = "#fdf1d6";
    paper.fillRect(layout.notice.x, layout.notice.y, layout.notice.width, layout.notice.height);
    write(paper, sheet.notice, inset(layout.notice, 8), { size: 13, color: "#8a5a00" });
  }
  const { x, y, width, height } = layout.map;
  paper.drawImage(picture, x, y, width, height);
  paper.strokeStyle = SOFT;
  paper.lineWidth = 1;
  paper.strokeRect(x - 0.5, y - 0.5, width + 1, height + 1);
  if (layout.legend !== null && rows !== null) drawLegend(paper, rows, layout.legend);
  if (sheet.scale !== null) drawScale(paper, sheet.scale, sheet.scaleText, layout.scale);
  drawNorth(paper, sheet.bearing, sheet.north, layout.north);
  sheet.foot.forEach((line, i) => {
    write(
      paper,
      line,
      { ...layout.foot, y: layout.foot.y + i * FOOT_LINE, height: FOOT_LINE },
      { size: 12, color: SOFT },
    );
  });
  return canvas;
}

type Type = {
  readonly size: number;
  readonly weight?: number;
  readonly color?: string;
  readonly align?: CanvasTextAlign;
};

/** One line in the middle of a box's height, narrowed where it is too long. */
function write(paper: CanvasRenderingContext2D, text: string, box: Box, type: Type): void {
  const { size, weight = 400, color = INK, align = "left" } = type;
  paper.font = `${weight} ${size}px ${FAMILY}`;
  paper.fillStyle = color;
  paper.textAlign = align;
  paper.textBaseline = "middle";
  const x = align === "center" ? box.x + box.width / 2 : box.x;
  paper.fillText(text, x, box.y + box.height / 2, box.width);
}

function inset(box: Box, by: number): Box {
  return { ...box, x: box.x + by, width: box.width - 2 * by };
}

function drawLegend(paper: CanvasRenderingContext2D, rows: readonly (string | LegendEntry)[], box: Box): void {
  const inColumn = Math.max(1, Math.floor(box.height / LEGEND_ROW));
  rows.forEach((row, i) => {
    const x = box.x + Math.floor(i / inColumn) * LEGEND_COLUMN;
    const y = box.y + (i % inColumn) * LEGEND_ROW;
    if (typeof row === "string") {
      write(paper, row, { x, y, width: LEGEND_COLUMN - 8, height: LEGEND_ROW }, { size: 13, weight: 600 });
      return;
    }
    drawSymbol(paper, row.symbol, { x, y, width: 32, height: LEGEND_ROW });
    write(paper, row.label, { x: x + 42, y, width: LEGEND_COLUMN - 50, height: LEGEND_ROW }, { size: 13 });
  });
}

function drawScale(paper: CanvasRenderingContext2D, { pixels }: ScaleStep, text: string, box: Box): void {
  write(paper, text, { ...box, height: 20 }, { size: 13 });
  paper.strokeStyle = INK;
  paper.lineWidth = 1.5;
  const y = box.y + 26;
  paper.beginPath();
  paper.moveTo(box.x, y - 5);
  paper.lineTo(box.x, y);
  paper.lineTo(box.x + pixels, y);
  paper.lineTo(box.x + pixels, y - 5);
  paper.stroke();
}

function drawNorth(paper: CanvasRenderingContext2D, bearing: number, letter: string, box: Box): void {
  paper.save();
  paper.translate(box.x + box.width / 2, box.y + 14);
  paper.rotate((-bearing * Math.PI) / 180);
  paper.beginPath();
  for (const [x, y] of [
    [0, -13],
    [7, 11],
    [0, 6],
    [-7, 11],
  ] as const) {
    paper.lineTo(x, y);
  }
  paper.closePath();
  paper.fillStyle = INK;
  paper.fill();
  paper.restore();
  write(paper, letter, { ...box, y: box.y + 27, height: 13 }, { size: 12, align: "center" });
}
