/**
 * Answers: which part of a segment lies within r of another, and how near do two segments come?
 * Segments are straight in space, six numbers each: both ends, in earth-centred metres or in any others. What lies within
 * r of a segment is convex, so the part is one piece: it begins and ends on a ball about an end or on the tube between.
 */

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
  let [first, last] = [2, -1];
  const span = (low: number, high: number) => {
    if (low < first) first = low;
    if (high > last) last = high;
  };
  const inBall = (half: number, rest: number) => {
    const root = half * half - uu * rest;
    if (root < 0) return;
    const wide = Math.sqrt(root);
    const [low, high] = [(-half - wide) / uu, (-half + wide) / uu];
    if (high >= 0 && low <= 1) span(Math.max(0, low), Math.min(1, high));
  };
  if (uu === 0) {
    const share = vv === 0 ? 0 : Math.min(1, Math.max(0, wv / vv));
    if (ww - 2 * share * wv + share * share * vv > rr) return false;
    part[0] = part[1] = 0;
    return true;
  }
  inBall(wu, ww - rr);
  if (vv > 0) {
    inBall(wu - uv, ww - 2 * wv + vv - rr);
    // Beside the other's length: 0 ≤ wv + t uv ≤ vv.
    let [low, high] = [0, 1];
    if (uv !== 0) {
      const [enter, leave] = [-wv / uv, (vv - wv) / uv];
      low = Math.max(0, Math.min(enter, leave));
      high = Math.min(1, Math.max(enter, leave));
    } else if (wv < 0 || wv > vv) high = -1;
    if (low <= high) {
      const square = uu - (uv * uv) / vv;
      const half = wu - (wv * uv) / vv;
      const rest = ww - (wv * wv) / vv - rr;
      // As good as parallel: as far away all along.
      if (square <= 1e-12 * uu) {
        if (rest + 2 * half * low <= 0 && rest + 2 * half * high <= 0) span(low, high);
      } else {
        const root = half * half - square * rest;
        if (root >= 0) {
          const wide = Math.sqrt(root);
          low = Math.max(low, (-half - wide) / square);
          high = Math.min(high, (-half + wide) / square);
          if (low <= high) span(low, high);
        }
      }
    }
  }
  if (first > last) return false;
  part[0] = first;
  part[1] = last;
  return true;
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
