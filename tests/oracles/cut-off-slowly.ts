/** The slow and obvious way: take the span or the site away and walk from the gateways. */

export type PlainNetwork = {
  readonly sites: number;
  /** null: not in use. */
  readonly spans: readonly (readonly [number, number] | null)[];
  readonly inService: readonly boolean[];
  readonly gateways: readonly number[];
  readonly people: readonly (number | null)[];
};

type Lost = { readonly spans?: readonly number[]; readonly sites?: readonly number[] };

/** Parts of what is left, each a set of sites. */
export function partsLeft(
  { sites, spans, inService }: PlainNetwork,
  { spans: noSpans = [], sites: noSites = [] }: Lost = {},
): Set<number>[] {
  const parts: Set<number>[] = [];
  const seen = new Set<number>();
  for (let start = 0; start < sites; start++) {
    if (seen.has(start) || noSites.includes(start) || !inService[start]) continue;
    const part = new Set([start]);
    const queue = [start];
    for (let here = queue.pop(); here !== undefined; here = queue.pop()) {
      spans.forEach((ends, e) => {
        if (
          ends === null ||
          noSpans.includes(e) ||
          ends.some((end) => noSites.includes(end)) ||
          !ends.includes(here as number)
        )
          return;
        for (const next of ends) {
          if (part.has(next)) continue;
          part.add(next);
          queue.push(next);
        }
      });
    }
    for (const each of part) seen.add(each);
    parts.push(part);
  }
  return parts;
}

/** Sites that are served, and are not once the span or the site is lost. Largest: by sites, then by people. */
export function cutOffByRemoval(network: PlainNetwork, enough: number, lost: Lost): Set<number> {
  const after = servedWithout(network, enough, lost);
  return new Set([...servedWithout(network, enough, {})].filter((site) => !after.has(site)));
}

export function servedWithout(network: PlainNetwork, enough: number, lost: Lost): Set<number> {
  return served(network, enough, partsLeft(network, lost), partsLeft(network));
}

function served(
  { gateways, people }: PlainNetwork,
  enough: number,
  parts: readonly Set<number>[],
  components: readonly Set<number>[],
): Set<number> {
  if (gateways.length > 0) {
    return new Set(parts.flatMap((part) => (gateways.filter((g) => part.has(g)).length >= enough ? [...part] : [])));
  }
  const weight = (part: Set<number>) => [...part].reduce((sum, site) => sum + (people[site] ?? 0), 0);
  return new Set(
    components.flatMap((component) => {
      const own = parts.filter((part) => [...part].every((site) => component.has(site)));
      const [largest] = own.sort((a, b) => b.size - a.size || weight(b) - weight(a));
      return largest === undefined ? [] : [...largest];
    }),
  );
}
