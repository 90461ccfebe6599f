/**
 * Answers: are these the bridges, and is everything else on a ring? Round every span but a bridge a second way is walked;
 * beside a bridge there is none, and the smaller part it leaves is counted.
 */

import { type Proof, proveAll } from "../../proof.ts";
import { PlainWalk } from "../../topology/plain-walk.ts";
import type { ServiceGraph } from "../../topology/service-graph.ts";
import type { Rings } from "../rings/measure-rings.ts";

export function verifyRings(rings: Rings, { from, to, used, siteMask, csr }: ServiceGraph): Proof {
  const walk = new PlainWalk(csr);
  const isOnRing = new Uint8Array(siteMask.length);
  const spans = [...used.keys()].filter((span) => used[span] === 1);
  const proof = proveAll(spans, (span) => {
    const [a, b] = [from[span] as number, to[span] as number];
    const part = walk.partedFrom(a, b, (_, over) => over !== span);
    if (part === null) isOnRing[a] = isOnRing[b] = 1;
    return rings.bridge[span] === (part === null ? 0 : 1) && rings.parted[span] === (part?.length ?? 0);
  });
  const isSame = rings.onRing.every((is, site) => is === isOnRing[site]);
  return { ...proof, holds: proof.holds && isSame };
}
