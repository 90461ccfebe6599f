/**
 * Answers: how long is every span? What its file states, else its line over the earth, else the straight way between its
 * two sites; and how many are known in none of these ways, which count as no length at all. A stated length that no span
 * can have, below nothing or beyond any on earth, is one that nobody knows.
 */
import { type Earth, ellipsoidDistance, sphereDistance } from "../geo/distance.ts";
import { fillLengths } from "../geo/measure-length.ts";
import type { Network } from "../model/index.ts";

export type SpanLengths = LengthsTaken & {
  /** Metres. */
  readonly metres: Float64Array;
};

/** How many spans are taken otherwise than they are stated or drawn. */
export type LengthsTaken = {
  readonly straight: number;
  readonly unknown: number;
  /** What is stated is not believed. */
  readonly impossible: number;
};

/** Once round the earth and a quarter more. */
const LONGEST_M = 50_000_000;

/** On the sphere, as published figures are: rounded to the metre. */
export function spanLengths({ sites, spans }: Network, from: Int32Array, to: Int32Array, on: Earth): SpanLengths {
  let impossible = 0;
  const stated = spans.columns.lengthM.values.map((length) => {
    if (!(length < 0 || length > LONGEST_M)) return length;
    impossible++;
    return Number.NaN;
  });
  const metres = fillLengths(spans.geometry, stated, on);
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
  return { metres, straight, unknown, impossible };
}
