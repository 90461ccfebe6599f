/** Small random networks that lie somewhere: sites with places, spans with lines, some of either unknown. */
import { buildNetwork, type LineShape, type Network, type Position, type Row } from "../../src/core/model/index.ts";
import { random } from "../builders/random.ts";
import type { PlainNetwork } from "./cut-off-slowly.ts";
import { randomPlainNetwork } from "./plain-networks.ts";

export type PlacedNetwork = {
  readonly plain: PlainNetwork;
  readonly network: Network;
  readonly places: readonly (Position | null)[];
  readonly lines: readonly (LineShape | null)[];
  readonly laying: readonly (string | null)[];
};

const ORIGINS: readonly Position[] = [[104, 30], [179.95, -17], [-70, 62], [10, 0]]; // biome-ignore format: a list
const LAYING = ["duct", "microwave", "submarine", null] as const;

export function randomPlacedNetwork(seed: number, largest = { sites: 14, spans: 18 }): PlacedNetwork {
  const plain = randomPlainNetwork(seed, largest);
  const dice = random(seed + 4711);
  const [lon, lat] = ORIGINS[seed % ORIGINS.length] as Position;
  const wide = dice.pick([0.01, 0.3]);
  const somewhere = (): Position => {
    const east = lon + wide * dice.next();
    return [east > 180 ? east - 360 : east, lat + wide * dice.next()];
  };
  const places = Array.from({ length: plain.sites }, () => (dice.next() < 0.05 ? null : somewhere()));
  const lines = plain.spans.map((ends): LineShape | null => {
    const [a, b] = (ends ?? []).map((end) => places[end] ?? null);
    if (a == null || b == null || dice.next() < 0.1) return null;
    return dice.next() < 0.5 ? [a, b] : [a, somewhere(), b];
  });
  const laying = plain.spans.map(() => dice.pick(LAYING));
  const sites = places.map((place, i): Row => {
    const status = plain.inService[i] ? "existing" : "planned";
    return { id: `S${i}`, values: { status, population: plain.people[i] ?? null }, shape: place };
  });
  const spans = plain.spans.map((ends, e): Row => {
    const [from, to] = ends === null ? ["S0", "nowhere"] : [`S${ends[0]}`, `S${ends[1]}`];
    return {
      id: `L${e}`,
      values: { from, to, status: "existing", laying: laying[e] ?? null },
      shape: lines[e] ?? null,
    };
  });
  return { plain, network: buildNetwork({ sites, spans }), places, lines, laying };
}
