/** A small random network that lies in a plane, a hundred wide: spans straight or bent once, now and then one nobody knows where. */
import type { LineShape, Position } from "../../src/core/model/index.ts";
import { random } from "../builders/random.ts";
import type { PlainNetwork } from "./cut-off-slowly.ts";
import { randomPlainNetwork } from "./plain-networks.ts";

export type Drawing = {
  readonly network: PlainNetwork;
  readonly at: readonly (Position | null)[];
  readonly lines: readonly (LineShape | null)[];
};

export function randomDrawing(seed: number, largest?: { readonly sites: number; readonly spans: number }): Drawing {
  const dice = random(seed);
  const network = randomPlainNetwork(seed, largest);
  const point = (): Position => [dice.next() * 100, dice.next() * 100];
  const at = Array.from({ length: network.sites }, () => (dice.next() < 0.05 ? null : point()));
  const lines = network.spans.map((ends): LineShape | null => {
    const [from, to] = (ends ?? []).map((end) => at[end] ?? null);
    if (!from || !to || dice.next() < 0.05) return null;
    return dice.next() < 0.5 ? [from, to] : [from, point(), to];
  });
  return { network, at, lines };
}
