/** Stretches of spans in a layer as lines for the graphics card, class by class; what is only crossed has none. */
import { findStretch } from "../../../core/geo/find-along.ts";
import type { LayerExposure } from "../../../core/hazard/measure-exposure.ts";
import { buildLines, type LineShape, lineAt, type Network } from "../../../core/model/index.ts";
import type { SpanPaths } from "../../map/span-paths.ts";

/** Of unknown strength first, then of each class. */
export type StretchPaths = readonly SpanPaths[];

/** So many spans between two breaths of the map. */
const TURN = 2000;

/** null where nobody wants it any more. */
export async function stretchPaths(
  { spans }: Network,
  { met, breaks, stretchStarts, stretches }: LayerExposure,
  isWanted: () => boolean,
): Promise<StretchPaths | null> {
  const lists = breaks.length + 2;
  const lines: LineShape[][] = Array.from({ length: lists }, () => []);
  for (let row = 0; row < met.length; row++) {
    if (row > 0 && row % TURN === 0) {
      await new Promise((resolve) => setTimeout(resolve));
      if (!isWanted()) return null;
    }
    const line = lineAt(spans.geometry, met[row] as number) ?? [];
    for (let list = 0; list < lists; list++) {
      const end = stretchStarts[lists * row + list + 1] as number;
      for (let at = stretchStarts[lists * row + list] as number; at < end; at += 2) {
        const stretch = findStretch(line, stretches[at] as number, stretches[at + 1] as number);
        if (stretch !== null) lines[list]?.push(stretch);
      }
    }
  }
  return lines.map(packed);
}

function packed(lines: readonly LineShape[]): SpanPaths {
  const { starts, coordinates } = buildLines(lines);
  const styles = new Float32Array(coordinates.length);
  return {
    length: lines.length,
    rows: new Uint32Array(lines.length),
    startIndices: starts,
    positions: coordinates,
    styles,
  };
}
