import { buildNetwork, type Network, type Row } from "../../src/core/model/index.ts";
import { random } from "./random.ts";

export type RandomShape = {
  readonly sites: number;
  readonly spans: number;
  /** How many spans double one that is there already, run from a site to itself, or end at no known site. */
  readonly parallel?: number;
  readonly selfLoops?: number;
  readonly unknownEnds?: number;
  /** Share of sites and spans that are planned, removed or of unknown status instead of existing. */
  readonly notExisting?: number;
  readonly areas?: number;
};

/** A seeded multigraph with everything awkward in it that a real file has. */
export function randomNetwork(seed: number, shape: RandomShape): Network {
  const { sites, spans, parallel = 0, selfLoops = 0, unknownEnds = 0, notExisting = 0, areas = 0 } = shape;
  const dice = random(seed);
  const status = () => (dice.next() < notExisting ? dice.pick(["planned", "removed", null]) : "existing");
  const siteRows: Row[] = Array.from({ length: sites }, (_, i) => ({
    id: `S${i}`,
    values: { status: status(), area: areas === 0 ? null : dice.pick(["", "A", "B", "C"].slice(0, areas)) || null },
    shape: null,
  }));
  const ends: [string, string][] = [];
  const anySite = () => `S${dice.below(Math.max(1, sites))}`;
  for (let i = 0; i < spans; i++) ends.push([anySite(), anySite()]);
  for (let i = 0; i < parallel && spans > 0; i++) {
    const [from, to] = ends[dice.below(spans)] as [string, string];
    ends.push(dice.next() < 0.5 ? [from, to] : [to, from]);
  }
  for (let i = 0; i < selfLoops; i++) {
    const at = anySite();
    ends.push([at, at]);
  }
  for (let i = 0; i < unknownEnds; i++) ends.push(dice.next() < 0.5 ? [anySite(), `gone${i}`] : ["", anySite()]);
  const spanRows: Row[] = dice.shuffled(ends).map(([from, to], i) => ({
    id: `L${i}`,
    values: { from, to, status: status() },
    shape: null,
  }));
  return buildNetwork({ sites: siteRows, spans: spanRows });
}
