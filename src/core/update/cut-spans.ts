/** Answers: which spans stand for one that the changes of a branch cut, and which one was a part cut from? */
import { type Change, fieldsOf, findRow, type Network, type TableName, type Value } from "../model/index.ts";
import { cutsIn, type SpanCut } from "../repair/repairs-in.ts";

export class CutSpans {
  readonly #cuts = new Map<string, SpanCut>();
  readonly #wholes = new Map<string, string>();

  constructor(changes: readonly Change[]) {
    for (const change of changes) {
      for (const cut of cutsIn(change)) {
        this.#cuts.set(cut.span.id, cut);
        for (const { id } of cut.parts) this.#wholes.set(id, cut.span.id);
      }
    }
  }

  /** The last time a span was cut, be it whole again or not. */
  cutOf(span: string): SpanCut | null {
    return this.#cuts.get(span) ?? null;
  }

  /** The span that a part, or a part of a part, was cut from; any other span is itself. */
  wholeOf(id: string): string {
    let whole = id;
    for (let next = this.#wholes.get(whole); next !== undefined; next = this.#wholes.get(whole)) whole = next;
    return whole;
  }

  /** Itself where it is whole; none where neither it nor its parts are there. */
  partsOf(span: string, { spans }: Network): readonly string[] {
    if (findRow(spans.columns.id, span) >= 0) return [span];
    return (this.#cuts.get(span)?.parts ?? []).flatMap(({ id }) => this.partsOf(id, { spans } as Network));
  }

  /** A list of spans as it was before any of them was cut; any other value is what it is. */
  wholeValue(table: TableName, field: string, value: Value): Value {
    if (this.#wholes.size === 0 || !Array.isArray(value) || !isListOfSpans(table, field)) return value;
    return value.map((id) => this.wholeOf(id)).filter((id, i, all) => id !== all[i - 1]);
  }

  /** The other way round. */
  cutValue(table: TableName, field: string, value: Value, network: Network): Value {
    if (this.#wholes.size === 0 || !Array.isArray(value) || !isListOfSpans(table, field)) return value;
    return value.flatMap((id) => {
      const parts = this.partsOf(id, network);
      return parts.length === 0 ? [id] : parts;
    });
  }
}

function isListOfSpans(table: TableName, field: string): boolean {
  const fields = fieldsOf(table);
  const { type, ...of } = (Object.hasOwn(fields, field) ? fields[field] : undefined) ?? { type: "text" };
  return type === "list" && "of" in of && of.of === "spans";
}
