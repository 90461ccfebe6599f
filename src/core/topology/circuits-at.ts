import { type Network, resolveReferences } from "../model/index.ts";

/** Per site row: how many circuits end there; one with both ends there counts once. */
export function circuitsAt({ sites, circuits }: Network): Uint32Array {
  const from = resolveReferences(circuits.columns.from, sites.columns.id);
  const to = resolveReferences(circuits.columns.to, sites.columns.id);
  const count = new Uint32Array(sites.count);
  for (let circuit = 0; circuit < circuits.count; circuit++) {
    const a = from[circuit] as number;
    const b = to[circuit] as number;
    if (a >= 0) count[a] = (count[a] as number) + 1;
    if (b >= 0 && b !== a) count[b] = (count[b] as number) + 1;
  }
  return count;
}
