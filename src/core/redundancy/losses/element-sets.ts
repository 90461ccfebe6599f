/** Sets of spans and sites that are lost together, packed. Set s holds spans[spanStarts[s]] .. and sites[siteStarts[s]] .. */
export type ElementSets = {
  readonly spanStarts: Uint32Array;
  /** Rows. */
  readonly spans: Uint32Array;
  readonly siteStarts: Uint32Array;
  readonly sites: Uint32Array;
};

export type ElementSet = { readonly spans: ArrayLike<number>; readonly sites: ArrayLike<number> };

export function packSets(sets: readonly ElementSet[]): ElementSets {
  const [spanStarts, spans] = pack(sets.map((set) => set.spans));
  const [siteStarts, sites] = pack(sets.map((set) => set.sites));
  return { spanStarts, spans, siteStarts, sites };
}

export function setAt({ spanStarts, spans, siteStarts, sites }: ElementSets, set: number) {
  return {
    spans: spans.subarray(spanStarts[set] as number, spanStarts[set + 1] as number),
    sites: sites.subarray(siteStarts[set] as number, siteStarts[set + 1] as number),
  };
}

function pack(lists: readonly ArrayLike<number>[]): readonly [starts: Uint32Array, all: Uint32Array] {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] as number) + list.length;
  });
  const all = new Uint32Array(starts[lists.length] as number);
  lists.forEach((list, i) => {
    all.set(list, starts[i]);
  });
  return [starts, all];
}
