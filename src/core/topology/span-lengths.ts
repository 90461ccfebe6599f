/**
 * Answers: how long is every span? What its file states, else its line over the earth, else the straight way between its
 * two sites; and how many are known in none of these ways, which count as no length at all.
 */
import { type Earth, ellipsoidDistance, sphereDistance } from "../geo/distance.ts";
import { fillLengths } from "../geo/measure-length.ts";
import type { Network } from "../model/index.ts";

export type SpanLengths = {
  /** Metres. */
  readonly metres: Float64Array;
  readonly straight: number;
  readonly unknown: number;
};

/** On the sphere, as published figures are: rounded to the metre. */
export function spanLengths({ sites, spans }: Network, from: Int32Array, to: Int32Array, on: Earth): SpanLengths {
  const metres = fillLengths(spans.geometry, spans.columns.lengthM.values.slice(), on);
  const distance = on === "sphere" ? sphereDistance : ellipsoidDistance;
  const { coordinates } = sites.geometry;
  let [straight, unknown] = [0, 0];
  for (let e = 0; e < metres.length; e++) {
    let length = metres[e] as number;
    if (Number.isNaN(length) && (from[e] as number) >= 0 && (to[e] as number) >= 0) {
      const [a, b] = [2 * (from[e] as number), 2 * (to[e] as number)];
      length = distance(
        ...([coordinates[a], coordinates[a + 1], coordinates[b], coordinates[b + 1]] as [
          number,
          number,
          number,
          number,
        ]),
      );
      if (!Number.isNaN(length)) straight++;
    }
    if (Number.isNaN(length)) {
      unknown++;
      metres[e] = 0;
    } else metres[e] = on === "sphere" ? Math.round(length) : length;
  }
  return { metres, straight, unknown };
}
