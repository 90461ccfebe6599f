/** The symbol of one row of a legend, drawn about the middle of a box of the sheet. */
import { shapePath } from "../../symbols/shape-path.ts";
import type { LegendEntry, Rgba } from "../../view-layer.ts";
import type { Box } from "./sheet-layout.ts";

type Symbol = LegendEntry["symbol"];

export function drawSymbol(paper: CanvasRenderingContext2D, symbol: Symbol, box: Box): void {
  paper.save();
  if (symbol.kind === "line") drawLine(paper, symbol, box);
  else if (symbol.kind === "shape") drawShape(paper, symbol, box);
  else drawFill(paper, symbol, box);
  paper.restore();
}

function drawLine(
  paper: CanvasRenderingContext2D,
  { color, width, dash, form }: Extract<Symbol, { kind: "line" }>,
  box: Box,
): void {
  const y = box.y + box.height / 2;
  const thick = Math.min(width, 6);
  paper.strokeStyle = css(color);
  const stroke = (at: number, lineWidth: number) => {
    paper.lineWidth = lineWidth;
    paper.beginPath();
    paper.moveTo(box.x, at);
    paper.lineTo(box.x + box.width, at);
    paper.stroke();
  };
  if (form === "double") {
    stroke(y - thick / 3, thick / 3);
    stroke(y + thick / 3, thick / 3);
    return;
  }
  if (dash !== null) {
    paper.setLineDash(dash.map((length) => length * thick));
    // A dash of no length is a dot only with round ends.
    if ((dash[0] ?? 1) < 0.5) paper.lineCap = "round";
  }
  stroke(y, form === "ties" ? thick / 3 : thick);
  if (form !== "ties") return;
  paper.lineWidth = 1.5;
  for (let x = box.x + 3; x < box.x + box.width; x += 6) {
    paper.beginPath();
    paper.moveTo(x, y - thick / 2);
    paper.lineTo(x, y + thick / 2);
    paper.stroke();
  }
}

function drawShape(
  paper: CanvasRenderingContext2D,
  { color, shape, hollow }: Extract<Symbol, { kind: "shape" }>,
  box: Box,
): void {
  paper.translate(box.x + box.width / 2, box.y + box.height / 2);
  const path = new Path2D(shapePath(shape));
  if (hollow) {
    paper.strokeStyle = css(color);
    paper.lineWidth = 1.4;
    paper.stroke(path);
  } else {
    paper.fillStyle = css(color);
    paper.fill(path);
  }
}

function drawFill(
  paper: CanvasRenderingContext2D,
  { color, hatch }: Extract<Symbol, { kind: "fill" }>,
  box: Box,
): void {
  const { x, y, width, height } = { x: box.x, y: box.y + 3, width: box.width, height: box.height - 6 };
  paper.beginPath();
  paper.rect(x, y, width, height);
  paper.strokeStyle = css([color[0], color[1], color[2], 255]);
  paper.stroke();
  paper.fillStyle = css(color);
  if (!hatch) {
    paper.fill();
    return;
  }
  paper.clip();
  paper.strokeStyle = css(color);
  paper.beginPath();
  for (let start = x - height; start < x + width; start += 5) {
    paper.moveTo(start, y + height);
    paper.lineTo(start + height, y);
  }
  paper.stroke();
}

function css([red, green, blue, alpha]: Rgba): string {
  return `rgb(${red} ${green} ${blue} / ${alpha / 255})`;
}
