/** What an event does that has no strength, but zones that give way as one. */
import type { Network } from "../../model/index.ts";
import type { EventNote } from "./event-note.ts";
import { cutPieces } from "./pieces.ts";
import type { Strengths, Zone } from "./strengths.ts";

export function zonesOnly(network: Network, zones: readonly Zone[], notes: readonly EventNote[]): Strengths {
  const pieces = cutPieces(network, () => false);
  const { coordinates } = network.sites.geometry;
  let sites = 0;
  for (let site = 0; site < network.sites.count; site++) {
    if (Number.isNaN((coordinates[2 * site] as number) + (coordinates[2 * site + 1] as number))) sites++;
  }
  const spans = pieces.lengthM.length;
  return {
    sites: {},
    pieces: { ...pieces, strengths: {} },
    sigmaLn: {},
    zones,
    notes: [
      ...notes,
      ...(sites + spans > 0 ? [{ code: "no-place", sites, spans } as const] : []),
      ...(zones.length === 0 ? [{ code: "untouched" } as const] : []),
    ],
  };
}
