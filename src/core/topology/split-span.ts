/** Answers: what are the parts of a span that is cut at these places? */
import { measureLength } from "../geo/measure-length.ts";
import type { LineShape, Position, Row } from "../model/index.ts";

export type Cut = {
  /** Points of the line passed, and the share of the way to the next: 2.5 lies half way from the third to the fourth. */
  readonly at: number;
  readonly position: Position;
  /** Id of the site at which the parts meet. */
  readonly site: string;
  /** Where the site stands, if the line is to be led there and back. */
  readonly via?: Position;
};

export type SpanParts = {
  readonly parts: readonly Row[];
  /** Metres along the whole line at which each part begins, and where the last one ends. */
  readonly chainages: Float64Array;
};

/** cuts: in the order of the line. A stated length is shared out by the lengths of the parts. */
export function splitSpan(span: Row, line: LineShape, cuts: readonly Cut[], ids: readonly string[]): SpanParts {
  const stops = [{ at: -1, position: null }, ...cuts, { at: line.length, position: null }];
  const between = stops.slice(1).map((stop, k) => {
    const before = stops[k] ?? stop;
    const points = line.slice(Math.floor(before.at) + 1, Math.ceil(stop.at));
    return [before.position, ...points, stop.position].filter((position) => position !== null);
  });
  const lengths = between.map((points) => measureLength(points));
  const chainages = new Float64Array(lengths.length + 1);
  lengths.forEach((length, k) => {
    chainages[k + 1] = (chainages[k] as number) + length;
  });
  const whole = chainages.at(-1) ?? 0;
  const stated = span.values.lengthM;
  const parts = between.map((points, k): Row => {
    const [start, end] = [cuts[k - 1], cuts[k]];
    const share = whole > 0 ? (lengths[k] as number) / whole : 1 / between.length;
    return {
      id: ids[k] as string,
      values: {
        ...span.values,
        ...(start === undefined ? {} : { from: start.site }),
        ...(end === undefined ? {} : { to: end.site }),
        ...(typeof stated === "number" ? { lengthM: stated * share } : {}),
      },
      shape: [...viaOf(start), ...points, ...viaOf(end)],
    };
  });
  return { parts, chainages };
}

function viaOf(cut: Cut | undefined): readonly Position[] {
  return cut?.via === undefined ? [] : [cut.via];
}

/** What was said of a stretch of the span, said of its parts; positions of stretches are metres along the line. */
export function splitMember(member: Row, { parts, chainages }: SpanParts, idOf: (part: number) => string): Row[] {
  const from = numberOr(member.values.fromM, Number.NEGATIVE_INFINITY);
  const to = numberOr(member.values.toM, Number.POSITIVE_INFINITY);
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const { fromM: _from, toM: _to, ...rest } = member.values;
  return parts.flatMap((part, k) => {
    const begin = k === 0 ? Number.NEGATIVE_INFINITY : (chainages[k] as number);
    const end = k === parts.length - 1 ? Number.POSITIVE_INFINITY : (chainages[k + 1] as number);
    const [low, high] = [Math.max(first, begin), Math.min(last, end)];
    if (low > high || (low === high && first < last)) return [];
    const into = (at: number) => at - (chainages[k] as number);
    const values = {
      ...rest,
      span: part.id,
      ...(low === begin ? {} : { fromM: into(low) }),
      ...(high === end ? {} : { toM: into(high) }),
    };
    return [{ id: idOf(k), values, shape: null }];
  });
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}
