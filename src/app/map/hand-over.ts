/** Spreads the hand-over of new data to the graphics card over frames, so that no frame takes too long. */

/** New bytes a frame may hand over: a few milliseconds of copying. */
const BYTES_A_FRAME = 2_000_000;

/** The part of a deck.gl layer that matters here. */
export type DataLayer = { readonly id: string; readonly props: { readonly data?: unknown } };

export class HandOver {
  readonly #known = new WeakSet<object>();
  #last = new Map<string, DataLayer>();

  /**
   * The layers to draw now: those whose data the card has, and as many new ones as a frame can take, at least one.
   * A layer that must wait is drawn as it was before, or not yet; then isAll is false, and the next frame asks again.
   */
  pace<Kind extends DataLayer>(layers: readonly Kind[]): { readonly now: readonly Kind[]; readonly isAll: boolean } {
    const now: Kind[] = [];
    let bytes = 0;
    let isAll = true;
    for (const layer of layers) {
      const size = this.#newBytes(layer);
      if (size > 0 && bytes > 0 && bytes + size > BYTES_A_FRAME) {
        isAll = false;
        const before = this.#last.get(layer.id);
        if (before !== undefined) now.push(before as Kind);
        continue;
      }
      bytes += size;
      if (isObject(layer.props.data)) this.#known.add(layer.props.data);
      now.push(layer);
    }
    this.#last = new Map(now.map((layer) => [layer.id, layer]));
    return { now, isAll };
  }

  #newBytes({ props: { data } }: DataLayer): number {
    if (!isObject(data) || this.#known.has(data) || !("attributes" in data) || !isObject(data.attributes)) return 0;
    return Object.values(data.attributes).reduce<number>((sum, attribute: unknown) => {
      const value = isObject(attribute) && "value" in attribute ? attribute.value : null;
      return sum + (ArrayBuffer.isView(value) ? value.byteLength : 0);
    }, 0);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
