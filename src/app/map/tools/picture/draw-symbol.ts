/** The symbol of one row of a legend, drawn about the middle of a box of the sheet. */
import type { LegendEntry, Rgba, SiteShape } from "../../view-layer.ts";
import type { Box } from "./sheet-layout.ts";

type Symbol = LegendEntry["symbol"];
type Corner = readonly [x: number, y: number];

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
  paper.beginPath();
  const corners = CORNERS[shape];
  if (corners !== undefined) {
    for (const [x, y] of corners) paper.lineTo(x, y);
    paper.closePath();
  } else if (shape === "half-disc") {
    paper.arc(0, 3, 7, Math.PI, 0);
    paper.closePath();
  } else {
    paper.arc(0, 0, shape === "dot" ? 3 : 5.5, 0, 2 * Math.PI);
  }
  paper.fillStyle = hollow ? "#ffffff" : css(color);
  paper.fill();
  if (!hollow) return;
  paper.strokeStyle = css(color);
  paper.lineWidth = 1.5;
  paper.stroke();
}

function drawFill(
  paper: CanvasRenderingContext2D,
  { color, hatch }: Extract<Symbol, { kind: "fill" }>,
  box: Box,
): void {
  const { x, y, width, height } = { x: box.x, y: box.y + 3, width: box.width, height: box.height - 6 };
  paper.beginPath();
  paper.rect(x, y, width, height);
  paper.strokeStyle = css(color);
  if (!hatch) {
    paper.fillStyle = css(color);
    paper.fill();
    return;
  }
  paper.stroke();
  paper.clip();
  for (let start = x - height; start < x + width; start += 5) {
    paper.moveTo(start, y + height);
    paper.lineTo(start + height, y);
  }
  paper.stroke();
}

function css([red, green, blue, alpha]: Rgba): string {
  return `rgb(${red} ${green} ${blue} / ${alpha / 255})`;
}

function regular(count: number, radius: number): readonly Corner[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * i) / count - Math.PI / 2;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  });
}

const CORNERS: Readonly<Partial<Record<SiteShape, readonly Corner[]>>> = {
  diamond: regular(4, 7),
  triangle: regular(3, 7),
  pentagon: regular(5, 6.5),
  hexagon: regular(6, 6.5),
  square: [
    [-5, -5],
    [5, -5],
    [5, 5],
    [-5, 5],
  ],
  cross: [
    [-2, -6],
    [2, -6],
    [2, -2],
    [6, -2],
    [6, 2],
    [2, 2],
    [2, 6],
    [-2, 6],
    [-2, 2],
    [-6, 2],
    [-6, -2],
    [-2, -2],
  ],
};
