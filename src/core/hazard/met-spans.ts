/**
 * Answers: which spans meet a layer, and along which metres of each class? Every metre of the layer counts once, in the
 * class of the strongest that is there; a strength that nobody knows comes after all that are known. O(meetings of a span
 * times its classes).
 */
import { joinStretches, lengthOf, type Stretches, withoutOf } from "../geo/stretches.ts";
import { UNKNOWN_CLASS } from "./strength-classes.ts";

export type MetLists = {
  /** What meets what, by span, then feature. Cells of a grid are no features: −1. */
  readonly spans: Uint32Array;
  readonly features: Int32Array;
  /** Metres of the span in the feature; 0 where it only crosses a line. */
  readonly metres: Float64Array;
  /** The class of the feature, or of the cells. */
  readonly classes: Uint8Array;
  /** Per span that meets anything, each once: metres in the layer, and of these by class, breaks.length + 1 numbers a span. */
  readonly met: Uint32Array;
  readonly metM: Float64Array;
  readonly byClass: Float64Array;
  /** Of the metres in class 0 those whose strength nobody knows. */
  readonly unknownM: Float64Array;
  /**
   * Where along the span, in metres: breaks.length + 2 lists a span, of unknown strength first, then of each class. A list
   * has its pairs between stretchStarts of its own and of the next. A place where a line is crossed is a pair of one number.
   */
  readonly stretchStarts: Uint32Array;
  readonly stretches: Float64Array;
};

type Meeting = { readonly feature: number; readonly stretches: Stretches; readonly reached: number };

export class MetSpans {
  readonly #classes: number;
  readonly #of = new Map<number, Meeting[]>();

  constructor(classes: number) {
    this.#classes = classes;
  }

  add(span: number, feature: number, stretches: Stretches, reached: number): void {
    const list = this.#of.get(span);
    if (list === undefined) this.#of.set(span, [{ feature, stretches, reached }]);
    else list.push({ feature, stretches, reached });
  }

  list(): MetLists {
    const met = Uint32Array.from(this.#of.keys()).sort();
    const count = [...this.#of.values()].reduce((sum, { length }) => sum + length, 0);
    const lists = this.#classes + 1;
    const [spans, features, metres] = [new Uint32Array(count), new Int32Array(count), new Float64Array(count)];
    const classes = new Uint8Array(count);
    const metM = new Float64Array(met.length);
    const unknownM = new Float64Array(met.length);
    const byClass = new Float64Array(this.#classes * met.length);
    const stretchStarts = new Uint32Array(lists * met.length + 1);
    const stretches: number[] = [];
    let at = 0;
    met.forEach((span, row) => {
      const meetings = this.#of.get(span) ?? [];
      for (const { feature, stretches: own, reached } of meetings) {
        spans[at] = span;
        features[at] = feature;
        classes[at] = Math.max(0, reached);
        metres[at++] = lengthOf(own);
      }
      this.#apart(meetings).forEach((own, list) => {
        const long = lengthOf(own);
        const column = this.#classes * row + Math.max(0, list - 1);
        byClass[column] = (byClass[column] as number) + long;
        metM[row] = (metM[row] as number) + long;
        if (list === 0) unknownM[row] = long;
        stretchStarts[lists * row + list] = stretches.length;
        for (const place of own) stretches.push(place);
      });
    });
    stretchStarts[lists * met.length] = stretches.length;
    return {
      ...{ spans, features, metres, classes, met, metM, byClass, unknownM },
      ...{ stretchStarts, stretches: Float64Array.from(stretches) },
    };
  }

  /** Per list where it is the strongest: from the strongest class down, what is not yet covered. */
  #apart(meetings: readonly Meeting[]): Stretches[] {
    const found: Stretches[] = Array.from({ length: this.#classes + 1 }, () => NOWHERE);
    const [only] = meetings;
    if (meetings.length === 1 && only !== undefined) {
      found[only.reached + 1] = only.stretches;
      return found;
    }
    let covered = NOWHERE;
    for (let reached = this.#classes - 1; reached >= UNKNOWN_CLASS; reached--) {
      const own = meetings.filter((meeting) => meeting.reached === reached);
      if (own.length === 0) continue;
      const joined = joinStretches(own.flatMap((meeting) => [...meeting.stretches]));
      found[reached + 1] = withoutOf(joined, covered);
      covered = joinStretches([...covered, ...joined]);
    }
    return found;
  }
}

const NOWHERE: Stretches = new Float64Array();
