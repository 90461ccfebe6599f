/** What an answer about routes takes for granted, in the order in which it is said: in the window as on the command line. */
import type { RouteSeparation } from "../core/redundancy/routes/separate-routes.ts";
import type { NetworkAssumptions } from "../core/topology/service-graph.ts";
import type { LengthsTaken } from "../core/topology/span-lengths.ts";
import type { Words } from "./index.ts";

type Taken = NetworkAssumptions &
  LengthsTaken & {
    readonly turnedDown: number;
    readonly layingUnknown: number;
    readonly ownerUnknown: number;
    /** The site that the first route has to pass. */
    readonly through?: string | null;
    readonly separation?: RouteSeparation | null;
    /** More was demanded of the routes than that they share nothing, and what is told instead of them is not held to it. */
    readonly demandsDropped?: boolean;
  };

export function sayRouteAssumptions(
  { through = null, separation = null, demandsDropped = false, ...taken }: Taken,
  words: Words,
): string[] {
  const { routes: said, service } = words;
  return [
    ...service.assumeNetwork(taken),
    ...service.assumeTurnedDown(taken.turnedDown),
    ...said.assumeLengths(taken),
    ...said.assumeLimits(taken),
    ...(through === null || demandsDropped ? [] : [said.assumeThrough(through)]),
    ...(demandsDropped ? [said.assumeDemandsDropped] : []),
    ...(separation === null ? [] : saySeparationAssumptions(separation, words)),
  ];
}

function saySeparationAssumptions({ separation, straight }: RouteSeparation, { routes: said }: Words): string[] {
  if (separation === null) return [said.assumeNoSeparation];
  return [said.assumeSeparation(separation.endM), ...(straight > 0 ? [said.assumeStraight(straight)] : [])];
}
