/**
 * Answers: which lines run inside which polygons, and from where to where?
 *
 * Every line and every feature by itself: where features overlap, each has its own stretches. The box of a few segments
 * finds the polygons, and of these the edges, that could matter: O((n + m) log m + what meets) for n points of lines and
 * m of polygons. Touching a polygon in a point is not running inside it.
 */
import type { Report } from "../analysis.ts";
import type { Lines } from "../model/index.ts";
import { unwrapLongitudes } from "../topology/unwrap-longitudes.ts";
import { LineClip } from "./clip-line.ts";
import type { PolygonParts } from "./polygon-parts.ts";
import { type Meet, walkLines } from "./walk-lines.ts";

export function meetPolygons(lines: Lines, parts: PolygonParts, meet: Meet, report?: Report): void {
  if (parts.count === 0) return;
  const x = unwrapLongitudes(lines);
  const clip = new LineClip(parts, lines, x);
  const { goRound } = parts;
  walkLines({
    ...{ lines, x, goRound, meet, report },
    look: (first, last, shift, box, found) => {
      for (const part of parts.near(box.minX + shift, box.minY, box.maxX + shift, box.maxY))
        clip.addInside(part, first, last, shift, box, found);
    },
  });
}
