/**
 * Answers: which part of a segment lies within r of another, and how near do two segments come?
 * Segments are straight in space, six numbers each: both ends, in earth-centred metres or in any others. What lies within
 * r of a segment is convex, so the part is one piece: it begins and ends on a ball about an end or on the tube between.
 */

/** Squared sine of the angle below which two segments are as good as parallel: their distance squared rises along a straight line. */
const AS_GOOD_AS_PARALLEL = 1e-12;

/** Shares of the way along the segment at a, into `part`; false where none of it lies within r. */
export function partWithin(
  one: Float64Array,
  a: number,
  other: Float64Array,
  b: number,
  r: number,
  part: Float64Array,
): boolean {
  const cx = other[b] as number;
  const cy = other[b + 1] as number;
  const cz = other[b + 2] as number;
  const vx = (other[b + 3] as number) - cx;
  const vy = (other[b + 4] as number) - cy;
  const vz = (other[b + 5] as number) - cz;
  const ux = (one[a + 3] as number) - (one[a] as number);
  const uy = (one[a + 4] as number) - (one[a + 1] as number);
  const uz = (one[a + 5] as number) - (one[a + 2] as number);
  const wx = (one[a] as number) - cx;
  const wy = (one[a + 1] as number) - cy;
  const wz = (one[a + 2] as number) - cz;
  const uu = ux * ux + uy * uy + uz * uz;
  const uv = ux * vx + uy * vy + uz * vz;
  const vv = vx * vx + vy * vy + vz * vz;
  const wu = wx * ux + wy * uy + wz * uz;
  const wv = wx * vx + wy * vy + wz * vz;
  const ww = wx * wx + wy * wy + wz * wz;
  const rr = r * r;
  if (uu === 0) {
    const share = vv === 0 ? 0 : clamp(wv / vv);
    part[0] = part[1] = 0;
    return ww - 2 * share * wv + share * share * vv <= rr;
  }
  part[0] = 2;
  part[1] = -1;
  put(part, uu, wu, ww - rr, 0, 1);
  if (vv > 0) {
    put(part, uu, wu - uv, ww - 2 * wv + vv - rr, 0, 1);
    // Beside the other's length: 0 ≤ wv + t uv ≤ vv.
    const enter = -wv / uv;
    const leave = (vv - wv) / uv;
    if (uv !== 0) {
      const turn = uu - (uv * uv) / vv;
      const low = Math.max(0, Math.min(enter, leave));
      const high = Math.min(1, Math.max(enter, leave));
      put(part, turn > AS_GOOD_AS_PARALLEL * uu ? turn : 0, wu - (wv * uv) / vv, ww - (wv * wv) / vv - rr, low, high);
    } else if (wv >= 0 && wv <= vv) put(part, uu, wu, ww - (wv * wv) / vv - rr, 0, 1);
  }
  return (part[0] as number) <= (part[1] as number);
}

/** Widens the part by the shares t between low and high of which square t² + 2 half t + rest ≤ 0. */
function put(part: Float64Array, square: number, half: number, rest: number, low: number, high: number): void {
  let [from, to] = [low, high];
  if (square > 0) {
    const root = half * half - square * rest;
    if (root < 0) return;
    const wide = Math.sqrt(root);
    from = Math.max(low, (-half - wide) / square);
    to = Math.min(high, (-half + wide) / square);
  } else if (half > 0) to = Math.min(high, -rest / (2 * half));
  else if (half < 0) from = Math.max(low, -rest / (2 * half));
  else if (rest > 0) return;
  if (from > to) return;
  if (from < (part[0] as number)) part[0] = from;
  if (to > (part[1] as number)) part[1] = to;
}

/** Square of the least distance between two segments; where it is, as shares of both ways, into `at`. */
export function gapSquare(one: Float64Array, a: number, other: Float64Array, b: number, at: Float64Array): number {
  const ux = (one[a + 3] as number) - (one[a] as number);
  const uy = (one[a + 4] as number) - (one[a + 1] as number);
  const uz = (one[a + 5] as number) - (one[a + 2] as number);
  const vx = (other[b + 3] as number) - (other[b] as number);
  const vy = (other[b + 4] as number) - (other[b + 1] as number);
  const vz = (other[b + 5] as number) - (other[b + 2] as number);
  const wx = (one[a] as number) - (other[b] as number);
  const wy = (one[a + 1] as number) - (other[b + 1] as number);
  const wz = (one[a + 2] as number) - (other[b + 2] as number);
  const uu = ux * ux + uy * uy + uz * uz;
  const uv = ux * vx + uy * vy + uz * vz;
  const vv = vx * vx + vy * vy + vz * vz;
  const wu = wx * ux + wy * uy + wz * uz;
  const wv = wx * vx + wy * vy + wz * vz;
  const square = uu * vv - uv * uv;
  let s = square <= 1e-12 * uu * vv ? 0 : clamp((uv * wv - vv * wu) / square);
  let t = vv === 0 ? 0 : clamp((wv + s * uv) / vv);
  if (uu > 0) s = clamp((t * uv - wu) / uu);
  if (vv > 0) t = clamp((wv + s * uv) / vv);
  at[0] = s;
  at[1] = t;
  return (wx + s * ux - t * vx) ** 2 + (wy + s * uy - t * vy) ** 2 + (wz + s * uz - t * vz) ** 2;
}

function clamp(share: number): number {
  return Math.max(0, Math.min(1, share));
}
