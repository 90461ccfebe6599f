/**
 * Answers: whose attenuation is likely meant for an earthquake at a place? No map of the regions is published, so this is a
 * guess by boxes that follow provinces roughly, and is to be checked by whoever uses it: Xinjiang; Qinghai-Tibet with the
 * west of Sichuan and Yunnan, and with the Qilian mountains; the east up to about the Taihang mountains, with the coast of
 * the south-east and Taiwan; the middle between them. null outside China and its seas.
 */
import type { Position } from "../../model/index.ts";

type Box = readonly [west: number, south: number, east: number, north: number];

/** The first that holds a place says it. */
const BOXES: readonly (readonly [region: string, box: Box])[] = [
  ["xinjiang", [73, 36.2, 90, 50]],
  ["xinjiang", [90, 39.5, 96, 46]],
  ["tibet", [78, 26, 104.5, 36.2]],
  ["tibet", [90, 36.2, 104, 39.5]],
  ["tibet", [97.5, 21, 102, 26]],
  ["central", [102, 21, 110, 26]],
  ["eastern", [114, 17, 124, 28]],
  ["central", [96, 39.5, 112, 50]],
  ["central", [104, 26, 113, 39.5]],
  ["eastern", [108, 17, 114, 26]],
  ["eastern", [112, 26, 135.5, 54]],
];

export function guessRegion([lon, lat]: Position): string | null {
  const found = BOXES.find(
    ([, [west, south, east, north]]) => lon >= west && lon < east && lat >= south && lat < north,
  );
  return found?.[0] ?? null;
}
