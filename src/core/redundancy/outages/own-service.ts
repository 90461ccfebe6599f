/**
 * Answers: which sites are served over the spans of their own owner alone? A gateway serves whoever reaches it. Spans of
 * an unknown owner are nobody's own, and of a site of unknown owner nothing is said. Owner by owner, union-find over the
 * spans of each: cost O(n + m) as good as.
 */
import { findWord, type TextColumn, wordAt, wordCount } from "../../model/index.ts";
import type { ServiceGraph } from "../../topology/service-graph.ts";

export type Owners = { readonly sites: TextColumn; readonly spans: TextColumn };

/** 1 for the sites that are; null where no site is a gateway. */
export function servedByOwn(
  { from, to, used, siteMask, gateways }: Pick<ServiceGraph, "from" | "to" | "used" | "siteMask" | "gateways">,
  owners: Owners,
  enough: number,
): Uint8Array | null {
  if (gateways === null) return null;
  const ownerOfSite = owners.sites.codes;
  const ownerOfSpan = inWordsOf(owners.sites, owners.spans);
  const byOwner = Uint32Array.from(used.keys())
    .filter((span) => used[span] === 1 && ownerOfSpan[span] !== 0)
    .sort((a, b) => (ownerOfSpan[a] as number) - (ownerOfSpan[b] as number) || a - b);
  const served = new Uint8Array(siteMask.length);
  for (let site = 0; site < siteMask.length; site++) {
    if (ownerOfSite[site] !== 0 && gateways[site] === 1 && enough <= 1) served[site] = siteMask[site] as number;
  }
  // A site's part is of the owner it was last asked about.
  const parent = new Uint32Array(siteMask.length);
  const askedOf = new Uint32Array(siteMask.length);
  const serving = new Uint32Array(siteMask.length);
  const find = (site: number, owner: number): number => {
    if (askedOf[site] !== owner) {
      askedOf[site] = owner;
      parent[site] = site;
      serving[site] = gateways[site] as number;
    }
    let at = site;
    while (parent[at] !== at) {
      const above = parent[at] as number;
      at = parent[at] = parent[above] as number;
    }
    return at;
  };
  for (let first = 0; first < byOwner.length; ) {
    const owner = ownerOfSpan[byOwner[first] as number] as number;
    let after = first;
    for (; after < byOwner.length && ownerOfSpan[byOwner[after] as number] === owner; after++) {
      const span = byOwner[after] as number;
      const a = find(from[span] as number, owner);
      const b = find(to[span] as number, owner);
      if (a === b) continue;
      parent[b] = a;
      serving[a] = (serving[a] as number) + (serving[b] as number);
    }
    for (let i = first; i < after; i++) {
      for (const site of [from[byOwner[i] as number] as number, to[byOwner[i] as number] as number]) {
        if (ownerOfSite[site] === owner && (serving[find(site, owner)] as number) >= enough) served[site] = 1;
      }
    }
    first = after;
  }
  return served;
}

/** The codes of one column in the words of another; 0 where these do not have the word. */
function inWordsOf({ words }: TextColumn, { codes, words: own }: TextColumn): Uint32Array {
  const codeOf = new Uint32Array(wordCount(own) + 1);
  for (let i = 0; i < wordCount(own); i++) codeOf[i + 1] = findWord(words, wordAt(own, i)) + 1;
  return codes.map((code) => codeOf[code] as number);
}
