/** What every answer about service takes for granted. */
import type { NetworkAssumptions, ServiceAssumptions } from "../../core/topology/service-graph.ts";
import { formatNumber as count, countOf } from "../format.ts";

export const service = {
  /** enough: so many gateways must be within reach. */
  assume: (
    { gateways, populationUnknown }: Pick<ServiceAssumptions, "gateways" | "populationUnknown">,
    enough = 1,
  ): string[] => [
    gateways === 0
      ? "No site is a gateway: cut off means separated from the largest part that remains of its component."
      : enough === 1
        ? `Cut off means without a way to any of the ${countOf(gateways, "gateway", "gateways")}.`
        : `Cut off means with a way to fewer than ${count(enough)} of the ${countOf(gateways, "gateway", "gateways")}.`,
    ...(populationUnknown > 0
      ? [`The people of ${countOf(populationUnknown, "site", "sites")} are unknown and in no sum.`]
      : []),
  ],
  assumeNetwork: ({
    statusUnknown,
    selfLoops,
    endsUnknown,
    notInService,
    listedTwice,
  }: NetworkAssumptions): string[] => [
    ...(listedTwice > 0
      ? [`The file lists its spans in both directions: ${count(listedTwice)} second listings are left out.`]
      : []),
    ...(statusUnknown > 0 ? [`${count(statusUnknown)} sites and spans of unknown status are taken as existing.`] : []),
    ...(notInService > 0 ? [`${count(notInService)} planned or removed sites and spans are left out.`] : []),
    ...(endsUnknown > 0 ? [`${count(endsUnknown)} spans are left out: an end names no known site.`] : []),
    ...(selfLoops > 0 ? [`${count(selfLoops)} spans that start and end at one site are no way to anywhere.`] : []),
  ],
  assumeTurnedDown: (turnedDown: number): string[] =>
    turnedDown > 0
      ? [
          `${countOf(turnedDown, "risk group was turned down and stands", "risk groups were turned down and stand")} for no risk.`,
        ]
      : [],
};
