/** The risk groups of a network as sets, made once for each network. */
import type { Network } from "../../../core/model/index.ts";
import type { ElementSets } from "../../../core/redundancy/losses/element-sets.ts";
import { groupSets } from "../../../core/redundancy/losses/group-sets.ts";

const sets = new WeakMap<Network, ElementSets>();

export function setsOfGroups(network: Network): ElementSets {
  const known = sets.get(network) ?? groupSets(network);
  sets.set(network, known);
  return known;
}
